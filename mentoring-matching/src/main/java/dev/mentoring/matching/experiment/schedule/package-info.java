/**
 * When people come and when they are paired: all at once, in rounds as they arrive, or cohort after cohort.
 *
 * <p>{@link dev.mentoring.matching.experiment.schedule.Schedules} is the entry: a catalogue of {@link
 * dev.mentoring.matching.experiment.schedule.Schedule} by stable name. A schedule asks a strategy as often as it needs to, and gives the
 * pairs that stand in the end with measures of its own, such as waiting times. Time is counted in days from 0; there is no clock. May
 * import core, problem, certificate, strategy, metric, experiment.catalogue, experiment.generator and experiment.perturbation.
 */
@NullMarked
package dev.mentoring.matching.experiment.schedule;

import org.jspecify.annotations.NullMarked;
