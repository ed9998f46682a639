package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HungarianForestTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 90})
    void solves_the_hard_problem_of_machol_and_wien(int n) {
        Instance instance = Instance.full(n, n, (i, j) -> (i + 1) * (j + 1));

        assertThat(solved(instance, 0)).isEqualTo((long) n * (n + 1) * (2 * n + 1) / 6);
    }

    @Test
    void moves_a_row_to_a_second_place_to_make_room() {
        // By hand: row 0 takes column 0 (9), row 2 its last place (7), row 1 gives way to column 1 (6).
        Instance instance = new Instance(
                new int[] {2, 1}, new int[] {0, 2, 4, 6}, new int[] {0, 1, 0, 1, 0, 1}, new int[] {9, 3, 8, 6, 7, 2});

        assertThat(solved(instance, 0)).isEqualTo(22);
    }

    @Test
    void gives_a_place_up_where_another_is_worth_more() {
        Instance instance = new Instance(
                new int[] {1, 1, 0}, new int[] {0, 1, 2, 2, 4}, new int[] {0, 0, 1, 2}, new int[] {5, 6, -1, 9});

        assertThat(solved(instance, 0)).isEqualTo(6);
        assertThat(solved(instance, 1)).isEqualTo(7);
        assertThat(solved(instance, 2)).isEqualTo(9);
    }

    @Test
    void agrees_with_trying_everything() {
        for (int seed = 0; seed < 8_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instance instance = Instance.random(random, 6, 4, 4);
            long bonus = new long[] {0, 0, 3, 1L << 56}[random.nextInt(4)];

            assertThat(solved(instance, bonus)).as("seed %d", seed).isEqualTo(instance.largest(bonus));
        }
    }

    @Test
    void agrees_with_trying_everything_from_any_start() {
        for (int seed = 0; seed < 8_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instance instance = Instance.random(random, 6, 4, 4);
            int columns = instance.capacity.length;
            long bonus = random.nextInt(3);
            long most = seed % 9 == 0 ? 1L << 56 : 12;
            long[] price = random.longs(columns, 0, most + 1).toArray();
            int[] column = random.ints(instance.rows(), -1, columns).toArray();
            HungarianForest solver = solver(instance, bonus);

            assertThat(solver.solve(price, column)).isTrue();
            assertThat(proven(instance, solver, bonus)).as("seed %d", seed).isEqualTo(instance.largest(bonus));
        }
    }

    @Test
    void agrees_with_shortest_paths() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instance instance = Instance.random(random, 300, 120, 1 + seed % 5);
            long total = instance.byPaths(0);
            HungarianForest first = solver(instance, 0);
            assertThat(first.solve()).isTrue();
            assertThat(proven(instance, first, 0)).as("seed %d", seed).isEqualTo(total);

            HungarianForest second = solver(instance, 0);
            assertThat(second.solve(first.columnPotential(), first.columnOfRow()))
                    .isTrue();
            assertThat(proven(instance, second, 0)).as("again, seed %d", seed).isEqualTo(total);
            assertThat(second.columnOfRow()).isEqualTo(first.columnOfRow());
        }
    }

    @Test
    @Tag("B18")
    void ends_within_its_bound_on_hostile_weights() {
        int n = 60;
        IntBinaryOperator[] hostile = {
            (i, j) -> 7,
            (i, j) -> (i + 1) * (j + 1),
            (i, j) -> -(i + 1) * (j + 1),
            (i, j) -> 1 << (i + j) % 31,
            (i, j) -> 1 << Math.max(i, j) % 31,
            (i, j) -> i == 3 && j == 4 ? Integer.MAX_VALUE : i == 4 && j == 3 ? Integer.MIN_VALUE : 1,
            (i, j) -> j == 0 ? 100 + i : 0,
            (i, j) -> Math.abs(i - j),
        };
        for (int kind = 0; kind < hostile.length; kind++) {
            for (int capacity : new int[] {1, 2, n}) {
                for (long bonus : new long[] {0, 1L << 40}) {
                    Instance instance = Instance.full(n, n, hostile[kind]);
                    Arrays.fill(instance.capacity, capacity);
                    HungarianForest solver = solver(instance, bonus);

                    assertThat(solver.solve()).isTrue();
                    proven(instance, solver, bonus);
                    assertThat(solver.steps()).as("kind %d", kind).isLessThan((long) n * (n + 2 * n * n) * (n + 8));
                }
            }
        }
    }

    @Test
    void takes_the_best_rows_into_a_single_column() {
        Instance instance = Instance.full(500, 1, (i, j) -> i * 37 % 500);
        Arrays.fill(instance.capacity, 200);

        assertThat(solved(instance, 0)).isEqualTo((300 + 499) * 200 / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1L << 40})
    @Tag("B16")
    void follows_a_path_through_a_hundred_thousand_nodes(long bonus) {
        int n = 50_000;
        int[] rowStart = new int[n + 1];
        int[] columnOf = new int[2 * n - 1];
        for (int row = 0; row < n - 1; row++) {
            columnOf[2 * row] = row;
            columnOf[2 * row + 1] = row + 1;
            rowStart[row + 1] = 2 * row + 2;
        }
        rowStart[n] = 2 * n - 1;
        int[] capacity = new int[n];
        int[] weight = new int[columnOf.length];
        Arrays.fill(capacity, 1);
        Arrays.fill(weight, 1);

        assertThat(solved(new Instance(capacity, rowStart, columnOf, weight), bonus))
                .isEqualTo(n * (1 + bonus));
    }

    @Test
    void accepts_an_empty_problem() {
        assertThat(solved(new Instance(new int[0], new int[] {0}, new int[0], new int[0]), 5))
                .isZero();
        assertThat(solved(new Instance(new int[] {3}, new int[] {0, 0, 0}, new int[0], new int[0]), 5))
                .isZero();
    }

    @Test
    void refuses_and_accepts_what_stands_at_its_bounds() {
        assertThat(HungarianForest.fits(1, 1, 1L << 56)).isTrue();
        assertThat(HungarianForest.fits(1, 1, (1L << 56) + 1)).isFalse();
        assertThat(HungarianForest.fits(1, 1, -1)).isFalse();
        assertThat(HungarianForest.fits((1 << 28) - 1, (1 << 28) - 1, 0)).isTrue();
        assertThat(HungarianForest.fits(1 << 28, 1, 0)).isFalse();
        assertThat(HungarianForest.fits(1, 1 << 28, 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3, 1L << 56})
    void leaves_rows_alone_that_would_lose(long bonus) {
        Instance instance = Instance.full(20, 12, (i, j) -> -4 - i - j);
        Arrays.fill(instance.capacity, 30);

        assertThat(solved(instance, bonus)).isEqualTo(bonus < 4 ? 0 : 20 * bonus - 80 - 190);
    }

    @Test
    void tells_rising_progress_up_to_all_rows() {
        Instance instance = Instance.full(40, 30, (i, j) -> (i + 1) * (j + 1));
        List<Long> told = new ArrayList<>();
        assertThat(solver(instance, 0, told::add).solve()).isTrue();

        assertThat(told).isSorted().endsWith(40L);
    }

    @Test
    void stops_when_asked() {
        Instance instance = Instance.full(400, 400, (i, j) -> (i + 1) * (j + 1));
        for (int polls : new int[] {0, 1, 10, 60}) {
            int[] left = {polls};
            HungarianForest solver = new HungarianForest(
                    instance.capacity,
                    instance.rowStart,
                    instance.columnOf,
                    instance.weight,
                    0,
                    () -> left[0]-- == 0,
                    done -> {});

            assertThat(solver.solve()).isFalse();
            assertThat(left[0]).isEqualTo(-1);
        }
    }

    private static long solved(Instance instance, long bonus) {
        HungarianForest solver = solver(instance, bonus);
        assertThat(solver.solve()).isTrue();
        return proven(instance, solver, bonus);
    }

    private static long proven(Instance instance, HungarianForest solver, long bonus) {
        return instance.proven(solver.columnOfRow(), solver.rowPotential(), solver.columnPotential(), bonus);
    }

    private static HungarianForest solver(Instance instance, long bonus) {
        return solver(instance, bonus, done -> {});
    }

    private static HungarianForest solver(Instance instance, long bonus, LongConsumer progress) {
        return new HungarianForest(
                instance.capacity, instance.rowStart, instance.columnOf, instance.weight, bonus, () -> false, progress);
    }
}
