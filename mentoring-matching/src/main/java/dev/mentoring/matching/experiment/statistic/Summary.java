package dev.mentoring.matching.experiment.statistic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The values of a series in short; figures to six decimals.
 *
 * @param count how many values there are, at least 1
 * @param mean the mean
 * @param deviation the standard deviation of the sample, with {@code count - 1} in the denominator; 0 for a single value
 * @param least the least value
 * @param lowerQuartile the value below which a quarter of them lies, between two values as method 8 of Hyndman and Fan 1996
 * @param median the value in the middle, likewise
 * @param upperQuartile the value above which a quarter of them lies, likewise
 * @param most the largest value
 * @param interval a confidence interval of the mean; empty for a single value, and for one that is repeated on the same question
 */
public record Summary(
        int count,
        BigDecimal mean,
        BigDecimal deviation,
        BigDecimal least,
        BigDecimal lowerQuartile,
        BigDecimal median,
        BigDecimal upperQuartile,
        BigDecimal most,
        Optional<Interval> interval) {}
