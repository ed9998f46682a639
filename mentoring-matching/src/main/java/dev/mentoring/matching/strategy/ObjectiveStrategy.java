package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The strategies that pursue objectives one after another.
 *
 * <p>What an objective leaves open is decided by the ones that follow it, whether the claim names them or not: the largest total,
 * then the most pairs, then an even load of mentors, then the lot.
 */
final class ObjectiveStrategy implements PairingStrategy {

    private static final StrategyCard OPTIMUM = StrategyCard.ofTwoSided()
            .withBounds(StrategyCard.Bound.values())
            .withSources(
                    "Kuhn 1955, \"The Hungarian method for the assignment problem\"",
                    "Ahuja, Magnanti, Orlin 1993, \"Network Flows\"");

    static final ObjectiveStrategy MAX_SCORE = new ObjectiveStrategy(
            "max-score",
            "The largest total score; a pair with negative score is made only where a minimum or a lock requires it.",
            Claim.LARGEST_SCORE,
            OPTIMUM.withPromises(Promise.LARGEST_SCORE));
    static final ObjectiveStrategy MAX_COVERAGE = new ObjectiveStrategy(
            "max-coverage",
            "The most pairs; among those, the largest total score.",
            Claim.MOST_PAIRS_THEN_SCORE,
            OPTIMUM.withPromises(Promise.MOST_PAIRS));
    static final ObjectiveStrategy BOTTLENECK = new ObjectiveStrategy(
            "bottleneck",
            "The most pairs; among those, the worst pair's score as high as possible.",
            Claim.MOST_PAIRS_THEN_WORST,
            OPTIMUM.withPromises(Promise.MOST_PAIRS).withSources("Gross 1959, \"The bottleneck assignment problem\""));
    static final ObjectiveStrategy FAIR = new ObjectiveStrategy(
            "fair",
            "The most pairs; among those, the worst pair's score as high as possible, then the next worst, and so on.",
            Claim.MOST_PAIRS_THEN_LEXIMIN,
            OPTIMUM.withPromises(Promise.MOST_PAIRS)
                    .withSources("Burkard, Rendl 1991, \"Lexicographic bottleneck problems\""));
    static final ObjectiveStrategy RANK_MAXIMAL = new ObjectiveStrategy(
            "rank-maximal",
            "By the mentees' choices: the most first choices; among those, the most second choices, and so on.",
            Claim.MOST_FIRST_RANKS,
            OPTIMUM.withPromises(Promise.PARETO_OPTIMAL_FOR_MENTEES)
                    .withTies(StrategyCard.Ties.ALLOWED)
                    .withSources("Irving, Kavitha, Mehlhorn, Michail, Paluch 2006, \"Rank-maximal matchings\""));
    static final ObjectiveStrategy GENEROUS = new ObjectiveStrategy(
            "generous",
            "By the mentees' choices: the most pairs; among those, the fewest at the worst rank, then at the next, and so on.",
            Claim.MOST_PAIRS_THEN_FEWEST_LAST_RANKS,
            OPTIMUM.withPromises(Promise.PARETO_OPTIMAL_FOR_MENTEES, Promise.MOST_PAIRS)
                    .withTies(StrategyCard.Ties.ALLOWED)
                    .withSources("Huang, Kavitha, Mehlhorn, Michail 2016, \"Fair matchings and related problems\""));
    static final ObjectiveStrategy ORDERED = new ObjectiveStrategy(
            "ordered",
            "The objectives that the setting \"objectives\" lists, each among the matchings that are best for those before.",
            Claim.LISTED_OBJECTIVES,
            OPTIMUM.withTies(StrategyCard.Ties.ALLOWED));

    /** What decides between matchings that are equally good, in this order. */
    private static final ImmutableList<Objective> TIE_BREAKS =
            ImmutableList.of(Objective.TOTAL, Objective.SERVED, Objective.EVEN);

    private final String name;
    private final String claim;
    private final Claim proves;
    private final StrategyCard card;

    private ObjectiveStrategy(String name, String claim, Claim proves, StrategyCard card) {
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
        return problem instanceof TwoSidedProblem;
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        if (!(problem instanceof TwoSidedProblem twoSided)) {
            throw StrategyException.of(
                    ProblemCode.STRATEGY_UNSUITED, "strategy/name", name + " serves two-sided problems only");
        }
        checkSettings(how);
        if (proves == Claim.LARGEST_SCORE && twoSided.groups().isEmpty()) {
            return AssignmentPairing.largestScore(twoSided, how, control);
        }
        if (proves == Claim.MOST_PAIRS_THEN_SCORE && twoSided.groups().isEmpty()) {
            return AssignmentPairing.mostPairs(twoSided, how, control);
        }
        return new ChainPairing(twoSided, how, control).solve(chain(how));
    }

    private void checkSettings(StrategyUsed how) {
        boolean listed = proves == Claim.LISTED_OBJECTIVES;
        how.options().requireOnly(name, listed ? ImmutableList.of(Claim.OBJECTIVES) : ImmutableList.of());
        if (listed && Claim.listed(how.options()).isEmpty()) {
            Problems problems = new Problems();
            problems.add(
                    ProblemCode.UNKNOWN_SETTING,
                    Location.inModel("options/" + Claim.OBJECTIVES),
                    "the strategy needs a list of different objectives: served, worst or leximin, total, first-ranks,"
                            + " last-ranks, kept, even");
            throw new InvalidModelException(problems);
        }
    }

    /** The objectives of the claim, then the tie-breaks that it does not name. */
    private ImmutableList<Objective> chain(StrategyUsed how) {
        ImmutableList<Objective> claimed = proves.objectives(how.options());
        return Stream.concat(claimed.stream(), TIE_BREAKS.stream()).distinct().collect(ImmutableList.toImmutableList());
    }
}
