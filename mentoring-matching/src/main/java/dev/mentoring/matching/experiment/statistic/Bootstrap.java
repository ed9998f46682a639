package dev.mentoring.matching.experiment.statistic;

import dev.mentoring.matching.experiment.generator.Draws;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Confidence intervals of means by resampling: the percentile bootstrap (Efron 1979, Bootstrap methods: another look at the
 * jackknife; Efron, Tibshirani 1993, An introduction to the bootstrap, chapter 13).
 *
 * <p>Every series of as many values is resampled alike, so that series of the same replications stay paired.
 */
final class Bootstrap {

    /** After how many draws somebody hears that work goes on: some milliseconds. */
    private static final int STRIDE = 1 << 20;

    private final long seed;
    private final int resamples;
    private final double tail;

    /**
     * Takes what it depends on.
     *
     * @param confidence in per mille
     */
    Bootstrap(long seed, int resamples, int confidence) {
        this.seed = seed;
        this.resamples = resamples;
        tail = (1_000 - confidence) / 2_000.0;
    }

    /**
     * The interval of the mean of at least two values.
     *
     * @param watch runs once in a while, and stops the work by throwing
     */
    Interval ofMean(double[] values, Runnable watch) {
        Draws draws = Draws.of(seed);
        double[] means = new double[resamples];
        long unwatched = 0;
        for (int r = 0; r < resamples; r++) {
            unwatched += values.length;
            if (unwatched > STRIDE) {
                watch.run();
                unwatched = 0;
            }
            double sum = 0;
            for (int k = 0; k < values.length; k++) {
                sum += values[draws.below(values.length)];
            }
            means[r] = sum / values.length;
        }
        double[] ends = Quantile.withDefaults().evaluate(means, tail, 1 - tail);
        return new Interval(Decimals.of(ends[0]), Decimals.of(ends[1]));
    }
}
