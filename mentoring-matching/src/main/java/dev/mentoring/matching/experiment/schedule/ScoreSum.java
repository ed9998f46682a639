package dev.mentoring.matching.experiment.schedule;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/** A sum of scores, in points, which is exact or none. */
final class ScoreSum {

    private long points;

    /**
     * Adds a score.
     *
     * @throws InvalidModelException when the sum passes 64 bits
     */
    void add(long score) {
        try {
            points = Math.addExact(points, score);
        } catch (ArithmeticException passed) {
            throw InvalidModelException.of(
                    ProblemCode.SCORE_OVERFLOW,
                    "total-score-ever",
                    "the scores of all pairs that were ever made add up to more than 64 bits hold; take smaller scores or a"
                            + " shorter schedule");
        }
    }

    /** The sum so far. */
    long points() {
        return points;
    }
}
