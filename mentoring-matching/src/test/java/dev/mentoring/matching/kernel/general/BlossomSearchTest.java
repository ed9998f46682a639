package dev.mentoring.matching.kernel.general;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Starts with all vertices free and numbers alike, so that all the work is left to trees. */
class BlossomSearchTest {

    private static final long SEED = 20_240_608;

    @Test
    void shrinks_sets_within_sets() {
        SplittableRandom random = new SplittableRandom(SEED);
        Graph graph = Graph.of(9, (i, j) -> 20 - i - j + random.nextInt(2));

        assertThat(provenTotal(graph)).isEqualTo(graph.heaviest());
    }

    @Test
    void opens_a_set_and_keeps_all_of_its_ring() {
        Graph graph = Graph.of(5, 0, 1, 11, 0, 2, 18, 0, 3, 8, 1, 2, 17, 2, 4, 13);

        assertThat(provenTotal(graph)).isEqualTo(17 + 8);
    }

    @Test
    void opens_a_set_and_keeps_a_part_of_its_ring() {
        Graph graph = Graph.of(5, 0, 1, 9, 0, 3, 6, 0, 4, 12, 1, 4, 12, 2, 4, 12);

        assertThat(provenTotal(graph)).isEqualTo(9 + 12);
    }

    @Test
    void opens_a_set_and_keeps_only_its_base() {
        Graph graph = Graph.of(5, 0, 1, 12, 0, 2, 29, 0, 3, 20, 0, 4, 16, 1, 2, 30);

        assertThat(provenTotal(graph)).isEqualTo(20 + 30);
    }

    @Test
    void opens_a_set_with_a_set_in_it_that_comes_above() {
        Graph graph = Graph.of(7, 0, 1, 14, 0, 3, 15, 0, 6, 10, 1, 2, 12, 1, 4, 13, 2, 3, 13, 2, 5, 4, 3, 5, 15);

        assertThat(provenTotal(graph)).isEqualTo(10 + 13 + 15);
    }

    @Test
    void opens_a_set_with_a_set_in_it_that_leaves_the_tree() {
        Graph graph = Graph.of(7, 0, 2, 7, 0, 3, 1, 1, 3, 3, 1, 4, 10, 2, 3, 7, 2, 5, 10, 2, 6, 7, 3, 4, 10);

        assertThat(provenTotal(graph)).isEqualTo(1 + 10 + 10);
    }

    @Test
    void opens_a_set_and_then_a_set_that_was_in_it() {
        Graph graph = Graph.of(7, 0, 1, 19, 0, 3, 14, 0, 5, 14, 1, 4, 22, 2, 3, 19, 2, 4, 15, 2, 6, 19, 3, 4, 17);

        assertThat(provenTotal(graph)).isEqualTo(14 + 22 + 19);
    }

    @Test
    void shrinks_a_set_below_into_a_larger_one() {
        Graph graph = Graph.of(5, 0, 1, 10, 0, 2, 9, 0, 4, 7, 1, 2, 10, 2, 3, 8, 3, 4, 8);

        assertThat(provenTotal(graph)).isEqualTo(10 + 8);
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

            assertThat(provenTotal(graph)).as("run %d", run).isEqualTo(graph.heaviest());
        }
    }

    @Test
    void agrees_with_a_run_from_a_good_start() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < 200; run++) {
            Graph graph = Graph.random(random, 150);

            assertThat(provenTotal(graph)).as("run %d", run).isEqualTo(graph.provenTotal());
        }
    }

    private static long provenTotal(Graph graph) {
        WorkMeter meter = new WorkMeter(() -> false, done -> {});
        int[] edge = IntStream.range(0, graph.u.length)
                .filter(k -> graph.weight[k] > 0)
                .toArray();
        Neighbours neighbours = new Neighbours(graph.n, graph.u, graph.v, graph.weight, edge, edge.length, meter);
        long[] number = new long[graph.n];
        Arrays.fill(number, Arrays.stream(graph.weight).reduce(0, Math::max));
        int[] free = new int[graph.n];
        Arrays.fill(free, -1);
        BlossomSearch search = new BlossomSearch(neighbours, number, free, meter);
        assertThat(search.solve()).isTrue();
        int[] mate = search.sets().mates();
        OddSets sets = OddSets.of(search.sets());
        return graph.proven(mate, number, new SetTree(sets.setOf, sets.parent, sets.number));
    }
}
