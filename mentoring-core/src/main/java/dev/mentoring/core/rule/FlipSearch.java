package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.AttributeValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for the fewest facts to change so that rules say what is wanted.
 *
 * <p>A bounded search tree, deepened one fact at a time. Where a rule does not say what is wanted, some fact that it reads
 * must change that has not been changed yet, whatever else does; so the search branches over the facts of the first such
 * rule, and over the values of each. A fact with at most 64 values is tried with all of them; of others, those at which a
 * condition may turn ({@link Condition#turningPoints}).
 */
final class FlipSearch {

    /** A rule and what it is to say. */
    record Goal(Rule rule, Want want) {

        boolean isMet(Facts facts) {
            return want.isMetBy(rule.verdict(facts));
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
    private final Facts facts;
    private final Candidates candidates;
    private final ChangedFacts changed;
    private final Deque<FactRef> path = new ArrayDeque<>();
    private int asked;
    private boolean cutOff;

    private FlipSearch(ImmutableList<Goal> goals, Facts facts) {
        this.goals = goals;
        this.facts = facts;
        this.candidates = new Candidates(goals.stream()
                .flatMap(goal -> goal.rule().conditions())
                .distinct()
                .collect(toImmutableList()));
        this.changed = new ChangedFacts(facts);
    }

    /** The fewest changes after which every goal is met. */
    static Flip find(ImmutableList<Goal> goals, Facts facts) {
        FlipSearch search = new FlipSearch(goals, facts);
        for (int depth = 0; ; depth++) {
            search.cutOff = false;
            if (search.reaches(depth)) {
                return new Flip(Flip.Outcome.FOUND, search.changes(), depth - 1);
            }
            if (search.asked > MOST_ASKED) {
                return new Flip(Flip.Outcome.NOT_FOUND, ImmutableList.of(), depth - 1);
            }
            if (!search.cutOff) {
                return new Flip(Flip.Outcome.NONE, ImmutableList.of(), depth);
            }
        }
    }

    /** Whether so many more changes meet every goal; the changes are left in place if so. */
    private boolean reaches(int depth) {
        asked++;
        Optional<Goal> unmet =
                goals.stream().filter(goal -> !goal.isMet(changed)).findFirst();
        if (unmet.isEmpty()) {
            return true;
        }
        Set<FactRef> facing = new LinkedHashSet<>();
        collect(unmet.get(), facing);
        facing.removeIf(fact -> changed.has(fact) || !isAlterable(fact));
        if (depth == 0) {
            cutOff |= !facing.isEmpty();
            return false;
        }
        for (FactRef fact : facing) {
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

    /** Facts of which one must change for the goal to be met. */
    private void collect(Goal goal, Set<FactRef> into) {
        Rule rule = goal.rule();
        if (rule instanceof Condition condition) {
            into.addAll(condition.reads());
        } else if (rule instanceof Not not) {
            collect(new Goal(not.part(), goal.want().not()), into);
        } else if (rule instanceof AllOf == goal.want().atLeast()) {
            rule.parts().stream()
                    .map(part -> new Goal(part, goal.want()))
                    .filter(part -> !part.isMet(changed))
                    .findFirst()
                    .ifPresent(part -> collect(part, into));
        } else {
            rule.parts().forEach(part -> collect(new Goal(part, goal.want()), into));
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
