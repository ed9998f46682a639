package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.LevelsCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.certificate.Share;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.IntToLongFunction;

/** Solves a problem by a chain of objectives, and turns flows and potentials into a result with its certificate. */
final class ChainPairing {

    private final TwoSidedProblem problem;
    private final PairingNetwork network;
    private final ObjectiveChain chain;
    private final MatchingResult.Builder result;

    ChainPairing(TwoSidedProblem problem, StrategyUsed how, RunControl control) {
        this.problem = problem;
        result = MatchingResult.answering(problem, how);
        network = new PairingNetwork(problem, how.seed(), control);
        chain = new ObjectiveChain(problem, network, control);
    }

    MatchingResult solve(ImmutableList<Objective> objectives) {
        return switch (chain.run(objectives)) {
            case CANCELLED -> result.build(Status.CANCELLED);
            case INFEASIBLE -> result.certificate(shortage()).build(Status.INFEASIBLE);
            case SOLVED ->
                result.pairings(pairings())
                        .certificate(new LevelsCertificate(chain.levels()))
                        .build(Status.SOLVED);
        };
    }

    private ImmutableList<Pairing> pairings() {
        ImmutableList.Builder<Pairing> pairings = ImmutableList.builder();
        for (int arc = 0; arc < network.pairArcs(); arc++) {
            if (network.simplex().flow(arc) > 0) {
                int pair = network.pairOf(arc);
                pairings.add(problem.pairing(pair, problem.menteeOf(pair)));
            }
        }
        problem.lockedPairings().forEach(pairings::add);
        return pairings.build();
    }

    private ShortageCertificate shortage() {
        ImmutableList<Share> missing = shares(network::missing);
        return new ShortageCertificate(
                missing.stream().mapToLong(Share::number).sum(),
                shares(this::weight),
                missing,
                ImmutableList.sortedCopyOf(Pairing.ORDER, pairings()));
    }

    /**
     * What a holder weighs in the proof. Numbers below zero count only for minimums that are not met by locked pairs; and a
     * minimum that would be worth missing several times over is worth missing once.
     */
    private long weight(int holder) {
        long number = network.number(holder);
        if (number >= 0) {
            return number;
        }
        return network.needs(holder) ? -1 : 0;
    }

    private ImmutableList<Share> shares(IntToLongFunction numberOf) {
        int mentees = problem.mentees().size();
        int mentors = problem.mentors().size();
        ImmutableList.Builder<Share> shares = ImmutableList.builder();
        for (int i = 0; i < mentors; i++) {
            add(shares, Share.Holder.MENTOR, problem.mentors().get(i).id(), "", numberOf.applyAsLong(mentees + i));
        }
        for (int i = 0; i < mentees; i++) {
            add(shares, Share.Holder.MENTEE, problem.mentees().get(i).id(), "", numberOf.applyAsLong(i));
        }
        Groups groups = problem.groups();
        for (int part = 0; part < groups.parts(); part++) {
            GroupBound bound = groups.bounds().get(groups.boundOf(part));
            add(shares, Share.Holder.GROUP, bound.id(), personOf(part), numberOf.applyAsLong(mentees + mentors + part));
        }
        return shares.build();
    }

    private String personOf(int part) {
        Groups groups = problem.groups();
        int person = groups.personOf(part);
        return switch (groups.bounds().get(groups.boundOf(part)).counting()) {
            case TOGETHER -> "";
            case EACH_MENTOR -> problem.mentors().get(person).id();
            case EACH_MENTEE -> problem.mentees().get(person).id();
        };
    }

    private static void add(
            ImmutableList.Builder<Share> shares, Share.Holder holder, String id, String person, long number) {
        if (number != 0) {
            shares.add(new Share(holder, id, person, number));
        }
    }
}
