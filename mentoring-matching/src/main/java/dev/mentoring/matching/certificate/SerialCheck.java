package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.MenteeRanks;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Whether a result is what comes of mentees choosing one after another in a stated order. */
final class SerialCheck {

    private final TwoSidedProblem problem;
    private final BitSet made;
    private final List<Refusal> refusals;

    SerialCheck(TwoSidedProblem problem, ContentCheck content, List<Refusal> refusals) {
        this.problem = problem;
        this.made = content.made();
        this.refusals = refusals;
    }

    /** Checks the order, which by lot must be the one that the seed gives, and the choices. */
    void run(ImmutableList<String> order, StrategyUsed how) {
        int[] turns = order.stream().mapToInt(problem::indexOfMentee).toArray();
        BitSet seen = new BitSet();
        for (int mentee : turns) {
            if (mentee < 0 || seen.get(mentee)) {
                refusals.add(Refusal.of("CERTIFICATE_SHAPE", "the order names unknown people, or somebody twice"));
                return;
            }
            seen.set(mentee);
        }
        if (seen.cardinality() != problem.mentees().size()) {
            refusals.add(Refusal.of("CERTIFICATE_SHAPE", "the order leaves somebody out"));
            return;
        }
        if (!Claim.isListedOrder(how.options())
                && !Arrays.equals(
                        turns, TieOrder.of(problem.mentees(), how.seed()).toArray())) {
            refusals.add(Refusal.of("NOT_PROVED", "the order is not the lot of the seed"));
            return;
        }
        replay(turns);
    }

    private void replay(int[] turns) {
        MenteeRanks ranks = MenteeRanks.of(problem);
        int[] free = problem.mentors().stream().mapToInt(p -> p.capacity()).toArray();
        for (int mentee = 0; mentee < turns.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (problem.isLocked(pair)) {
                    free[problem.mentorOf(pair)]--;
                }
            }
        }
        for (int mentee : turns) {
            turn(mentee, ranks, free);
        }
    }

    /** Nobody whom the mentee ranks better, or as well with places left in hand, may have had a place. */
    private void turn(int mentee, MenteeRanks ranks, int[] free) {
        int from = problem.rowStart(mentee);
        int to = problem.rowStart(mentee + 1);
        int taken = 0;
        int worst = 0;
        for (int pair = from; pair < to; pair++) {
            if (made.get(pair)) {
                taken++;
                worst = problem.isLocked(pair) ? worst : Math.max(worst, ranks.of(pair));
            }
        }
        boolean full = taken == problem.mentees().get(mentee).capacity();
        for (int pair = from; pair < to; pair++) {
            int mentor = problem.mentorOf(pair);
            if (!made.get(pair) && free[mentor] > 0 && (!full || ranks.of(pair) < worst)) {
                refusals.add(Refusal.of(
                        "NOT_PROVED",
                        "somebody did not take the best that was left",
                        problem.mentees().get(mentee).id(),
                        problem.mentors().get(mentor).id()));
                return;
            }
        }
        for (int pair = from; pair < to; pair++) {
            if (made.get(pair) && !problem.isLocked(pair)) {
                free[problem.mentorOf(pair)]--;
            }
        }
    }
}
