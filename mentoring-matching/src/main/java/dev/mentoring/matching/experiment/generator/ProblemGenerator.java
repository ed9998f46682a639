package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;

/**
 * A way of drawing questions.
 *
 * <p>What is drawn depends on the settings and the seed alone: not on time, threads or locale. Generators hold no state and are safe
 * for use by several threads at once.
 */
public interface ProblemGenerator {

    /** The stable name, in lower case with hyphens. */
    String name();

    /** What is drawn, as one English sentence. */
    String description();

    /** The settings that the generator takes, by name; empty also where a generator of somebody's own does not tell them. */
    default ImmutableList<Setting> settings() {
        return ImmutableList.of();
    }

    /**
     * Draws a question.
     *
     * @param settings what kind of question; what is absent is as the generator documents
     * @param seed any number; equal ones give equal questions
     * @throws dev.mentoring.core.InvalidModelException when a setting is not one that the generator takes
     */
    Instance draw(Options settings, long seed);
}
