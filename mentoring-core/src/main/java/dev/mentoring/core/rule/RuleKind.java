package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;

/**
 * A kind of rule of a user's own, plugged in under a stable name by {@link Rules#plus}.
 *
 * <p>Most are one function of a few facts: {@link #of}. Those that take settings implement the interface. A kind that reads
 * facts of the one {@link Subject#PERSON} serves rules of participation, and rules on pairs with {@code "of"}, which it is
 * not told of.
 */
public interface RuleKind {

    /** Stable name, as programmes use it; always the same. */
    String name();

    /** Names of the settings that it takes; none unless overridden. */
    default ImmutableSet<String> settings() {
        return ImmutableSet.of();
    }

    /**
     * Makes the rule of its settings.
     *
     * @param settings no others than those of {@link #settings}, of whatever type and value, and perhaps not all of them
     * @throws dev.mentoring.core.InvalidModelException when the settings do not fit
     */
    FactTest prepare(Options settings);

    /** A kind without settings. */
    static RuleKind of(String name, FactTest test) {
        return new PlainKind(name, test);
    }
}
