package dev.mentoring.core.evaluation;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/**
 * How good the pairs were by their scores, as the caller had them from a result.
 *
 * @param pairs how many pairs were scored, 1 or more
 * @param sum the sum of their scores, in points
 * @param least the lowest score, 0 to 1,000,000 points
 * @param most the highest score, at least the lowest, up to 1,000,000 points
 */
public record MatchQuality(long pairs, long sum, long least, long most) {

    /** Refuses counts and scores outside their limits, and sums that such scores cannot have. */
    public MatchQuality {
        if (pairs < 1 || pairs > 1_000_000_000 || least < 0 || most > 1_000_000) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, pairs < 1 ? "pairs" : "least", "scores are from 0 to 1,000,000 points");
        }
        if (least > most || sum < least * pairs || sum > most * pairs) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED,
                    "sum",
                    "the sum lies between that of the lowest and of the highest score");
        }
    }
}
