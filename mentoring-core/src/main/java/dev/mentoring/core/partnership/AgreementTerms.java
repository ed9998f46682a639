package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.ClauseKind;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an agreement says (requirements 001-14 to 001-18).
 *
 * @param confidential that what is said stays between the two; false when the agreement does not say so
 * @param frequency the longest time between two meetings
 * @param notice how early a meeting is called off or moved
 * @param duration how long the relationship lasts, from the first meeting
 * @param ownClauses further clauses, by identifier: those of the programme, and the pair's own
 */
public record AgreementTerms(
        boolean confidential,
        Optional<Period> frequency,
        Optional<Period> notice,
        Optional<Period> duration,
        ImmutableSet<String> ownClauses) {

    /** The longest period, so that no date of an agreement leaves the calendar. */
    private static final int MOST_YEARS = 100;

    /** Refuses ill-formed identifiers and periods that do not lead forward, or further than a hundred years. */
    public AgreementTerms {
        frequency.ifPresent(period -> require("frequency", period, 1));
        notice.ifPresent(period -> require("notice", period, 0));
        duration.ifPresent(period -> require("duration", period, 1));
        ownClauses = Ids.requireAll(ownClauses, "clause");
    }

    /** The clauses of the kinds that the library can check. */
    public ImmutableSet<ClauseKind> kinds() {
        Set<ClauseKind> kinds = EnumSet.noneOf(ClauseKind.class);
        if (confidential) {
            kinds.add(ClauseKind.CONFIDENTIALITY);
        }
        frequency.ifPresent(period -> kinds.add(ClauseKind.FREQUENCY));
        notice.ifPresent(period -> kinds.add(ClauseKind.NOTICE));
        duration.ifPresent(period -> kinds.add(ClauseKind.DURATION));
        return ImmutableSet.copyOf(kinds);
    }

    private static void require(String member, Period period, int leastDays) {
        LocalDate reference = LocalDate.of(2001, 1, 1);
        if (Math.abs(period.toTotalMonths()) > MOST_YEARS * 12L
                || Math.abs(period.get(ChronoUnit.DAYS)) > MOST_YEARS * 366L
                || reference.plus(period).isBefore(reference.plusDays(leastDays))) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, member, "the period must lead forward");
        }
    }
}
