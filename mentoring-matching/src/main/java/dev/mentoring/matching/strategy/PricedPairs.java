package dev.mentoring.matching.strategy;

import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;

/**
 * The best matchings of a problem for one price of an earlier pair after another, each found from the one before.
 *
 * <p>Not for use by several threads at once.
 */
public final class PricedPairs {

    private final RematchNetwork network;

    private PricedPairs(RematchNetwork network) {
        this.network = network;
    }

    /**
     * What a matching comes to.
     *
     * @param pairs how many pairs it has
     * @param total sum of their scores, in points
     * @param kept how many of them are of an earlier result
     */
    public record Worth(long pairs, long total, long kept) {}

    /**
     * Prepares a problem; empty when no matching keeps every bound, or when the run was stopped.
     *
     * @param mostPairsFirst whether only matchings with the most pairs count
     * @param seed decides ties, together with the identifiers
     * @throws dev.mentoring.core.MentoringException when groups cross
     */
    public static Optional<PricedPairs> of(
            TwoSidedProblem problem, boolean mostPairsFirst, long seed, RunControl control) {
        RematchNetwork network = new RematchNetwork(problem, new PairingNetwork(problem, seed, control));
        if (network.meetMinimums() != ObjectiveChain.Outcome.SOLVED) {
            return Optional.empty();
        }
        if (mostPairsFirst) {
            if (!network.maximise(1, 0, 0)) {
                return Optional.empty();
            }
            network.keep(network.numbers());
        }
        return Optional.of(new PricedPairs(network));
    }

    /**
     * A matching with the largest sum of {@code factor} times the total and {@code price} times the earlier pairs; empty when stopped.
     *
     * @param factor from 0
     * @param price from 0
     * @throws dev.mentoring.core.InvalidModelException when the sum is too large for exact arithmetic
     */
    public Optional<Worth> best(long factor, long price) {
        if (!network.fits(0, factor, price)) {
            throw RematchNumbers.tooLarge();
        }
        if (!network.maximise(0, factor, price)) {
            return Optional.empty();
        }
        RematchNetwork.Tally tally = network.tally(network.flows());
        return Optional.of(new Worth(tally.pairs(), tally.score(), tally.kept()));
    }
}
