package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A number, or a term of an ordinal band, is at least a bound. Unknown when not told.
 *
 * @param fact the fact
 * @param bound a whole number, or a term of the band
 */
public record AtLeast(FactRef fact, AttributeValue bound) implements Condition {

    @Override
    public String name() {
        return "at-least";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(fact);
    }

    @Override
    public Options settings() {
        return RuleSettings.about(fact).with("value", bound).options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        FactDomain domain = facts.domain(fact.name());
        OptionalLong limit = Values.measure(bound, domain);
        return facts.value(fact)
                .map(value -> Values.measure(value, domain))
                .filter(measure -> measure.isPresent() && limit.isPresent())
                .map(measure -> Verdict.of(measure.getAsLong() >= limit.getAsLong()))
                .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef ref, Facts facts) {
        return bound instanceof AttributeValue.Whole whole
                ? Values.wholes(whole.number(), whole.number() - 1)
                : Stream.of(bound);
    }

    @Override
    public AtLeast on(Subject side) {
        return new AtLeast(fact.on(side), bound);
    }
}
