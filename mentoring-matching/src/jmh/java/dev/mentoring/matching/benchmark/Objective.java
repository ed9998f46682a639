package dev.mentoring.matching.benchmark;

/** What the solvers of a comparison make as large as possible, as one number on which they must agree. */
enum Objective {
    /** The total score. */
    SCORE,
    /** The pairs, then the total score. */
    PAIRS_THEN_SCORE;

    /** What every pair adds to its score. */
    long bonus(Instance instance) {
        return this == SCORE ? 0 : instance.aboveEveryTotal();
    }

    /** The objective of a matching. */
    long of(Instance instance, long pairs, long totalScore) {
        return bonus(instance) * pairs + totalScore;
    }
}
