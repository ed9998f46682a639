package dev.mentoring.matching.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.function.LongSupplier;

/** The catalogue of solvers, ours first. */
final class Solvers {

    private static final ImmutableList<Solver> ALL = ImmutableList.<Solver>builder()
            .addAll(OurSolvers.all())
            .addAll(OrToolsSolvers.all())
            .addAll(JGraphTSolvers.all())
            .build();

    private Solvers() {}

    static ImmutableList<Solver> all() {
        return ALL;
    }

    /** The solver of ours that is measured as its users run it; the others are compared with it. */
    static Solver reference(Objective objective) {
        return named(OurSolvers.strategyName(objective));
    }

    /**
     * The solver of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Solver named(String name) {
        return ALL.stream()
                .filter(solver -> solver.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no solver has the name " + name));
    }

    /**
     * Prepares a solver, after it has shown that it finds what our own solver finds.
     *
     * @throws IllegalStateException when it does not
     */
    static LongSupplier prepare(Solver solver, Instance instance) {
        LongSupplier call = solver.prepare().apply(instance);
        long found = call.getAsLong();
        long expected = reference(solver.objective()).prepare().apply(instance).getAsLong();
        if (found != expected) {
            throw new IllegalStateException(
                    solver.name() + " finds " + found + " on " + instance.name() + " where we find " + expected);
        }
        return call;
    }
}
