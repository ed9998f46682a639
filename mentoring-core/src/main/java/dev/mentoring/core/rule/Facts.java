package dev.mentoring.core.rule;

import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;

/** The facts about one person or one pair: all that a rule can look at. */
public interface Facts {

    /** The value of a fact; empty when nobody has told. */
    Optional<AttributeValue> value(FactRef fact);

    /** The values that the fact may have. */
    FactDomain domain(String fact);

    /** Identifier of the person whom the fact is about; empty when it is about both, and to rules of a user's own. */
    Optional<String> who(FactRef fact);
}
