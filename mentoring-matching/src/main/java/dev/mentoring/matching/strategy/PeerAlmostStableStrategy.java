package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.PartitionCertificate;
import dev.mentoring.matching.certificate.PartyPairs;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.stable.StableRoommates;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import java.util.Optional;

/**
 * As many pairs of peers as can be stable among the people in them, whether or not stable pairs of all exist (Tan 1990, "A maximum
 * stable matching for the roommates problem"). Ties are drawn by lot first.
 *
 * <p>Of each odd party of a stable partition somebody is left out: whoever has been left out least often so far, by the setting {@link
 * Claim#SKIPPED}, and of those the first by lot.
 */
final class PeerAlmostStableStrategy implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofPeers()
            .withTies(StrategyCard.Ties.DRAWN)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources("Tan 1990, \"A maximum stable matching for the roommates problem\"");

    static final PeerAlmostStableStrategy ALMOST = new PeerAlmostStableStrategy();

    private PeerAlmostStableStrategy() {}

    @Override
    public String name() {
        return "peer-almost-stable";
    }

    @Override
    public String claim() {
        return "Once ties are drawn by lot, the most pairs that are stable among the people in them; whoever is left out was so least often before.";
    }

    @Override
    public Claim proves() {
        return Claim.PEERS_LARGEST_STABLE_PART;
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
        how.options().requireOnly(name(), ImmutableList.of(PreferenceSource.SETTING, Claim.SKIPPED));
        PeerMarket.requireSkipped(how.options());
        PeerPreferences ranks = PeerPreferences.of(peers, PreferenceSource.require(how.options()))
                .drawn(how.seed());
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        RoommatesMarket market = new RoommatesMarket(peers, ranks, how.seed());
        StableRoommates solver = new StableRoommates(market.rows(), control.cancelled());
        if (!solver.solve()) {
            return result.build(Status.CANCELLED);
        }
        PartitionCertificate partition = market.partition(solver.successor());
        PartyPairs pairs = PartyPairs.of(peers, how, partition.parties());
        return result.pairings(Iterables.concat(peers.lockedPairings(), pairs.pairings()))
                .remedies(pairs.remedies())
                .certificate(partition)
                .build(Status.SOLVED);
    }
}
