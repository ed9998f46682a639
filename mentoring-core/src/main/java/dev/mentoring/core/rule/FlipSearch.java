package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.AttributeValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for the fewest facts to change so that rules say what is wanted.
 *
 * <p>A bounded search tree, deepened one fact at a time. Where a rule does not say what is wanted, some fact that it reads
 * must change that has not been changed yet, whatever else does; so the search branches over the facts of the first such
 * rule, and over the values of each, and turns back where one has no such fact left. A fact with at most 64 values is tried with all of them; of
 * others, those at which a condition may turn ({@link Condition#turningPoints}). Of those of a user's own rule nobody knows
 * that they are all, so that the search then does not claim that no change would do.
 */
final class FlipSearch {

    /** A rule and what it is to say, and the clause, if any, whose rule it is or is part of. */
    record Goal(Rule rule, Want want, Optional<String> clause) {

        boolean isMet(Facts facts) {
            try {
                return want.isMetBy(rule.verdict(facts));
            } catch (RuleException e) {
                throw clause.map(e::in).orElse(e);
            }
        }

        Goal of(Rule part, Want wanted) {
            return new Goal(part, wanted, clause);
        }
    }

    /** A bound on a verdict: at least or at most so good. */
    record Want(Verdict bound, boolean atLeast) {

        static final Want YES = new Want(Verdict.YES, true);
        static final Want NO = new Want(Verdict.NO, false);

        boolean isMetBy(Verdict verdict) {
            return atLeast ? verdict.compareTo(bound) >= 0 : verdict.compareTo(bound) <= 0;
        }

        Want not() {
            return new Want(bound.not(), !atLeast);
        }
    }

    /** How often rules may be asked before the search gives up. */
    private static final int MOST_ASKED = 200_000;

    private final ImmutableList<Goal> goals;
    private final boolean any;
    private final Facts facts;
    private final Candidates candidates;
    private final ChangedFacts changed;
    private final Deque<FactRef> path = new ArrayDeque<>();
    private int asked;
    private boolean cutOff;

    private FlipSearch(ImmutableList<Goal> goals, boolean any, Facts facts) {
        this.goals = goals;
        this.any = any;
        this.facts = facts;
        this.candidates = new Candidates(goals);
        this.changed = new ChangedFacts(facts);
    }

    /** The fewest changes after which every goal is met. */
    static Flip all(ImmutableList<Goal> goals, Facts facts) {
        return new FlipSearch(goals, false, facts).find();
    }

    /** The fewest changes after which one of the goals is met. */
    static Flip any(ImmutableList<Goal> goals, Facts facts) {
        return new FlipSearch(goals, true, facts).find();
    }

    private Flip find() {
        for (int depth = 0; ; depth++) {
            cutOff = false;
            if (reaches(depth)) {
                return new Flip(Flip.Outcome.FOUND, changes(), ruledOut(depth - 1));
            }
            if (asked > MOST_ASKED || (!cutOff && candidates.guessed())) {
                return new Flip(
                        Flip.Outcome.NOT_FOUND, ImmutableList.of(), ruledOut(asked > MOST_ASKED ? depth - 1 : depth));
            }
            if (!cutOff) {
                return new Flip(Flip.Outcome.NONE, ImmutableList.of(), depth);
            }
        }
    }

    private int ruledOut(int changes) {
        return candidates.guessed() ? Math.min(changes, 0) : changes;
    }

    /** Whether so many more changes do; the changes are left in place if so. */
    private boolean reaches(int depth) {
        asked++;
        List<Goal> unmet = goals.stream().filter(goal -> !goal.isMet(changed)).toList();
        if (any ? unmet.size() < goals.size() : unmet.isEmpty()) {
            return true;
        }
        Optional<Set<FactRef>> facing = facing(unmet);
        if (facing.isEmpty()) {
            return false;
        }
        if (depth == 0) {
            cutOff = true;
            return false;
        }
        for (FactRef fact : facing.get()) {
            path.addLast(fact);
            for (AttributeValue value : candidates.of(fact, changed)) {
                changed.put(fact, value);
                if (reaches(depth - 1)) {
                    return true;
                }
                changed.remove(fact);
                if (asked > MOST_ASKED) {
                    return false;
                }
            }
            path.removeLast();
        }
        return false;
    }

    /** Facts of which one must change next, of any goal or of the first; empty when no change helps any more. */
    private Optional<Set<FactRef>> facing(List<Goal> unmet) {
        Set<FactRef> together = new LinkedHashSet<>();
        Optional<Set<FactRef>> first = Optional.empty();
        for (Goal goal : unmet) {
            Set<FactRef> facing = new LinkedHashSet<>();
            collect(goal, facing);
            facing.removeIf(fact -> changed.has(fact) || !isAlterable(fact));
            if (facing.isEmpty() && !any) {
                return Optional.empty();
            }
            together.addAll(facing);
            first = first.isEmpty() ? Optional.of(facing) : first;
        }
        return any ? Optional.of(together).filter(facts -> !facts.isEmpty()) : first;
    }

    /** Facts of which one must change for the goal to be met. */
    private void collect(Goal goal, Set<FactRef> into) {
        Rule rule = goal.rule();
        if (rule instanceof Condition condition) {
            into.addAll(condition.reads());
        } else if (rule instanceof Not not) {
            collect(goal.of(not.part(), goal.want().not()), into);
        } else if (rule instanceof AllOf == goal.want().atLeast()) {
            rule.parts().stream()
                    .map(part -> goal.of(part, goal.want()))
                    .filter(part -> !part.isMet(changed))
                    .findFirst()
                    .ifPresent(part -> collect(part, into));
        } else {
            rule.parts().forEach(part -> collect(goal.of(part, goal.want()), into));
        }
    }

    private ImmutableList<Change> changes() {
        return Stream.of(path.toArray(FactRef[]::new))
                .map(fact -> new Change(
                        fact,
                        facts.who(fact),
                        facts.value(fact),
                        changed.value(fact).orElseThrow()))
                .collect(toImmutableList());
    }

    private static boolean isAlterable(FactRef fact) {
        return RelationFact.named(fact.name()).map(RelationFact::isAlterable).orElse(true);
    }
}
