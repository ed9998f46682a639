package dev.mentoring.matching.experiment.generator;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/** Bounds that settings keep together, so that nobody can ask for more than a machine has room for. */
final class Sizes {

    private Sizes() {}

    /**
     * Refuses questions that are too large before anything is drawn.
     *
     * @throws InvalidModelException when there are more pairs than {@link Generators#MOST_PAIRS}
     */
    static void requirePairs(long pairs) {
        if (pairs > Generators.MOST_PAIRS) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_MEMORY,
                    "options",
                    "the settings ask for more than " + Generators.MOST_PAIRS
                            + " pairs; take fewer people or shorter lists");
        }
    }

    /**
     * Refuses bounds of which the lower one is above the upper one.
     *
     * @throws InvalidModelException when they are crossed
     */
    static void requireInOrder(Setting least, int lower, Setting most, int upper) {
        if (lower > upper) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED,
                    "options/" + least.name(),
                    "the setting \"" + least.name() + "\" is above the setting \"" + most.name() + "\"");
        }
    }
}
