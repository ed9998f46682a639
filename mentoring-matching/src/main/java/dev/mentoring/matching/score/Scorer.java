package dev.mentoring.matching.score;

import dev.mentoring.core.Options;

/**
 * A way to rate pairs, plugged in under a stable name.
 *
 * <p>Most scorers of users are one function: {@link #of}. Those that take settings or prepare something for the whole roster
 * implement the interface.
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

    /** A scorer without settings that looks at the two people alone. */
    static Scorer of(String name, PairScorer rate) {
        return new PlainScorer(name, rate);
    }
}
