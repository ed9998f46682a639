package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StableCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.stable.DeferredAcceptance;
import dev.mentoring.matching.kernel.stable.PreferenceRows;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;

/**
 * Deferred acceptance: one side asks, best choice first; the other keeps the best of those who have asked so far, and turns the rest away to
 * ask on (Gale, Shapley 1962, "College admissions and the stability of marriage"; with several places on both sides, Roth 1984, "Stability
 * and polarization of interests in job matching").
 *
 * <p>Ties are drawn by lot first. Nobody of the side that asks, who has one place, gains by stating other choices than their own (Roth 1982,
 * "The economics of matching: stability and incentives").
 */
final class StableStrategy implements PairingStrategy {

    private static final StrategyCard DEFERRED = StrategyCard.ofTwoSided()
            .withTies(StrategyCard.Ties.DRAWN)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources(
                    "Gale, Shapley 1962, \"College admissions and the stability of marriage\"",
                    "Roth 1984, \"Stability and polarization of interests in job matching\"");

    static final StableStrategy MENTEE = new StableStrategy(
            "stable-mentee",
            "Stable, and of all stable matchings the best for every mentee; ties are drawn by lot.",
            Claim.STABLE_BEST_FOR_MENTEES,
            DEFERRED.withPromises(
                    Promise.STABLE,
                    Promise.BEST_FOR_MENTEES,
                    Promise.STRATEGY_PROOF_FOR_MENTEES,
                    Promise.ORDER_PROOF_FOR_MENTEES));
    static final StableStrategy MENTOR = new StableStrategy(
            "stable-mentor",
            "Stable, and of all stable matchings the best for every mentor; ties are drawn by lot.",
            Claim.STABLE_BEST_FOR_MENTORS,
            DEFERRED.withPromises(Promise.STABLE, Promise.BEST_FOR_MENTORS, Promise.STRATEGY_PROOF_FOR_MENTORS));

    private final String name;
    private final String claim;
    private final Claim proves;
    private final StrategyCard card;

    private StableStrategy(String name, String claim, Claim proves, StrategyCard card) {
        this.name = name;
        this.claim = claim;
        this.proves = proves;
        this.card = card;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String claim() {
        return claim;
    }

    @Override
    public Claim proves() {
        return proves;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(card);
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return StableMarket.serves(problem);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        TwoSidedProblem twoSided = Baselines.require(name, problem, this::serves);
        how.options().requireOnly(name, ImmutableList.of(PreferenceSource.SETTING));
        Preferences ranks = Preferences.of(twoSided, PreferenceSource.require(how.options()))
                .drawn(how.seed());
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        StableMarket market = StableMarket.of(twoSided, ranks);
        PreferenceRows mentees = market.rows();
        DeferredAcceptance acceptance = proves == Claim.STABLE_BEST_FOR_MENTEES
                ? new DeferredAcceptance(mentees, market.roomOfRow(), market.roomOfPartner(), control.cancelled())
                : new DeferredAcceptance(
                        mentees.turned(), market.roomOfPartner(), market.roomOfRow(), control.cancelled());
        if (!acceptance.solve()) {
            return result.build(Status.CANCELLED);
        }
        return result.pairings(market.pairings(acceptance.madePairs()))
                .certificate(new StableCertificate())
                .build(Status.SOLVED);
    }
}
