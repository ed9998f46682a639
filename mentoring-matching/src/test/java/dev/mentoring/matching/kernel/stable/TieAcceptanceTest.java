package dev.mentoring.matching.kernel.stable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.kernel.stable.TiedMarket.Stability;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TieAcceptanceTest {

    private static final int NONE = -1;

    @Test
    void indifference_of_all_leaves_a_strongly_stable_matching_but_no_super_stable_one() {
        TiedMarket market = ofOnePlaceEach(new int[][] {{1, 1}, {1, 1}}, new int[][] {{1, 1}, {1, 1}});

        assertThat(market.partnerOfRow(solve(market, Stability.STRONG).pairOfRow()))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(solve(market, Stability.SUPER).isFound()).isFalse();
    }

    @Test
    void two_who_want_the_same_indifferent_partner_leave_no_strongly_stable_matching() {
        // The smallest market without one, of Irving 1994, "Stable marriage and indifference".
        TiedMarket market = ofOnePlaceEach(new int[][] {{1, 2}, {1, 2}}, new int[][] {{1, 1}, {1, 1}});
        Solved solved = solve(market, Stability.STRONG);

        assertThat(solved.isFound()).isFalse();
        assertThat(solved.steps().partner(0)).isEqualTo(Rejections.NONE);
        assertThat(IntStream.range(0, solved.steps().crowdEnd(0)).map(solved.steps()::member))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(IntStream.range(0, solved.steps().crowdEnd(0)).map(solved.steps()::seat))
                .containsExactlyInAnyOrder(0, Rejections.NONE);
    }

    @Test
    void a_second_place_makes_room_for_the_crowd() {
        TiedMarket market = new TiedMarket(
                new int[][] {{1, 2}, {1, 2}}, new int[][] {{1, 1}, {1, 1}}, new int[] {1, 1}, new int[] {2, 1});

        assertThat(market.partnerOfRow(solve(market, Stability.SUPER).pairOfRow()))
                .containsExactly(0, 0);
        assertThat(market.partnerOfRow(solve(market, Stability.STRONG).pairOfRow()))
                .containsExactly(0, 0);
    }

    @Test
    void a_tie_that_strict_wishes_of_others_decide_leaves_a_super_stable_matching() {
        // Row 0 is indifferent, but partner 1 is row 1's first choice and ranks row 1 first.
        TiedMarket market = ofOnePlaceEach(new int[][] {{1, 1}, {2, 1}}, new int[][] {{1, 2}, {2, 1}});

        assertThat(market.partnerOfRow(solve(market, Stability.SUPER).pairOfRow()))
                .containsExactly(0, 1);
    }

    @Test
    void a_place_left_by_somebody_turned_down_shows_that_there_is_none() {
        // Both rows know partner 0 alone, who cannot choose between them.
        TiedMarket market = ofOnePlaceEach(new int[][] {{1, 0}, {1, 0}}, new int[][] {{1, 1}, {0, 0}});

        assertThat(solve(market, Stability.SUPER).isFound()).isFalse();
        assertThat(solve(market, Stability.STRONG).isFound()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void people_without_places_take_no_part(Stability stability) {
        TiedMarket market = new TiedMarket(
                new int[][] {{1, 2}, {1, 2}}, new int[][] {{1, 2}, {1, 2}}, new int[] {0, 1}, new int[] {0, 3});

        assertThat(market.partnerOfRow(solve(market, stability).pairOfRow())).containsExactly(NONE, 1);
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void agrees_with_trying_everything(Stability stability) {
        agree(stability, 0, 2_000);
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    @Tag("thorough")
    void agrees_with_trying_everything_many_times(Stability stability) {
        System.out.println("ties: seeds from 1,000,000");
        agree(stability, 1_000_000, 50_000);
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void is_deferred_acceptance_where_nobody_is_tied(Stability stability) {
        for (long seed = 0; seed < 300; seed++) {
            TiedMarket market = strict(new SplittableRandom(seed));
            Solved solved = solve(market, stability);

            assertThat(solved.isFound()).as("seed %d", seed).isTrue();
            assertThat(market.partnerOfRow(solved.pairOfRow()))
                    .as("seed %d", seed)
                    .isEqualTo(deferredAcceptance(market));
        }
    }

    @Test
    void seats_everybody_where_all_are_tied() {
        TiedMarket market = ofOnePlaceEach(filled(300, 300), filled(300, 300));
        Solved solved = solve(market, Stability.STRONG);

        assertThat(solved.isFound()).isTrue();
        assertThat(market.isStable(market.partnerOfRow(solved.pairOfRow()), Stability.STRONG))
                .isTrue();
        assertThat(solve(market, Stability.SUPER).isFound()).isFalse();
    }

    @Test
    void dismisses_many_crowds_one_after_another() {
        // Everybody wants partners two by two in the same order, and all are alike to partners.
        int[][] ofRow = filled(300, 299);
        for (int[] ranks : ofRow) {
            Arrays.setAll(ranks, partner -> 1 + partner / 2);
        }
        Solved solved = solve(ofOnePlaceEach(ofRow, filled(299, 300)), Stability.STRONG);

        assertThat(solved.isFound()).isFalse();
        assertThat(solved.steps().size()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void follows_a_chain_of_rejections_to_its_end(Stability stability) {
        // Row n is the first choice of partner 0, whose row goes to the next partner, and so on.
        int n = 100_000;
        PreferenceRows rows = chain(n, 2);
        int[] expected = IntStream.range(0, n + 1)
                .map(row -> row == n ? 2 * n : 2 * row + 1)
                .toArray();

        assertThat(solve(rows, n + 1, stability, () -> false).pairOfRow()).isEqualTo(expected);
    }

    @Test
    void follows_a_path_of_seats_to_its_end() {
        int n = 100_000;

        assertThat(solve(chain(n, 1), n + 1, Stability.STRONG, () -> false).pairOfRow())
                .doesNotContain(NONE);
    }

    @ParameterizedTest
    @EnumSource(Stability.class)
    void stops_when_asked(Stability stability) {
        assertThat(solve(chain(100_000, 2), 100_001, stability, () -> true).isDone())
                .isFalse();
    }

    /** Each row i of n knows partners i and i + 1, the latter at the rank; row n knows partner 0 only, who likes it as well or better. */
    private static PreferenceRows chain(int n, int rank) {
        int[] start = IntStream.rangeClosed(0, n + 1)
                .map(row -> Math.min(2 * row, 2 * n + 1))
                .toArray();
        int[] partner = IntStream.rangeClosed(0, 2 * n)
                .map(pair -> pair == 2 * n ? 0 : (pair + 1) / 2)
                .toArray();
        int[] own = IntStream.rangeClosed(0, 2 * n)
                .map(pair -> pair % 2 == 0 ? 1 : rank)
                .toArray();
        int[] theirs = IntStream.rangeClosed(0, 2 * n)
                .map(pair -> pair < 2 * n && pair % 2 == 0 ? rank : 1)
                .toArray();
        return PreferenceRows.ofPairs(n + 1, start, partner, own, theirs);
    }

    private static void agree(Stability stability, long first, int count) {
        int found = 0;
        for (long seed = first; seed < first + count; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TiedMarket market = seed % 4 == 0 ? TiedMarket.crowded(random) : TiedMarket.random(random, 5, 4);
            Solved solved = solve(market, stability);

            assertThat(solved.isFound()).as("seed %d", seed).isEqualTo(market.hasStable(stability));
            assertThat(new PlainRejections(market, stability).prove(PlainRejections.steps(solved.steps())))
                    .as("seed %d", seed)
                    .isEqualTo(!solved.isFound());
            if (solved.isFound()) {
                found++;
                assertThat(market.isStable(market.partnerOfRow(solved.pairOfRow()), stability))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
        assertThat(found).isBetween(count / 5, count * 4 / 5);
    }

    private static TiedMarket strict(SplittableRandom random) {
        TiedMarket market = TiedMarket.random(random, 12, 8);
        for (int[] ranks : market.ofRow) {
            untie(random, ranks);
        }
        for (int[] ranks : market.ofPartner) {
            untie(random, ranks);
        }
        return market;
    }

    private static void untie(SplittableRandom random, int[] ranks) {
        for (int k = 0; k < ranks.length; k++) {
            if (ranks[k] > 0) {
                ranks[k] = random.nextInt(1 << 14) * ranks.length + k + 1;
            }
        }
    }

    private static int[] deferredAcceptance(TiedMarket market) {
        int[] partnerOfRow = new int[market.rows()];
        Arrays.fill(partnerOfRow, NONE);
        boolean[][] turnedDown = new boolean[market.rows()][market.partners()];
        for (int row = 0; row < market.rows(); ) {
            int to = market.places[row] == 0 || partnerOfRow[row] != NONE ? NONE : best(market, row, turnedDown[row]);
            if (to == NONE) {
                row++;
                continue;
            }
            partnerOfRow[row] = to;
            int[] held = IntStream.range(0, market.rows())
                    .filter(other -> partnerOfRow[other] == to)
                    .toArray();
            if (held.length > market.capacity[to]) {
                int worst = Arrays.stream(held)
                        .reduce((a, b) -> market.ofPartner[to][a] > market.ofPartner[to][b] ? a : b)
                        .orElseThrow();
                partnerOfRow[worst] = NONE;
                turnedDown[worst][to] = true;
                row = 0;
            }
        }
        return partnerOfRow;
    }

    private static int best(TiedMarket market, int row, boolean[] turnedDown) {
        int[] ranks = market.ofRow[row];
        return IntStream.range(0, ranks.length)
                .filter(to -> ranks[to] > 0 && !turnedDown[to])
                .reduce((a, b) -> ranks[a] < ranks[b] ? a : b)
                .orElse(NONE);
    }

    private static TiedMarket ofOnePlaceEach(int[][] ofRow, int[][] ofPartner) {
        return new TiedMarket(ofRow, ofPartner, ones(ofRow.length), ones(ofPartner.length));
    }

    private static int[] ones(int length) {
        int[] ones = new int[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[][] filled(int rows, int columns) {
        return IntStream.range(0, rows).mapToObj(row -> ones(columns)).toArray(int[][]::new);
    }

    private static Solved solve(TiedMarket market, Stability stability) {
        return solve(market.preferences(), market.places, market.capacity, stability, () -> false);
    }

    private static Solved solve(PreferenceRows rows, int people, Stability stability, BooleanSupplier cancelled) {
        return solve(rows, ones(people), ones(people), stability, cancelled);
    }

    private static Solved solve(
            PreferenceRows rows, int[] places, int[] capacity, Stability stability, BooleanSupplier cancelled) {
        TieAcceptance solver = stability == Stability.SUPER
                ? new SuperAcceptance(rows, places, capacity, cancelled)
                : new StrongAcceptance(rows, places, capacity, cancelled);
        return new Solved(solver.solve(), solver);
    }

    private record Solved(boolean isDone, TieAcceptance solver) {

        boolean isFound() {
            return solver.isFound();
        }

        int[] pairOfRow() {
            return solver.pairOfRow();
        }

        Rejections steps() {
            return solver.steps();
        }
    }
}
