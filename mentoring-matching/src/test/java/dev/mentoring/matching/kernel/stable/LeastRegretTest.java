package dev.mentoring.matching.kernel.stable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LeastRegretTest {

    @Test
    void finds_the_middle_of_three() {
        // Everybody has a first, second and third wish; first wishes of one side are last ones of the other.
        StableMarket market = StableMarket.ofOrders(
                new int[][] {{1, 2, 3}, {2, 3, 1}, {3, 1, 2}}, new int[][] {{2, 3, 1}, {3, 1, 2}, {1, 2, 3}});

        LeastRegret regret = solved(market);

        assertThat(regret.regret()).isEqualTo(2);
        assertThat(regret.madePairs()).isEqualTo(BitSet.valueOf(new long[] {0b001_100_010}));
        assertThat(regret.witness())
                .hasValueSatisfying(pairs -> assertThat(pairs.isEmpty()).isTrue());
    }

    @Test
    void does_not_take_the_absence_of_somebody_unserved_for_a_gain() {
        // Row 2 accepts partner 0 alone, far down, is never served, and yet keeps row 0 from it.
        StableMarket market = new StableMarket(
                new int[] {1, 1, 1}, new int[] {1, 1}, new int[][] {{1, 4}, {2, 1}, {5, 0}}, new int[][] {
                    {3, 1}, {1, 2}, {2, 0}
                });

        assertThat(solved(market).regret()).isEqualTo(4);
    }

    @Test
    void is_nothing_where_nobody_is_paired() {
        LeastRegret regret = solved(new StableMarket(new int[] {1}, new int[] {0}, new int[1][1], new int[1][1]));

        assertThat(regret.regret()).isZero();
        assertThat(regret.witness()).isEmpty();
    }

    @Test
    void agrees_with_trying_everything() {
        agree(2_000, 5, 1, 71);
        agree(2_000, 4, 3, 72);
    }

    @Test
    @Tag("thorough")
    void agrees_with_trying_everything_on_many_markets() {
        agree(50_000, 6, 1, 73);
        agree(50_000, 4, 3, 74);
    }

    private static void agree(int markets, int people, int capacity, long seed) {
        for (int k = 0; k < markets; k++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_000 + k);
            StableMarket market = StableMarket.random(random, people, capacity);
            List<boolean[][]> stable = market.stableMatchings();
            int least =
                    stable.stream().mapToInt(made -> worst(market, made)).min().orElseThrow();
            List<boolean[][]> best =
                    stable.stream().filter(made -> worst(market, made) == least).toList();

            LeastRegret regret = solved(market);

            assertThat(regret.regret()).as("market %d of seed %d", k, seed).isEqualTo(least);
            assertThat(regret.madePairs().stream()
                            .boxed()
                            .collect(Collectors.toList())
                            .toString())
                    .isEqualTo(best.stream()
                            .min((a, b) -> Long.compare(sumForRows(market, a), sumForRows(market, b)))
                            .map(market::text)
                            .orElseThrow());
        }
    }

    private static int worst(StableMarket market, boolean[][] made) {
        int worst = 0;
        for (int r = 0; r < market.rows(); r++) {
            for (int p = 0; p < market.partners(); p++) {
                worst = made[r][p] ? Math.max(worst, Math.max(market.own[r][p], market.theirs[r][p])) : worst;
            }
        }
        return worst;
    }

    private static long sumForRows(StableMarket market, boolean[][] made) {
        long sum = 0;
        for (int r = 0; r < market.rows(); r++) {
            for (int p = 0; p < market.partners(); p++) {
                sum += made[r][p] ? market.own[r][p] : 0;
            }
        }
        return sum;
    }

    private static LeastRegret solved(StableMarket market) {
        LeastRegret regret = new LeastRegret(market.lists(), market.rowCapacity, market.partnerCapacity, () -> false);
        assertThat(regret.solve()).isTrue();
        return regret;
    }

    @Test
    void stops_when_asked() {
        StableMarket market = StableMarket.doubled(64);
        for (int polls = 0; polls < 3; polls++) {
            int[] left = {polls};
            LeastRegret regret =
                    new LeastRegret(market.lists(), market.rowCapacity, market.partnerCapacity, () -> left[0]-- == 0);

            assertThat(regret.solve()).isFalse();
        }
    }

    @Test
    void agrees_with_listing_all_in_markets_of_dozens() {
        for (int seed = 0; seed < 20; seed++) {
            StableMarket market = StableMarket.random(new SplittableRandom(seed), 50, 1 + seed % 3);
            PreferenceRows lists = market.lists();
            StableListing listing = new StableListing(
                    lists, market.rowCapacity, market.partnerCapacity, market.rowOptimal(), 20_000, () -> false);
            assertThat(listing.solve()).isTrue();
            int least = listing.matchings().stream()
                    .mapToInt(entries -> Arrays.stream(entries)
                            .map(entry -> Math.max(lists.own(entry), lists.theirs(entry)))
                            .max()
                            .orElse(0))
                    .min()
                    .orElseThrow();

            assertThat(listing.isComplete()).isTrue();
            assertThat(solved(market).regret()).as("seed %d", seed).isEqualTo(least);
        }
    }
}
