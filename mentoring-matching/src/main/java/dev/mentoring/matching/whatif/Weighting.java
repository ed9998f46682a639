package dev.mentoring.matching.whatif;

import dev.mentoring.matching.kernel.flow.ResidualAssignment;

/**
 * How scores and the number of pairs become one weight: {@code scale * score + bonus} for each pair.
 *
 * <p>For the largest total, and then the most pairs, the bonus is 1 and the scale more than any path can change the number of pairs;
 * for the most pairs, and then the largest total, the scale is 1 and the bonus more than twice the scores on any path. A path that
 * is simple has at most one pair a person, and changes the number of pairs by at most two.
 *
 * @param scale weight of a point
 * @param bonus weight of a pair beside its score
 */
record Weighting(long scale, long bonus) {

    private static final long SCORE_SCALE = 8;

    /** The largest total, then the most pairs. */
    static Weighting totalFirst() {
        return new Weighting(SCORE_SCALE, 1);
    }

    /** The most pairs, then the largest total; the bonus is at least one that is known already. */
    static Weighting pairsFirst(long people, long largestScore, long known) {
        return new Weighting(1, Math.max(known, 2 * people * largestScore + 1));
    }

    /** Whether no sum passes what the repair of a matching can bear; for {@link #pairsFirst} to be asked before. */
    static boolean fits(long people, long largestScore) {
        // The scale of 8 bounds both kinds: twice a bonus of two sums and the sum itself come to less than eight of
        // them.
        return largestScore <= ResidualAssignment.LARGEST / (SCORE_SCALE + 1) / Math.max(1, people);
    }

    long weight(long score) {
        return scale * score + bonus;
    }

    /** The pairs and points that make up the weight by which a matching changes along one cycle. */
    Gain gain(long weight) {
        if (scale == 1) {
            long pairs = Math.floorDiv(weight + bonus / 2, bonus);
            return new Gain(pairs, weight - pairs * bonus);
        }
        long pairs = Math.floorMod(weight + scale / 2, scale) - scale / 2;
        return new Gain(pairs, (weight - pairs) / scale);
    }
}
