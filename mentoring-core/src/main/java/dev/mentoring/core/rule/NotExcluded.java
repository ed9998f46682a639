package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;

/** Neither avoids the other, and the programme office does not rule the two out, whichever of them was to be the mentor. */
public record NotExcluded() implements PairRule {

    @Override
    public String name() {
        return "not-excluded";
    }

    @Override
    public Verdict verdict(Participant mentor, Participant mentee, RuleContext context) {
        return Verdict.of(!mentor.avoids().contains(mentee.id())
                && !mentee.avoids().contains(mentor.id())
                && !areExcluded(mentor, mentee, context));
    }

    @Override
    public ImmutableList<Fact> facts(Participant mentor, Participant mentee, RuleContext context) {
        return ImmutableList.of(
                Fact.of("avoids", mentor.id(), Boolean.toString(mentor.avoids().contains(mentee.id()))),
                Fact.of("avoids", mentee.id(), Boolean.toString(mentee.avoids().contains(mentor.id()))),
                Fact.ofBoth("excluded", Boolean.toString(areExcluded(mentor, mentee, context))));
    }

    private static boolean areExcluded(Participant mentor, Participant mentee, RuleContext context) {
        return context.excludes(new MentoringPair(mentor.id(), mentee.id()))
                || context.excludes(new MentoringPair(mentee.id(), mentor.id()));
    }
}
