package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingAuctionTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 90})
    void solves_the_hard_problem_of_machol_and_wien(int n) {
        long equal = 0;
        long opposite = 0;
        for (int i = 1; i <= n; i++) {
            equal += (long) i * i;
            opposite += (long) n * n - (long) i * (n + 1 - i);
        }

        assertThat(Table.full(n, n, (i, j) -> (i + 1) * (j + 1)).solve(0)).isEqualTo(equal);
        assertThat(Table.full(n, n, (i, j) -> n * n - (i + 1) * (j + 1)).solve(0))
                .isEqualTo(opposite);
        assertThat(Table.full(n, n, (i, j) -> -(i + 1) * (j + 1)).solve(0)).isZero();
    }

    @Test
    void gives_two_places_to_the_two_rows_that_need_them() {
        Table table =
                new Table(new int[] {2, 1}, new int[] {0, 2, 4, 6, 7}, new int[] {0, 1, 0, 1, 0, 1, 1}, new int[] {
                    9, 8, 9, 1, 9, 7, 20
                });

        assertThat(table.solve(0)).isEqualTo(38);
        assertThat(table.auction.columnOfRow()[3]).isEqualTo(1);
    }

    @Test
    void agrees_with_all_assignments_of_small_tables() {
        for (long seed = 1; seed <= 4_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Table table = Table.random(random, random.nextInt(0, 6), random.nextInt(0, 5), random.nextInt(1, 12), 3);
            for (long bonus : new long[] {0, 1, 7, 1_000}) {
                assertThat(table.solve(bonus))
                        .as("seed %d, bonus %d", seed, bonus)
                        .isEqualTo(table.best(0, table.capacity.clone(), bonus));
            }
        }
    }

    @Test
    void agrees_with_shortest_paths_on_larger_tables() {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Table table = Table.random(
                    random,
                    random.nextInt(1, 120),
                    random.nextInt(1, 70),
                    random.nextInt(1, 2_000),
                    random.nextInt(2, 9));
            for (long bonus : new long[] {0, 1_000_000}) {
                assertThat(table.solve(bonus))
                        .as("seed %d, bonus %d", seed, bonus)
                        .isEqualTo(table.byPaths(bonus));
            }
        }
    }

    @Test
    void agrees_with_shortest_paths_on_full_tables() {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = random.nextInt(1, 50);
            int columns = random.nextInt(1, 50);
            int largest = random.nextInt(1, 1_000_000);
            Table table = Table.full(rows, columns, (i, j) -> random.nextInt(-largest / 8, largest));
            Arrays.setAll(table.capacity, j -> random.nextInt(0, 4));
            for (long bonus : new long[] {0, 5_000_000}) {
                assertThat(table.solve(bonus))
                        .as("seed %d, bonus %d", seed, bonus)
                        .isEqualTo(table.byPaths(bonus));
            }
        }
    }

    @Test
    @Tag("B5")
    void ends_on_hostile_weights_within_the_bound_of_theory() {
        int n = 60;
        SplittableRandom random = new SplittableRandom(5);
        int[] scale = new int[2 * n];
        Arrays.setAll(scale, k -> random.nextInt(1_000));
        List<IntBinaryOperator> hostile = List.of(
                (i, j) -> 0,
                (i, j) -> 7,
                (i, j) -> Integer.MAX_VALUE,
                (i, j) -> Integer.MIN_VALUE,
                (i, j) -> (i + 1) * (j + 1),
                (i, j) -> n * n - (i + 1) * (j + 1),
                (i, j) -> 1 << ((i + j) % 31),
                (i, j) -> 1 << (Math.max(i, j) % 31),
                (i, j) -> i == 3 && j == 5 ? Integer.MAX_VALUE : (i + j) % 3,
                (i, j) -> j == 0 ? 100 : 0,
                (i, j) -> scale[i] * scale[n + j],
                (i, j) -> 2_000 - Math.abs(scale[i] - scale[n + j]),
                (i, j) -> (i % 3 * 7 + j) % 11,
                (i, j) -> i == j ? 1 : 0);
        for (int k = 0; k < hostile.size(); k++) {
            for (int places : new int[] {1, 2, n}) {
                Table table = Table.full(n, n, hostile.get(k));
                Arrays.fill(table.capacity, places);
                table.capacity[0] = places - 1;
                assertThat(table.solve(0))
                        .as("weights %d, places %d", k, places)
                        .isEqualTo(table.byPaths(0));
                assertThat(table.auction.bids())
                        .isLessThanOrEqualTo((long) table.auction.phases() * table.auction.mostBidsInPhase());
            }
        }
    }

    @Test
    void takes_one_column_of_many_places() {
        int rows = 3_000;
        SplittableRandom random = new SplittableRandom(2);
        int[] weight = random.ints(rows, -50, 1_000).toArray();
        Table table = Table.full(rows, 1, (i, j) -> weight[i]);
        table.capacity[0] = 700;

        assertThat(table.solve(0))
                .isEqualTo(Arrays.stream(weight)
                        .map(w -> -w)
                        .sorted()
                        .limit(700)
                        .map(w -> -w)
                        .sum());
    }

    @Test
    @Tag("B6")
    void knows_the_bound_on_weights_and_one_above() {
        assertThat(ScalingAuction.fits(8, 6, 1L << 56)).isTrue();
        assertThat(ScalingAuction.fits(8, 6, 1L << 57)).isFalse();
        assertThat(ScalingAuction.fits(Integer.MAX_VALUE, Integer.MAX_VALUE, 0)).isTrue();
        long bonus = (1L << 55) + 12_345;
        Table table = Table.random(new SplittableRandom(3), 8, 6, 1_000, 3);
        assertThat(table.solve(bonus)).isEqualTo(table.best(0, table.capacity.clone(), bonus));
    }

    @Test
    void stops_when_asked() {
        Table table = Table.full(300, 300, (i, j) -> (i + 1) * (j + 1));
        int[] asked = {0};
        ScalingAuction auction =
                new ScalingAuction(table.capacity, table.rows, table.weight, 0, () -> ++asked[0] > 3, done -> {});

        assertThat(auction.solve()).isFalse();
        assertThat(asked[0]).isEqualTo(4);
    }

    @Test
    void tells_rising_progress_up_to_all_nodes() {
        Table table = Table.full(40, 30, (i, j) -> (i + 1) * (j + 1));
        List<Long> told = new ArrayList<>();
        new ScalingAuction(table.capacity, table.rows, table.weight, 0, () -> false, told::add).solve();

        assertThat(told).isSorted().endsWith(70L);
    }

    /** Pairs with places, solved in every form, every answer checked against its prices. */
    private static final class Table {
        final int rows;
        final int[] capacity;
        final int[] rowStart;
        final int[] columnOf;
        final int[] weight;
        ScalingAuction auction;

        Table(int[] capacity, int[] rowStart, int[] columnOf, int[] weight) {
            rows = rowStart.length - 1;
            this.capacity = capacity;
            this.rowStart = rowStart;
            this.columnOf = columnOf;
            this.weight = weight;
            auction = sparse(0);
        }

        static Table full(int rows, int columns, IntBinaryOperator weightOf) {
            int[] capacity = new int[columns];
            Arrays.fill(capacity, 1);
            int[] rowStart = new int[rows + 1];
            int[] columnOf = new int[rows * columns];
            int[] weight = new int[rows * columns];
            for (int i = 0; i < rows; i++) {
                rowStart[i + 1] = (i + 1) * columns;
                for (int j = 0; j < columns; j++) {
                    columnOf[i * columns + j] = j;
                    weight[i * columns + j] = weightOf.applyAsInt(i, j);
                }
            }
            return new Table(capacity, rowStart, columnOf, weight);
        }

        static Table random(SplittableRandom random, int rows, int columns, int largest, int thin) {
            int[] rowStart = new int[rows + 1];
            int[] columnOf = new int[rows * columns];
            int[] weight = new int[rows * columns];
            int count = 0;
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (random.nextInt(thin) > 0) {
                        columnOf[count] = j;
                        weight[count++] = random.nextInt(-largest / 4, largest);
                    }
                }
                rowStart[i + 1] = count;
            }
            return new Table(
                    random.ints(columns, 0, 4).toArray(),
                    rowStart,
                    Arrays.copyOf(columnOf, count),
                    Arrays.copyOf(weight, count));
        }

        ScalingAuction sparse(long bonus) {
            return new ScalingAuction(capacity, rowStart, columnOf, weight, bonus, () -> false, done -> {});
        }

        long solve(long bonus) {
            auction = sparse(bonus);
            assertThat(auction.solve()).isTrue();
            long total = checked(bonus);
            if (weight.length == rows * capacity.length) {
                auction = new ScalingAuction(capacity, rows, weight, bonus, () -> false, done -> {});
                assertThat(auction.solve()).isTrue();
                assertThat(checked(bonus)).isEqualTo(total);
            }
            return total;
        }

        /** The total, after a look at every condition of optimality. */
        private long checked(long bonus) {
            int[] mate = auction.columnOfRow();
            long[] u = auction.rowPotential();
            long[] v = auction.columnPotential();
            int[] taken = new int[capacity.length];
            long total = 0;
            for (int i = 0; i < rows; i++) {
                boolean found = mate[i] < 0;
                assertThat(u[i]).isNotNegative();
                assertThat(mate[i] >= 0 || u[i] == 0).isTrue();
                for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                    long slack = u[i] + v[columnOf[k]] - weight[k] - bonus;
                    assertThat(slack).isNotNegative();
                    if (columnOf[k] == mate[i]) {
                        assertThat(slack).isZero();
                        found = true;
                        total += weight[k] + bonus;
                        taken[mate[i]]++;
                    }
                }
                assertThat(found).isTrue();
            }
            for (int j = 0; j < capacity.length; j++) {
                assertThat(taken[j]).isLessThanOrEqualTo(capacity[j]);
                assertThat(v[j]).isNotNegative();
                assertThat(taken[j] == capacity[j] || v[j] == 0).isTrue();
            }
            return total;
        }

        /** The best of all assignments of the rows from one on. */
        long best(int row, int[] left, long bonus) {
            if (row == rows) {
                return 0;
            }
            long best = best(row + 1, left, bonus);
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                if (left[columnOf[k]] > 0) {
                    left[columnOf[k]]--;
                    best = Math.max(best, weight[k] + bonus + best(row + 1, left, bonus));
                    left[columnOf[k]]++;
                }
            }
            return best;
        }

        long byPaths(long bonus) {
            int[] ones = new int[rows];
            Arrays.fill(ones, 1);
            SuccessiveShortestPaths paths = new SuccessiveShortestPaths(
                    new int[rows],
                    ones,
                    new int[capacity.length],
                    capacity,
                    rowStart,
                    columnOf,
                    Arrays.stream(weight).mapToLong(w -> w + bonus).toArray(),
                    () -> false,
                    done -> {});
            paths.solve(SuccessiveShortestPaths.Goal.WEIGHT);
            long total = 0;
            for (int i = 0; i < rows; i++) {
                for (int j : paths.columnsOf(i)) {
                    total += bonus + weight[Arrays.binarySearch(columnOf, rowStart[i], rowStart[i + 1], j)];
                }
            }
            return total;
        }
    }
}
