package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.util.Optional;

/**
 * What the two agree on (requirements 001-14 to 001-21).
 *
 * @param required clauses that every agreement has
 * @param ownClauses clauses in the programme's own words, such as protected time, that every agreement has too (000-17, 001-18)
 * @param dueAfterFirstMeeting how long after the first meeting it is due; when absent, it is the pair's choice whether there is
 *     one (001-19)
 * @param longestInterval the longest time between two meetings that a frequency clause may state
 * @param leastNotice the shortest notice that a notice clause may state
 */
public record AgreementPolicy(
        ImmutableSet<ClauseKind> required,
        ImmutableList<Choice> ownClauses,
        Optional<Period> dueAfterFirstMeeting,
        Optional<Period> longestInterval,
        Optional<Period> leastNotice) {

    private static final AgreementPolicy FREE = new AgreementPolicy(
            ImmutableSet.of(), ImmutableList.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Refuses own clauses of the same identifier or within each other, and periods that are not positive; keeps the kinds in
     * their order.
     */
    public AgreementPolicy {
        ProgrammeCheck check = new ProgrammeCheck();
        check.plain("ownClauses", ownClauses);
        check.throwIfAny();
        required = ImmutableSet.copyOf(required.stream().sorted().iterator());
        dueAfterFirstMeeting.ifPresent(period -> Periods.requireNotNegative(period, "dueAfterFirstMeeting"));
        longestInterval.ifPresent(period -> Periods.requirePositive(period, "longestInterval"));
        leastNotice.ifPresent(period -> Periods.requireNotNegative(period, "leastNotice"));
    }

    /** The pair agrees on what it likes, or on nothing. */
    public static AgreementPolicy free() {
        return FREE;
    }
}
