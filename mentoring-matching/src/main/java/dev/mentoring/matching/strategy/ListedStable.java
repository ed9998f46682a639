package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.ListingCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.stable.DeferredAcceptance;
import dev.mentoring.matching.kernel.stable.PreferenceRows;
import dev.mentoring.matching.kernel.stable.StableListing;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * The stable matching that is best for mentees, with a list of all stable matchings to choose from, or of as many as the setting {@link
 * Claim#LIMIT} allows (Gusfield, Irving 1989, "The Stable Marriage Problem").
 */
final class ListedStable implements PairingStrategy {

    private static final int MOST_COUPLES = 20_000_000;

    private static final StrategyCard CARD = StrategyCard.ofTwoSided()
            .withPromises(
                    Promise.STABLE,
                    Promise.BEST_FOR_MENTEES,
                    Promise.STRATEGY_PROOF_FOR_MENTEES,
                    Promise.ORDER_PROOF_FOR_MENTEES)
            .withTies(StrategyCard.Ties.REFUSED)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources("Gusfield, Irving 1989, \"The Stable Marriage Problem\"");

    static final ListedStable ALL = new ListedStable();

    private ListedStable() {}

    @Override
    public String name() {
        return "stable-all";
    }

    @Override
    public String claim() {
        return "Stable, and of all stable matchings the best for every mentee, with a list of the others.";
    }

    @Override
    public Claim proves() {
        return Claim.STABLE_LISTED;
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
        how.options().requireOnly(name(), ImmutableList.of(PreferenceSource.SETTING, Claim.LIMIT));
        int limit = (int) how.options().whole(Claim.LIMIT, Claim.LISTED_UNLESS_SET, 1, Claim.MOST_LISTED);
        Preferences ranks = Preferences.of(twoSided, PreferenceSource.require(how.options()));
        StableMarket.requireStrict(name(), twoSided, ranks);
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        StableMarket market = StableMarket.of(twoSided, ranks);
        PreferenceRows rows = market.rows();
        DeferredAcceptance start =
                new DeferredAcceptance(rows, market.roomOfRow(), market.roomOfPartner(), control.cancelled());
        if (control.cancelled().getAsBoolean() || !start.solve()) {
            return result.build(Status.CANCELLED);
        }
        BitSet made = start.madePairs();
        requireRoom(limit, made.cardinality());
        StableListing listing =
                new StableListing(rows, market.roomOfRow(), market.roomOfPartner(), made, limit, control.cancelled());
        if (!listing.solve()) {
            return result.build(Status.CANCELLED);
        }
        // Entries go from mentee to mentee, the best first, so that the matching that is best for mentees comes first.
        ImmutableList<ImmutableList<Couple>> matchings = listing.matchings().stream()
                .sorted(Arrays::compare)
                .map(entries -> market.couples(Arrays.stream(entries).map(rows::pair)))
                .collect(ImmutableList.toImmutableList());
        return result.pairings(market.pairings(made))
                .certificate(new ListingCertificate(limit, listing.isComplete(), matchings))
                .build(Status.SOLVED);
    }

    /** A list and the branches that lead to it are held in memory. */
    private static void requireRoom(int limit, int pairs) {
        if ((long) limit * pairs > MOST_COUPLES) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    "options/" + Claim.LIMIT,
                    "the limit times the pairs of a matching may be " + MOST_COUPLES
                            + " at most, which here allows for a limit of " + MOST_COUPLES / pairs);
        }
    }
}
