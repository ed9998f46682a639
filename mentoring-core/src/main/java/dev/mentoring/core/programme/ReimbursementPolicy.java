package dev.mentoring.core.programme;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.MonthDay;
import java.util.Optional;

/**
 * Which journeys are paid; either side may make them (requirements 003-07 to 003-09).
 *
 * @param trips journeys a year, 1 to 1,000
 * @param per whose journeys are counted together
 * @param year which year counts
 * @param yearBegins first day of the programme's year; with {@link Year#PROGRAMME} and only then
 * @param mostKilometres the longest journey, there and back, 1 to 100,000 kilometres; when absent, any
 */
public record ReimbursementPolicy(
        int trips, Per per, Year year, Optional<MonthDay> yearBegins, Optional<Integer> mostKilometres) {

    /** The most journeys a year. */
    public static final int MOST_TRIPS = 1_000;

    /** The longest journey, there and back, in kilometres. */
    public static final int MOST_KILOMETRES = 100_000;

    /** Whose journeys are counted together. */
    public enum Per {
        /** Those of both sides of a relationship. */
        PAIR,
        /** Those of one person, in whatever relationship. */
        PARTICIPANT
    }

    /** Which year counts. */
    public enum Year {
        /** From January to December. */
        CALENDAR,
        /** From the programme's first day of the year. */
        PROGRAMME,
        /** Any stretch of a year, wherever it begins. */
        ROLLING
    }

    /** Refuses counts outside their limits, and a first day of the year that goes with none or is a leap day. */
    public ReimbursementPolicy {
        if (trips < 1 || trips > MOST_TRIPS) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "trips", "journeys are counted from 1 to 1,000");
        }
        int most = mostKilometres.orElse(1);
        if (most < 1 || most > MOST_KILOMETRES) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "mostKilometres", "a journey has from 1 to 100,000 kilometres");
        }
        if (yearBegins.isPresent() != (year == Year.PROGRAMME)) {
            throw InvalidModelException.of(
                    yearBegins.isPresent() ? ProblemCode.UNKNOWN_SETTING : ProblemCode.MISSING_FIELD,
                    "yearBegins",
                    "a programme's year has a first day, and no other year has one");
        }
        if (yearBegins.isPresent() && yearBegins.get().equals(MonthDay.of(2, 29))) {
            throw InvalidModelException.of(
                    ProblemCode.DATE_INVALID, "yearBegins", "a year does not begin on a day that most years lack");
        }
    }
}
