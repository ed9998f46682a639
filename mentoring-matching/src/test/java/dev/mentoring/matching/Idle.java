package dev.mentoring.matching;

import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;

/** A strategy of a user's own that pairs nobody. */
public class Idle implements PairingStrategy {

    /** Makes the strategy; it has no state. */
    public Idle() {}

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String claim() {
        return "Nobody is paired.";
    }

    @Override
    public Claim proves() {
        return Claim.WITHIN_BOUNDS;
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return true;
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        return MatchingResult.answering(problem, how).build(Status.BOUNDED);
    }
}
