package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.stream.Stream;

/**
 * A fact of several terms holds all of some, each as itself or as a term within it. Unknown when not told.
 *
 * @param fact the fact
 * @param values identifiers of terms or topics
 */
public record HasAll(FactRef fact, ImmutableSet<String> values) implements Condition {

    /** Refuses ill-formed identifiers. */
    public HasAll {
        values = Ids.requireAll(values, "value");
    }

    @Override
    public String name() {
        return "has-all";
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
                .map(value -> Verdict.of(values.stream()
                        .allMatch(wanted -> Values.ids(value).stream()
                                .anyMatch(id -> domain.liesWithin(id, ImmutableSet.of(wanted))))))
                .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef ref, Facts facts) {
        return Stream.of(new AttributeValue.Terms(values));
    }

    @Override
    public HasAll on(Subject side) {
        return new HasAll(fact.on(side), values);
    }
}
