package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;

/** Nobody is paired with themselves, even with both roles (requirement 003-20). */
public record NotOneself() implements PairRule {

    @Override
    public String name() {
        return "not-oneself";
    }

    @Override
    public Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        return Verdict.of(!mentor.id().equals(mentee.id()));
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        return ImmutableList.of(
                Fact.ofBoth("same-person", Boolean.toString(mentor.id().equals(mentee.id()))));
    }
}
