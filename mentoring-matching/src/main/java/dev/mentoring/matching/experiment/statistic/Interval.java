package dev.mentoring.matching.experiment.statistic;

import java.math.BigDecimal;

/**
 * A confidence interval.
 *
 * @param low the lower end, to six decimals
 * @param high the upper end, to six decimals, at least the lower one
 */
public record Interval(BigDecimal low, BigDecimal high) {

    /** Whether a value lies within, the ends included. */
    public boolean holds(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** Whether zero lies outside, so that a difference is told from none. */
    public boolean excludesZero() {
        return !holds(BigDecimal.ZERO);
    }
}
