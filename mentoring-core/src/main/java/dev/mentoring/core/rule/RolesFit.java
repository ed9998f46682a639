package dev.mentoring.core.rule;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;

/** The mentor applies to be a mentor, the mentee to be a mentee (requirement 003-20). */
public record RolesFit() implements PairRule {

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        return Verdict.of(mentor.is(Role.MENTOR) && mentee.is(Role.MENTEE));
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        return ImmutableList.of(fact(mentor), fact(mentee));
    }

    private static Fact fact(Participant person) {
        return Fact.of("roles", person.id(), Joiner.on(',').join(person.roles()));
    }
}
