package dev.mentoring.core.rule;

import dev.mentoring.core.participant.AttributeValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts, some of them otherwise than they are. */
final class ChangedFacts implements Facts {

    private final Facts facts;
    private final Map<FactRef, AttributeValue> changes = new HashMap<>();

    ChangedFacts(Facts facts) {
        this.facts = facts;
    }

    void put(FactRef fact, AttributeValue value) {
        changes.put(fact, value);
    }

    void remove(FactRef fact) {
        changes.remove(fact);
    }

    boolean has(FactRef fact) {
        return changes.containsKey(fact);
    }

    @Override
    public Optional<AttributeValue> value(FactRef fact) {
        @Nullable AttributeValue changed = changes.get(fact);
        return changed == null ? facts.value(fact) : Optional.of(changed);
    }

    @Override
    public FactDomain domain(String fact) {
        return facts.domain(fact);
    }

    @Override
    public Optional<String> who(FactRef fact) {
        return facts.who(fact);
    }
}
