/**
 * Measures of a matching, exact: how good it is, for whom, and how evenly.
 *
 * <p>{@link dev.mentoring.matching.metric.Metrics} is the entry: a catalogue of {@link dev.mentoring.matching.metric.Metric} by
 * stable name, which a metric of your own joins by {@link dev.mentoring.matching.metric.Metrics#plus}. What is measured is a
 * {@link dev.mentoring.matching.metric.Matching}: a problem, the pairs that were made, and the source of the preferences by which
 * they are judged, which need not be the one by which they were made. Every value is a whole number, a {@link
 * dev.mentoring.matching.metric.Ratio} or a list of such, and nothing at all where there is nothing to measure. {@link
 * dev.mentoring.matching.metric.GroupGaps} compares groups of people that the caller names. Nothing here solves or proves anything. May
 * import score, problem, certificate and strategy.
 */
@NullMarked
package dev.mentoring.matching.metric;

import org.jspecify.annotations.NullMarked;
