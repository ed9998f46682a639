package dev.mentoring.matching.experiment.statistic;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.StandardDeviation;

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

    /** Up to how many differences other than zero the chance of a comparison is exact. */
    public static final int MOST_EXACT = 200;

    private static final double[] QUARTERS = {0, 0.25, 0.5, 0.75, 1};

    private final Bootstrap bootstrap;
    private final Runnable watch;

    /** A comparison before its chance allows for the others beside it. */
    private record Compared(PairedDifference difference, OptionalDouble chance) {}

    private Statistics(Bootstrap bootstrap, Runnable watch) {
        this.bootstrap = bootstrap;
        this.watch = watch;
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
        return new Statistics(new Bootstrap(seed, resamples, confidence), () -> {});
    }

    /**
     * The same statistics, watched while they are worked out.
     *
     * @param other runs before each series and again every million draws or so, on the thread of the caller; what it throws stops the
     *     work
     */
    public Statistics watchedBy(Runnable other) {
        return new Statistics(bootstrap, other);
    }

    /** The values in short; empty when there are none. */
    public Optional<Summary> summarise(Series series) {
        watch.run();
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
                series.isRepeated() ? Optional.empty() : interval(values)));
    }

    /** The mean of the values, to six decimals; empty when there are none. */
    public static Optional<BigDecimal> mean(Series series) {
        return series.count() == 0
                ? Optional.empty()
                : Optional.of(Decimals.of(Mean.of(series.values()).getAsDouble()));
    }

    /** What one series has more than the other; empty when no replication has measured both. */
    public Optional<PairedDifference> compare(Series one, Series other) {
        return compareEach(ImmutableList.of(one), other).get(0);
    }

    /**
     * What each of several series has more than the other one; empty for those of which no replication has measured both. The chances
     * allow for how many comparisons these are, by the step-down method of Holm 1979: sorted from the least, the {@code k}-th of
     * {@code m} is taken {@code m - k + 1} times, never below the one before, never above 1. They are rounded after that.
     */
    public ImmutableList<Optional<PairedDifference>> compareEach(List<Series> ones, Series other) {
        ImmutableList<Optional<Compared>> compared =
                ones.stream().map(one -> compareAlone(one, other)).collect(ImmutableList.toImmutableList());
        PrimitiveIterator.OfDouble chances = Arrays.stream(StepDown.allowingForAll(compared.stream()
                        .flatMap(Optional::stream)
                        .flatMapToDouble(each -> each.chance().stream())
                        .toArray()))
                .iterator();
        ImmutableList.Builder<Optional<PairedDifference>> differences = ImmutableList.builder();
        for (Optional<Compared> each : compared) {
            differences.add(each.map(known -> known.chance().isEmpty()
                    ? known.difference()
                    : known.difference().withChance(Optional.of(Decimals.of(chances.nextDouble())))));
        }
        return differences.build();
    }

    private Optional<Compared> compareAlone(Series one, Series other) {
        watch.run();
        double[] differences = one.more(other);
        if (differences.length == 0) {
            return Optional.empty();
        }
        boolean repeated = one.isRepeated() && other.isRepeated();
        double mean = Mean.of(differences).getAsDouble();
        double deviation = StandardDeviation.of(differences).getAsDouble();
        int more = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        int less = (int) Arrays.stream(differences).filter(d -> d < 0).count();
        PairedDifference difference = new PairedDifference(
                differences.length,
                Decimals.of(mean),
                repeated ? Optional.empty() : interval(differences),
                deviation > 0 ? Optional.of(Decimals.of(mean / deviation)) : Optional.empty(),
                more,
                differences.length - more - less,
                less,
                Optional.empty());
        boolean tested = !repeated && more + less > 0;
        return Optional.of(new Compared(
                difference, tested ? OptionalDouble.of(SignedRanks.chance(differences)) : OptionalDouble.empty()));
    }

    private Optional<Interval> interval(double[] values) {
        return values.length < 2 ? Optional.empty() : Optional.of(bootstrap.ofMean(values, watch));
    }
}
