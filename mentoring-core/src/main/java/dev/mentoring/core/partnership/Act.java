package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;

/**
 * Something that somebody does or says, which a {@link Command} asks to record: the closed family of what can be asked.
 *
 * <p>Acts hold identifiers, dates and figures. What is said in a meeting, what a pen picture tells and what a goal is about stays
 * with the people or in the roster; no act has a place for it (requirement 002-13).
 */
public sealed interface Act extends Event
        permits ApplicationAct,
                ReadinessAct,
                MatchAct,
                AgreementAct,
                MeetingAct,
                GrowthAct,
                SupportAct,
                ClosureAct,
                CircleAct,
                OfficeAct {

    /**
     * People who are the ones to do it, by identifier; empty when the state has to say, as with the two of a relationship, or when
     * it is the office alone.
     */
    default ImmutableSet<String> doers() {
        return ImmutableSet.of();
    }
}
