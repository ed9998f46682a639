package dev.mentoring.matching.whatif;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.strategy.StrategyException;
import java.util.Optional;
import java.util.function.Supplier;

/** An answer by pairing anew, which serves every strategy and every change. */
final class FreshAnswer implements Answer {

    private final MatchingResult before;
    private final ImmutableList<Change> changes;
    private final Supplier<TwoSidedProblem> changed;
    private final Optional<Obstacle> obstacle;
    private final Optional<MatchingResult> after;

    FreshAnswer(
            WhatIf asked, PairingStrategies strategies, ImmutableList<Change> changes, Optional<Obstacle> foreseen) {
        before = asked.result();
        this.changes = changes;
        changed = Suppliers.memoize(() -> RevisedProblem.of(asked.problem(), changes));
        if (foreseen.isPresent()) {
            obstacle = foreseen;
            after = Optional.empty();
            return;
        }
        after = solve(strategies);
        obstacle = after.isEmpty()
                ? Optional.of(Obstacle.NOT_SERVED)
                : after.filter(result -> result.status() == Status.INFEASIBLE).map(result -> Obstacle.BOUNDS_BROKEN);
    }

    private Optional<MatchingResult> solve(PairingStrategies strategies) {
        try {
            return Optional.of(strategies.solve(changed.get(), before.strategy(), RunControl.none()));
        } catch (StrategyException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Obstacle> obstacle() {
        return obstacle;
    }

    @Override
    public Totals before() {
        return before.totals();
    }

    @Override
    public Totals totals() {
        return result().totals();
    }

    @Override
    public Difference difference() {
        return Difference.between(before, result());
    }

    @Override
    public ImmutableList<Chain> chains() {
        return Chain.of(difference(), changes);
    }

    @Override
    public boolean isWarm() {
        return false;
    }

    @Override
    public TwoSidedProblem problem() {
        return changed.get();
    }

    @Override
    public MatchingResult result() {
        return after.filter(result -> obstacle.isEmpty())
                .orElseThrow(() -> new IllegalStateException("there is no answer in numbers: " + obstacle));
    }
}
