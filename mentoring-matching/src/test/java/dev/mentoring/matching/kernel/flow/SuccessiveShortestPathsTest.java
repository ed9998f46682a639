package dev.mentoring.matching.kernel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths.Goal;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths.Outcome;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessiveShortestPathsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 90})
    void solves_the_hard_problem_of_machol_and_wien(int n) {
        long[][] weight = new long[n][n];
        long[][] negative = new long[n][n];
        long equal = 0;
        long opposite = 0;
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= n; j++) {
                weight[i - 1][j - 1] = (long) i * j;
                negative[i - 1][j - 1] = -(long) i * j;
            }
            equal += (long) i * i;
            opposite += (long) i * (n + 1 - i);
        }

        assertThat(total(weight, Goal.WEIGHT)).isEqualTo(equal);
        assertThat(total(negative, Goal.PAIRS_THEN_WEIGHT)).isEqualTo(-opposite);
        assertThat(total(negative, Goal.WEIGHT)).isZero();
    }

    @Test
    @Tag("B18")
    void takes_every_pair_it_can_when_all_weights_are_equal() {
        for (long weight : new long[] {0, 5}) {
            long[][] all = new long[31][30];
            for (long[] row : all) {
                Arrays.fill(row, weight);
            }
            SuccessiveShortestPaths solver = dense(all);

            assertThat(solver.solve(Goal.WEIGHT)).isEqualTo(Outcome.SOLVED);
            assertThat(pairs(solver, 31)).isEqualTo(30);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1L << 40})
    @Tag("B16")
    void follows_an_alternating_path_of_a_hundred_thousand_nodes_on_a_small_stack(long weight)
            throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        Thread thread = new Thread(
                null,
                () -> {
                    SuccessiveShortestPaths solver = path(50_000, weight);
                    solver.solve(Goal.PAIRS_THEN_WEIGHT);
                    made.set(pairs(solver, 50_000));
                },
                "small stack",
                256 << 10);
        thread.start();
        thread.join();

        assertThat(made.get()).isEqualTo(50_000);
    }

    /** Row i may take columns i and i + 1 and takes the first; the last row may take column 0 only, so that all must move. */
    private static SuccessiveShortestPaths path(int n, long weight) {
        int[] start = new int[n + 1];
        int[] column = new int[2 * n - 1];
        for (int i = 0; i < n - 1; i++) {
            column[2 * i] = i;
            column[2 * i + 1] = i + 1;
            start[i + 1] = 2 * i + 2;
        }
        start[n] = 2 * n - 1;
        long[] weights = new long[column.length];
        Arrays.fill(weights, weight);
        return new SuccessiveShortestPaths(
                new int[n], ones(n), new int[n], ones(n), start, column, weights, () -> false, done -> {});
    }

    @Test
    void agrees_with_longest_paths_by_rounds() {
        for (long seed = 1; seed <= 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = random.nextInt(1, 26);
            int columns = random.nextInt(1, 26);
            int largest = random.nextInt(1, 60);
            boolean[][] allowed = new boolean[rows][columns];
            long[][] weight = new long[rows][columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    allowed[i][j] = random.nextInt(3) > 0;
                    weight[i][j] = random.nextInt(-largest / 4, largest);
                }
            }
            int[] rowUpper = random.ints(rows, 0, 4).toArray();
            int[] columnUpper = random.ints(columns, 0, 4).toArray();
            for (boolean mostPairs : new boolean[] {false, true}) {
                BellmanFord other = new BellmanFord(rowUpper, columnUpper, weight, allowed);
                other.run(mostPairs);
                SuccessiveShortestPaths solver = sparse(rowUpper, columnUpper, weight, allowed);
                solver.solve(mostPairs ? Goal.PAIRS_THEN_WEIGHT : Goal.WEIGHT);
                assertThat(total(solver, weight)).as("total of seed %d", seed).isEqualTo(other.total());
                if (mostPairs) {
                    assertThat(pairs(solver, rows)).as("pairs of seed %d", seed).isEqualTo(other.pairs());
                }
            }
        }
    }

    @Test
    void never_exceeds_the_stated_size_of_potentials() {
        long largest = 1_000_000_000_000L;
        long n = 40;
        SplittableRandom random = new SplittableRandom(3);
        long[][] weight = new long[40][40];
        for (long[] row : weight) {
            Arrays.setAll(row, j -> random.nextLong(-largest, largest + 1));
        }
        SuccessiveShortestPaths solver = dense(weight);
        solver.solve(Goal.PAIRS_THEN_WEIGHT);

        for (int i = 0; i < n; i++) {
            assertThat(Math.abs(solver.potentialOfRow(i))).isLessThanOrEqualTo(4 * n * largest);
            assertThat(Math.abs(solver.potentialOfColumn(i))).isLessThanOrEqualTo(4 * n * largest);
        }
    }

    @Test
    @Tag("B6")
    void knows_the_bound_on_weights_and_one_above() {
        assertThat(SuccessiveShortestPaths.fits(1_000, (1L << 60) / 1_001)).isTrue();
        assertThat(SuccessiveShortestPaths.fits(1 << 20, (1L << 40) - 1)).isTrue();
        assertThat(SuccessiveShortestPaths.fits(1 << 20, 1L << 40)).isFalse();
        assertThat(SuccessiveShortestPaths.fits(Integer.MAX_VALUE, 0)).isTrue();
    }

    private static SuccessiveShortestPaths dense(long[][] weight) {
        boolean[][] allowed = new boolean[weight.length][weight[0].length];
        for (boolean[] row : allowed) {
            Arrays.fill(row, true);
        }
        return sparse(ones(weight.length), ones(weight[0].length), weight, allowed);
    }

    private static SuccessiveShortestPaths sparse(
            int[] rowUpper, int[] columnUpper, long[][] weight, boolean[][] allowed) {
        int[] start = new int[rowUpper.length + 1];
        int[] column = new int[rowUpper.length * columnUpper.length];
        long[] weights = new long[column.length];
        int pair = 0;
        for (int i = 0; i < rowUpper.length; i++) {
            for (int j = 0; j < columnUpper.length; j++) {
                if (allowed[i][j]) {
                    column[pair] = j;
                    weights[pair++] = weight[i][j];
                }
            }
            start[i + 1] = pair;
        }
        return new SuccessiveShortestPaths(
                new int[rowUpper.length],
                rowUpper,
                new int[columnUpper.length],
                columnUpper,
                start,
                Arrays.copyOf(column, pair),
                Arrays.copyOf(weights, pair),
                () -> false,
                done -> {});
    }

    private static int[] ones(int n) {
        int[] ones = new int[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static long total(long[][] weight, Goal goal) {
        SuccessiveShortestPaths solver = dense(weight);
        assertThat(solver.solve(goal)).isEqualTo(Outcome.SOLVED);
        return total(solver, weight);
    }

    private static long total(SuccessiveShortestPaths solver, long[][] weight) {
        long total = 0;
        for (int i = 0; i < weight.length; i++) {
            for (int j : solver.columnsOf(i)) {
                total += weight[i][j];
            }
        }
        return total;
    }

    private static int pairs(SuccessiveShortestPaths solver, int rows) {
        int pairs = 0;
        for (int i = 0; i < rows; i++) {
            pairs += solver.degreeOfRow(i);
        }
        return pairs;
    }
}
