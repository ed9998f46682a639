package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;

/**
 * Both applied on or before the date for which the round is run; a later date is a slip of the pen or belongs to the next
 * round (requirement 003-19). Unknown without a date of application.
 */
public record AppliedByDate() implements PairRule {

    @Override
    public String name() {
        return "applied-by-date";
    }

    @Override
    public Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        return verdict(mentor, context).and(verdict(mentee, context));
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        return ImmutableList.of(Fact.ofBoth("date-of-round", context.on().toString()), fact(mentor), fact(mentee));
    }

    private static Verdict verdict(Participant person, RuleContext context) {
        return person.appliedOn()
                .map(day -> Verdict.of(!day.isAfter(context.on())))
                .orElse(Verdict.UNKNOWN);
    }

    private static Fact fact(Participant person) {
        return person.appliedOn()
                .map(day -> Fact.of("applied-on", person.id(), day.toString()))
                .orElseGet(() -> Fact.missing("applied-on", person.id()));
    }
}
