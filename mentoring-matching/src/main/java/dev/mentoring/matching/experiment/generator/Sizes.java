package dev.mentoring.matching.experiment.generator;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.function.BooleanSupplier;

/** Bounds that settings keep together, so that nobody can ask for more than a machine has room for. */
final class Sizes {

    private Sizes() {}

    /** The drawing of a question, which asks before anything is drawn. */
    static StoppableWork drawing(BooleanSupplier stop) {
        StoppableWork work = StoppableWork.of("a question was drawn", stop);
        work.ask();
        return work;
    }

    /** A number of people: 0 to {@link Generators#MOST_PEOPLE}. */
    static Setting.Whole people(String name, long otherwise, String meaning) {
        return new Setting.Whole(name, otherwise, 0, Generators.MOST_PEOPLE, meaning);
    }

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
    static void requireInOrder(Setting.Whole least, int lower, Setting.Whole most, int upper) {
        if (lower > upper) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED,
                    "options/" + least.name(),
                    "the setting \"" + least.name() + "\" is above the setting \"" + most.name() + "\"");
        }
    }
}
