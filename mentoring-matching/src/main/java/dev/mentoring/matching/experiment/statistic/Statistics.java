package dev.mentoring.matching.experiment.statistic;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/** Summarises and compares series; depends on the values, the confidence, the number of resamples and the seed alone. */
public final class Statistics {

    /** The least number of resamples. */
    public static final int LEAST_RESAMPLES = 100;

    /** The largest number of resamples. */
    public static final int MOST_RESAMPLES = 100_000;

    /** The least confidence, in per mille. */
    public static final int LEAST_CONFIDENCE = 500;

    /** The largest confidence, in per mille. */
    public static final int MOST_CONFIDENCE = 999;

    private static final double[] QUARTERS = {0, 0.25, 0.5, 0.75, 1};

    private final Bootstrap bootstrap;

    private Statistics(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * Statistics of a precision.
     *
     * @param seed of the resampling; any number
     * @param resamples how often values are drawn again for an interval: 100 to {@link #MOST_RESAMPLES}
     * @param confidence of the intervals, in per mille: 500 to 999
     * @throws InvalidModelException when a number is outside its limits
     */
    public static Statistics of(long seed, int resamples, int confidence) {
        if (resamples < LEAST_RESAMPLES || resamples > MOST_RESAMPLES) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "resamples",
                    "resamples are from " + LEAST_RESAMPLES + " to " + MOST_RESAMPLES);
        }
        if (confidence < LEAST_CONFIDENCE || confidence > MOST_CONFIDENCE) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "confidence",
                    "a confidence is from " + LEAST_CONFIDENCE + " to " + MOST_CONFIDENCE + " per mille");
        }
        return new Statistics(new Bootstrap(seed, resamples, confidence));
    }

    /** The values in short; empty when there are none. */
    public Optional<Summary> summarise(Series series) {
        double[] values = series.values();
        if (values.length == 0) {
            return Optional.empty();
        }
        double[] quartiles = Quantile.withDefaults().evaluate(values, QUARTERS);
        return Optional.of(new Summary(
                values.length,
                Decimals.of(Mean.of(values).getAsDouble()),
                Decimals.of(StandardDeviation.of(values).getAsDouble()),
                Decimals.of(quartiles[0]),
                Decimals.of(quartiles[1]),
                Decimals.of(quartiles[2]),
                Decimals.of(quartiles[3]),
                Decimals.of(quartiles[4]),
                interval(values)));
    }

    /** What one series has more than the other; empty when no replication has measured both. */
    public Optional<PairedDifference> compare(Series one, Series other) {
        double[] differences = one.more(other);
        if (differences.length == 0) {
            return Optional.empty();
        }
        double mean = Mean.of(differences).getAsDouble();
        double deviation = StandardDeviation.of(differences).getAsDouble();
        int more = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        int less = (int) Arrays.stream(differences).filter(d -> d < 0).count();
        return Optional.of(new PairedDifference(
                differences.length,
                Decimals.of(mean),
                interval(differences),
                deviation > 0 ? Optional.of(Decimals.of(mean / deviation)) : Optional.empty(),
                more,
                differences.length - more - less,
                less,
                more + less == 0 ? Optional.empty() : Optional.of(chance(differences))));
    }

    /**
     * The same comparisons with chances that allow for how many they are, by the step-down method of Holm 1979: sorted from the
     * least, the {@code k}-th of {@code m} is taken {@code m - k + 1} times, never below the one before, never above 1.
     */
    public static ImmutableList<PairedDifference> allowingForMany(List<PairedDifference> comparisons) {
        List<Integer> tested = new ArrayList<>();
        for (int k = 0; k < comparisons.size(); k++) {
            if (comparisons.get(k).chance().isPresent()) {
                tested.add(k);
            }
        }
        tested.sort(Comparator.comparing(k -> comparisons.get(k).chance().orElseThrow()));
        List<PairedDifference> adjusted = new ArrayList<>(comparisons);
        BigDecimal least = BigDecimal.ZERO;
        for (int place = 0; place < tested.size(); place++) {
            PairedDifference each = comparisons.get(tested.get(place));
            BigDecimal times = each.chance().orElseThrow().multiply(BigDecimal.valueOf(tested.size() - place));
            least = least.max(times.min(BigDecimal.ONE));
            adjusted.set(tested.get(place), each.withChance(Optional.of(Decimals.plain(least))));
        }
        return ImmutableList.copyOf(adjusted);
    }

    private Optional<Interval> interval(double[] values) {
        return values.length < 2 ? Optional.empty() : Optional.of(bootstrap.ofMean(values));
    }

    /** Zeros are left out, as by Wilcoxon; the test as it stands ranks them with the others. */
    private static BigDecimal chance(double[] differences) {
        double[] others = Arrays.stream(differences).filter(d -> d != 0).toArray();
        return Decimals.of(WilcoxonSignedRankTest.withDefaults().test(others).getPValue());
    }
}
