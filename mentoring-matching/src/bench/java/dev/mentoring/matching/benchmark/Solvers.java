package dev.mentoring.matching.benchmark;

import com.google.common.collect.ImmutableMap;

/** The solvers that run on a JVM, by name. Those that do not are programs of their own; {@link Programs} starts them. */
final class Solvers {

    private static final ImmutableMap<String, Solver> BY_NAME = ImmutableMap.<String, Solver>builder()
            .put("kernel", OurSolvers::kernel)
            .put("max-score", OurSolvers::maxScore)
            .put("max-score/strategy", OurSolvers::strategy)
            .put("max-score/check", OurSolvers::check)
            .put("ortools-assignment", OrToolsSolvers::assignment)
            .put("ortools-flow", OrToolsSolvers::flow)
            .put("jgrapht-kuhn-munkres", JGraphTSolvers::kuhnMunkres)
            .put("jgrapht-max-weight", JGraphTSolvers::maximumWeight)
            .buildOrThrow();

    private Solvers() {}

    /** Whether a solver is one of this library and not one that it is compared with. */
    static boolean isOurs(String name) {
        return name.equals("kernel") || name.startsWith("max-score");
    }

    /**
     * The solver of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Solver named(String name) {
        Solver solver = BY_NAME.get(name);
        if (solver == null) {
            throw new IllegalArgumentException("no solver has the name " + name + ", there are " + BY_NAME.keySet());
        }
        return solver;
    }
}
