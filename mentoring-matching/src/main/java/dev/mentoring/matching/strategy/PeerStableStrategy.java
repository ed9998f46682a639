package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StableCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.stable.StableRoommates;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import java.util.Optional;

/**
 * Pairs of peers that no two people would leave for each other, or the proof that there are none (Irving 1985, "An efficient algorithm
 * for the 'stable roommates' problem"; Tan 1991, "A necessary and sufficient condition for the existence of a complete stable matching").
 *
 * <p>Preferences must be strict: with ties it is hard to find out whether there are such pairs (Ronn 1990, "NP-complete stable matching
 * problems"). Where there are several answers, the lot of the people decides which is found.
 */
final class PeerStableStrategy implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofPeers()
            .withPromises(Promise.STABLE)
            .withTies(StrategyCard.Ties.REFUSED)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources(
                    "Irving 1985, \"An efficient algorithm for the 'stable roommates' problem\"",
                    "Tan 1991, \"A necessary and sufficient condition for the existence of a complete stable matching\"");

    static final PeerStableStrategy STABLE = new PeerStableStrategy();

    private PeerStableStrategy() {}

    @Override
    public String name() {
        return "peer-stable";
    }

    @Override
    public String claim() {
        return "No two people would rather have each other; or the proof that no such pairs exist.";
    }

    @Override
    public Claim proves() {
        return Claim.PEERS_STABLE;
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
        if (ranks.hasTies()) {
            throw PairingStrategies.tied(name(), peers);
        }
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        RoommatesMarket market = new RoommatesMarket(peers, ranks, how.seed());
        StableRoommates solver = new StableRoommates(market.rows(), control.cancelled());
        if (!solver.solve()) {
            return result.build(Status.CANCELLED);
        }
        if (!solver.isSolvable()) {
            return result.certificate(market.partition(solver.successor())).build(Status.INFEASIBLE);
        }
        return result.pairings(market.pairings(solver.mate()))
                .certificate(new StableCertificate())
                .build(Status.SOLVED);
    }
}
