package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a rule of a user's own declares, and no others; whose they are, it is not told.
 *
 * <p>A fact of the one person is that of the side which the rule is about.
 */
final class DeclaredFacts implements Facts {

    private final String rule;
    private final ImmutableSet<FactRef> declared;
    private final Subject person;
    private final Facts facts;
    private @Nullable RuleException overstepped;

    DeclaredFacts(String rule, ImmutableSet<FactRef> declared, Subject person, Facts facts) {
        this.rule = rule;
        this.declared = declared;
        this.person = person;
        this.facts = facts;
    }

    /** Fails if the rule has looked at another fact, even where it kept that to itself. */
    void requireKept() {
        if (overstepped != null) {
            throw overstepped;
        }
    }

    @Override
    public Optional<AttributeValue> value(FactRef fact) {
        if (!declared.contains(fact)) {
            throw overstep(fact.name());
        }
        return facts.value(fact.on(person));
    }

    @Override
    public FactDomain domain(String fact) {
        if (declared.stream().noneMatch(ref -> ref.name().equals(fact))) {
            throw overstep(fact);
        }
        return facts.domain(fact);
    }

    @Override
    public Optional<String> who(FactRef fact) {
        return Optional.empty();
    }

    private RuleException overstep(String fact) {
        RuleException thrown = RuleException.undeclared(rule, OwnCondition.people(facts), fact);
        overstepped = overstepped == null ? thrown : overstepped;
        return thrown;
    }
}
