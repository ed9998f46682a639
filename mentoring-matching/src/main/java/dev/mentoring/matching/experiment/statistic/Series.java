package dev.mentoring.matching.experiment.statistic;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import java.util.Set;

/**
 * One figure, measured again and again.
 *
 * @param valueOfReplication the value by the number of the replication, each within 2^{@value #MOST_BITS} of zero; those that measured
 *     nothing are left out
 * @param sameQuestion whether all were measured on the very same question, told the same way, so that there is nothing but lots to
 *     make them differ
 */
public record Series(ImmutableSortedMap<Integer, Ratio> valueOfReplication, boolean sameQuestion) {

    /** How many binary digits a value has before the point, at most. */
    public static final int MOST_BITS = 256;

    /** Whole numbers of so many binary digits are the same as a double. */
    private static final int DOUBLE_BITS = 53;

    /**
     * Takes values.
     *
     * @throws InvalidModelException when one of them is too far from zero to compute with
     */
    public Series {
        for (Ratio value : valueOfReplication.values()) {
            if (value.numerator().bitLength() - value.denominator().bitLength() >= MOST_BITS) {
                throw InvalidModelException.of(
                        ProblemCode.NUMBER_RANGE, "value", "values of a series lie within 2^" + MOST_BITS + " of zero");
            }
        }
    }

    /** Values that were each measured on a question of its own. */
    public static Series of(ImmutableSortedMap<Integer, Ratio> valueOfReplication) {
        return new Series(valueOfReplication, false);
    }

    /** The number of values. */
    public int count() {
        return valueOfReplication.size();
    }

    /** The values of some replications alone. */
    public Series within(Set<Integer> replications) {
        return new Series(
                ImmutableSortedMap.copyOf(Maps.filterKeys(valueOfReplication, replications::contains)), sameQuestion);
    }

    /** Whether nothing was drawn that shows: the same question, and the same value each time. */
    boolean isRepeated() {
        return sameQuestion && valueOfReplication.values().stream().distinct().count() <= 1;
    }

    /** The values, in the order of the replications. */
    double[] values() {
        return valueOfReplication.values().stream().mapToDouble(Series::nearest).toArray();
    }

    /** What this series has more than the other one, in each replication that both have measured. */
    double[] more(Series other) {
        return valueOfReplication.entrySet().stream()
                .filter(entry -> other.valueOfReplication.containsKey(entry.getKey()))
                .mapToDouble(entry -> nearest(
                        entry.getValue().minus(Objects.requireNonNull(other.valueOfReplication.get(entry.getKey())))))
                .toArray();
    }

    /** The nearest double, but for the rounding of a quotient of 34 digits. */
    private static double nearest(Ratio ratio) {
        BigInteger numerator = ratio.numerator();
        BigInteger denominator = ratio.denominator();
        return numerator.bitLength() <= DOUBLE_BITS && denominator.bitLength() <= DOUBLE_BITS
                ? numerator.doubleValue() / denominator.doubleValue()
                : new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                        .doubleValue();
    }
}
