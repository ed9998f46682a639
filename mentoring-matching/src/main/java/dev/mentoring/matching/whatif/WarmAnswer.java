package dev.mentoring.matching.whatif;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.kernel.flow.ResidualAssignment.Outcome;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;
import java.util.function.Supplier;

/** An answer by repairing the result. */
final class WarmAnswer implements Answer {

    private final MatchingResult before;
    private final ImmutableList<Change> changes;
    private final Supplier<TwoSidedProblem> changed;
    private final Optional<Obstacle> obstacle;
    private final Optional<WarmOutcome> outcome;
    private final Supplier<Difference> difference;
    private final Supplier<MatchingResult> after;

    private WarmAnswer(
            WhatIf asked,
            WarmState state,
            ImmutableList<Change> changes,
            Optional<Obstacle> obstacle,
            Optional<WarmOutcome> outcome) {
        before = asked.result();
        this.changes = changes;
        this.obstacle = obstacle;
        this.outcome = outcome;
        changed = Suppliers.memoize(() -> RevisedProblem.of(asked.problem(), changes));
        RepairedResult repaired = new RepairedResult(asked, state, changed);
        difference = Suppliers.memoize(
                () -> Difference.between(before.pairings(), solved().pairings(before.pairings()), false));
        after = Suppliers.memoize(() -> verified(repaired.result(solved())));
    }

    /** Answers by repair; empty where only a fresh pairing can tell. */
    static Optional<Answer> of(
            WhatIf asked, WarmState state, ImmutableList<Change> changes, Optional<Obstacle> foreseen) {
        if (foreseen.isPresent()) {
            return Optional.of(new WarmAnswer(asked, state, changes, foreseen, Optional.empty()));
        }
        WarmChanges made = new WarmChanges(state);
        try {
            Optional<Outcome> end = made.make(changes);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            if (end.get() == Outcome.DONE) {
                return Optional.of(
                        new WarmAnswer(asked, state, changes, Optional.empty(), Optional.of(made.outcome())));
            }
            // Of several changes, a later one may have made good what an earlier one broke.
            return changes.size() > 1
                    ? Optional.empty()
                    : Optional.of(new WarmAnswer(
                            asked, state, changes, Optional.of(Obstacle.BOUNDS_BROKEN), Optional.empty()));
        } finally {
            made.takeBack();
        }
    }

    private MatchingResult verified(MatchingResult result) {
        Verification verification = CertificateChecker.verify(changed.get(), result);
        if (!verification.valid()) {
            throw new InternalErrorException("A repaired result does not verify; problem " + result.problemDigest()
                    + ": " + verification.refusals().get(0).message());
        }
        if (!result.totals().equals(solved().totals())) {
            throw new InternalErrorException(
                    "A repaired result has other totals than its answer; problem " + result.problemDigest());
        }
        return result;
    }

    private WarmOutcome solved() {
        return outcome.orElseThrow(() -> new IllegalStateException("there is no answer in numbers: " + obstacle));
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
        return solved().totals();
    }

    @Override
    public Difference difference() {
        return difference.get();
    }

    @Override
    public ImmutableList<Chain> chains() {
        return Chain.of(difference(), changes);
    }

    @Override
    public boolean isWarm() {
        return true;
    }

    @Override
    public TwoSidedProblem problem() {
        return changed.get();
    }

    @Override
    public MatchingResult result() {
        return after.get();
    }
}
