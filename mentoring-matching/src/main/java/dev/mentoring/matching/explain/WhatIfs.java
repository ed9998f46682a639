package dev.mentoring.matching.explain;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.strategy.StrategyException;
import dev.mentoring.matching.whatif.Answer;
import dev.mentoring.matching.whatif.Change;
import dev.mentoring.matching.whatif.Difference;
import dev.mentoring.matching.whatif.TieRule;
import dev.mentoring.matching.whatif.WhatIf;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks what would be otherwise, where that can be asked: of solved problems whose strategy is at hand. */
final class WhatIfs {

    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final PairingStrategies strategies;
    private final Supplier<Optional<WhatIf>> whatIf = Suppliers.memoize(this::open);

    WhatIfs(TwoSidedProblem problem, MatchingResult result, PairingStrategies strategies) {
        this.problem = problem;
        this.result = result;
        this.strategies = strategies;
    }

    private Optional<WhatIf> open() {
        boolean solved = result.status() == Status.SOLVED || result.status() == Status.BOUNDED;
        return solved && strategies.names().contains(result.strategy().name())
                ? Optional.of(WhatIf.of(problem, result, strategies))
                : Optional.empty();
    }

    /** What comes of changes; empty where it cannot be asked. */
    Optional<Answer> after(ImmutableList<Change> changes) {
        return whatIf.get().map(asked -> asked.after(changes));
    }

    Optional<Answer> after(Change change) {
        return after(ImmutableList.of(change));
    }

    /** What comes of an answer's changes when the strategy pairs all anew, with its own lot; empty where it finds no pairings. */
    Optional<Forced> drawn(Answer answer) {
        try {
            MatchingResult anew = strategies.solve(answer.problem(), result.strategy(), RunControl.none());
            return anew.status() == Status.SOLVED || anew.status() == Status.BOUNDED
                    ? Optional.of(new Forced(
                            anew.totals().pairs() - result.totals().pairs(),
                            anew.totals().score() - result.totals().score(),
                            Difference.between(result, anew)))
                    : Optional.empty();
        } catch (StrategyException e) {
            return Optional.empty();
        }
    }

    /** What decided against a pair that could be made without loss. */
    TieRule tieRule(String mentor, String mentee) {
        return whatIf.get().flatMap(asked -> asked.tieRule(mentor, mentee)).orElse(TieRule.UNKNOWN);
    }
}
