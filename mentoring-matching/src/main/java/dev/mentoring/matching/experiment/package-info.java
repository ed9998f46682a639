/**
 * The researcher's bench: strategies tried on many questions, the same for all, and compared.
 *
 * <p>{@link dev.mentoring.matching.experiment.Bench} is the entry: it runs a {@link dev.mentoring.matching.experiment.Design}, which says
 * as data what is combined with what, and gives an {@link dev.mentoring.matching.experiment.ExperimentReport}. Questions are drawn by
 * experiment.generator, told by experiment.perturbation, asked as experiment.schedule has it, and the figures are summarised by
 * experiment.statistic; catalogues of your own take the place of the library's. Every result is verified before it is
 * measured. Runs go on where a {@link dev.mentoring.matching.experiment.TrialLog} says that an earlier one was stopped. May import everything
 * of matching but explanations, advice and kernel.
 */
@NullMarked
@Value.Style(allowedClasspathAnnotations = Override.class)
package dev.mentoring.matching.experiment;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
