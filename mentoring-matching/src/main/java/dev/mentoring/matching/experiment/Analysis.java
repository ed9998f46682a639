package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.experiment.statistic.Statistics;

/**
 * What is made of the figures of a design.
 *
 * @param baselines labels of the contenders with which the others are compared, in this order; empty for the first contender of the
 *     design
 * @param goals what contenders are weighed by, at most {@link #MOST_GOALS}; trade-offs are shown where there are two or more
 * @param confidence of the intervals, in per mille: 500 to 999
 * @param resamples how often values are drawn again for an interval: 100 to {@link Statistics#MOST_RESAMPLES}
 */
public record Analysis(ImmutableList<String> baselines, ImmutableList<Goal> goals, int confidence, int resamples) {

    /** The confidence of {@link #standard}, in per mille. */
    public static final int CONFIDENCE = 950;

    /** The resamples of {@link #standard}. */
    public static final int RESAMPLES = 2_000;

    /** The largest number of goals. */
    public static final int MOST_GOALS = 20;

    private static final Analysis STANDARD =
            new Analysis(ImmutableList.of(), ImmutableList.of(), CONFIDENCE, RESAMPLES);

    /**
     * Brings the baselines into normalisation form C.
     *
     * @throws InvalidModelException when a number is outside its limits, there are too many goals, or a baseline is no identifier
     */
    public Analysis {
        baselines =
                baselines.stream().map(each -> Ids.require(each, "baseline")).collect(ImmutableList.toImmutableList());
        if (goals.size() > MOST_GOALS) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_COUNT, "goals", "an analysis has at most " + MOST_GOALS + " goals");
        }
        Statistics.of(0, resamples, confidence);
    }

    /** Comparisons with the first contender, without goals, at a confidence of 95 per cent. */
    public static Analysis standard() {
        return STANDARD;
    }

    /** The same with other baselines. */
    public Analysis comparedWith(String... contenders) {
        return new Analysis(ImmutableList.copyOf(contenders), goals, confidence, resamples);
    }

    /** The same with other goals. */
    public Analysis towards(Goal... others) {
        return new Analysis(baselines, ImmutableList.copyOf(others), confidence, resamples);
    }

    /** The same with another precision. */
    public Analysis at(int otherConfidence, int otherResamples) {
        return new Analysis(baselines, goals, otherConfidence, otherResamples);
    }
}
