package dev.mentoring.matching.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import java.util.function.LongSupplier;

/** OR-Tools, by its Java interface: the solvers are native code. */
final class OrToolsSolvers {

    private OrToolsSolvers() {}

    static ImmutableList<Solver> all() {
        return ImmutableList.of(
                new Solver("ortools-assignment", Objective.SCORE, Instance::isSquare, OrToolsSolvers::assignment),
                new Solver(
                        "ortools-flow",
                        Objective.SCORE,
                        instance -> !instance.isSquare(),
                        instance -> flow(instance, Objective.SCORE)),
                new Solver(
                        "ortools-flow/coverage",
                        Objective.PAIRS_THEN_SCORE,
                        instance -> !instance.isSquare(),
                        instance -> flow(instance, Objective.PAIRS_THEN_SCORE)));
    }

    /** Cost scaling for perfect matchings (Goldberg, Kennedy 1995). */
    private static LongSupplier assignment(Instance instance) {
        Loader.loadNativeLibraries();
        LinearSumAssignment solver = new LinearSumAssignment();
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            for (int pair = instance.rowStart().get(mentee);
                    pair < instance.rowStart().get(mentee + 1);
                    pair++) {
                solver.addArcWithCost(
                        mentee, instance.mentorOf().get(pair), -instance.score().get(pair));
            }
        }
        return () -> {
            if (solver.solve() != LinearSumAssignment.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools found no assignment");
            }
            return -solver.getOptimalCost();
        };
    }

    /** From each mentee one unit, through a mentor or past all of them, to one sink (Goldberg 1997). */
    private static LongSupplier flow(Instance instance, Objective objective) {
        Loader.loadNativeLibraries();
        MinCostFlow solver = new MinCostFlow();
        long bonus = objective.bonus(instance);
        int mentees = instance.mentees();
        int sink = mentees + instance.mentors();
        for (int mentee = 0; mentee < mentees; mentee++) {
            solver.setNodeSupply(mentee, 1);
            solver.addArcWithCapacityAndUnitCost(mentee, sink, 1, 0);
            for (int pair = instance.rowStart().get(mentee);
                    pair < instance.rowStart().get(mentee + 1);
                    pair++) {
                int mentor = mentees + instance.mentorOf().get(pair);
                solver.addArcWithCapacityAndUnitCost(
                        mentee, mentor, 1, -bonus - instance.score().get(pair));
            }
        }
        for (int mentor = 0; mentor < instance.mentors(); mentor++) {
            solver.addArcWithCapacityAndUnitCost(
                    mentees + mentor, sink, instance.places().get(mentor), 0);
        }
        solver.setNodeSupply(sink, -mentees);
        return () -> {
            if (solver.solve() != MinCostFlow.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools found no flow");
            }
            return -solver.getOptimalCost();
        };
    }
}
