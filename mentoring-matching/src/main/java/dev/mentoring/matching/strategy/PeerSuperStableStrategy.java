package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.ImpasseCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StableCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.stable.SuperStableRoommates;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import java.util.Optional;

/**
 * Pairs of peers with ties that are stable however the ties are broken, or the proof that there are none (Irving, Manlove 2002, "The
 * stable roommates problem with ties"). Where there are several answers, the lot of the people decides which is found.
 */
final class PeerSuperStableStrategy implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofPeers()
            .withPromises(Promise.STABLE)
            .withTies(StrategyCard.Ties.ALLOWED)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources("Irving, Manlove 2002, \"The stable roommates problem with ties\"");

    static final PeerSuperStableStrategy SUPER = new PeerSuperStableStrategy();

    private PeerSuperStableStrategy() {}

    @Override
    public String name() {
        return "peer-super-stable";
    }

    @Override
    public String claim() {
        return "No two people would rather have each other, or as well; or the proof that no such pairs exist.";
    }

    @Override
    public Claim proves() {
        return Claim.PEERS_SUPER_STABLE;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(CARD);
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return RoommatesMarket.serves(problem);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        PeerProblem peers = RoommatesMarket.require(name(), problem);
        how.options().requireOnly(name(), ImmutableList.of(PreferenceSource.SETTING));
        PeerPreferences ranks = PeerPreferences.of(peers, PreferenceSource.require(how.options()));
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        RoommatesMarket market = new RoommatesMarket(peers, ranks, how.seed());
        SuperStableRoommates solver = new SuperStableRoommates(market.rows(), control.cancelled());
        if (!solver.solve()) {
            return result.build(Status.CANCELLED);
        }
        if (!solver.isSolvable()) {
            return result.certificate(new ImpasseCertificate(
                            market.idOf(solver.witness()), market.idOf(solver.partnerOfWitness())))
                    .build(Status.INFEASIBLE);
        }
        return result.pairings(market.pairings(solver.mate()))
                .certificate(new StableCertificate())
                .build(Status.SOLVED);
    }
}
