package dev.mentoring.matching.experiment.statistic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one series has more than another one, replication by replication; figures to six decimals.
 *
 * @param count in how many replications both were measured, at least 1
 * @param mean the mean difference
 * @param interval a confidence interval of the mean difference; empty for a single one, and where both series repeat one value on the
 *     same question
 * @param effect the standardised mean difference of pairs, Cohen's d_z: the mean difference divided by the standard deviation of the
 *     differences; empty where they do not differ from each other
 * @param more in how many replications the first is larger
 * @param equal in how many they are equal
 * @param less in how many the first is smaller
 * @param chance the chance of differences as far from zero if there were none, by the signed-rank test of Wilcoxon 1945, two-sided,
 *     zeros dropped: exact, ties or not, where {@code more} and {@code less} are at most {@link Statistics#MOST_EXACT} together, else
 *     by the normal approximation with corrections for ties and continuity; empty where all differences are zero, and where both
 *     series repeat one value on the same question
 */
public record PairedDifference(
        int count,
        BigDecimal mean,
        Optional<Interval> interval,
        Optional<BigDecimal> effect,
        int more,
        int equal,
        int less,
        Optional<BigDecimal> chance) {

    /** The same with another chance: one that allows for how many comparisons were made. */
    public PairedDifference withChance(Optional<BigDecimal> other) {
        return new PairedDifference(count, mean, interval, effect, more, equal, less, other);
    }
}
