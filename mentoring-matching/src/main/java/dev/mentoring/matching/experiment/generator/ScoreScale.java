package dev.mentoring.matching.experiment.generator;

import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;

/**
 * Turns likings and shares into points: 0 to 1,000,000, or so many levels in between.
 *
 * <p>Likings are normal with mean 0 and deviation 1; their points have the mean and the deviation of the settings, and those that would
 * lie outside of 0 to 1,000,000 are put at its ends.
 */
final class ScoreScale {

    static final Setting.Whole LEVELS = new Setting.Whole(
            "score-levels",
            0,
            0,
            1_000_000,
            "How many different scores there are at most, at equal distances; 0 for every whole number of points.");
    static final Setting.Whole MEAN = new Setting.Whole(
            "score-mean",
            500_000,
            0,
            1_000_000,
            "The mean of scores in points, before those outside of the scale are cut off.");
    static final Setting.Whole DEVIATION = new Setting.Whole(
            "score-deviation",
            150_000,
            0,
            1_000_000,
            "The deviation of scores in points, before those outside of the scale are cut off.");

    private static final int BEST = 1_000_000;

    private final int levels;
    private final double mean;
    private final double deviation;

    private ScoreScale(int levels, double mean, double deviation) {
        this.levels = levels;
        this.mean = mean;
        this.deviation = deviation;
    }

    /** The scale of settings that have levels alone. */
    static ScoreScale ofShares(Options settings) {
        return new ScoreScale(LEVELS.intIn(settings), 0, 0);
    }

    /** The scale of settings that also have mean and deviation. */
    static ScoreScale ofLikings(Options settings) {
        return new ScoreScale(LEVELS.intIn(settings), MEAN.in(settings), DEVIATION.in(settings));
    }

    /** The points of a liking. */
    int ofLiking(double liking) {
        return ofShare(Math.max(0, Math.min(1, (mean + deviation * liking) / BEST)));
    }

    /** The points of a share from 0 to 1. */
    int ofShare(double share) {
        if (levels == 0) {
            return (int) StrictMath.rint(share * BEST);
        }
        int level = (int) Math.min(levels - 1L, (long) (share * levels));
        return levels == 1 ? BEST / 2 : (int) ((long) level * BEST / (levels - 1));
    }
}
