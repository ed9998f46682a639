package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** The last run. */
    private ScalingAuction auction = new ScalingAuction(new int[0], 0, new int[0], 0, () -> false, done -> {});

    /** In both forms where there are two. */
    private long solve(Instance instance, long bonus) {
        auction = new ScalingAuction(
                instance.capacity,
                instance.rowStart,
                instance.columnOf,
                instance.weight,
                bonus,
                () -> false,
                done -> {});
        long total = run(instance, bonus);
        if (instance.isFull()) {
            auction = new ScalingAuction(
                    instance.capacity, instance.rows(), instance.weight, bonus, () -> false, done -> {});
            assertThat(run(instance, bonus)).isEqualTo(total);
        }
        return total;
    }

    private long run(Instance instance, long bonus) {
        assertThat(auction.solve()).isTrue();
        return instance.proven(auction.columnOfRow(), auction.rowPotential(), auction.columnPotential(), bonus);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 90})
    void solves_the_hard_problem_of_machol_and_wien(int n) {
        long equal = 0;
        long opposite = 0;
        for (int i = 1; i <= n; i++) {
            equal += (long) i * i;
            opposite += (long) n * n - (long) i * (n + 1 - i);
        }

        assertThat(solve(Instance.full(n, n, (i, j) -> (i + 1) * (j + 1)), 0)).isEqualTo(equal);
        assertThat(solve(Instance.full(n, n, (i, j) -> n * n - (i + 1) * (j + 1)), 0))
                .isEqualTo(opposite);
        assertThat(solve(Instance.full(n, n, (i, j) -> -(i + 1) * (j + 1)), 0)).isZero();
    }

    @Test
    void gives_two_places_to_the_two_rows_that_need_them() {
        Instance instance =
                new Instance(new int[] {2, 1}, new int[] {0, 2, 4, 6, 7}, new int[] {0, 1, 0, 1, 0, 1, 1}, new int[] {
                    9, 8, 9, 1, 9, 7, 20
                });

        assertThat(solve(instance, 0)).isEqualTo(38);
        assertThat(auction.columnOfRow()[3]).isEqualTo(1);
    }

    @Test
    void agrees_with_all_assignments_of_small_tables() {
        for (long seed = 1; seed <= 4_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instance instance =
                    Instance.thinned(random, random.nextInt(0, 6), random.nextInt(0, 5), random.nextInt(1, 12), 3);
            for (long bonus : new long[] {0, 1, 7, 1_000}) {
                assertThat(solve(instance, bonus))
                        .as("seed %d, bonus %d", seed, bonus)
                        .isEqualTo(instance.largest(bonus));
            }
        }
    }

    @Test
    void agrees_with_shortest_paths_on_larger_tables() {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instance instance = Instance.thinned(
                    random,
                    random.nextInt(1, 120),
                    random.nextInt(1, 70),
                    random.nextInt(1, 2_000),
                    random.nextInt(2, 9));
            for (long bonus : new long[] {0, 1_000_000}) {
                assertThat(solve(instance, bonus))
                        .as("seed %d, bonus %d", seed, bonus)
                        .isEqualTo(instance.byPaths(bonus));
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
            Instance instance = Instance.full(rows, columns, (i, j) -> random.nextInt(-largest / 8, largest));
            Arrays.setAll(instance.capacity, j -> random.nextInt(0, 4));
            for (long bonus : new long[] {0, 5_000_000}) {
                assertThat(solve(instance, bonus))
                        .as("seed %d, bonus %d", seed, bonus)
                        .isEqualTo(instance.byPaths(bonus));
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
                Instance instance = Instance.full(n, n, hostile.get(k));
                Arrays.fill(instance.capacity, places);
                instance.capacity[0] = places - 1;
                assertThat(solve(instance, 0))
                        .as("weights %d, places %d", k, places)
                        .isEqualTo(instance.byPaths(0));
                assertThat(auction.bids()).isLessThanOrEqualTo((long) auction.phases() * auction.mostBidsInPhase());
            }
        }
    }

    @Test
    void takes_one_column_of_many_places() {
        int rows = 3_000;
        SplittableRandom random = new SplittableRandom(2);
        int[] weight = random.ints(rows, -50, 1_000).toArray();
        Instance instance = Instance.full(rows, 1, (i, j) -> weight[i]);
        instance.capacity[0] = 700;

        assertThat(solve(instance, 0))
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
        assertThat(ScalingAuction.fits((1 << 30) - 1, (1 << 30) - 1, 0)).isTrue();
        assertThat(ScalingAuction.fits(1 << 30, 1, 0)).isFalse();
        assertThat(ScalingAuction.fits(1, 1 << 30, 0)).isFalse();
        long bonus = (1L << 55) + 12_345;
        Instance instance = Instance.thinned(new SplittableRandom(3), 8, 6, 1_000, 3);
        assertThat(solve(instance, bonus)).isEqualTo(instance.largest(bonus));
    }

    @Test
    void stops_when_asked() {
        Instance instance = Instance.full(300, 300, (i, j) -> (i + 1) * (j + 1));
        int[] asked = {0};
        ScalingAuction auction = new ScalingAuction(
                instance.capacity, instance.rows(), instance.weight, 0, () -> ++asked[0] > 3, done -> {});

        assertThat(auction.solve()).isFalse();
        assertThat(asked[0]).isEqualTo(4);
    }

    @Test
    void tells_rising_progress_up_to_all_rows() {
        Instance instance = Instance.full(40, 30, (i, j) -> (i + 1) * (j + 1));
        List<Long> told = new ArrayList<>();
        new ScalingAuction(instance.capacity, instance.rows(), instance.weight, 0, () -> false, told::add).solve();

        assertThat(told).isSorted().endsWith(40L);
    }
}
