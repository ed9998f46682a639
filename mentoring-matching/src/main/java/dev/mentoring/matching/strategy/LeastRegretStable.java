package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RegretCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.stable.LeastRegret;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;

/**
 * The stable matching in which the worst rank that anybody gives to a partner is as good as can be (Gusfield 1987, "Three fast algorithms for
 * four problems in stable marriage"); of several such matchings, the best for mentees.
 */
final class LeastRegretStable implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofTwoSided()
            .withPromises(Promise.STABLE)
            .withTies(StrategyCard.Ties.REFUSED)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources("Gusfield 1987, \"Three fast algorithms for four problems in stable marriage\"");

    static final LeastRegretStable LEAST_REGRET = new LeastRegretStable();

    private LeastRegretStable() {}

    @Override
    public String name() {
        return "stable-min-regret";
    }

    @Override
    public String claim() {
        return "Stable, and in no stable matching is the worst rank of anybody's partner better.";
    }

    @Override
    public Claim proves() {
        return Claim.STABLE_LEAST_REGRET;
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
        StableMarket.requireStrict(name(), twoSided, ranks);
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        StableMarket market = StableMarket.of(twoSided, ranks);
        LeastRegret search =
                new LeastRegret(market.rows(), market.roomOfRow(), market.roomOfPartner(), control.cancelled());
        if (control.cancelled().getAsBoolean() || !search.solve()) {
            return result.build(Status.CANCELLED);
        }
        ImmutableList<Couple> couples =
                search.witness().map(pairs -> market.couples(pairs.stream())).orElseGet(ImmutableList::of);
        return result.pairings(market.pairings(search.madePairs()))
                .certificate(new RegretCertificate(search.regret(), couples))
                .build(Status.SOLVED);
    }
}
