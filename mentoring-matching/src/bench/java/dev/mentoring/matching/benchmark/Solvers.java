package dev.mentoring.matching.benchmark;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.mentoring.matching.problem.MatchingProblem;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The solvers that run on a JVM, by name and by the kind of instances that they take. Those that do not are programs of their
 * own; {@link Programs} starts them.
 */
final class Solvers {

    /** What the names of solvers that this library is compared with begin with. */
    private static final ImmutableSet<String> OTHER_LIBRARIES = ImmutableSet.of("jgrapht", "lemon", "ortools", "scipy");

    private static final ImmutableTable<String, Class<? extends Instance>, Solver<Instance>> ALL = new Catalogue()
            .add("kernel", PairScores.class, OurKernels::assignment)
            .add("kernel", PairChoices.class, OurKernels::deferredAcceptance)
            .add("kernel", PeerChoices.class, OurKernels::roommates)
            .add("kernel", PeerScores.class, OurKernels::weightedMatching)
            .addStrategy("max-score", PairScores.class, OurProblems::of)
            .addStrategy("stable-mentee", PairChoices.class, OurProblems::of)
            .addStrategy("peer-stable", PeerChoices.class, OurProblems::of)
            .addStrategy("peer-max-score", PeerScores.class, OurProblems::of)
            .add("ortools-assignment", PairScores.class, OrToolsSolvers::assignment)
            .add("ortools-flow", PairScores.class, OrToolsSolvers::flow)
            .add("jgrapht-kuhn-munkres", PairScores.class, JGraphTSolvers::kuhnMunkres)
            .add("jgrapht-max-weight", PairScores.class, JGraphTSolvers::maximumWeight)
            .add("jgrapht-kolmogorov", PeerScores.class, JGraphTSolvers::kolmogorov)
            .table
            .buildOrThrow();

    private Solvers() {}

    /** Whether a solver is one of this library and not one that it is compared with. */
    static boolean isOurs(String name) {
        return !OTHER_LIBRARIES.contains(Splitter.on('-').split(name).iterator().next());
    }

    /**
     * Nothing, if there is a solver of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static void requireKnown(String name) {
        if (!ALL.containsRow(name)) {
            throw new IllegalArgumentException("no solver has the name " + name + ", there are " + ALL.rowKeySet());
        }
    }

    /**
     * The call of a solver on an instance, as {@link Solver#prepare} makes it.
     *
     * @throws IllegalArgumentException when no solver of that name serves the instance
     */
    static LongSupplier prepare(String name, Instance instance) {
        requireKnown(name);
        Solver<Instance> solver = ALL.get(name, instance.getClass());
        if (solver == null) {
            throw new IllegalArgumentException(
                    name + " takes " + ALL.row(name).keySet() + " and not " + instance.getClass());
        }
        return solver.prepare(instance);
    }

    private static final class Catalogue {

        final ImmutableTable.Builder<String, Class<? extends Instance>, Solver<Instance>> table =
                ImmutableTable.builder();

        @CanIgnoreReturnValue
        <I extends Instance> Catalogue add(String name, Class<I> kind, Solver<I> solver) {
            table.put(name, kind, instance -> solver.prepare(kind.cast(instance)));
            return this;
        }

        /** Adds a strategy of this library as users run it, and the parts of that. */
        <I extends Instance> Catalogue addStrategy(String name, Class<I> kind, Function<I, MatchingProblem> problem) {
            return add(name, kind, instance -> OurStrategies.solve(name, problem.apply(instance)))
                    .add(name + "/strategy", kind, instance -> OurStrategies.pair(name, problem.apply(instance)))
                    .add(name + "/check", kind, instance -> OurStrategies.check(name, problem.apply(instance)));
        }
    }
}
