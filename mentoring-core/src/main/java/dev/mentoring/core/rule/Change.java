package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A fact that would have to be otherwise.
 *
 * @param fact the fact
 * @param person identifier of the person whom it is about; empty when it is about both
 * @param from its value; empty when not told
 * @param to the value that it would have to have; a term {@link #ANOTHER} stands for any that is
 *     not named, and {@code (another 2)} and so on for further ones
 */
public record Change(FactRef fact, Optional<String> person, Optional<AttributeValue> from, AttributeValue to) {

    /** A term that stands for any other than those that rules or people name. */
    public static final String ANOTHER = "(another)";

    private static final int MOST_OTHERS = 64;

    /** The first so many terms, up to 64, that stand for different ones that nobody names. */
    static ImmutableSet<String> others(int count) {
        return IntStream.rangeClosed(1, Math.min(count, MOST_OTHERS))
                .mapToObj(i -> i == 1 ? ANOTHER : "(another " + i + ")")
                .collect(toImmutableSet());
    }

    /** Fact and person without the values, which may be private. */
    @Override
    public String toString() {
        return "Change[" + fact.name() + person.map(id -> " of " + id).orElse("") + "]";
    }
}
