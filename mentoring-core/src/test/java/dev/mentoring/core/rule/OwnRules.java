package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Rules of a user's own, for tests. */
final class OwnRules {

    static final FactRef OF_MENTOR = FactRef.mentor("years");
    static final FactRef OF_MENTEE = FactRef.mentee("years");
    static final FactRef OF_PERSON = FactRef.person("years");

    private OwnRules() {}

    /** The mentor has twice the mentee's years at least, or the two are willing and have hours in common. */
    static Rule twice() {
        FactRef willing = FactRef.mentee("willing");
        FactRef shared = FactRef.both(RelationFact.SHARED_MINUTES);
        FactRef above = FactRef.mentor("above-the-other");
        return rule("twice", ImmutableList.of(OF_MENTOR, OF_MENTEE, willing, shared, above), facts -> {
            Verdict enough =
                    facts.value(OF_MENTOR).isEmpty() || facts.value(OF_MENTEE).isEmpty()
                            ? Verdict.UNKNOWN
                            : Verdict.of(whole(facts, OF_MENTOR).orElse(0)
                                    >= 2 * whole(facts, OF_MENTEE).orElse(0));
            Verdict meets = facts.value(shared)
                    .map(minutes -> Verdict.of(!minutes.equals(new AttributeValue.Whole(0))))
                    .orElse(Verdict.UNKNOWN);
            return enough.or(isTrue(facts, willing).and(meets))
                    .and(isTrue(facts, above).not());
        });
    }

    /** A rule without settings. */
    static Rule rule(String name, ImmutableList<FactRef> reads, Function<Facts, Verdict> says) {
        return new OwnCondition(RuleKind.of(name, FactTest.of(reads, says)), Options.none());
    }

    static Verdict isTrue(Facts facts, FactRef fact) {
        return facts.value(fact)
                .map(value -> Verdict.of(value.equals(new AttributeValue.Truth(true))))
                .orElse(Verdict.UNKNOWN);
    }

    static OptionalLong whole(Facts facts, FactRef fact) {
        Optional<AttributeValue> value = facts.value(fact);
        return value.isPresent() && value.get() instanceof AttributeValue.Whole whole
                ? OptionalLong.of(whole.number())
                : OptionalLong.empty();
    }

    /** A kind with a setting, about one person. */
    record Seasoned() implements RuleKind {

        @Override
        public String name() {
            return "seasoned";
        }

        @Override
        public ImmutableSet<String> settings() {
            return ImmutableSet.of("years");
        }

        @Override
        public FactTest prepare(Options settings) {
            long least = settings.whole("years", 2, 0, 60);
            return FactTest.of(ImmutableList.of(OF_PERSON), facts -> {
                OptionalLong years = whole(facts, OF_PERSON);
                return years.isEmpty() ? Verdict.UNKNOWN : Verdict.of(years.getAsLong() >= least);
            });
        }
    }
}
