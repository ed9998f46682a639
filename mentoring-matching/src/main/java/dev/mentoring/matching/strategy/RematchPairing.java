package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RematchCertificate;
import dev.mentoring.matching.certificate.RematchLeaf;
import dev.mentoring.matching.certificate.RematchTerms;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.TwoSidedProblem;

/**
 * Solves a problem on the terms of a rematch: first as if any number of earlier pairs could be undone, and where that undoes too many, once more by
 * {@link RematchSearch}.
 */
final class RematchPairing {

    /** What can be kept; the pairs; the total and the pairs kept; within the limit. */
    private static final long STEPS = 4;

    private final TwoSidedProblem problem;
    private final StrategyUsed how;
    private final RunControl control;
    private final RematchTerms terms;
    private final MatchingResult.Builder result;
    private long keepable;
    private ImmutableList<Pairing> witness = ImmutableList.of();
    private ImmutableList<RematchLeaf> keeping = ImmutableList.of();
    private ImmutableList<RematchLeaf> pairs = ImmutableList.of();

    RematchPairing(TwoSidedProblem problem, StrategyUsed how, RematchTerms terms, RunControl control) {
        this.problem = problem;
        this.how = how;
        this.control = control;
        this.terms = terms;
        result = MatchingResult.answering(problem, how);
    }

    MatchingResult solve() {
        RematchNetwork network = network(new PairingNetwork(problem, how.seed(), control));
        return switch (network.meetMinimums()) {
            case CANCELLED -> cancelled();
            case INFEASIBLE -> new ChainPairing(problem, how, control).solve(ImmutableList.of());
            case SOLVED -> solve(network);
        };
    }

    private MatchingResult solve(RematchNetwork network) {
        if (!network.maximise(0, 0, 1)) {
            return cancelled();
        }
        int[] mostKept = network.flows();
        keepable = network.tally(mostKept).kept();
        witness = pairings(network, mostKept);
        control.progress().at(1, STEPS);
        keeping = leaf(network.numbers());
        if (terms.mostPairsFirst()) {
            if (!network.maximise(1, 0, 0)) {
                return cancelled();
            }
            RematchNumbers proof = network.numbers();
            pairs = leaf(proof);
            network.keep(proof);
        }
        control.progress().at(2, STEPS);
        if (!network.maximise(0, 1, terms.price())) {
            return cancelled();
        }
        RematchNumbers ofTotal = network.numbers();
        network.keep(ofTotal);
        if (!network.maximise(0, 0, 1)) {
            return cancelled();
        }
        RematchNumbers ofKept = network.numbers();
        control.progress().at(3, STEPS);
        RematchNetwork.Tally tally = network.tally(network.flows());
        if (terms.changes().isPresent() && tally.kept() < least()) {
            return search();
        }
        network.keep(ofKept);
        if (!network.maximise(1, 0, 0)) {
            return cancelled();
        }
        network.keep(network.numbers());
        if (!network.even()) {
            return cancelled();
        }
        long value = tally.score() + terms.price() * tally.kept();
        return solved(network, network.flows(), value, leaf(ofTotal), leaf(ofKept), Status.SOLVED);
    }

    /** Keeps as many earlier pairs as the limit asks for. */
    private MatchingResult search() {
        PairingNetwork limited = new PairingNetwork(problem, how.seed(), control);
        if (terms.mostPairsFirst()) {
            RematchNetwork open = network(limited);
            if (open.meetMinimums() != ObjectiveChain.Outcome.SOLVED) {
                return cancelled();
            }
            // The best number of pairs is the bound, rounded down: flows of one ratio are a pair apart at most, so that
            // no branching is needed.
            RematchSearch most = searchFor(open, RematchSearch.Value.PAIRS, least(), Long.MIN_VALUE, Long.MAX_VALUE);
            if (!most.run()) {
                return cancelled();
            }
            pairs = most.leaves();
            limited = new PairingNetwork(problem, how.seed(), Math.toIntExact(most.valueAtMost()), control);
        }
        RematchNetwork network = network(limited);
        if (network.meetMinimums() != ObjectiveChain.Outcome.SOLVED) {
            return cancelled();
        }
        if (terms.mostPairsFirst()) {
            if (!network.maximise(1, 0, 0)) {
                return cancelled();
            }
            network.keep(network.numbers());
        }
        return search(network);
    }

    private MatchingResult search(RematchNetwork network) {
        RematchSearch largest = searchFor(network, RematchSearch.Value.SCORE, least(), Long.MIN_VALUE, Long.MAX_VALUE);
        if (!largest.run()) {
            return cancelled();
        }
        RematchSearch.Point best = largest.best()
                .orElseThrow(() -> new InternalErrorException(
                        "no matching keeps as many earlier pairs as some does; problem " + problem.digest()));
        long value = best.value();
        if (largest.valueAtMost() > value) {
            return solved(
                    network, best.flows(), largest.valueAtMost(), largest.leaves(), ImmutableList.of(), Status.BOUNDED);
        }
        while (true) {
            RematchSearch more = searchFor(network, RematchSearch.Value.SCORE, best.kept() + 1, value - unit(), value);
            if (!more.run()) {
                return cancelled();
            }
            if (more.best().isPresent()) {
                best = more.best().get();
                network.releaseAll();
                continue;
            }
            boolean proved = more.valueAtMost() < value;
            return solved(
                    network,
                    best.flows(),
                    value,
                    largest.leaves(),
                    proved ? more.leaves() : ImmutableList.of(),
                    proved ? Status.SOLVED : Status.BOUNDED);
        }
    }

    private RematchSearch searchFor(
            RematchNetwork network, RematchSearch.Value value, long kept, long floor, long enough) {
        return new RematchSearch(
                problem,
                network,
                value,
                kept,
                value == RematchSearch.Value.PAIRS ? 1 : unit(),
                floor,
                enough,
                terms.branchings());
    }

    /** What all scores are multiples of; changes that are limited have no price. */
    private long unit() {
        long unit = 0;
        for (int pair = 0; pair < problem.pairCount() && unit != 1; pair++) {
            unit = LongMath.gcd(unit, Math.abs(problem.score(pair)));
        }
        return Math.max(1, unit);
    }

    private RematchNetwork network(PairingNetwork pairing) {
        return new RematchNetwork(problem, pairing);
    }

    private long least() {
        return Math.max(0, keepable - terms.changes().orElse(keepable));
    }

    private ImmutableList<RematchLeaf> leaf(RematchNumbers numbers) {
        return ImmutableList.of(numbers.leaf(problem, ImmutableList.of()));
    }

    private MatchingResult cancelled() {
        return result.build(Status.CANCELLED);
    }

    private MatchingResult solved(
            RematchNetwork network,
            int[] flows,
            long valueAtMost,
            ImmutableList<RematchLeaf> total,
            ImmutableList<RematchLeaf> kept,
            Status status) {
        control.progress().at(STEPS, STEPS);
        boolean keepsAll = network.tally(flows).kept() == keepable;
        return result.pairings(pairings(network, flows))
                .certificate(new RematchCertificate(
                        keepable, keepsAll ? ImmutableList.of() : witness, valueAtMost, keeping, pairs, total, kept))
                .build(status);
    }

    private ImmutableList<Pairing> pairings(RematchNetwork network, int[] flows) {
        ImmutableList.Builder<Pairing> pairings = ImmutableList.builder();
        for (int arc = 0; arc < network.network().pairArcs(); arc++) {
            if (flows[arc] > 0) {
                int pair = network.network().pairOf(arc);
                pairings.add(problem.pairing(pair, problem.menteeOf(pair)));
            }
        }
        pairings.addAll(problem.lockedPairings());
        return ImmutableList.sortedCopyOf(Pairing.ORDER, pairings.build());
    }
}
