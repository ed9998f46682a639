package dev.mentoring.core.rule;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;

/**
 * A day, as a date or as a period before or after the date of the round.
 *
 * @param text an ISO 8601 date such as {@code 2026-09-01}, or a period such as {@code P12M} or {@code -P3Y}
 */
public record Moment(String text) {

    /** Refuses texts that are neither. */
    public Moment {
        try {
            read(text, LocalDate.EPOCH);
        } catch (DateTimeParseException e) {
            throw InvalidModelException.of(
                    ProblemCode.DATE_INVALID, "", "a date such as 2026-09-01 or a period such as -P3Y is due");
        }
    }

    /** The day, for a round on the given date. */
    public LocalDate day(LocalDate on) {
        return read(text, on);
    }

    private static LocalDate read(String text, LocalDate on) {
        return text.startsWith("P") || text.startsWith("-P") ? on.plus(Period.parse(text)) : LocalDate.parse(text);
    }
}
