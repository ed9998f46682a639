package dev.mentoring.matching.kernel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSimplexTest {

    /**
     * From 0 to 1 for 4, from 1 to 2 for -1 or, with little room, for 2, and back from 2 to 0 for nothing: two units gain
     * 4 + 2, one more 4 - 1, and 0 to 1 has no room for a fourth.
     */
    @Test
    void takes_the_better_of_two_ways_first() {
        int[] from = {0, 1, 1, 2};
        int[] to = {1, 2, 2, 0};
        int[] capacity = {3, 5, 2, 9};
        long[] weight = {4, -1, 2, 0};
        NetworkSimplex simplex = new NetworkSimplex(3, from, to, capacity, () -> false);

        assertThat(simplex.maximise(weight, -7)).isTrue();
        assertThat(flows(simplex, 4)).containsExactly(3, 1, 2, 3);
        // The last unit to enter came by the arc of weight -1, which is therefore what a unit is worth between 1 and 2.
        assertThat(simplex.potential(2) - simplex.potential(1)).isEqualTo(-1);
    }

    @Test
    void leaves_the_network_empty_where_no_cycle_gains() {
        NetworkSimplex simplex =
                new NetworkSimplex(3, new int[] {0, 1, 2}, new int[] {1, 2, 0}, new int[] {4, 4, 4}, () -> false);

        assertThat(simplex.maximise(new long[] {3, -5, 1}, -4)).isTrue();
        assertThat(flows(simplex, 3)).containsExactly(0, 0, 0);
    }

    /** Two arcs from 0 to 1 that gain the same and one place back: either may be used, until the second objective decides. */
    @Test
    void pursues_a_second_objective_among_what_is_best_for_the_first() {
        int[] from = {0, 0, 1, 1};
        int[] to = {1, 1, 0, 0};
        int[] capacity = {1, 1, 1, 5};
        NetworkSimplex simplex = new NetworkSimplex(2, from, to, capacity, () -> false);
        simplex.maximise(new long[] {2, 2, 1, -2}, -3);
        simplex.keepOptimal();

        assertThat(simplex.maximise(new long[] {0, 7, 100, -1}, 0)).isTrue();
        // One unit by way of the arc that gains 1. A second one gains 2 - 2 = 0 by the last arc, and is not worth -1
        // now, for
        // all that the first arc of 7 would gain; but the first unit goes by the arc of 7.
        assertThat(simplex.flow(1)).isEqualTo(1);
        assertThat(simplex.flow(2)).isEqualTo(1);
        assertThat(simplex.flow(0)).isEqualTo(simplex.flow(3));
        assertThat(simplex.isRetired(2)).isTrue();
    }

    @Test
    void agrees_with_every_flow_tried_objective_after_objective() {
        for (long seed = 1; seed <= 3_000; seed++) {
            agrees(seed, 2 + (int) (seed % 3), 6);
        }
    }

    @Test
    @Tag("thorough")
    void agrees_with_every_flow_tried_many_times() {
        System.out.println("network simplex: seeds from 1,000,000");
        for (long seed = 1_000_000; seed < 1_100_000; seed++) {
            agrees(seed, 2 + (int) (seed % 4), 7);
        }
    }

    private static void agrees(long seed, int nodes, int arcs) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] from = random.ints(arcs, 0, nodes).toArray();
        int[] to = IntStream.of(from)
                .map(node -> (node + 1 + random.nextInt(nodes - 1)) % nodes)
                .toArray();
        int[] capacity = random.ints(arcs, 0, 3).toArray();
        int largest = 1 + random.nextInt(4);
        long[][] objectives = new long[3][];
        for (int k = 0; k < objectives.length; k++) {
            objectives[k] = random.longs(arcs, -largest, largest + 1).toArray();
        }
        NetworkSimplex simplex = new NetworkSimplex(nodes, from, to, capacity, () -> false);
        long[] values = new long[objectives.length];
        for (int k = 0; k < objectives.length; k++) {
            assertThat(simplex.maximise(objectives[k], k == 0 ? -(long) arcs * largest - 1 : 0))
                    .isTrue();
            values[k] = value(objectives[k], flows(simplex, arcs));
            requirePotentials(simplex, from, to, capacity, objectives[k], seed);
            simplex.keepOptimal();
        }
        requireBalance(nodes, from, to, capacity, flows(simplex, arcs), seed);
        assertThat(values).as("values of seed %d", seed).isEqualTo(best(nodes, from, to, capacity, objectives));
    }

    /** Arcs that may still carry more gain nothing, and those that may carry less lose nothing by what they carry. */
    private static void requirePotentials(
            NetworkSimplex simplex, int[] from, int[] to, int[] capacity, long[] weight, long seed) {
        for (int arc = 0; arc < from.length; arc++) {
            long gain = weight[arc] + simplex.potential(from[arc]) - simplex.potential(to[arc]);
            if (!simplex.isRetired(arc)) {
                assertThat(gain <= 0 || simplex.flow(arc) == capacity[arc])
                        .as("an arc of seed %d has room and gains", seed)
                        .isTrue();
                assertThat(gain >= 0 || simplex.flow(arc) == 0)
                        .as("an arc of seed %d loses and is used", seed)
                        .isTrue();
            }
        }
    }

    private static void requireBalance(int nodes, int[] from, int[] to, int[] capacity, int[] flow, long seed) {
        int[] surplus = new int[nodes];
        for (int arc = 0; arc < flow.length; arc++) {
            assertThat(flow[arc]).isBetween(0, capacity[arc]);
            surplus[from[arc]] -= flow[arc];
            surplus[to[arc]] += flow[arc];
        }
        assertThat(surplus).as("balance of seed %d", seed).containsOnly(0);
    }

    private static long[] best(int nodes, int[] from, int[] to, int[] capacity, long[][] objectives) {
        long[] best = new long[objectives.length];
        Arrays.fill(best, Long.MIN_VALUE);
        tryFrom(0, new int[from.length], new int[nodes], from, to, capacity, objectives, best);
        return best;
    }

    private static void tryFrom(
            int arc,
            int[] flow,
            int[] surplus,
            int[] from,
            int[] to,
            int[] capacity,
            long[][] objectives,
            long[] best) {
        if (arc == flow.length) {
            if (Arrays.stream(surplus).allMatch(s -> s == 0)) {
                long[] values = Arrays.stream(objectives)
                        .mapToLong(weight -> value(weight, flow))
                        .toArray();
                if (Arrays.compare(values, best) > 0) {
                    System.arraycopy(values, 0, best, 0, values.length);
                }
            }
            return;
        }
        for (flow[arc] = 0; flow[arc] <= capacity[arc]; flow[arc]++) {
            surplus[from[arc]] -= flow[arc];
            surplus[to[arc]] += flow[arc];
            tryFrom(arc + 1, flow, surplus, from, to, capacity, objectives, best);
            surplus[from[arc]] += flow[arc];
            surplus[to[arc]] -= flow[arc];
        }
        flow[arc] = 0;
    }

    /** Assignment problems as networks, with weights that have made other codes cycle, lose digits or never end. */
    @ParameterizedTest
    @ValueSource(
            strings = {"equal", "product", "minus-product", "powers", "outlier", "large", "one-column", "two-values"})
    @Tag("B18")
    void ends_at_the_same_total_as_another_algorithm_on_hostile_weights(String kind) {
        int n = 40;
        long[][] weight = new long[n][n];
        boolean[][] allowed = new boolean[n][n];
        SplittableRandom random = new SplittableRandom(7);
        long large = ((1L << 60) - 1) / (2 * n + 1) - 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                allowed[i][j] = !kind.equals("one-column") || j == 0;
                weight[i][j] = switch (kind) {
                    case "equal" -> 5;
                    case "product" -> (i + 1L) * (j + 1);
                    case "minus-product" -> -(i + 1L) * (j + 1);
                    case "powers" -> 1L << (i + j) % 50;
                    case "outlier" -> i == 3 && j == 7 ? large : random.nextInt(10);
                    case "large" -> random.nextBoolean() ? large : -large;
                    case "two-values" -> random.nextInt(2);
                    default -> 1;
                };
            }
        }
        int[] ones = new int[n];
        Arrays.fill(ones, 1);
        BellmanFord other = new BellmanFord(ones, ones, weight, allowed);
        other.run(false);

        assertThat(assignment(weight, allowed)).isEqualTo(other.total());
    }

    /** Node 0 on both outer sides, then a node for each row and each column. */
    private static long assignment(long[][] weight, boolean[][] allowed) {
        int n = weight.length;
        int arcs = n * n + 2 * n;
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        int[] capacity = new int[arcs];
        long[] objective = new long[arcs];
        long most = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                from[i * n + j] = 1 + i;
                to[i * n + j] = 1 + n + j;
                capacity[i * n + j] = allowed[i][j] ? 1 : 0;
                objective[i * n + j] = weight[i][j];
                most = Math.max(most, weight[i][j]);
            }
            to[n * n + i] = 1 + i;
            capacity[n * n + i] = 1;
            from[n * n + n + i] = 1 + n + i;
            capacity[n * n + n + i] = 1;
        }
        NetworkSimplex simplex = new NetworkSimplex(1 + 2 * n, from, to, capacity, () -> false);
        assertThat(NetworkSimplex.fits(2L * n + 1, most)).isTrue();
        simplex.maximise(objective, -(most + 1));
        return value(objective, flows(simplex, arcs));
    }

    @Test
    @Tag("B6")
    void knows_the_bound_on_weights_and_one_above() {
        assertThat(NetworkSimplex.fits(1_000, (1L << 60) / 1_001)).isTrue();
        assertThat(NetworkSimplex.fits(1 << 20, (1L << 40) - 1)).isTrue();
        assertThat(NetworkSimplex.fits(1 << 20, 1L << 40)).isFalse();
        assertThat(NetworkSimplex.fits(Integer.MAX_VALUE, 0)).isTrue();
    }

    @Test
    @Tag("X1")
    void stops_when_asked_after_few_pivots() {
        int n = 60;
        long[] weight = new long[2 * n];
        int[] from = new int[2 * n];
        int[] to = new int[2 * n];
        for (int k = 0; k < n; k++) {
            to[k] = k + 1;
            from[n + k] = k + 1;
            weight[k] = k + 1L;
        }
        int[] capacity = new int[2 * n];
        Arrays.fill(capacity, 1);
        AtomicInteger asked = new AtomicInteger();
        NetworkSimplex simplex = new NetworkSimplex(n + 1, from, to, capacity, () -> asked.incrementAndGet() > 0);

        assertThat(simplex.maximise(weight, -n - 1L)).isFalse();
        assertThat(asked).hasValue(1);
    }

    /** Loops at the root, of which one in 40,000 gains: few pivots, each after a long search. */
    @Test
    @Tag("X1")
    void asks_by_the_work_done_and_not_by_pivots() {
        int arcs = 200_000;
        long[] weight = new long[arcs];
        for (int arc = 0; arc < arcs; arc += 40_000) {
            weight[arc] = 1;
        }
        int[] capacity = new int[arcs];
        Arrays.fill(capacity, 1);
        AtomicInteger asked = new AtomicInteger();
        NetworkSimplex simplex =
                new NetworkSimplex(1, new int[arcs], new int[arcs], capacity, () -> asked.incrementAndGet() < 0);

        assertThat(simplex.maximise(weight, -2)).isTrue();
        assertThat(value(weight, flows(simplex, arcs))).isEqualTo(5);
        assertThat(asked).hasValueGreaterThan(2);
    }

    private static int[] flows(NetworkSimplex simplex, int arcs) {
        return IntStream.range(0, arcs).map(simplex::flow).toArray();
    }

    private static long value(long[] weight, int[] flow) {
        long value = 0;
        for (int arc = 0; arc < flow.length; arc++) {
            value += weight[arc] * flow[arc];
        }
        return value;
    }
}
