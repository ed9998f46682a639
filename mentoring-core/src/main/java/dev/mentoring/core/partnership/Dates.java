package dev.mentoring.core.partnership;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;

/** The days that a log may name: so far from the ends of the calendar that no period of a policy or an agreement leads beyond them. */
final class Dates {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_999;
    /** No policy or agreement leads further than a hundred years. */
    private static final int LAST_YEAR_OF_ALL = 10_200;

    private Dates() {}

    static LocalDate require(LocalDate day, String member) {
        return require(day, member, FIRST_YEAR, LAST_YEAR);
    }

    static Optional<LocalDate> require(Optional<LocalDate> day, String member) {
        return day.map(known -> require(known, member));
    }

    static Instant require(Instant at, String member) {
        if (at.isBefore(Year.of(FIRST_YEAR)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                || !at.isBefore(Year.of(LAST_YEAR + 1)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())) {
            throw refused(member);
        }
        return at;
    }

    /** A day that policies lead to from days that a log may name. */
    static LocalDate requireDerived(LocalDate day, String member) {
        return require(day, member, FIRST_YEAR - 2, LAST_YEAR_OF_ALL);
    }

    private static LocalDate require(LocalDate day, String member, int first, int last) {
        if (day.getYear() < first || day.getYear() > last) {
            throw refused(member);
        }
        return day;
    }

    private static InvalidModelException refused(String member) {
        return InvalidModelException.of(
                ProblemCode.NUMBER_RANGE,
                member,
                "a day of a log lies in the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }
}
