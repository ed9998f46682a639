package dev.mentoring.matching.kernel.general;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WeightedMatchingTest {

    private static final long SEED = 20_240_607;

    @Test
    void matches_nobody_where_there_is_no_edge() {
        assertThat(Graph.of(0).provenTotal()).isZero();
        assertThat(Graph.of(3).solved().mate()).containsExactly(-1, -1, -1);
    }

    @Test
    void makes_no_pair_of_weight_0_or_less() {
        Graph graph = Graph.of(4, 0, 1, 0, 2, 3, -5);

        assertThat(graph.solved().mate()).containsExactly(-1, -1, -1, -1);
        assertThat(graph.provenTotal()).isZero();
    }

    @Test
    void leaves_the_middle_pair_for_two_outer_ones() {
        assertThat(Graph.of(4, 0, 1, 5, 1, 2, 9, 2, 3, 5).provenTotal()).isEqualTo(10);
        assertThat(Graph.of(4, 0, 1, 5, 1, 2, 11, 2, 3, 5).provenTotal()).isEqualTo(11);
    }

    @Test
    void proves_a_triangle_by_the_set_of_its_vertices() {
        WeightedMatching solver = Graph.of(3, 0, 1, 6, 1, 2, 6, 0, 2, 6).solved();

        assertThat(solver.number()).containsExactly(0, 0, 0);
        assertThat(solver.setOf()).containsExactly(0, 0, 0);
        assertThat(solver.parentOfSet()).containsExactly(-1);
        assertThat(solver.numberOfSet()).containsExactly(12);
    }

    @Test
    void matches_all_but_one_of_an_odd_number_of_alike() {
        Graph graph = Graph.of(101, (i, j) -> 7);

        assertThat(graph.provenTotal()).isEqualTo(50 * 7);
    }

    @Test
    void solves_complete_graphs_of_products() {
        // The best partner of the last is the one before, and so on.
        Graph graph = Graph.of(60, (i, j) -> (i + 1L) * (j + 1));
        long expected = 0;
        for (int i = 0; i < 60; i += 2) {
            expected += (i + 1L) * (i + 2);
        }

        assertThat(graph.provenTotal()).isEqualTo(expected);
    }

    @Test
    void agrees_with_trying_everything() {
        agreesWithTryingEverything(3_000);
    }

    @Test
    @Tag("thorough")
    void agrees_with_trying_everything_50_000_times() {
        System.out.println("seed " + SEED);
        agreesWithTryingEverything(50_000);
    }

    private static void agreesWithTryingEverything(int times) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < times; run++) {
            Graph graph = Graph.random(random, 10);

            assertThat(graph.provenTotal()).as("run %d", run).isEqualTo(graph.heaviest());
        }
    }

    @Test
    void proves_its_answers() {
        provesItsAnswers(200);
    }

    @Test
    @Tag("thorough")
    void proves_its_answers_10_000_times() {
        System.out.println("seed " + SEED);
        provesItsAnswers(10_000);
    }

    private static void provesItsAnswers(int times) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < times; run++) {
            Graph graph = Graph.random(random, run % 5 == 0 ? 500 : 120);

            assertThat(graph.provenTotal()).as("run %d", run).isNotNegative();
        }
    }

    @Test
    void handles_the_largest_weights_that_fit() {
        SplittableRandom random = new SplittableRandom(SEED);
        long largest = 1L << 58;
        assertThat(WeightedMatching.fits(16, largest)).isTrue();
        assertThat(WeightedMatching.fits(17, largest)).isFalse();
        assertThat(WeightedMatching.fits(16, largest + 1)).isFalse();
        for (int run = 0; run < 500; run++) {
            Graph graph = Graph.of(
                    random.nextInt(3, 11),
                    (i, j) -> random.nextBoolean() ? largest - random.nextInt(3) : random.nextLong(largest));

            assertThat(graph.provenTotal()).isEqualTo(graph.heaviest());
        }
    }

    @Test
    void follows_a_path_of_100_000_vertices_on_a_small_stack() throws InterruptedException {
        int n = 100_000;
        Graph rising = path(n, k -> k + 1);
        Graph even = path(n - 1, k -> 1);
        long expected = 0;
        for (int k = 0; k < n - 1; k += 2) {
            expected += k + 1;
        }

        assertThat(onSmallStack(rising)).isEqualTo(expected);
        assertThat(onSmallStack(even)).isEqualTo((n - 2) / 2);
    }

    private static Graph path(int n, IntToLongFunction weight) {
        Graph graph = new Graph(n, new int[n - 1], new int[n - 1], new long[n - 1]);
        for (int k = 0; k < n - 1; k++) {
            graph.u[k] = k;
            graph.v[k] = k + 1;
            graph.weight[k] = weight.applyAsLong(k);
        }
        return graph;
    }

    @Test
    void nests_50_000_sets_on_a_small_stack() throws InterruptedException {
        int depth = 50_000;
        Graph graph = nested(depth);

        assertThat(onSmallStack(graph)).isPositive();
        WeightedMatching solver = graph.solved();
        assertThat(new SetTree(solver.setOf(), solver.parentOfSet(), solver.numberOfSet()).deepest())
                .isGreaterThanOrEqualTo(depth - 1);
    }

    /**
     * A triangle, around it rings of the set so far and two vertices more, and one vertex outside with edges to all. The weights are
     * those for which all edges are without slack when vertices have the number 2 depth + 2 and sets the number 2. As each edge is in
     * some heaviest matching, every proof has these numbers, but for one by which the vertex outside may have more and the outermost
     * set less.
     */
    private static Graph nested(int depth) {
        long[] edges = new long[3 * (5 * depth + 1)];
        int at = 0;
        int outside = 2 * depth + 1;
        long each = 2L * depth + 2;
        at = put(edges, at, 0, 1, each + depth);
        at = put(edges, at, 1, 2, each + depth);
        at = put(edges, at, 0, 2, each + depth);
        for (int ring = 1; ring < depth; ring++) {
            int a = 2 * ring + 1;
            at = put(edges, at, a - 2, a, each + depth - ring);
            at = put(edges, at, a, a + 1, each + depth - ring);
            at = put(edges, at, a - 1, a + 1, each + depth - ring);
        }
        for (int x = 0; x < outside; x++) {
            at = put(edges, at, x, outside, each);
        }
        return Graph.of(outside + 1, edges);
    }

    private static int put(long[] edges, int at, long u, long v, long weight) {
        edges[at] = u;
        edges[at + 1] = v;
        edges[at + 2] = weight;
        return at + 3;
    }

    private static long onSmallStack(Graph graph) throws InterruptedException {
        AtomicLong total = new AtomicLong(-1);
        Thread thread = new Thread(null, () -> total.set(graph.provenTotal()), "small stack", 512 << 10);
        thread.start();
        thread.join();
        return total.get();
    }

    @Test
    void answers_the_same_again() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < 20; run++) {
            Graph graph = Graph.random(random, 200);
            WeightedMatching first = graph.solved();
            WeightedMatching second = graph.solved();

            assertThat(second.mate()).isEqualTo(first.mate());
            assertThat(second.number()).isEqualTo(first.number());
            assertThat(second.setOf()).isEqualTo(first.setOf());
            assertThat(second.numberOfSet()).isEqualTo(first.numberOfSet());
        }
    }

    @Test
    void stops_when_asked_at_any_time() {
        SplittableRandom random = new SplittableRandom(SEED);
        Graph graph = Graph.of(700, (i, j) -> random.nextLong(1_000));
        AtomicLong polls = new AtomicLong();
        assertThat(solver(graph, polls, Long.MAX_VALUE).solve()).isTrue();
        long all = polls.get();
        assertThat(all).isGreaterThan(graph.u.length / 50_000);
        for (long last = 1; last <= all; last++) {
            polls.set(0);

            assertThat(solver(graph, polls, last).solve()).isFalse();
            assertThat(polls.get()).isEqualTo(last);
        }
    }

    private static WeightedMatching solver(Graph graph, AtomicLong polls, long last) {
        return new WeightedMatching(
                graph.n, graph.u, graph.v, graph.weight, () -> polls.incrementAndGet() >= last, done -> {});
    }

    @Test
    void tells_how_far_it_is() {
        SplittableRandom random = new SplittableRandom(SEED);
        Graph graph = Graph.of(300, (i, j) -> random.nextLong(1_000));
        List<Long> told = new ArrayList<>();

        new WeightedMatching(graph.n, graph.u, graph.v, graph.weight, () -> false, told::add).solve();

        assertThat(told).isSorted().endsWith(300L);
    }
}
