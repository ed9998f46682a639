package dev.mentoring.matching.advice;

import dev.mentoring.matching.score.ScoreBreakdown;

/**
 * A partner to suggest.
 *
 * @param partner identifier
 * @param placesLeft how many places of the partner are free, 1 or more
 * @param breakdown what adds up to the score of the pair, with the reasons: who reads them for the coordinator may also show
 *     them to the two
 */
public record Suggestion(String partner, int placesLeft, ScoreBreakdown breakdown) {

    /** Score of the pair, in points, 0 to 1,000,000. */
    public long score() {
        return breakdown.score();
    }
}
