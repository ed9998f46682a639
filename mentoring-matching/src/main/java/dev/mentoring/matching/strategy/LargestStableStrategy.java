package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StableSizeCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.stable.KiralyPromotion;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;

/**
 * A large stable matching where ties make stable matchings differ in size: at least two thirds of the largest one, which is hard to find
 * (Király 2013, "Linear time local approximation algorithm for maximum stable marriage").
 *
 * <p>How large the largest could be at most is proved from two sides: by the paths that the method leaves out, and by the most pairs that can
 * be made at all.
 */
final class LargestStableStrategy implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofTwoSided()
            .withPromises(Promise.STABLE)
            .withTies(StrategyCard.Ties.ALLOWED)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources("Király 2013, \"Linear time local approximation algorithm for maximum stable marriage\"");

    static final LargestStableStrategy PROMOTION = new LargestStableStrategy();

    private LargestStableStrategy() {}

    @Override
    public String name() {
        return "stable-max";
    }

    @Override
    public String claim() {
        return "Stable with ties, and at least two thirds of the largest such size; the certificate says how much is proved.";
    }

    @Override
    public Claim proves() {
        return Claim.WEAKLY_STABLE_TWO_THIRDS;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(CARD);
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return StableMarket.serves(problem);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        TwoSidedProblem twoSided = Baselines.require(name(), problem, this::serves);
        how.options().requireOnly(name(), ImmutableList.of(PreferenceSource.SETTING));
        Preferences ranks = Preferences.of(twoSided, PreferenceSource.require(how.options()));
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        StableMarket market = StableMarket.byLot(twoSided, ranks, how.seed());
        KiralyPromotion promotion =
                new KiralyPromotion(market.rows(), market.roomOfRow(), market.roomOfPartner(), control.cancelled());
        MatchingResult most = promotion.solve()
                ? AssignmentPairing.mostPairs(
                        twoSided,
                        new StrategyUsed("max-coverage", how.seed(), Options.none()),
                        RunControl.cancelledBy(control.cancelled()))
                : result.build(Status.CANCELLED);
        if (most.status() == Status.CANCELLED) {
            return result.build(Status.CANCELLED);
        }
        ImmutableList<Pairing> pairings = market.pairings(promotion.madePairs());
        return result.pairings(pairings)
                .certificate(size(
                        pairings.size(), twoSided.lockedCount(), most.totals().pairs(), (CoverageCertificate)
                                most.certificate().orElseThrow()))
                .build(Status.SOLVED);
    }

    private static StableSizeCertificate size(long pairs, long locked, long most, CoverageCertificate cover) {
        long byPaths = pairs + (pairs - locked) / 2;
        return new StableSizeCertificate(pairs, Math.min(most, byPaths), cover.coverMentors(), cover.coverMentees());
    }
}
