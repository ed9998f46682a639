package dev.mentoring.core.rule;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import java.util.Collections;

/**
 * Both can meet in one way at least: remote-only and in-person-only do not go together (requirement 003-29). Unknown when
 * either has stated no way.
 */
public record MeetingModesCompatible() implements PairRule {

    @Override
    public String name() {
        return "meeting-modes";
    }

    @Override
    public Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        if (mentor.meetingModes().isEmpty() || mentee.meetingModes().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return Verdict.of(!Collections.disjoint(mentor.meetingModes(), mentee.meetingModes()));
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        return ImmutableList.of(fact(mentor), fact(mentee));
    }

    private static Fact fact(Participant person) {
        return person.meetingModes().isEmpty()
                ? Fact.missing("meeting-modes", person.id())
                : Fact.of("meeting-modes", person.id(), Joiner.on(',').join(person.meetingModes()));
    }
}
