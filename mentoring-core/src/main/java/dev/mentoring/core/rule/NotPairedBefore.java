package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;

/** The two were not paired in an earlier round, in either direction (requirement 001-01). */
public record NotPairedBefore() implements PairRule {

    @Override
    public String name() {
        return "not-paired-before";
    }

    @Override
    public Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        return Verdict.of(!haveMet(mentor, mentee, context));
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        return ImmutableList.of(Fact.ofBoth("paired-before", Boolean.toString(haveMet(mentor, mentee, context))));
    }

    private static boolean haveMet(Participant mentor, Participant mentee, RuleContext context) {
        return context.hasMet(new MentoringPair(mentor.id(), mentee.id()))
                || context.hasMet(new MentoringPair(mentee.id(), mentor.id()));
    }
}
