package dev.mentoring.core.programme;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long relationships last (requirements 002-14, 004-02).
 *
 * @param least shortest period
 * @param most longest period
 */
public record Span(Period least, Period most) {

    /** A day on which the two periods are compared: their order depends on it only where they differ by days of a month. */
    private static final LocalDate REFERENCE = LocalDate.of(2001, 1, 1);

    /** Refuses periods that are not positive, and a shortest that is longer than the longest. */
    public Span {
        if (!REFERENCE.plus(least).isAfter(REFERENCE) || REFERENCE.plus(least).isAfter(REFERENCE.plus(most))) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED,
                    "least",
                    "the shortest period must be positive and not above the longest");
        }
    }
}
