package dev.mentoring.matching.experiment.perturbation;

import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Entry;
import dev.mentoring.matching.experiment.generator.Instance;
import java.util.function.BooleanSupplier;

/**
 * A way in which what a strategy is told differs from what is so.
 *
 * <p>Depends on the instance, the settings and the seed alone. Perturbations hold no state and are safe for use by several threads at
 * once.
 */
public interface Perturbation extends Entry {

    /**
     * Changes a question, which nobody stops.
     *
     * @throws dev.mentoring.core.InvalidModelException as {@link #perturb(Instance, Options, long, BooleanSupplier)}
     */
    default Perturbed perturb(Instance instance, Options settings, long seed) {
        return perturb(instance, settings, seed, () -> false);
    }

    /**
     * Changes a question.
     *
     * @param settings how much, of whom; what is absent is as the perturbation documents
     * @param seed any number; equal ones change equal questions equally
     * @param stop says true when the work is to stop; asked often, so that it should return at once, but not where there is
     *     nothing to do
     * @throws dev.mentoring.core.InvalidModelException when a setting is not one that the perturbation takes, or the instance is of
     *     a kind that it cannot change
     * @throws dev.mentoring.matching.problem.RunCancelledException when {@code stop} says so
     */
    Perturbed perturb(Instance instance, Options settings, long seed, BooleanSupplier stop);
}
