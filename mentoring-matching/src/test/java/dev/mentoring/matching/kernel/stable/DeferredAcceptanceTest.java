package dev.mentoring.matching.kernel.stable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeferredAcceptanceTest {

    @Test
    void gives_each_proposing_side_its_first_choices_in_the_first_example_of_gale_and_shapley() {
        // Gale, Shapley 1962, example 1: every man has another first choice, and so has every woman.
        PreferenceRows men =
                lists(new int[][] {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}}, new int[][] {{1, 2, 0}, {2, 0, 1}, {0, 1, 2}});

        assertThat(partners(men)).containsExactly(0, 1, 2);
        assertThat(partners(men.turned())).containsExactly(1, 2, 0);
    }

    @Test
    void finds_the_only_stable_matching_in_the_second_example_of_gale_and_shapley() {
        // Gale, Shapley 1962, example 2: all are matched with their third choice, or one side with its second.
        PreferenceRows men = lists(
                new int[][] {{0, 1, 2, 3}, {0, 3, 2, 1}, {1, 0, 2, 3}, {3, 1, 2, 0}},
                new int[][] {{3, 2, 0, 1}, {1, 3, 0, 2}, {3, 0, 1, 2}, {2, 1, 0, 3}});

        assertThat(partners(men)).containsExactly(2, 3, 0, 1);
        assertThat(partners(men.turned())).containsExactly(2, 3, 0, 1);
    }

    @Test
    void leaves_the_same_place_free_in_both_directions() {
        // By hand: residents 0, 1 and 2 want hospital 0 with two places first; it would rather have 3, 2 and then 0.
        PreferenceRows residents =
                lists(new int[][] {{0, 1}, {0, 1}, {0}, {1, 0}}, new int[][] {{3, 2, 0, 1}, {0, 1, 3}});
        int[] ones = {1, 1, 1, 1};
        int[] places = {2, 3};

        DeferredAcceptance best = run(residents, ones, places);
        DeferredAcceptance worst = run(residents.turned(), places, ones);

        assertThat(best.partnerOfRow()).containsExactly(0, 1, 0, 1);
        assertThat(best.proposals()).isEqualTo(5);
        assertThat(best.madePairs().stream()).containsExactly(0, 3, 4, 5);
        assertThat(worst.madePairs().stream()).containsExactly(0, 3, 4, 5);
    }

    @Test
    void makes_no_pair_without_places() {
        PreferenceRows rows = lists(new int[][] {{0, 1}, {}, {1}}, new int[][] {{0}, {2, 0}});

        assertThat(run(rows, new int[] {0, 1, 1}, new int[] {1, 0}).madePairs().isEmpty())
                .isTrue();
        assertThat(run(rows, new int[] {5, 1, 1}, new int[] {0, 5}).madePairs().stream())
                .containsExactly(1, 2);
        assertThat(partners(lists(new int[0][], new int[0][]))).isEmpty();
    }

    @Test
    void keeps_who_came_first_among_equals() {
        PreferenceRows rows = PreferenceRows.ofPairs(
                1, new int[] {0, 1, 2, 3, 4}, new int[4], new int[] {1, 1, 1, 1}, new int[] {2, 2, 2, 1});

        assertThat(run(rows, new int[] {1, 1, 1, 1}, new int[] {2}).madePairs().stream())
                .containsExactly(0, 3);
    }

    @Test
    void is_best_for_those_who_propose_among_all_stable_matchings() {
        compareWithAllMatchings(2_000);
    }

    @Test
    @Tag("thorough")
    void is_best_for_those_who_propose_among_all_stable_matchings_of_many_markets() {
        compareWithAllMatchings(50_000);
    }

    private static void compareWithAllMatchings(int markets) {
        for (int seed = 0; seed < markets; seed++) {
            SmallMarket market = SmallMarket.random(new SplittableRandom(seed), 5, false, seed % 3 == 0);
            List<Integer> stable = market.stable();
            PreferenceRows rows = market.rows();
            int[] q = market.rowCapacity;
            int[] c = market.partnerCapacity;
            int rowBest = SmallMarket.bits(run(rows, q, c).madePairs());
            int partnerBest = SmallMarket.bits(run(rows.turned(), c, q).madePairs());

            assertThat(stable).as("seed %d", seed).contains(rowBest, partnerBest);
            for (int other : stable) {
                for (int r = 0; r < q.length; r++) {
                    int mine = market.ofRow(rowBest, r);
                    int its = market.ofRow(other, r);
                    assertThat(market.choiceOfRow(r, mine | its))
                            .as("seed %d", seed)
                            .isEqualTo(mine);
                    assertThat(Integer.bitCount(mine)).as("seed %d", seed).isEqualTo(Integer.bitCount(its));
                }
                for (int p = 0; p < c.length; p++) {
                    int mine = market.ofPartner(partnerBest, p);
                    int its = market.ofPartner(other, p);
                    int least = market.ofPartner(rowBest, p);
                    assertThat(market.choiceOfPartner(p, mine | its))
                            .as("seed %d", seed)
                            .isEqualTo(mine);
                    assertThat(market.choiceOfPartner(p, least | its))
                            .as("seed %d", seed)
                            .isEqualTo(its);
                    assertThat(Integer.bitCount(mine)).as("seed %d", seed).isEqualTo(Integer.bitCount(its));
                }
            }
        }
    }

    @Test
    void is_weakly_stable_however_ties_fall() {
        for (int seed = 0; seed < 2_000; seed++) {
            SmallMarket market = SmallMarket.random(new SplittableRandom(seed), 5, true, seed % 3 == 0);
            BitSet made = run(market.rows(), market.rowCapacity, market.partnerCapacity)
                    .madePairs();

            assertThat(market.isMatching(made::get) && market.isStable(made::get))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    @Tag("B18")
    void moves_all_rows_along_a_chain_of_rejections() {
        // Row k is content with partners k and k + 1; the last row wants partner 0 first, who prefers it.
        int n = 300_000;
        int[] start = IntStream.rangeClosed(0, n).map(k -> 2 * k).toArray();
        int[] partner = IntStream.range(0, 2 * n).map(k -> k / 2 + k % 2).toArray();
        int[] own = IntStream.range(0, 2 * n).map(k -> 1 + k % 2).toArray();
        int[] theirs = IntStream.range(0, 2 * n).map(k -> 2 - k % 2).toArray();
        partner[2 * n - 2] = 0;
        theirs[2 * n - 2] = 1;
        DeferredAcceptance solver =
                run(PreferenceRows.ofPairs(n + 1, start, partner, own, theirs), ones(n), ones(n + 1));

        assertThat(solver.proposals()).isEqualTo(2L * n - 1);
        assertThat(solver.partnerOfRow()).startsWith(1, 2, 3).endsWith(n - 2, n - 1, 0);
    }

    @Test
    @Tag("B18")
    void settles_rows_that_all_want_the_same() {
        // The last row is the best for all: each row but the last drops down by one at every arrival.
        int n = 1_000;
        int[][] all = new int[n][];
        Arrays.fill(all, IntStream.range(0, n).toArray());
        int[][] last = new int[n][];
        Arrays.fill(last, IntStream.range(0, n).map(k -> n - 1 - k).toArray());
        DeferredAcceptance solver = run(lists(all, last), ones(n), ones(n));

        assertThat(solver.partnerOfRow())
                .isEqualTo(IntStream.range(0, n).map(k -> n - 1 - k).toArray());
        assertThat(solver.proposals()).isEqualTo(n * (n + 1L) / 2);
    }

    @Test
    @Tag("B18")
    void fills_ten_thousand_places_from_a_million_entries() {
        // Partner 0 prefers whoever comes later, at ranks with gaps; each row goes on to partner 1, without end of
        // places.
        int n = 500_000;
        int[] start = IntStream.rangeClosed(0, n).map(k -> 2 * k).toArray();
        int[] partner = IntStream.range(0, 2 * n).map(k -> k % 2).toArray();
        int[] own = IntStream.range(0, 2 * n).map(k -> 1 + k % 2).toArray();
        for (int gap : new int[] {1, 4_000}) {
            int[] theirs = IntStream.range(0, 2 * n).map(k -> gap * (n - k / 2)).toArray();
            DeferredAcceptance solver =
                    run(PreferenceRows.ofPairs(2, start, partner, own, theirs), ones(n), new int[] {10_000, 2 * n});

            assertThat(solver.proposals()).isEqualTo(2L * n - 10_000);
            assertThat(Arrays.stream(solver.partnerOfRow()).sum()).isEqualTo(n - 10_000);
            assertThat(solver.partnerOfRow()[n - 10_000]).isZero();
        }
    }

    @Test
    void stops_when_told() {
        int n = 200;
        int[][] all = new int[n][];
        Arrays.fill(all, IntStream.range(0, n).toArray());
        PreferenceRows rows = lists(all, all);

        assertThat(new DeferredAcceptance(rows, ones(n), ones(n), () -> true).solve())
                .isFalse();
    }

    static PreferenceRows lists(int[][] rows, int[][] partners) {
        return PreferenceRows.ofLists(starts(rows), joined(rows), starts(partners), joined(partners));
    }

    static int[] starts(int[][] lists) {
        int[] start = new int[lists.length + 1];
        for (int k = 0; k < lists.length; k++) {
            start[k + 1] = start[k] + lists[k].length;
        }
        return start;
    }

    static int[] joined(int[][] lists) {
        return Arrays.stream(lists).flatMapToInt(Arrays::stream).toArray();
    }

    static int[] ones(int n) {
        int[] ones = new int[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] partners(PreferenceRows rows) {
        return run(rows, ones(rows.rows()), ones(rows.partners())).partnerOfRow();
    }

    private static DeferredAcceptance run(PreferenceRows rows, int[] rowCapacity, int[] partnerCapacity) {
        DeferredAcceptance solver = new DeferredAcceptance(rows, rowCapacity, partnerCapacity, () -> false);
        assertThat(solver.solve()).isTrue();
        DeferredAcceptance byLists = new DeferredAcceptance(
                rows, rowCapacity, new Holders(rows, partnerCapacity, DeferredAcceptance.LEVELS, 1), () -> false);
        assertThat(byLists.solve()).isTrue();
        assertThat(byLists.madePairs()).isEqualTo(solver.madePairs());
        return solver;
    }
}
