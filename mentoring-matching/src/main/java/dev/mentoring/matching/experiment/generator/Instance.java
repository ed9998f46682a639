package dev.mentoring.matching.experiment.generator;

import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.MatchingProblem;
import java.util.Optional;

/**
 * A question to try strategies on.
 *
 * @param problem the compiled question
 * @param round the programme and the people that it was compiled from; empty for raw problems
 */
public record Instance(MatchingProblem problem, Optional<CompiledRound> round) {

    /** A raw problem. */
    public static Instance of(MatchingProblem problem) {
        return new Instance(problem, Optional.empty());
    }

    /** The problem of a round. */
    public static Instance of(CompiledRound round) {
        return new Instance(round.problem(), Optional.of(round));
    }
}
