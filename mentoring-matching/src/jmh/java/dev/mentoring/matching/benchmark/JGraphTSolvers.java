package dev.mentoring.matching.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** JGraphT. Vertices are mentees by index and after them one for each place; weights are doubles, here all whole. */
final class JGraphTSolvers {

    private static final int LARGEST_SQUARE = 1000;
    private static final int MOST_EDGES = 200_000;

    private JGraphTSolvers() {}

    static ImmutableList<Solver> all() {
        return ImmutableList.of(
                new Solver(
                        "jgrapht-kuhn-munkres",
                        Objective.SCORE,
                        instance -> instance.isSquare() && instance.mentees() <= LARGEST_SQUARE && !isHard(instance),
                        JGraphTSolvers::kuhnMunkres),
                new Solver(
                        "jgrapht-max-weight",
                        Objective.SCORE,
                        instance -> !instance.isSquare() && edges(instance) <= MOST_EDGES,
                        JGraphTSolvers::maximumWeight));
    }

    private static LongSupplier kuhnMunkres(Instance instance) {
        long largest = instance.score().stream().max().orElse(0);
        Model model = new Model(instance, score -> largest - score);
        return () -> {
            double cost = new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(
                            model.graph, model.mentees, model.places)
                    .getMatching()
                    .getWeight();
            return largest * instance.mentees() - Math.round(cost);
        };
    }

    private static LongSupplier maximumWeight(Instance instance) {
        Model model = new Model(instance, score -> score);
        return () -> Math.round(new MaximumWeightBipartiteMatching<>(model.graph, model.mentees, model.places)
                .getMatching()
                .getWeight());
    }

    /** Whether costs are (i + 1)(j + 1), which keeps JGraphT's method busy for many minutes at 1,000 rows. */
    private static boolean isHard(Instance instance) {
        return instance.name().startsWith("x-mw-");
    }

    /** The pairs, each as often as its mentor has places. */
    private static long edges(Instance instance) {
        return instance.mentorOf().stream()
                .mapToLong(mentor -> instance.places().get(mentor))
                .sum();
    }

    /** The weight of an edge, from the score of its pair. */
    private interface Weight {
        double of(long score);
    }

    private static final class Model {

        final Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        final Set<Integer> mentees = new LinkedHashSet<>();
        final Set<Integer> places = new LinkedHashSet<>();

        Model(Instance instance, Weight weight) {
            int[] firstPlace = new int[instance.mentors() + 1];
            firstPlace[0] = instance.mentees();
            for (int mentor = 0; mentor < instance.mentors(); mentor++) {
                firstPlace[mentor + 1] = firstPlace[mentor] + instance.places().get(mentor);
            }
            for (int mentee = 0; mentee < instance.mentees(); mentee++) {
                graph.addVertex(mentee);
                mentees.add(mentee);
            }
            for (int place = instance.mentees(); place < firstPlace[instance.mentors()]; place++) {
                graph.addVertex(place);
                places.add(place);
            }
            for (int mentee = 0; mentee < instance.mentees(); mentee++) {
                for (int pair = instance.rowStart().get(mentee);
                        pair < instance.rowStart().get(mentee + 1);
                        pair++) {
                    int mentor = instance.mentorOf().get(pair);
                    for (int place = firstPlace[mentor]; place < firstPlace[mentor + 1]; place++) {
                        graph.setEdgeWeight(
                                graph.addEdge(mentee, place),
                                weight.of(instance.score().get(pair)));
                    }
                }
            }
        }
    }
}
