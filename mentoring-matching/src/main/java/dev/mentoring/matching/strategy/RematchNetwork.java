package dev.mentoring.matching.strategy;

import dev.mentoring.matching.kernel.flow.NetworkSimplex;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * A {@link PairingNetwork} on which pairs, scores and earlier pairs are weighed against each other, for one weighing after another.
 *
 * <p>A pair is fixed by a weight so large, either way, that nothing outweighs it where that can be represented; a flow tells whether it keeps to what is
 * fixed, and the numbers hold for the fixed pairs in any case. Weights that pass the limit of exact arithmetic are refused.
 */
final class RematchNetwork {

    private final TwoSidedProblem problem;
    private final PairingNetwork network;
    private final NetworkSimplex simplex;
    private final long[] weight;
    private final long largestWeight;
    private final BitSet fixedMade = new BitSet();
    private final BitSet fixedUnmade = new BitSet();
    private final BitSet fixedPairs = new BitSet();
    private final Tally locked;
    private final long terms;
    private Optional<RematchNumbers> before = Optional.empty();
    private Weights weighed = Weights.NONE;

    /**
     * What pairs come to.
     *
     * @param pairs how many there are
     * @param score sum of their scores
     * @param kept how many of them are earlier ones
     */
    record Tally(long pairs, long score, long kept) {}

    /** What pairs weigh at present. */
    private record Weights(long perPair, long scoreFactor, long perKept) {

        static final Weights NONE = new Weights(0, 0, 0);
    }

    RematchNetwork(TwoSidedProblem problem, PairingNetwork network) {
        this.problem = problem;
        this.network = network;
        simplex = network.simplex();
        weight = new long[network.arcs()];
        terms = (3L + problem.groups().bounds().size()) * (network.nodes() + 1L);
        largestWeight = ((1L << 60) - 1) / terms - 2;
        long score = 0;
        long kept = 0;
        for (Pairing pairing : problem.lockedPairings()) {
            score += pairing.score();
            int pair = problem.pairOf(problem.indexOfMentor(pairing.mentor()), problem.indexOfMentee(pairing.mentee()));
            kept += problem.isEarlier(pair) ? 1 : 0;
        }
        locked = new Tally(problem.lockedCount(), score, kept);
    }

    PairingNetwork network() {
        return network;
    }

    /** The largest weight of a pair besides those of fixed pairs, which are larger. */
    long largestFreeWeight() {
        return largestWeight / 8;
    }

    /** Meets the minimums from now on; how that ended. */
    ObjectiveChain.Outcome meetMinimums() {
        if (network.isStopped()) {
            return ObjectiveChain.Outcome.CANCELLED;
        }
        if (network.hasMinimums()) {
            network.rewardMinimums(weight);
            weighed = Weights.NONE;
            if (!simplex.maximise(weight, -(3L + problem.groups().bounds().size()))) {
                return ObjectiveChain.Outcome.CANCELLED;
            }
            for (int holder = 0; holder < network.holders(); holder++) {
                if (network.missing(holder) > 0) {
                    return ObjectiveChain.Outcome.INFEASIBLE;
                }
            }
            keep(numbers());
        }
        return ObjectiveChain.Outcome.SOLVED;
    }

    /** Finds a flow of the largest weight; false when stopped. */
    boolean maximise(long perPair, long scoreFactor, long perKept) {
        weighed = new Weights(perPair, scoreFactor, perKept);
        Arrays.fill(weight, 0);
        for (int arc = 0; arc < network.pairArcs(); arc++) {
            int pair = network.pairOf(arc);
            weight[arc] = perPair + scoreFactor * problem.score(pair) + (problem.isEarlier(pair) ? perKept : 0);
        }
        return maximise();
    }

    /** Finds the most even load; false when stopped. */
    boolean even() {
        Arrays.fill(weight, 0);
        network.chargeLoads(weight);
        return maximise();
    }

    private boolean maximise() {
        long most = 0;
        for (long each : weight) {
            most = Math.max(most, Math.abs(each));
        }
        boolean fixed = !fixedPairs.isEmpty();
        if (most > (fixed ? largestFreeWeight() : largestWeight)) {
            throw RematchNumbers.tooLarge();
        }
        // More than any cycle of the network can gain, where that fits.
        long enough =
                most >= largestWeight / (4L * network.nodes()) ? Long.MAX_VALUE : (most + 1) * 4L * network.nodes();
        long push = Math.min(largestWeight - most, enough);
        fixedMade.stream().forEach(arc -> weight[arc] += push);
        fixedUnmade.stream().forEach(arc -> weight[arc] -= push);
        return simplex.maximise(weight, -((fixed ? largestWeight : most) + 1));
    }

    /** Whether pairs can weigh as much. */
    boolean fits(long perPair, long scoreFactor, long perKept) {
        long score = Math.max(1, problem.largestScore());
        long limit = largestFreeWeight();
        return scoreFactor <= limit / score && perPair + perKept <= limit - scoreFactor * score;
    }

    /** The numbers that prove the present flow best, among those that were kept to. */
    RematchNumbers numbers() {
        long[] numbers = new long[network.holders()];
        for (int holder = 0; holder < numbers.length; holder++) {
            numbers[holder] = network.number(holder);
        }
        RematchNumbers now = new RematchNumbers(
                weighed.perPair() - network.pairPrice(), weighed.scoreFactor(), weighed.perKept(), numbers);
        return before.map(first -> first.then(now, problem, fixedPairs)).orElse(now);
    }

    /** Keeps to flows that are as good, from now on; the numbers are those of the present flow. */
    void keep(RematchNumbers numbers) {
        before = Optional.of(numbers);
        simplex.keepOptimal();
    }

    void fix(int arc, boolean made) {
        fixedMade.set(arc, made);
        fixedUnmade.set(arc, !made);
        fixedPairs.set(network.pairOf(arc));
    }

    void release(int arc) {
        fixedMade.clear(arc);
        fixedUnmade.clear(arc);
        fixedPairs.clear(network.pairOf(arc));
    }

    void releaseAll() {
        fixedMade.clear();
        fixedUnmade.clear();
        fixedPairs.clear();
    }

    /** How many fixed pairs the present flow does not keep to. */
    long broken() {
        return fixedMade.stream().filter(arc -> simplex.flow(arc) == 0).count()
                + fixedUnmade.stream().filter(arc -> simplex.flow(arc) > 0).count();
    }

    /** The flow of each arc; a new array. */
    int[] flows() {
        int[] flows = new int[network.arcs()];
        for (int arc = 0; arc < flows.length; arc++) {
            flows[arc] = simplex.flow(arc);
        }
        return flows;
    }

    /** What the pairs of a flow come to, locked ones included. */
    Tally tally(int[] flows) {
        long pairs = locked.pairs();
        long score = locked.score();
        long kept = locked.kept();
        for (int arc = 0; arc < network.pairArcs(); arc++) {
            if (flows[arc] > 0) {
                int pair = network.pairOf(arc);
                pairs++;
                score += problem.score(pair);
                kept += problem.isEarlier(pair) ? 1 : 0;
            }
        }
        return new Tally(pairs, score, kept);
    }
}
