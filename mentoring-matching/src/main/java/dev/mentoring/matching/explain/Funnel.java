package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import java.util.ArrayList;
import java.util.List;

/**
 * From everybody of the other side down to those with a free place, step by step: what comes into a step is what it keeps out,
 * what it refers and what goes on.
 *
 * @param everybody how many people the other side holds, the person not counted
 * @param steps the clauses that keep out or refer somebody, in the order of the rule book; each of those people is counted at the
 *     clause that decided
 * @param leftOut whom the rules allow but the choices of one of the two leave out, where choices bind
 * @param possible whom the problem allows: the steps' last {@code after} less {@code leftOut}
 * @param free of those, how many have a free place
 */
public record Funnel(int everybody, ImmutableList<Step> steps, int leftOut, int possible, int free) {

    /**
     * What one clause does.
     *
     * @param clause identifier of the clause
     * @param rule stable name of its rule
     * @param before how many come to it
     * @param keptOut how many it keeps out
     * @param referred how many it leaves to the coordinator
     */
    public record Step(String clause, String rule, int before, int keptOut, int referred) {

        /** How many go on. */
        public int after() {
            return before - keptOut - referred;
        }
    }

    static Funnel of(UnmatchedExplanation explanation) {
        List<Step> steps = new ArrayList<>();
        int before = explanation.considered();
        for (KeptOut kept : explanation.kept()) {
            int count = kept.people().size();
            int last = steps.size() - 1;
            if (last >= 0 && steps.get(last).clause().equals(kept.clause())) {
                Step step = steps.get(last);
                steps.set(last, new Step(step.clause, step.rule, step.before, step.keptOut, step.referred + count));
            } else if (kept.referred()) {
                steps.add(new Step(kept.clause(), kept.rule(), before, 0, count));
            } else {
                steps.add(new Step(kept.clause(), kept.rule(), before, count, 0));
            }
            before -= count;
        }
        int free = (int) explanation.possible().stream()
                .filter(possible -> possible.pairedWith().size() < possible.capacity())
                .count();
        return new Funnel(
                explanation.considered(),
                ImmutableList.copyOf(steps),
                explanation.notChosen().size(),
                explanation.possible().size(),
                free);
    }

    /** How many the rules allow. */
    public int allowed() {
        return steps.isEmpty() ? everybody : steps.get(steps.size() - 1).after();
    }
}
