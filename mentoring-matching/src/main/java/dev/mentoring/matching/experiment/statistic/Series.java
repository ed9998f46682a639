package dev.mentoring.matching.experiment.statistic;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.matching.metric.Ratio;
import java.util.Objects;

/**
 * One figure, measured again and again.
 *
 * @param valueOfReplication the value by the number of the replication; those that measured nothing are left out
 */
public record Series(ImmutableSortedMap<Integer, Ratio> valueOfReplication) {

    /** The number of values. */
    public int count() {
        return valueOfReplication.size();
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

    private static double nearest(Ratio ratio) {
        return ratio.numerator().doubleValue() / ratio.denominator().doubleValue();
    }
}
