package dev.mentoring.matching.certificate;

import dev.mentoring.core.Options;

/**
 * What made a result, or is to make one: with the problem all that a result depends on.
 *
 * @param name stable name of the strategy
 * @param seed decides ties, by lot that anybody can repeat; any number
 * @param options settings of the strategy
 */
public record StrategyUsed(String name, long seed, Options options) {

    /** A strategy without settings and with seed 0. */
    public static StrategyUsed of(String name) {
        return new StrategyUsed(name, 0, Options.none());
    }
}
