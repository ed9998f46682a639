package dev.mentoring.core.rule;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * A day, as a date or as a period before or after the date of the round.
 *
 * @param text an ISO 8601 date such as {@code 2026-09-01}, or a period such as {@code P12M} or {@code -P3Y}
 */
public record Moment(String text) {

    private static final LocalDate SHORT_MONTH = LocalDate.of(2025, 2, 1);
    private static final LocalDate LONG_MONTH = LocalDate.of(2025, 7, 1);
    private static final int LAST_YEAR = 9_999;
    private static final long MOST_MONTHS = 12_000;
    private static final long MOST_DAYS = 366_000;

    /** Refuses texts that are neither, and years and periods beyond 9,999 and a thousand years. */
    public Moment {
        try {
            boolean bounded = isPeriod(text)
                    ? isBounded(Period.parse(text))
                    : Math.abs(LocalDate.parse(text).getYear()) <= LAST_YEAR;
            if (!bounded) {
                throw InvalidModelException.of(
                        ProblemCode.NUMBER_RANGE,
                        "",
                        "a year of four digits or a period of a thousand years is the most");
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // so many weeks that their days have no number are not refused as a text
            throw InvalidModelException.of(
                    ProblemCode.DATE_INVALID, "", "a date such as 2026-09-01 or a period such as -P3Y is due");
        }
    }

    /** The day, for a round on the given date. */
    public LocalDate day(LocalDate on) {
        return isPeriod(text) ? on.plus(Period.parse(text)) : LocalDate.parse(text);
    }

    /** Whether this lies after another moment in every round; of a date and a period, nobody can say. */
    boolean isAlwaysAfter(Moment other) {
        return isPeriod(text) == isPeriod(other.text)
                && day(SHORT_MONTH).isAfter(other.day(SHORT_MONTH))
                && day(LONG_MONTH).isAfter(other.day(LONG_MONTH));
    }

    /** Whether a period has a thousand years at most, so that no date leaves the calendar. */
    static boolean isBounded(Period period) {
        return Math.abs(period.toTotalMonths()) <= MOST_MONTHS && Math.abs(period.get(ChronoUnit.DAYS)) <= MOST_DAYS;
    }

    private static boolean isPeriod(String text) {
        return text.startsWith("P") || text.startsWith("-P");
    }
}
