package dev.mentoring.matching.strategy;

import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import java.util.Optional;

/**
 * A way of pairing people.
 *
 * <p>The result depends on nothing but the problem and {@code how}: not on time, threads, locale or the order in which the
 * problem was told. Strategies hold no state and are safe for use by several threads at once.
 */
public interface PairingStrategy {

    /** The stable name, in lower case with hyphens. */
    String name();

    /** What holds of the result, as one English sentence. */
    String claim();

    /** What a checker is to prove of a solved result. */
    Claim proves();

    /**
     * What the strategy promises and what not; empty for a strategy that says nothing of it, which is not to say that it breaks any
     * promise.
     */
    default Optional<StrategyCard> card() {
        return Optional.empty();
    }

    /** Whether the strategy can pair the people of the problem. */
    boolean serves(MatchingProblem problem);

    /**
     * Pairs the people of a problem.
     *
     * @param how name, seed and settings, which the result repeats
     * @throws StrategyException when the strategy does not serve the problem
     * @throws dev.mentoring.core.InvalidModelException when a setting is not one that the strategy takes
     */
    MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control);
}
