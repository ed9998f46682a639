package dev.mentoring.matching.experiment.perturbation;

import dev.mentoring.matching.problem.MatchingProblem;

/**
 * A question as it is told and as it is.
 *
 * <p>Pairs that a strategy makes of what it is told, and that are none of what is so, are lost: those of people who have gone, and of
 * people who do not accept each other in truth.
 *
 * @param asked what the strategy is told
 * @param judged what its answer is measured by
 */
public record Perturbed(MatchingProblem asked, MatchingProblem judged) {

    /** A question told as it is. */
    public static Perturbed unchanged(MatchingProblem problem) {
        return new Perturbed(problem, problem);
    }
}
