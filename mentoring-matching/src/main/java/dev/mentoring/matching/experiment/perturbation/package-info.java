/**
 * What comes between people as they are and people as a strategy sees them: noise, misreports, drop-outs, other weights.
 *
 * <p>{@link dev.mentoring.matching.experiment.perturbation.Perturbations} is the entry: a catalogue of {@link
 * dev.mentoring.matching.experiment.perturbation.Perturbation} by stable name. A perturbation gives a {@link
 * dev.mentoring.matching.experiment.perturbation.Perturbed}: the problem that the strategy is asked, and the one by which its answer is
 * judged. May import core, score, problem, experiment.catalogue and experiment.generator.
 */
@NullMarked
package dev.mentoring.matching.experiment.perturbation;

import org.jspecify.annotations.NullMarked;
