package dev.mentoring.matching.experiment.statistic;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.math.BigDecimal;

/**
 * A confidence interval.
 *
 * @param low the lower end, to six decimals
 * @param high the upper end, to six decimals, at least the lower one
 */
public record Interval(BigDecimal low, BigDecimal high) {

    /**
     * Takes two ends.
     *
     * @throws InvalidModelException when the lower one is above the upper one
     */
    public Interval {
        if (low.compareTo(high) > 0) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED, "low", "the lower end is not above the upper one");
        }
    }

    /** Whether a value lies within, the ends included. */
    public boolean holds(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** Whether zero lies outside, so that a difference is told from none. */
    public boolean excludesZero() {
        return !holds(BigDecimal.ZERO);
    }
}
