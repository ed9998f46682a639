package dev.mentoring.matching.score;

import dev.mentoring.core.Options;

/**
 * A way to rate pairs, plugged in under a stable name.
 *
 * <p>Most scorers of users are one function: {@link #of}. Those that take settings or prepare something for the whole roster
 * implement the interface.
 *
 * <p>A scorer may be asked by several rounds at once, and what it made ready by several threads, so that neither may keep state
 * that changes. The people and the context are immutable. A scorer that starts a round of its own harms nobody, as nothing is shared
 * between two rounds (failure S6); it has to see to it that this comes to an end.
 *
 * <p>The test-jar of this module holds {@code ScorerContract}, which finds what breaks these promises.
 */
public interface Scorer {

    /** Stable name, as programmes use it. */
    String name();

    /**
     * Makes ready to rate the pairs of one round.
     *
     * @param options the criterion's settings; those that the scorer does not know must be refused
     * @param context the programme, the roster and the given date
     * @throws dev.mentoring.core.InvalidModelException when the settings do not fit
     */
    PairScorer prepare(Options options, ScoringContext context);

    /**
     * Whether a pair turned round, each in the other's role, gets the same rating. Checked where {@link ScorerWatch#checked} says
     * so.
     */
    default boolean symmetric() {
        return false;
    }

    /** A scorer without settings that looks at the two people alone. */
    static Scorer of(String name, PairScorer rate) {
        return new PlainScorer(name, rate);
    }
}
