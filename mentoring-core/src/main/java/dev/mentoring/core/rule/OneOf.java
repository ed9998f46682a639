package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.stream.Stream;

/**
 * A term is one of some, or lies within one of them: Jersey within the Crown Dependencies (requirements 000-11, 000-14).
 * Where the fact holds several terms, one of them is enough. Unknown when not told.
 *
 * @param fact the fact
 * @param values identifiers of terms, topics or places
 */
public record OneOf(FactRef fact, ImmutableSet<String> values) implements Condition {

    /** Refuses ill-formed identifiers. */
    public OneOf {
        values = Ids.requireAll(values, "value");
    }

    @Override
    public String name() {
        return "one-of";
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return ImmutableList.of(fact);
    }

    @Override
    public Options settings() {
        return RuleSettings.about(fact).with("values", values).options();
    }

    @Override
    public Verdict verdict(Facts facts) {
        FactDomain domain = facts.domain(fact.name());
        return facts.value(fact)
                .map(value -> Verdict.of(Values.ids(value).stream().anyMatch(id -> domain.liesWithin(id, values))))
                .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef ref, Facts facts) {
        return Stream.of(new AttributeValue.Terms(values));
    }

    @Override
    public OneOf on(Subject side) {
        return new OneOf(fact.on(side), values);
    }
}
