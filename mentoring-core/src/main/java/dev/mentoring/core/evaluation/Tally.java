package dev.mentoring.core.evaluation;

/**
 * What some people said of themselves, added up.
 *
 * @param sum the sum
 * @param people of how many people, 0 or more
 */
record Tally(long sum, int people) {

    static final Tally NOBODY = new Tally(0, 0);

    /** The sum of two of them. */
    Tally and(Tally other) {
        return new Tally(sum + other.sum, people + other.people);
    }
}
