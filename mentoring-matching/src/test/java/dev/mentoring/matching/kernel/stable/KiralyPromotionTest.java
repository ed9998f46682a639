package dev.mentoring.matching.kernel.stable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KiralyPromotionTest {

    @Test
    void moves_a_row_within_its_tie_to_make_room() {
        // Row 0 is content with both partners, row 1 with partner 0 only, who does not like it better.
        PreferenceRows rows = PreferenceRows.ofPairs(
                2, new int[] {0, 2, 3}, new int[] {0, 1, 0}, new int[] {1, 1, 1}, new int[] {1, 1, 2});

        KiralyPromotion solver = run(rows, ones(2), ones(2));

        assertThat(solver.madePairs().stream()).containsExactly(1, 2);
        assertThat(solver.proposals()).isEqualTo(3);
    }

    @Test
    void prefers_a_promoted_row_among_equals() {
        // Row 0 would rather have partner 0 than partner 1; row 1 has no other, and partner 0 does not mind.
        PreferenceRows rows = PreferenceRows.ofPairs(
                2, new int[] {0, 2, 3}, new int[] {0, 1, 0}, new int[] {1, 2, 1}, new int[] {1, 1, 1});

        assertThat(run(rows, ones(2), ones(2)).madePairs().stream()).containsExactly(1, 2);
    }

    @Test
    void keeps_a_strictly_better_row_even_if_the_other_stays_alone() {
        PreferenceRows rows = PreferenceRows.ofPairs(
                2, new int[] {0, 2, 3}, new int[] {0, 1, 0}, new int[] {1, 2, 1}, new int[] {1, 1, 2});

        assertThat(run(rows, ones(2), ones(2)).madePairs().stream()).containsExactly(0);
    }

    @Test
    void finds_the_matching_of_deferred_acceptance_where_nothing_is_tied() {
        for (int seed = 0; seed < 2_000; seed++) {
            SmallMarket market = SmallMarket.random(new SplittableRandom(seed), 5, false, seed % 3 == 0);
            PreferenceRows rows = market.rows();
            DeferredAcceptance strict =
                    new DeferredAcceptance(rows, market.rowCapacity, market.partnerCapacity, () -> false);

            assertThat(strict.solve()).isTrue();
            assertThat(run(rows, market.rowCapacity, market.partnerCapacity).madePairs())
                    .as("seed %d", seed)
                    .isEqualTo(strict.madePairs());
        }
    }

    @Test
    void makes_two_thirds_of_the_most_pairs_that_are_stable() {
        compareWithAllMatchings(2_000);
    }

    @Test
    @Tag("thorough")
    void makes_two_thirds_of_the_most_pairs_that_are_stable_in_many_markets() {
        compareWithAllMatchings(50_000);
    }

    private static void compareWithAllMatchings(int markets) {
        for (int seed = 0; seed < markets; seed++) {
            SmallMarket market = SmallMarket.random(new SplittableRandom(seed), 6, true, seed % 3 == 0);
            int[] q = market.rowCapacity;
            int[] c = market.partnerCapacity;
            PreferenceRows rows = market.rows();
            int made = SmallMarket.bits(run(rows, q, c).madePairs());
            int turned = SmallMarket.bits(run(rows.turned(), c, q).madePairs());
            int most =
                    market.stable().stream().mapToInt(Integer::bitCount).max().orElseThrow();
            for (int mine : new int[] {made, turned}) {
                assertThat(isAsPromised(market, SmallMarket.set(mine)))
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(3 * Integer.bitCount(mine)).as("seed %d", seed).isGreaterThanOrEqualTo(2 * most);
            }
        }
    }

    @Test
    void keeps_the_property_in_larger_markets() {
        for (int seed = 0; seed < 300; seed++) {
            SmallMarket market = SmallMarket.random(new SplittableRandom(seed), 60, 500, true, seed % 3 == 0);
            BitSet made = run(market.rows(), market.rowCapacity, market.partnerCapacity)
                    .madePairs();

            assertThat(isAsPromised(market, made::get)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void matches_everybody_where_all_are_equal() {
        int n = 1_000;
        int[] start = IntStream.rangeClosed(0, n).map(k -> n * k).toArray();
        int[] partner = IntStream.range(0, n * n).map(k -> k % n).toArray();
        int[] tied = ones(n * n);
        PreferenceRows rows = PreferenceRows.ofPairs(n, start, partner, tied, tied);
        int[] five = new int[n];
        Arrays.fill(five, 5);

        assertThat(run(rows, ones(n), ones(n)).madePairs().cardinality()).isEqualTo(n);
        assertThat(run(rows, five, five).madePairs().cardinality()).isEqualTo(5 * n);
    }

    @Test
    @Tag("B18")
    void makes_few_proposals_when_all_rows_want_the_same_few() {
        // Ten thousand places at partner 0, then one at each of the others; later rows are better, in ties of three.
        int n = 100_000;
        int[] start = IntStream.rangeClosed(0, n).map(k -> 10 * k).toArray();
        int[] partner = IntStream.range(0, 10 * n).map(k -> k % 10).toArray();
        int[] own = IntStream.range(0, 10 * n).map(k -> 1 + k % 10 / 2).toArray();
        int[] theirs = IntStream.range(0, 10 * n).map(k -> 1 + (n - k / 10) / 3).toArray();
        int[] places = ones(10);
        places[0] = 10_000;
        KiralyPromotion solver = run(PreferenceRows.ofPairs(10, start, partner, own, theirs), ones(n), places);

        assertThat(solver.madePairs().cardinality()).isEqualTo(10_009);
        assertThat(solver.proposals()).isLessThan(30L * n);
    }

    @Test
    @Tag("B18")
    void moves_all_rows_along_a_chain_of_rejections() {
        int n = 300_000;
        int[] start = IntStream.rangeClosed(0, n).map(k -> 2 * k).toArray();
        int[] partner = IntStream.range(0, 2 * n).map(k -> k / 2 + k % 2).toArray();
        partner[2 * n - 2] = 0;
        int[] own = IntStream.range(0, 2 * n).map(k -> 1 + k % 2).toArray();
        int[] strict = IntStream.range(0, 2 * n).map(k -> 2 - k % 2).toArray();
        strict[2 * n - 2] = 1;
        for (int[] theirs : new int[][] {strict, ones(2 * n)}) {
            PreferenceRows rows = PreferenceRows.ofPairs(n + 1, start, partner, own, theirs);

            assertThat(run(rows, ones(n), ones(n + 1)).madePairs().cardinality())
                    .isEqualTo(n);
            assertThat(run(rows.turned(), ones(n + 1), ones(n)).madePairs().cardinality())
                    .isEqualTo(n);
        }
    }

    @Test
    void stops_when_told() {
        int n = 300;
        int[][] all = new int[n][];
        Arrays.fill(all, IntStream.range(0, n).toArray());
        PreferenceRows rows = DeferredAcceptanceTest.lists(all, all);

        assertThat(new KiralyPromotion(rows, ones(n), ones(n), () -> true).solve())
                .isFalse();
    }

    private static boolean isAsPromised(SmallMarket market, IntPredicate made) {
        return market.isMatching(made) && market.isStable(made) && market.isLocallyLargest(made);
    }

    private static int[] ones(int n) {
        return DeferredAcceptanceTest.ones(n);
    }

    private static KiralyPromotion run(PreferenceRows rows, int[] rowCapacity, int[] partnerCapacity) {
        KiralyPromotion solver = new KiralyPromotion(rows, rowCapacity, partnerCapacity, () -> false);
        assertThat(solver.solve()).isTrue();
        KiralyPromotion byLists = new KiralyPromotion(
                rows, rowCapacity, new Holders(rows, partnerCapacity, KiralyPromotion.LEVELS, 1), () -> false);
        assertThat(byLists.solve()).isTrue();
        assertThat(byLists.madePairs()).isEqualTo(solver.madePairs());
        return solver;
    }
}
