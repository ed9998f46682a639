package dev.mentoring.core.programme;

import dev.mentoring.core.Options;

/**
 * The strategy by which a programme pairs people.
 *
 * @param name stable name of the strategy
 * @param options its settings
 */
public record StrategyChoice(String name, Options options) {

    /** A strategy with all its settings as documented. */
    public static StrategyChoice of(String name) {
        return new StrategyChoice(name, Options.none());
    }
}
