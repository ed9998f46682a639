package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.problem.Pairing;

/**
 * What became of people under a schedule.
 *
 * @param status how the runs ended: {@code SOLVED} when all did so, else the worst of them: {@code CANCELLED}, {@code INFEASIBLE}, {@code
 *     BOUNDED} in this order
 * @param pairings the pairs that stood in the end, in the order of {@link Pairing#ORDER}, each an allowed pair of the problem
 * @param measures what the schedule measured, by name; none that it does not name, and nothing where there was nothing to measure
 */
public record Course(Status status, ImmutableList<Pairing> pairings, ImmutableSortedMap<String, Measure> measures) {}
