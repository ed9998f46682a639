package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.List;

/** Whether nobody has both the wish and the partner to leave a matching, and whether exchanges would be better for one side. */
final class StableCheck {

    private static final int NONE = -1;

    private final TwoSidedProblem problem;
    private final Preferences ranks;
    private final Holdings holdings;
    private final List<Refusal> refusals;

    StableCheck(TwoSidedProblem problem, Preferences ranks, Holdings holdings, List<Refusal> refusals) {
        this.problem = problem;
        this.ranks = ranks;
        this.holdings = holdings;
        this.refusals = refusals;
    }

    /** Looks at every allowed pair, and refuses the first that blocks. */
    boolean isStable(Stability stability) {
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            if (holdings.isOpen(pair)
                    && !holdings.isMade(pair)
                    && stability.blocks(holdings.gainOfMentor(pair), holdings.gainOfMentee(pair))) {
                refusals.add(Refusal.of(
                        "BLOCKING_PAIR",
                        "two people would leave the pairings for each other",
                        problem.mentors().get(problem.mentorOf(pair)).id(),
                        problem.mentees().get(holdings.menteeOf(pair)).id()));
                return false;
            }
        }
        return true;
    }

    /**
     * Whether no exchange makes mentees better off, given that the matching is stable and ranks are strict.
     *
     * <p>Each mentor who had to give somebody up would want the best of the mentees who would come. Whoever has a place left would come,
     * but cannot in any stable matching, and nobody after them can either; otherwise the mentee's worst mentor would lose the mentee, and
     * want somebody in turn. Whoever goes round is better off, and the matching stays stable; and wherever mentees can do better in
     * a stable matching, some such cycle exists.
     */
    boolean isBestForMentees() {
        int[] wanted = new int[problem.mentors().size()];
        Arrays.fill(wanted, NONE);
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            int mentor = problem.mentorOf(pair);
            if (isWanted(pair, holdings.gainOfMentee(pair))
                    && (wanted[mentor] == NONE || ranks.ofMentor(pair) < ranks.ofMentor(wanted[mentor]))) {
                wanted[mentor] = pair;
            }
        }
        int[] next = new int[wanted.length];
        for (int mentor = 0; mentor < next.length; mentor++) {
            int mentee = wanted[mentor] == NONE ? NONE : holdings.menteeOf(wanted[mentor]);
            next[mentor] = mentee == NONE || holdings.menteeHasPlace(mentee)
                    ? NONE
                    : problem.mentorOf(holdings.worstOfMentee(mentee));
        }
        return refuseCycle(next, "mentees would be better off after an exchange that keeps the pairings stable");
    }

    /** The same for mentors. */
    boolean isBestForMentors() {
        int[] wanted = new int[problem.mentees().size()];
        Arrays.fill(wanted, NONE);
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            int mentee = holdings.menteeOf(pair);
            if (isWanted(pair, holdings.gainOfMentor(pair))
                    && (wanted[mentee] == NONE || ranks.ofMentee(pair) < ranks.ofMentee(wanted[mentee]))) {
                wanted[mentee] = pair;
            }
        }
        int[] next = new int[wanted.length];
        for (int mentee = 0; mentee < next.length; mentee++) {
            int mentor = wanted[mentee] == NONE ? NONE : problem.mentorOf(wanted[mentee]);
            next[mentee] = mentor == NONE || holdings.mentorHasPlace(mentor)
                    ? NONE
                    : holdings.menteeOf(holdings.worstOfMentor(mentor));
        }
        return refuseCycle(next, "mentors would be better off after an exchange that keeps the pairings stable");
    }

    private boolean isWanted(int pair, long gain) {
        return holdings.isOpen(pair) && !holdings.isMade(pair) && gain > 0;
    }

    private boolean refuseCycle(int[] next, String message) {
        if (hasCycle(next)) {
            refusals.add(Refusal.of("NOT_PROVED", message));
            return false;
        }
        return true;
    }

    private static boolean hasCycle(int[] next) {
        int[] seenFrom = new int[next.length];
        for (int start = 0; start < next.length; start++) {
            int at = start;
            while (at != NONE && seenFrom[at] == 0) {
                seenFrom[at] = start + 1;
                at = next[at];
            }
            if (at != NONE && seenFrom[at] == start + 1) {
                return true;
            }
        }
        return false;
    }
}
