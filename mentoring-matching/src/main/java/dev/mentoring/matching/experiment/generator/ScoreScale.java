package dev.mentoring.matching.experiment.generator;

/**
 * Turns likings into points: 0 to 1,000,000, or so many levels in between.
 *
 * <p>A liking of 0 gives the middle; others follow the logistic curve that lies closest to the normal one (Camilli 1994), so that
 * normal likings are spread evenly.
 */
final class ScoreScale {

    static final int BEST = 1_000_000;
    static final Setting LEVELS = new Setting(
            "score-levels",
            0,
            0,
            BEST,
            "How many different scores there are at most, at equal distances; 0 for every whole number of points.");

    private static final double STEEPNESS = 1.702;

    private final int levels;

    /** A scale with so many levels; 0 for all points. */
    ScoreScale(int levels) {
        this.levels = levels;
    }

    /** The points of a liking. */
    int ofLiking(double liking) {
        return ofShare(1 / (1 + StrictMath.exp(-STEEPNESS * liking)));
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
