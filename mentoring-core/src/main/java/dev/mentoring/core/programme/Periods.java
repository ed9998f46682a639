package dev.mentoring.core.programme;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;
import java.time.Period;

/** What a period of a policy or an agreement must be, and how two of them compare. */
public final class Periods {

    /** The longest period: a hundred years, so that no date of a policy leaves the calendar. */
    private static final int MOST_YEARS = 100;

    /** The most that a period counts in days rather than in months and years: as many as documents have digits for. */
    private static final int MOST_DAYS = 9_999;

    /** A day in the middle of nowhere: the order of periods depends on it only where they differ by days of a month. */
    private static final LocalDate REFERENCE = LocalDate.of(2001, 1, 1);

    private Periods() {}

    /**
     * Refuses a period that does not lead forward.
     *
     * @throws InvalidModelException when it is zero, has a negative part, counts more than 9,999 days or is longer than a
     *     hundred years
     */
    public static void requirePositive(Period period, String path) {
        require(period, path, 1);
    }

    /**
     * Refuses a period that leads back.
     *
     * @throws InvalidModelException when it has a negative part, counts more than 9,999 days or is longer than a hundred years
     */
    public static void requireNotNegative(Period period, String path) {
        require(period, path, 0);
    }

    private static void require(Period period, String path, int leastDays) {
        boolean inRange = period.getYears() >= 0
                && period.getMonths() >= 0
                && period.getDays() >= 0
                && period.getDays() <= MOST_DAYS
                && period.toTotalMonths() <= MOST_YEARS * 12L;
        if (!inRange
                || REFERENCE.plus(period).isBefore(REFERENCE.plusDays(leastDays))
                || REFERENCE.plus(period).isAfter(REFERENCE.plusYears(MOST_YEARS))) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    path,
                    "the period must lead forward, not further than " + MOST_YEARS
                            + " years, and count at most 9,999 days");
        }
    }

    /** Whether the first is longer than the second, on a common day. */
    public static boolean isLonger(Period one, Period other) {
        return REFERENCE.plus(one).isAfter(REFERENCE.plus(other));
    }
}
