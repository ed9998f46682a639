package dev.mentoring.matching.experiment;

import com.google.common.math.LongMath;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.stream.LongStream;

/**
 * How much work a design is, and how much memory it takes, in counts of what it combines.
 *
 * @param baselines how many contenders the others are compared with, at least 1
 */
record DesignSize(
        long replications,
        long sources,
        long perturbations,
        long schedules,
        long contenders,
        long baselines,
        long resamples) {

    /**
     * Refuses what would take too long, or too much memory.
     *
     * @throws InvalidModelException with the first limit that is passed
     */
    void requireWithinLimits() {
        require(
                product(sources, perturbations, schedules, contenders, replications) <= Design.MOST_TRIALS,
                ProblemCode.NUMBER_RANGE,
                "replications",
                "a design has at most " + Design.MOST_TRIALS + " trials");
        require(
                contenders <= Design.MOST_CONTENDERS,
                ProblemCode.LIMIT_COUNT,
                "contenders",
                "a design has at most " + Design.MOST_CONTENDERS + " contenders");
        require(
                series() <= Design.MOST_SERIES,
                ProblemCode.LIMIT_COUNT,
                "baselines",
                "each metric has " + series() + " series, of contenders under conditions and of contrasts; at most "
                        + Design.MOST_SERIES + " are made: take fewer baselines, contenders or conditions");
        long draws = product(series(), replications, resamples);
        require(
                draws <= Design.MOST_DRAWS,
                ProblemCode.NUMBER_RANGE,
                "resamples",
                "the intervals of each metric take " + draws
                        + " draws, series times replications times resamples; at most " + Design.MOST_DRAWS
                        + " are made: take fewer resamples");
    }

    /** How many series each metric has, as {@link Design#series}; exact for at most {@link Design#MOST_TRIALS} trials. */
    long series() {
        long conditions = product(sources, perturbations, schedules);
        return LongStream.of(
                        product(conditions, contenders),
                        product(conditions, baselines, contenders - 1),
                        product(sources, perturbations - 1, schedules, contenders),
                        product(sources, perturbations, schedules - 1, contenders))
                .reduce(0, LongMath::saturatedAdd);
    }

    private static long product(long... factors) {
        return LongStream.of(factors).reduce(1, LongMath::saturatedMultiply);
    }

    private static void require(boolean within, ProblemCode code, String member, String message) {
        if (!within) {
            throw InvalidModelException.of(code, member, message);
        }
    }
}
