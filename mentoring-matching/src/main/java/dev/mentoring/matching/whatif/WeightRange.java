package dev.mentoring.matching.whatif;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Criterion;

/**
 * The weights that a criterion might have.
 *
 * @param criterion identifier of the criterion
 * @param from the smallest weight, 1 to {@code to}
 * @param to the largest weight, up to {@link Criterion#HEAVIEST}
 */
public record WeightRange(String criterion, int from, int to) {

    /** Refuses weights that no criterion can have. */
    public WeightRange {
        criterion = Ids.require(criterion, "criterion");
        if (from < 1 || to > Criterion.HEAVIEST || from > to) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "weights",
                    "a range of weights goes from 1 or more to " + Criterion.HEAVIEST + " or less",
                    criterion);
        }
    }

    int count() {
        return to - from + 1;
    }
}
