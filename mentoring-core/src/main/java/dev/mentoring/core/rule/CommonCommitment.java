package dev.mentoring.core.rule;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import java.util.Collections;

/**
 * Both can commit to one kind of relationship, such as a project or an on-going one (requirements 003-32, 003-34). Unknown
 * when either has stated none.
 */
public record CommonCommitment() implements PairRule {

    @Override
    public String name() {
        return "common-commitment";
    }

    @Override
    public Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        if (mentor.commitments().isEmpty() || mentee.commitments().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return Verdict.of(!Collections.disjoint(mentor.commitments(), mentee.commitments()));
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        return ImmutableList.of(fact(mentor), fact(mentee));
    }

    private static Fact fact(Participant person) {
        return person.commitments().isEmpty()
                ? Fact.missing("commitments", person.id())
                : Fact.of("commitments", person.id(), Joiner.on(',').join(person.commitments()));
    }
}
