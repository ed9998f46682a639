package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the settings of a rule as documents write them; what is absent is left out. */
final class RuleSettings {

    private final SortedMap<String, Options.Value> values = new TreeMap<>();

    private RuleSettings() {}

    static RuleSettings plain() {
        return new RuleSettings();
    }

    static RuleSettings about(Subject subject) {
        return new RuleSettings()
                .with("of", subject == Subject.PERSON ? Optional.empty() : Optional.of(subject.name()));
    }

    static RuleSettings about(FactRef fact) {
        return about(fact.of()).with("fact", Optional.of(fact.name()));
    }

    static RuleSettings of(String fact) {
        return new RuleSettings().with("fact", Optional.of(fact));
    }

    RuleSettings with(String name, long number) {
        values.put(name, new Options.Whole(number));
        return this;
    }

    /** A text or a whole number, if there is one. */
    RuleSettings with(String name, Optional<?> value) {
        value.ifPresent(present -> values.put(
                name,
                present instanceof Long number ? new Options.Whole(number) : new Options.Text(present.toString())));
        return this;
    }

    RuleSettings with(String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            values.put(name, new Options.Texts(ImmutableList.copyOf(texts)));
        }
        return this;
    }

    RuleSettings with(String name, AttributeValue bound) {
        return bound instanceof AttributeValue.Whole whole
                ? with(name, whole.number())
                : with(name, Optional.of(bound.show()));
    }

    RuleSettings withAll(Options others) {
        values.putAll(others.values());
        return this;
    }

    Options options() {
        return Options.of(ImmutableSortedMap.copyOfSorted(values));
    }
}
