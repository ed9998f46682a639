package dev.mentoring.core.programme;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/**
 * That people also meet in circles, each with a facilitator who is not one of its members (requirement 000-04).
 *
 * @param fewest members of a circle at least, 2 or more
 * @param most members at most, up to 1,000
 */
public record CirclePolicy(int fewest, int most) {

    /** The smallest circle. */
    public static final int SMALLEST = 2;

    /** The largest circle. */
    public static final int LARGEST = 1_000;

    /** Refuses crossed bounds and those outside their limits. */
    public CirclePolicy {
        if (fewest < SMALLEST || most > LARGEST || fewest > most) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED, "fewest", "a circle has from 2 to 1,000 members, fewest to most");
        }
    }
}
