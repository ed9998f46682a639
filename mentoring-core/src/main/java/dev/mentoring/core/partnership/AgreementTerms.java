package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Periods;
import java.time.Period;
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

    /** Refuses ill-formed identifiers and periods that no policy could have either. */
    public AgreementTerms {
        frequency.ifPresent(period -> Periods.requirePositive(period, "frequency"));
        notice.ifPresent(period -> Periods.requireNotNegative(period, "notice"));
        duration.ifPresent(period -> Periods.requirePositive(period, "duration"));
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
}
