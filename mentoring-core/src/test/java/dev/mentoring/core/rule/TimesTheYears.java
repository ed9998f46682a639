package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;

/** The mentor has so many times the mentee's years at least: the rule that the page of rules shows. */
record TimesTheYears() implements RuleKind {

    private static final FactRef MENTOR = FactRef.mentor("years");
    private static final FactRef MENTEE = FactRef.mentee("years");

    @Override
    public String name() {
        return "times-the-years";
    }

    @Override
    public ImmutableSet<String> settings() {
        return ImmutableSet.of("times");
    }

    @Override
    public FactTest prepare(Options settings) {
        long times = settings.whole("times", 2, 1, 10);
        return FactTest.of(ImmutableList.of(MENTOR, MENTEE), facts -> verdict(times, facts));
    }

    private static Verdict verdict(long times, Facts facts) {
        Optional<AttributeValue> mentor = facts.value(MENTOR);
        Optional<AttributeValue> mentee = facts.value(MENTEE);
        if (mentor.isPresent()
                && mentor.get() instanceof AttributeValue.Whole more
                && mentee.isPresent()
                && mentee.get() instanceof AttributeValue.Whole less) {
            return Verdict.of(more.number() >= LongMath.saturatedMultiply(times, less.number()));
        }
        return Verdict.UNKNOWN;
    }
}
