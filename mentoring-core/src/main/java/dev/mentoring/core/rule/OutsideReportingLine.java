package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;

/**
 * Neither stands above the other in the reporting lines, at any depth (requirement 002-03). Unknown when the lines know
 * nothing of one of the two.
 */
public record OutsideReportingLine() implements PairRule {

    @Override
    public String name() {
        return "outside-reporting-line";
    }

    @Override
    public Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        if (context.isAbove(mentor.id(), mentee.id()) || context.isAbove(mentee.id(), mentor.id())) {
            return Verdict.NO;
        }
        boolean known = context.knowsReportingLineOf(mentor.id()) && context.knowsReportingLineOf(mentee.id());
        return known ? Verdict.YES : Verdict.UNKNOWN;
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        return ImmutableList.of(fact(mentor, mentee, context), fact(mentee, mentor, context));
    }

    private static Fact fact(Participant person, Participant other, RuleContext context) {
        return context.knowsReportingLineOf(person.id())
                ? Fact.of("above-the-other", person.id(), Boolean.toString(context.isAbove(person.id(), other.id())))
                : Fact.missing("above-the-other", person.id());
    }
}
