package dev.mentoring.core.evaluation;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/**
 * An arithmetic mean as an exact fraction.
 *
 * @param sum the sum of the values, at most {@link #MOST} from zero
 * @param count how many values, 1 or more
 */
public record Mean(long sum, long count) {

    /** The largest sum, so that a hundred times of it is a long. */
    public static final long MOST = Long.MAX_VALUE / 1_000;

    /** Refuses sums outside their limits, and means of nothing. */
    public Mean {
        if (count < 1 || count > MOST || sum < -MOST || sum > MOST) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    count < 1 || count > MOST ? "count" : "sum",
                    "a mean is of 1 value at least");
        }
    }

    /** The mean in hundredths, the nearest one; of two that are as near, the one further from zero. */
    public long hundredths() {
        long size = (Math.abs(sum) * 200 + count) / (2 * count);
        return sum < 0 ? -size : size;
    }

    /** The mean with two decimals, such as {@code -0.25}. */
    public String text() {
        long size = Math.abs(hundredths());
        long part = size % 100;
        return (hundredths() < 0 ? "-" : "") + size / 100 + (part < 10 ? ".0" : ".") + part;
    }
}
