package dev.mentoring.matching.strategy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RematchTerms;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;

/** A new result that keeps of an earlier one what can be kept, on the terms of {@link RematchTerms}. */
final class RematchStrategy implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofTwoSided()
            .withBounds(StrategyCard.Bound.values())
            .withSources(
                    "Dinkelbach 1967, \"On nonlinear fractional programming\"",
                    "Handler, Zang 1980, \"A dual algorithm for the constrained shortest path problem\"",
                    "Land, Doig 1960, \"An automatic method of solving discrete programming problems\"");

    static final RematchStrategy REMATCH = new RematchStrategy();

    private RematchStrategy() {}

    @Override
    public String name() {
        return "rematch";
    }

    @Override
    public String claim() {
        return "The most pairs, then the largest total score, then the most pairs of an earlier result kept;"
                + " changed pairs can be limited, or cost points.";
    }

    @Override
    public Claim proves() {
        return Claim.REMATCHED;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(CARD);
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return problem instanceof TwoSidedProblem;
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        if (!(problem instanceof TwoSidedProblem twoSided)) {
            throw StrategyException.of(
                    ProblemCode.STRATEGY_UNSUITED, "strategy/name", name() + " serves two-sided problems only");
        }
        return new RematchPairing(twoSided, how, terms(how), control).solve();
    }

    private RematchTerms terms(StrategyUsed how) {
        how.options().requireOnly(name(), RematchTerms.SETTINGS);
        return RematchTerms.of(how.options())
                .orElseThrow(() -> InvalidModelException.of(
                        ProblemCode.UNKNOWN_SETTING,
                        "options",
                        "the setting \"" + RematchTerms.GOAL + "\" must be " + RematchTerms.MOST_PAIRS + " or "
                                + RematchTerms.LARGEST_SCORE + ", \"" + RematchTerms.CHANGES
                                + "\" a whole number from 0 to " + RematchTerms.MOST_CHANGES + ", \""
                                + RematchTerms.PRICE + "\" one from 0 to " + MatchingProblem.LARGEST_SCORE + ", \""
                                + RematchTerms.BRANCHINGS + "\" one from 0 to " + RematchTerms.MOST_BRANCHINGS
                                + "; \"" + RematchTerms.CHANGES + "\" and \"" + RematchTerms.PRICE
                                + "\" do not go together"));
    }
}
