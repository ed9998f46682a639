package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;

/**
 * The score of a pair with everything that adds up to it.
 *
 * @param score the score in whole points, 0 to 1,000,000: the sum of the contributions
 * @param contributions one entry a criterion, in the order of the scoring model
 */
public record ScoreBreakdown(int score, ImmutableList<Contribution> contributions) {

    /** Refuses contributions that do not sum to the score. */
    public ScoreBreakdown {
        int sum = contributions.stream().mapToInt(Contribution::points).sum();
        if (sum != score) {
            throw new IllegalArgumentException("contributions sum to " + sum + ", not to " + score);
        }
    }

    static ScoreBreakdown of(ImmutableList<Contribution> contributions) {
        return new ScoreBreakdown(
                contributions.stream().mapToInt(Contribution::points).sum(), contributions);
    }
}
