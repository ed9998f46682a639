package dev.mentoring.matching.kernel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MaximumFlowTest {

    @Test
    void finds_a_flow_by_hand() {
        // 4 and 2 can leave the source, 3 and 3 reach the sink; 1 finds its way across.
        MaximumFlow flow =
                solved(4, new int[] {0, 0, 1, 1, 2}, new int[] {1, 2, 2, 3, 3}, new long[] {4, 2, 5, 3, 3}, 3);

        assertThat(flow.value()).isEqualTo(6);
        assertThat(flow.isWithSource(0)).isTrue();
        assertThat(flow.isWithSource(1)).isFalse();
    }

    @Test
    void takes_flow_back_that_stood_in_the_way() {
        MaximumFlow flow = solved(
                6,
                new int[] {0, 0, 1, 1, 2, 3, 4},
                new int[] {1, 2, 3, 4, 3, 5, 5},
                new long[] {1, 1, 1, 1, 1, 1, 1},
                5);

        assertThat(flow.value()).isEqualTo(2);
    }

    @Test
    void agrees_with_trying_every_cut() {
        agree(2_000, 61);
    }

    @Test
    @Tag("thorough")
    void agrees_with_trying_every_cut_on_many_networks() {
        agree(50_000, 62);
    }

    private static void agree(int networks, long seed) {
        for (int k = 0; k < networks; k++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_000 + k);
            int nodes = random.nextInt(2, 9);
            int arcs = random.nextInt(25);
            int[] from = random.ints(arcs, 0, nodes).toArray();
            int[] to = random.ints(arcs, 0, nodes).toArray();
            long most = k % 3 == 0 ? Long.MAX_VALUE / 32 : 1 + k % 20;
            long[] capacity = random.longs(arcs, 0, most).toArray();
            long[] best = {Long.MAX_VALUE, Integer.MAX_VALUE};
            for (int side = 1; side < 1 << (nodes - 1); side += 2) {
                long cut = cut(side, from, to, capacity);
                if (cut < best[0] || (cut == best[0] && Integer.bitCount(side) < Integer.bitCount((int) best[1]))) {
                    best = new long[] {cut, side};
                }
            }

            MaximumFlow flow = solved(nodes, from, to, capacity, nodes - 1);
            assertThat(flow.value()).as("network %d of seed %d", k, seed).isEqualTo(best[0]);
            for (int node = 0; node < nodes; node++) {
                assertThat(flow.isWithSource(node)).isEqualTo((best[1] >> node & 1) == 1);
            }
        }
    }

    private static long cut(int side, int[] from, int[] to, long[] capacity) {
        long sum = 0;
        for (int arc = 0; arc < from.length; arc++) {
            sum += (side >> from[arc] & 1) == 1 && (side >> to[arc] & 1) == 0 ? capacity[arc] : 0;
        }
        return sum;
    }

    /** Solves from node 0, and looks whether the flow is one. */
    private static MaximumFlow solved(int nodes, int[] from, int[] to, long[] capacity, int sink) {
        MaximumFlow flow = new MaximumFlow(nodes, from, to, capacity, 0, sink, () -> false);
        assertThat(flow.solve()).isTrue();
        long[] surplus = new long[nodes];
        for (int arc = 0; arc < from.length; arc++) {
            assertThat(flow.flow(arc)).isBetween(0L, capacity[arc]);
            surplus[to[arc]] += flow.flow(arc);
            surplus[from[arc]] -= flow.flow(arc);
        }
        for (int node = 0; node < nodes; node++) {
            assertThat(surplus[node]).isEqualTo(node == 0 ? -flow.value() : node == sink ? flow.value() : 0);
        }
        return flow;
    }

    @Test
    void follows_a_path_through_a_hundred_thousand_nodes() {
        int n = 100_000;
        int[] from = new int[n - 1];
        int[] to = new int[n - 1];
        long[] capacity = new long[n - 1];
        for (int k = 0; k < n - 1; k++) {
            from[k] = k;
            to[k] = k + 1;
        }
        Arrays.fill(capacity, 7);

        assertThat(solved(n, from, to, capacity, n - 1).value()).isEqualTo(7);
    }

    @Test
    void fills_a_layered_network_as_far_as_its_narrowest_layer() {
        int width = 60;
        int layers = 8;
        int nodes = width * layers + 2;
        int arcs = width * width * (layers - 1) + 2 * width;
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        long[] capacity = new long[arcs];
        int count = 0;
        for (int k = 0; k < width; k++) {
            to[count] = 1 + k;
            capacity[count++] = 50;
            from[count] = 1 + width * (layers - 1) + k;
            to[count] = nodes - 1;
            capacity[count++] = 49;
        }
        for (int layer = 0; layer < layers - 1; layer++) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    from[count] = 1 + layer * width + i;
                    to[count] = 1 + (layer + 1) * width + j;
                    capacity[count++] = (i * 31L + j * 17L + layer) % 5;
                }
            }
        }

        assertThat(solved(nodes, from, to, capacity, nodes - 1).value()).isEqualTo(49L * width);
    }

    @Test
    void stops_when_asked() {
        int n = 200_000;
        int[] from = new int[n];
        int[] to = new int[n];
        long[] capacity = new long[n];
        for (int k = 0; k < n; k++) {
            from[k] = k;
            to[k] = k + 1;
            capacity[k] = 1;
        }
        int[] polls = {2};
        MaximumFlow flow = new MaximumFlow(n + 1, from, to, capacity, 0, n, () -> polls[0]-- == 0);

        assertThat(flow.solve()).isFalse();
        assertThat(polls[0]).isEqualTo(-1);
    }
}
