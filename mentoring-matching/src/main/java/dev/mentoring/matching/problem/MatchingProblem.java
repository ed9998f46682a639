package dev.mentoring.matching.problem;

/**
 * The frozen question that a strategy answers: immutable, free of personal data, with everybody known by index.
 *
 * <p>Safe for use by several threads at once.
 */
public sealed interface MatchingProblem permits TwoSidedProblem, PeerProblem {

    /** The largest absolute value of a score, in points. */
    long LARGEST_SCORE = 1_000_000_000_000L;

    /** How many allowed pairs a problem may have unless its builder is told otherwise. */
    int MOST_PAIRS = 100_000_000;

    /** The name of the question; it takes no part in the digest. */
    String id();

    /**
     * A fingerprint of what is asked: {@code "sha256:"} and 64 lower-case hexadecimal digits.
     *
     * <p>Equal for equal questions, in whatever order their parts were given; see {@link DigestText} for the text that is
     * hashed. Computed on first use in one pass over the pairs.
     */
    String digest();
}
