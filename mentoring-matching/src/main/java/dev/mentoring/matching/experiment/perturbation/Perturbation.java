package dev.mentoring.matching.experiment.perturbation;

import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Instance;

/**
 * A way in which what a strategy is told differs from what is so.
 *
 * <p>Depends on the instance, the settings and the seed alone. Perturbations hold no state and are safe for use by several threads at
 * once.
 */
public interface Perturbation {

    /** The stable name, in lower case with hyphens. */
    String name();

    /** What is changed, as one English sentence. */
    String description();

    /**
     * Changes a question.
     *
     * @param settings how much, of whom; what is absent is as the perturbation documents
     * @param seed any number; equal ones change equal questions equally
     * @throws dev.mentoring.core.InvalidModelException when a setting is not one that the perturbation takes, or the instance is of
     *     a kind that it cannot change
     */
    Perturbed perturb(Instance instance, Options settings, long seed);
}
