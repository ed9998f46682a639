package dev.mentoring.matching.metric;

import java.util.BitSet;
import java.util.Optional;

/**
 * Mentees who would rather have a mentor whom another mentee has.
 *
 * <p>A mentee envies another when some allowed pair of theirs is not made, its mentor has another mentee, and they have a free place or
 * like that mentor strictly better than their worst (Foley 1967). The envy is justified where the mentor likes them strictly better
 * than somebody whom they have, which is what stability forbids even where no place is free (Abdulkadiroğlu and Sönmez 2003). Pairs
 * that are locked are given up by nobody, and nobody is envied for them.
 */
final class Envy {

    private Envy() {}

    static Optional<Measure> any(Matching matching) {
        return count(matching, false);
    }

    static Optional<Measure> justified(Matching matching) {
        return count(matching, true);
    }

    private static Optional<Measure> count(Matching matching, boolean justified) {
        if (matching.peers()) {
            return Optional.empty();
        }
        Market market = new Market(matching);
        BitSet envious = new BitSet();
        for (int pair = 0; pair < matching.pairCount(); pair++) {
            if (market.isOpen(pair)
                    && market.menteeWants(pair)
                    && (justified ? market.mentorWouldSwap(pair) : market.mentorIsTaken(pair))) {
                envious.set(matching.menteeOf(pair));
            }
        }
        return Optional.of(new Measure.Whole(envious.cardinality()));
    }
}
