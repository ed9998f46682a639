package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class SparseCoreTest {

    @Test
    void finds_the_largest_total_of_small_instances_on_any_core() {
        SplittableRandom random = new SplittableRandom(20_261);
        for (int n = 0; n < 4_000; n++) {
            Instance instance = Instance.random(random, 6, 5);
            long bonus = n % 3 == 0 ? random.nextInt(20) : 0;
            long largest = instance.largest(bonus);
            for (int wanted = 1; wanted <= 3; wanted++) {
                assertThat(proven(instance, bonus, wanted, random)).isEqualTo(largest);
            }
        }
    }

    @Test
    void starts_from_any_prices() {
        SplittableRandom random = new SplittableRandom(20_262);
        for (int n = 0; n < 2_000; n++) {
            Instance instance = Instance.random(random, 6, 5);
            long bonus = n % 4 == 0 ? 1L << 40 : n % 5;
            long far = n % 2 == 0 ? 10 : 1L << 35;
            long[] price = random.longs(instance.capacity.length, 0, far).toArray();
            SparseCore core = core(instance, bonus, 1, plain(instance), 1);

            assertThat(core.solve(price)).isEqualTo(SparseCore.Outcome.SOLVED);
            assertThat(proven(instance, core, bonus, plain(instance))).isEqualTo(instance.largest(bonus));
        }
    }

    @Test
    void proves_itself_on_crowded_and_tied_columns_of_any_shape() {
        SplittableRandom random = new SplittableRandom(20_263);
        int[][] shapes = {{300, 300}, {400, 130}, {130, 400}, {250, 240}};
        for (int[] shape : shapes) {
            for (Instance instance : structured(shape[0], shape[1], random)) {
                long total = proven(instance, 0, 8, random);
                assertThat(total).isEqualTo(byAuction(instance, 0));
            }
        }
    }

    @Test
    void answers_alike_for_any_number_of_threads() {
        SplittableRandom random = new SplittableRandom(20_264);
        Instance instance = matrix(200, 150, (i, j) -> random.nextInt(50));
        PairOrder order = new PairOrder(shuffled(200, random), shuffled(150, random));
        SparseCore one = core(instance, 0, 6, order, 1);
        SparseCore three = core(instance, 0, 6, order, 3);

        assertThat(one.solve()).isEqualTo(SparseCore.Outcome.SOLVED);
        assertThat(three.solve()).isEqualTo(SparseCore.Outcome.SOLVED);
        assertThat(three.columnOfRow()).isEqualTo(one.columnOfRow());
        assertThat(three.rowPotential()).isEqualTo(one.rowPotential());
    }

    @Test
    void gives_up_when_the_budget_is_spent() {
        Instance instance = matrix(150, 150, (i, j) -> (i + 1) * (j + 1));
        SparseCore core = core(instance, 0, 5, plain(instance), 1, 0, SparseCoreTest::never);

        assertThat(core.solve()).isEqualTo(SparseCore.Outcome.GAVE_UP);
    }

    @Test
    void stops_when_asked_at_any_time() {
        Instance instance = matrix(300, 300, (i, j) -> (i * 31 + j * 17) % 1_009);
        // One thread: how often several are waited for depends on the machine.
        AtomicInteger polls = new AtomicInteger();
        assertThat(core(instance, 0, 5, plain(instance), 1, -1, () -> polls.incrementAndGet() < 0)
                        .solve())
                .isEqualTo(SparseCore.Outcome.SOLVED);
        int all = polls.get();
        for (int limit = 0; limit < all; limit++) {
            AtomicInteger left = new AtomicInteger(limit);
            SparseCore core = core(instance, 0, 5, plain(instance), 1, -1, () -> left.getAndDecrement() <= 0);
            assertThat(core.solve()).as("after %d polls", limit).isEqualTo(SparseCore.Outcome.CANCELLED);
        }
    }

    @Test
    void takes_steps_within_a_bound_on_hostile_weights() {
        int n = 200;
        // A run that is not done within its budget gives up at the next scan of a row: that it is solved proves the
        // bound.
        long bound = 64;
        IntBinaryOperator[] hostile = {
            (i, j) -> 7,
            (i, j) -> (i + 1) * (j + 1),
            (i, j) -> n * n - (i + 1) * (j + 1),
            (i, j) -> 1 << (i + j) % 29,
            (i, j) -> i == 3 && j == 5 ? 1 << 28 : 1,
            (i, j) -> j == 9 ? 1_000 : 0,
            (i, j) -> Math.abs(i - j),
            (i, j) -> i % 10 * 7 + j % 13,
        };
        for (IntBinaryOperator weight : hostile) {
            Instance instance = matrix(n, n, weight);
            SparseCore core = core(instance, 0, SparseCore.WANTED, plain(instance), 1, bound, SparseCoreTest::never);
            assertThat(core.solve()).isEqualTo(SparseCore.Outcome.SOLVED);
            proven(instance, core, 0, plain(instance));
        }
    }

    private static Instance[] structured(int rows, int columns, SplittableRandom random) {
        int[] x = random.ints(rows, 0, 300).toArray();
        int[] y = random.ints(columns, 0, 300).toArray();
        Instance[] instances = {
            matrix(rows, columns, (i, j) -> 5),
            matrix(rows, columns, (i, j) -> random.nextInt(2)),
            matrix(rows, columns, (i, j) -> x[i] + y[j]),
            matrix(rows, columns, (i, j) -> x[i] * y[j]),
            matrix(rows, columns, (i, j) -> 300 - Math.abs(x[i] - y[j])),
            matrix(rows, columns, (i, j) -> y[j] - 100 + random.nextInt(20)),
            matrix(rows, columns, (i, j) -> -x[i] - y[j]),
            matrix(rows, columns, (i, j) -> random.nextInt(-PairRows.LARGEST_WEIGHT, PairRows.LARGEST_WEIGHT)),
        };
        for (Instance instance : instances) {
            for (int j = 0; j < columns; j += 2) {
                instance.capacity[j] = j % 3;
            }
        }
        return instances;
    }

    static Instance matrix(int rows, int columns, IntBinaryOperator weight) {
        int[] capacity = new int[columns];
        Arrays.fill(capacity, 1);
        int[] rowStart = new int[rows + 1];
        int[] columnOf = new int[rows * columns];
        int[] weights = new int[rows * columns];
        for (int i = 0; i < rows; i++) {
            rowStart[i + 1] = (i + 1) * columns;
            for (int j = 0; j < columns; j++) {
                columnOf[i * columns + j] = j;
                weights[i * columns + j] = weight.applyAsInt(i, j);
            }
        }
        return new Instance(capacity, rowStart, columnOf, weights);
    }

    static boolean never() {
        return false;
    }

    static int[] shuffled(int size, SplittableRandom random) {
        int[] order = PairOrder.identity(size);
        for (int k = size - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int swapped = order[k];
            order[k] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    static PairRows pairs(Instance instance) {
        int rows = instance.rows();
        int columns = instance.capacity.length;
        return instance.weight.length == rows * columns
                ? PairRows.ofMatrix(rows, columns, instance.weight)
                : PairRows.ofCompressedRows(columns, instance.rowStart, instance.columnOf, instance.weight);
    }

    private static PairOrder plain(Instance instance) {
        return new PairOrder(PairOrder.identity(instance.rows()), PairOrder.identity(instance.capacity.length));
    }

    private static SparseCore core(Instance instance, long bonus, int wanted, PairOrder order, int threads) {
        return core(instance, bonus, wanted, order, threads, -1, SparseCoreTest::never);
    }

    private static SparseCore core(
            Instance instance,
            long bonus,
            int wanted,
            PairOrder order,
            int threads,
            long stepsAPair,
            BooleanSupplier cancelled) {
        return new SparseCore(
                pairs(instance),
                instance.capacity,
                bonus,
                order,
                wanted,
                stepsAPair,
                new RowTeam(threads, cancelled),
                cancelled,
                done -> {});
    }

    private static long proven(Instance instance, long bonus, int wanted, SplittableRandom random) {
        PairOrder order = new PairOrder(shuffled(instance.rows(), random), shuffled(instance.capacity.length, random));
        SparseCore core = core(instance, bonus, wanted, order, 1);
        assertThat(core.solve()).isEqualTo(SparseCore.Outcome.SOLVED);
        return proven(instance, core, bonus, order);
    }

    private static long proven(Instance instance, SparseCore core, long bonus, PairOrder order) {
        int[] columnOfRow = new int[instance.rows()];
        long[] u = new long[instance.rows()];
        long[] v = new long[instance.capacity.length];
        for (int i = 0; i < columnOfRow.length; i++) {
            int position = core.columnOfRow()[i];
            columnOfRow[order.rowAt[i]] = position < 0 ? -1 : order.columnAt[position];
            u[order.rowAt[i]] = core.rowPotential()[i];
        }
        for (int j = 0; j < v.length; j++) {
            v[order.columnAt[j]] = core.priceAt(j);
        }
        return instance.proven(columnOfRow, u, v, bonus);
    }

    private static long byAuction(Instance instance, long bonus) {
        ScalingAuction auction = new ScalingAuction(
                instance.capacity,
                instance.rowStart,
                instance.columnOf,
                instance.weight,
                bonus,
                SparseCoreTest::never,
                done -> {});
        assertThat(auction.solve()).isTrue();
        return instance.proven(auction.columnOfRow(), auction.rowPotential(), auction.columnPotential(), bonus);
    }
}
