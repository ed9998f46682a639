package dev.mentoring.core.contract;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Facts made up for a check; keeps what a rule asks for. Not for use by several threads at once. */
final class SampleFacts implements Facts {

    private final ImmutableMap<FactRef, AttributeValue> told;
    private final Function<String, FactDomain> domains;
    private final String names;
    private final Set<String> asked = new TreeSet<>();

    /**
     * Makes facts.
     *
     * @param told the facts that are told; all others are missing
     * @param names what identifiers of the people begin with
     */
    SampleFacts(Map<FactRef, AttributeValue> told, Function<String, FactDomain> domains, String names) {
        this.told = ImmutableMap.copyOf(told);
        this.domains = domains;
        this.names = names;
    }

    /** The facts that are told. */
    ImmutableMap<FactRef, AttributeValue> told() {
        return told;
    }

    /** The same facts, told once more of people of other names by values that are equal and not the same. */
    SampleFacts copy() {
        Map<FactRef, AttributeValue> copies = new LinkedHashMap<>();
        told.forEach((fact, value) -> copies.put(new FactRef(fact.of(), fact.name()), copy(value)));
        return new SampleFacts(copies, domains, "other-" + names);
    }

    /** What has been asked for, other than the given facts and their domains. */
    Set<String> askedBeyond(Set<FactRef> declared) {
        Set<String> beyond = new TreeSet<>(asked);
        declared.forEach(fact -> {
            beyond.remove(fact.of() + " " + fact.name());
            beyond.remove(fact.name());
        });
        return beyond;
    }

    @Override
    public Optional<AttributeValue> value(FactRef fact) {
        asked.add(fact.of() + " " + fact.name());
        return Optional.ofNullable(told.get(fact));
    }

    @Override
    public FactDomain domain(String fact) {
        asked.add(fact);
        return domains.apply(fact);
    }

    @Override
    public Optional<String> who(FactRef fact) {
        return switch (fact.of()) {
            case MENTOR -> Optional.of(names + "mentor");
            case MENTEE -> Optional.of(names + "mentee");
            case PERSON -> Optional.of(names + "person");
            case BOTH -> Optional.empty();
        };
    }

    private static AttributeValue copy(AttributeValue value) {
        if (value instanceof AttributeValue.Term term) {
            return new AttributeValue.Term(term.id());
        }
        if (value instanceof AttributeValue.Whole whole) {
            return new AttributeValue.Whole(whole.number());
        }
        if (value instanceof AttributeValue.Terms terms) {
            return new AttributeValue.Terms(terms.ids());
        }
        if (value instanceof AttributeValue.Day day) {
            return new AttributeValue.Day(day.date().plusDays(0));
        }
        if (value instanceof AttributeValue.At at) {
            return new AttributeValue.At(at.place());
        }
        return value instanceof AttributeValue.Truth truth
                ? new AttributeValue.Truth(truth.yes())
                : new AttributeValue.Words(((AttributeValue.Words) value).text());
    }

    /** Which facts are told, with their values: all are made up. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        told.forEach((fact, value) -> text.append(text.length() > 1 ? ", " : "")
                .append(fact.of())
                .append(' ')
                .append(fact.name())
                .append('=')
                .append(Objects.requireNonNull(value).show()));
        return text.append(']').toString();
    }
}
