/**
 * What repeated measurements say: summaries, confidence intervals, paired comparisons, trade-offs.
 *
 * <p>{@link dev.mentoring.matching.experiment.statistic.Statistics} is the entry: made of a confidence, a number of resamples and a seed, it
 * summarises a {@link dev.mentoring.matching.experiment.statistic.Series} and compares two of them. {@link
 * dev.mentoring.matching.experiment.statistic.ParetoSet} tells what nothing else beats in every respect. Values come in as exact
 * fractions; figures go out rounded to six decimals, so that they are the same on every machine. Quantiles, deviations and
 * the test of many differences are those of Commons Statistics, a dependency that only this room needs. May import metric and experiment.generator.
 */
@NullMarked
package dev.mentoring.matching.experiment.statistic;

import org.jspecify.annotations.NullMarked;
