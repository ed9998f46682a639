package dev.mentoring.matching.experiment.perturbation;

import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.IntToLongFunction;

/** A problem of either kind with other scores. */
final class Rescored {

    private Rescored() {}

    static MatchingProblem of(MatchingProblem problem, IntToLongFunction scoreOfPair) {
        return problem instanceof TwoSidedProblem sides
                ? sides.withScores(scoreOfPair)
                : ((PeerProblem) problem).withScores(scoreOfPair);
    }
}
