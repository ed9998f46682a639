package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentTest {

    private static final long GENEROUS = 1_000;

    @Test
    void solves_the_example_of_kuhn() {
        // Kuhn 1955, "The Hungarian method for the assignment problem": ratings of four individuals for four jobs.
        int[] rating = {8, 7, 9, 9, 5, 2, 7, 8, 6, 1, 4, 9, 2, 3, 2, 6};
        Instance instance = SparseCoreTest.matrix(4, 4, (i, j) -> rating[4 * i + j]);
        assertThat(proven(instance, natural(instance, 0)))
                .isEqualTo(instance.largest(0))
                .isEqualTo(27);
    }

    @ParameterizedTest
    @EnumSource(Assignment.Engine.class)
    void agrees_with_shortest_paths_by_every_engine(Assignment.Engine engine) {
        SplittableRandom random = new SplittableRandom(7_001);
        for (int n = 0; n < 6; n++) {
            Instance instance = instanceFor(engine, random);
            long bonus = n % 2 == 0 ? 0 : 1L << 30;
            Assignment assignment = natural(instance, bonus, engine);

            assertThat(proven(instance, assignment, bonus)).isEqualTo(byShortestPaths(instance, bonus));
            assertThat(assignment.engine()).isEqualTo(engine);
        }
    }

    @ParameterizedTest
    @EnumSource(Assignment.Engine.class)
    void answers_by_the_order_given_and_never_by_indexes(Assignment.Engine engine) {
        SplittableRandom random = new SplittableRandom(7_002);
        for (int n = 0; n < 4; n++) {
            Instance instance = instanceFor(engine, random);
            int rows = instance.rows();
            int columns = instance.capacity.length;
            int[] rowOrder = SparseCoreTest.shuffled(rows, random);
            int[] columnOrder = SparseCoreTest.shuffled(columns, random);
            Assignment ordered =
                    assignment(instance, 0, rowOrder, columnOrder, 1, SparseCoreTest::never, steps(engine));
            Assignment permuted = natural(permuted(instance, rowOrder, columnOrder), 0, engine);
            assertThat(ordered.solve()).isTrue();
            assertThat(permuted.solve()).isTrue();

            for (int i = 0; i < rows; i++) {
                int column = permuted.columnOfRow()[i];
                assertThat(ordered.columnOfRow()[rowOrder[i]]).isEqualTo(column < 0 ? -1 : columnOrder[column]);
                assertThat(ordered.rowPotential()[rowOrder[i]]).isEqualTo(permuted.rowPotential()[i]);
            }
            for (int j = 0; j < columns; j++) {
                assertThat(ordered.columnPotential()[columnOrder[j]]).isEqualTo(permuted.columnPotential()[j]);
            }
        }
    }

    @Test
    void tells_why_it_took_an_engine() {
        SplittableRandom random = new SplittableRandom(7_003);
        for (Assignment.Engine engine : Assignment.Engine.values()) {
            Assignment assignment = natural(instanceFor(engine, random), 0, engine);
            assertThat(assignment.solve()).isTrue();
            Assignment.Reason expected = switch (engine) {
                case SPARSE_CORE -> Assignment.Reason.LONG_ROWS;
                case HUNGARIAN_FOREST -> Assignment.Reason.SHORT_ROWS;
                case SCALING_AUCTION -> Assignment.Reason.BUDGET_SPENT;
            };
            assertThat(assignment.reason()).isEqualTo(expected);
        }
    }

    @Test
    void accepts_no_rows_no_columns_and_no_places() {
        for (int[] shape : new int[][] {{0, 0}, {0, 5}, {5, 0}, {3, 200}, {200, 3}}) {
            Instance instance = SparseCoreTest.matrix(shape[0], shape[1], (i, j) -> i + j);
            Arrays.fill(instance.capacity, 0);
            Assignment assignment = natural(instance, 0);
            assertThat(proven(instance, assignment)).isZero();
            assertThat(assignment.columnOfRow()).hasSize(shape[0]).doesNotContain(0, 1, 2);
        }
    }

    @Test
    void reads_nearly_full_compressed_rows_as_it_reads_a_matrix() {
        SplittableRandom random = new SplittableRandom(7_004);
        for (int n = 0; n < 5; n++) {
            Instance instance = sparse(150, 120, 10, random);
            Assignment assignment = natural(instance, 0);
            assertThat(proven(instance, assignment)).isEqualTo(byShortestPaths(instance, 0));
            assertThat(assignment.engine()).isEqualTo(Assignment.Engine.SPARSE_CORE);
        }
    }

    @ParameterizedTest
    @EnumSource(Assignment.Engine.class)
    void stops_when_asked(Assignment.Engine engine) {
        Instance instance = instanceFor(engine, new SplittableRandom(7_005));
        int[] rows = PairOrder.identity(instance.rows());
        int[] columns = PairOrder.identity(instance.capacity.length);
        assertThat(assignment(instance, 0, rows, columns, 2, () -> true, steps(engine))
                        .solve())
                .isFalse();
    }

    @Test
    void leaves_no_thread_behind_and_throws_on_what_the_caller_throws() {
        Instance instance = SparseCoreTest.matrix(2_100, 2_100, (i, j) -> (i * 31 + j * 17) % 1_009);
        int[] order = PairOrder.identity(2_100);
        Assignment assignment = assignment(
                instance,
                0,
                order,
                order,
                2,
                () -> {
                    throw new IllegalStateException("by the caller");
                },
                GENEROUS);

        assertThatThrownBy(assignment::solve).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("assignment-"));
    }

    @Test
    void tells_progress_that_never_falls_and_ends_with_all_rows() {
        Instance instance = SparseCoreTest.matrix(300, 300, (i, j) -> i * j % 97);
        List<Long> told = new ArrayList<>();
        int[] order = PairOrder.identity(300);
        Assignment assignment = new Assignment(
                SparseCoreTest.pairs(instance),
                instance.capacity,
                0,
                order,
                order,
                1,
                SparseCoreTest::never,
                told::add);

        assertThat(assignment.solve()).isTrue();
        assertThat(told).isSorted().endsWith(300L);
    }

    private static Instance instanceFor(Assignment.Engine engine, SplittableRandom random) {
        if (engine == Assignment.Engine.HUNGARIAN_FOREST) {
            return sparse(200, 150, 90, random);
        }
        Instance instance = SparseCoreTest.matrix(120, 110, (i, j) -> random.nextInt(-3, 40));
        instance.capacity[5] = 0;
        instance.capacity[6] = 4;
        return instance;
    }

    private static long steps(Assignment.Engine engine) {
        return engine == Assignment.Engine.SCALING_AUCTION ? 0 : GENEROUS;
    }

    private static Instance sparse(int rows, int columns, int percentMissing, SplittableRandom random) {
        int[] rowStart = new int[rows + 1];
        int[] columnOf = new int[rows * columns];
        int[] weight = new int[rows * columns];
        int pairs = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (random.nextInt(100) >= percentMissing) {
                    columnOf[pairs] = j;
                    weight[pairs++] = random.nextInt(-5, 60);
                }
            }
            rowStart[i + 1] = pairs;
        }
        int[] capacity = random.ints(columns, 0, 4).toArray();
        return new Instance(capacity, rowStart, Arrays.copyOf(columnOf, pairs), Arrays.copyOf(weight, pairs));
    }

    private static Instance permuted(Instance instance, int[] rowOrder, int[] columnOrder) {
        int columns = columnOrder.length;
        int[] positionOf = new int[columns];
        for (int j = 0; j < columns; j++) {
            positionOf[columnOrder[j]] = j;
        }
        int[] rowStart = new int[rowOrder.length + 1];
        int[] columnOf = new int[instance.columnOf.length];
        int[] weight = new int[instance.weight.length];
        int at = 0;
        for (int i = 0; i < rowOrder.length; i++) {
            int[] weightAt = new int[columns];
            boolean[] isPair = new boolean[columns];
            for (int k = instance.rowStart[rowOrder[i]]; k < instance.rowStart[rowOrder[i] + 1]; k++) {
                isPair[positionOf[instance.columnOf[k]]] = true;
                weightAt[positionOf[instance.columnOf[k]]] = instance.weight[k];
            }
            for (int j = 0; j < columns; j++) {
                if (isPair[j]) {
                    columnOf[at] = j;
                    weight[at++] = weightAt[j];
                }
            }
            rowStart[i + 1] = at;
        }
        int[] capacity = IntStream.range(0, columns)
                .map(j -> instance.capacity[columnOrder[j]])
                .toArray();
        return new Instance(capacity, rowStart, columnOf, weight);
    }

    private static Assignment natural(Instance instance, long bonus) {
        return natural(instance, bonus, Assignment.Engine.SPARSE_CORE);
    }

    private static Assignment natural(Instance instance, long bonus, Assignment.Engine engine) {
        int[] rows = PairOrder.identity(instance.rows());
        int[] columns = PairOrder.identity(instance.capacity.length);
        return assignment(instance, bonus, rows, columns, 1, SparseCoreTest::never, steps(engine));
    }

    private static Assignment assignment(
            Instance instance,
            long bonus,
            int[] rowOrder,
            int[] columnOrder,
            int threads,
            BooleanSupplier cancelled,
            long stepsAPair) {
        return new Assignment(
                SparseCoreTest.pairs(instance),
                instance.capacity,
                bonus,
                rowOrder,
                columnOrder,
                threads,
                cancelled,
                done -> {},
                stepsAPair);
    }

    private static long proven(Instance instance, Assignment assignment) {
        return proven(instance, assignment, 0);
    }

    private static long proven(Instance instance, Assignment assignment, long bonus) {
        assertThat(assignment.solve()).isTrue();
        return instance.proven(
                assignment.columnOfRow(), assignment.rowPotential(), assignment.columnPotential(), bonus);
    }

    private static long byShortestPaths(Instance instance, long bonus) {
        int rows = instance.rows();
        int columns = instance.capacity.length;
        int[] one = new int[rows];
        Arrays.fill(one, 1);
        long[] weight = LongStream.range(0, instance.weight.length)
                .map(k -> instance.weight[(int) k] + bonus)
                .toArray();
        SuccessiveShortestPaths paths = new SuccessiveShortestPaths(
                new int[rows],
                one,
                new int[columns],
                instance.capacity,
                instance.rowStart,
                instance.columnOf,
                weight,
                SparseCoreTest::never,
                done -> {});
        assertThat(paths.solve(SuccessiveShortestPaths.Goal.WEIGHT)).isEqualTo(SuccessiveShortestPaths.Outcome.SOLVED);
        long total = 0;
        for (int i = 0; i < rows; i++) {
            for (int column : paths.columnsOf(i)) {
                for (int k = instance.rowStart[i]; k < instance.rowStart[i + 1]; k++) {
                    total += instance.columnOf[k] == column ? weight[k] : 0;
                }
            }
        }
        return total;
    }
}
