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
     * <p>Each mentor wants the best of the full mentees whom they have not got and who like them better than their worst mentor; that
     * mentor would lose the mentee, and want somebody in turn. Whoever goes round is better off, and the matching stays stable; and
     * wherever mentees can do better in a stable matching, some such cycle exists.
     */
    boolean isBestForMentees() {
        int[] wanted = new int[problem.mentors().size()];
        Arrays.fill(wanted, NONE);
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            int mentor = problem.mentorOf(pair);
            int mentee = holdings.menteeOf(pair);
            if (isExchange(pair, holdings.menteeHasPlace(mentee), holdings.gainOfMentee(pair))
                    && (wanted[mentor] == NONE || ranks.ofMentor(pair) < ranks.ofMentor(wanted[mentor]))) {
                wanted[mentor] = pair;
            }
        }
        for (int mentor = 0; mentor < wanted.length; mentor++) {
            int pair = wanted[mentor];
            wanted[mentor] = pair == NONE ? NONE : problem.mentorOf(holdings.worstOfMentee(holdings.menteeOf(pair)));
        }
        return refuseCycle(wanted, "mentees would be better off after an exchange that keeps the pairings stable");
    }

    /** The same for mentors. */
    boolean isBestForMentors() {
        int[] wanted = new int[problem.mentees().size()];
        Arrays.fill(wanted, NONE);
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            int mentor = problem.mentorOf(pair);
            int mentee = holdings.menteeOf(pair);
            if (isExchange(pair, holdings.mentorHasPlace(mentor), holdings.gainOfMentor(pair))
                    && (wanted[mentee] == NONE || ranks.ofMentee(pair) < ranks.ofMentee(wanted[mentee]))) {
                wanted[mentee] = pair;
            }
        }
        for (int mentee = 0; mentee < wanted.length; mentee++) {
            int pair = wanted[mentee];
            wanted[mentee] = pair == NONE ? NONE : holdings.menteeOf(holdings.worstOfMentor(problem.mentorOf(pair)));
        }
        return refuseCycle(wanted, "mentors would be better off after an exchange that keeps the pairings stable");
    }

    private boolean isExchange(int pair, boolean hasPlace, long gain) {
        return holdings.isOpen(pair) && !holdings.isMade(pair) && !hasPlace && gain > 0;
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
