package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;

/**
 * A condition on a mentor and a mentee.
 *
 * <p>{@link #verdict} is the quick answer and {@link #facts} what it rests on; both look at the same things, and a test
 * holds them together.
 */
public sealed interface PairRule
        permits AppliedByDate,
                CommonCommitment,
                MeetingModesCompatible,
                NotExcluded,
                NotOneself,
                NotPairedBefore,
                OutsideReportingLine,
                RolesFit,
                WithinReach {

    /** Stable name, as documents use it. */
    String name();

    /** Whether the two may be paired as far as this rule can tell. */
    Verdict verdict(Participant mentor, Participant mentee, RuleContext context);

    /** What the rule looks at, in order. */
    ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context);
}
