package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.rule.FlipSearch.Goal;
import dev.mentoring.core.rule.FlipSearch.Want;
import java.util.Optional;

/**
 * What would decide otherwise: facts that would have to be otherwise, or clauses that would have to be waived.
 *
 * @param flip the fewest facts
 * @param clauses the clauses without which the decision would be otherwise, in order: all that stand in the way, since each
 *     of them alone does; empty when the decision is to allow
 */
public record WayOut(Flip flip, ImmutableList<String> clauses) {

    /** The fewest facts of a rule that would turn its verdict: to yes, or from yes to no. */
    public static Flip of(Rule rule, Facts facts) {
        Want want = rule.verdict(facts) == Verdict.YES ? Want.NO : Want.YES;
        return FlipSearch.all(ImmutableList.of(new Goal(rule, want, Optional.empty())), facts);
    }

    static WayOut find(ImmutableList<Clause> clauses, Facts facts) {
        ImmutableList<Goal> toAllow = clauses.stream()
                .map(clause -> new Goal(clause.rule(), enough(clause), Optional.of(clause.id())))
                .collect(toImmutableList());
        ImmutableList<String> inTheWay = inTheWay(clauses, facts);
        if (!inTheWay.isEmpty()) {
            return new WayOut(FlipSearch.all(toAllow, facts), inTheWay);
        }
        ImmutableList<Goal> toForbid = toAllow.stream()
                .map(goal -> goal.of(goal.rule(), less(goal.want())))
                .collect(toImmutableList());
        return new WayOut(FlipSearch.any(toForbid, facts), inTheWay);
    }

    /** The clauses whose verdict keeps out or refers, in order. */
    static ImmutableList<String> inTheWay(ImmutableList<Clause> clauses, Facts facts) {
        return clauses.stream()
                .filter(clause -> !enough(clause).isMetBy(clause.verdict(facts)))
                .map(Clause::id)
                .collect(toImmutableList());
    }

    /** The verdicts that are not enough: where unknown keeps out or is referred, it is among them. */
    private static Want less(Want enough) {
        return new Want(enough.bound() == Verdict.YES ? Verdict.UNKNOWN : Verdict.NO, false);
    }

    private static Want enough(Clause clause) {
        return new Want(clause.whenUnknown() == WhenUnknown.LET_IN ? Verdict.UNKNOWN : Verdict.YES, true);
    }
}
