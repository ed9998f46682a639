package dev.mentoring.matching.benchmark;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/**
 * JGraphT. Vertices are people by index, or mentees by index and after them one for each place; weights are doubles, here all
 * whole.
 */
final class JGraphTSolvers {

    private JGraphTSolvers() {}

    /** The Hungarian method; square instances. */
    static LongSupplier kuhnMunkres(PairScores instance) {
        if (!instance.isSquare()) {
            throw new IllegalArgumentException("the Hungarian method takes square instances");
        }
        int largest = Arrays.stream(instance.score()).max().orElse(0);
        long most = (long) largest * instance.mentees();
        Model model = new Model(instance, score -> largest - score);
        return () -> {
            double cost = new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(
                            model.graph, model.mentees, model.places)
                    .getMatching()
                    .getWeight();
            return most - Math.round(cost);
        };
    }

    /** Augmenting paths by weight; any instance. */
    static LongSupplier maximumWeight(PairScores instance) {
        Model model = new Model(instance, score -> score);
        return () -> Math.round(new MaximumWeightBipartiteMatching<>(model.graph, model.mentees, model.places)
                .getMatching()
                .getWeight());
    }

    /** Blossom V; of a graph and its copy, with a pair for everybody and their copy. */
    static LongSupplier kolmogorov(PeerScores instance) {
        // The solver adds vertices of its own.
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (int person = 0; person < instance.people(); person++) {
            graph.addVertex();
        }
        for (int pair = 0; pair < instance.pairs(); pair++) {
            graph.setEdgeWeight(graph.addEdge(instance.first()[pair], instance.second()[pair]), instance.score()[pair]);
        }
        return () -> Math.round(new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE)
                .getMatching()
                .getWeight());
    }

    private static final class Model {

        final Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        final Set<Integer> mentees = new LinkedHashSet<>();
        final Set<Integer> places = new LinkedHashSet<>();

        Model(PairScores instance, IntUnaryOperator weight) {
            for (int mentee = 0; mentee < instance.mentees(); mentee++) {
                graph.addVertex(mentee);
                mentees.add(mentee);
            }
            int[] firstPlace = new int[instance.mentors() + 1];
            firstPlace[0] = instance.mentees();
            for (int mentor = 0; mentor < instance.mentors(); mentor++) {
                firstPlace[mentor + 1] = firstPlace[mentor] + instance.places()[mentor];
                for (int place = firstPlace[mentor]; place < firstPlace[mentor + 1]; place++) {
                    graph.addVertex(place);
                    places.add(place);
                }
            }
            instance.forEachPair((mentee, mentor, score) -> {
                for (int place = firstPlace[mentor]; place < firstPlace[mentor + 1]; place++) {
                    graph.setEdgeWeight(graph.addEdge(mentee, place), weight.applyAsInt(score));
                }
            });
        }
    }
}
