package dev.mentoring.matching.benchmark;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import java.util.function.LongSupplier;

/** OR-Tools, by its Java interface: the solvers are native code. */
final class OrToolsSolvers {

    private OrToolsSolvers() {}

    /** Cost scaling for perfect matchings (Goldberg, Kennedy 1995); square instances. */
    static LongSupplier assignment(PairScores instance) {
        if (!instance.isSquare()) {
            throw new IllegalArgumentException("the assignment solver takes square instances");
        }
        Loader.loadNativeLibraries();
        LinearSumAssignment solver = new LinearSumAssignment();
        instance.forEachPair((mentee, mentor, score) -> solver.addArcWithCost(mentee, mentor, -score));
        return () -> {
            if (solver.solve() != LinearSumAssignment.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools found no assignment");
            }
            return -solver.getOptimalCost();
        };
    }

    /** From each mentee one unit (Goldberg 1997), on square instances to a mentor, else through one or past all to a sink. */
    static LongSupplier flow(PairScores instance) {
        Loader.loadNativeLibraries();
        MinCostFlow solver = new MinCostFlow();
        int mentees = instance.mentees();
        instance.forEachPair(
                (mentee, mentor, score) -> solver.addArcWithCapacityAndUnitCost(mentee, mentees + mentor, 1, -score));
        for (int mentee = 0; mentee < mentees; mentee++) {
            solver.setNodeSupply(mentee, 1);
        }
        if (instance.isSquare()) {
            for (int mentor = 0; mentor < instance.mentors(); mentor++) {
                solver.setNodeSupply(mentees + mentor, -1);
            }
        } else {
            addSink(solver, instance);
        }
        return () -> {
            if (solver.solve() != MinCostFlow.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools found no flow");
            }
            return -solver.getOptimalCost();
        };
    }

    private static void addSink(MinCostFlow solver, PairScores instance) {
        int mentees = instance.mentees();
        int sink = mentees + instance.mentors();
        for (int mentee = 0; mentee < mentees; mentee++) {
            solver.addArcWithCapacityAndUnitCost(mentee, sink, 1, 0);
        }
        for (int mentor = 0; mentor < instance.mentors(); mentor++) {
            solver.addArcWithCapacityAndUnitCost(mentees + mentor, sink, instance.places()[mentor], 0);
        }
        solver.setNodeSupply(sink, -mentees);
    }
}
