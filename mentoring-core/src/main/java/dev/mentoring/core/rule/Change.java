package dev.mentoring.core.rule;

import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;

/**
 * A fact that would have to be otherwise.
 *
 * @param fact the fact
 * @param person identifier of the person whom it is about; empty when it is about both
 * @param from its value; empty when not told
 * @param to the value that it would have to have; a term {@link #ANOTHER} stands for any that is not named
 */
public record Change(FactRef fact, Optional<String> person, Optional<AttributeValue> from, AttributeValue to) {

    /** A term that stands for any other than those that rules or people name. */
    public static final String ANOTHER = "(another)";

    /** Fact and person without the values, which may be private. */
    @Override
    public String toString() {
        return "Change[" + fact.name() + person.map(id -> " of " + id).orElse("") + "]";
    }
}
