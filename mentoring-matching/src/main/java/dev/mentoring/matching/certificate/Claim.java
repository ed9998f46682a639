package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** What a strategy promises of its solved results, as far as a checker can tell. */
public enum Claim {
    /** No matching has a larger total score; proved by a {@link ScoreCertificate}. */
    LARGEST_SCORE,
    /** No matching has more pairs, and none with as many a larger total; proved by a {@link CoverageCertificate}. */
    MOST_PAIRS_THEN_SCORE,
    /** The pairings keep every bound and no more: results are {@link Status#BOUNDED} and carry no certificate. */
    WITHIN_BOUNDS;

    private static final ImmutableMap<String, Claim> OF_STRATEGY =
            ImmutableMap.of("max-score", LARGEST_SCORE, "max-coverage", MOST_PAIRS_THEN_SCORE);

    /** The claim of a strategy of this library; empty for names that are not. */
    public static Optional<Claim> ofStrategy(String name) {
        return Optional.ofNullable(OF_STRATEGY.get(name));
    }
}
