package dev.mentoring.matching.experiment.generator;

import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Entry;
import java.util.function.BooleanSupplier;

/**
 * A way of drawing questions.
 *
 * <p>What is drawn depends on the settings and the seed alone: not on time, threads or locale. Generators hold no state and are safe
 * for use by several threads at once.
 */
public interface ProblemGenerator extends Entry {

    /**
     * Draws a question, which nobody stops.
     *
     * @throws dev.mentoring.core.InvalidModelException as {@link #draw(Options, long, BooleanSupplier)}
     */
    default Instance draw(Options settings, long seed) {
        return draw(settings, seed, () -> false);
    }

    /**
     * Draws a question.
     *
     * @param settings what kind of question; what is absent is as the generator documents
     * @param seed any number; equal ones give equal questions
     * @param stop says true when the drawing is to stop; asked before anything is drawn and then often, as by {@link
     *     dev.mentoring.matching.problem.StoppableWork}, so that it should return at once
     * @throws dev.mentoring.core.InvalidModelException when a setting is not one that the generator takes
     * @throws dev.mentoring.matching.problem.RunCancelledException when {@code stop} says so
     */
    Instance draw(Options settings, long seed, BooleanSupplier stop);
}
