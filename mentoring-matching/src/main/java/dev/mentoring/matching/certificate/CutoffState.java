package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What mentors have turned down, by a rank each, and what follows from it.
 *
 * <p>A pair is open while its mentor's rank for it is below the mentor's cutoff. A mentee hopes for the open pairs that they rank best,
 * and would come to all mentors whom they rank as well as these or better, or to all when no pair is open. People without a place beside
 * locked pairs take no part, nor do locked pairs.
 */
final class CutoffState {

    private final TwoSidedProblem problem;
    private final Preferences ranks;
    private final Holdings holdings;
    private final PairsByRank pairs;
    private final long[] cutoffOfMentor;
    /** How many of a mentor's pairs, best first, are open for all that the mentor does. */
    private final int[] openOfMentor;

    private final int[] insideOfMentor;
    private final int[] comersOfMentor;
    private final BitSet comes;
    private final int[] hopeStart;
    private final int[] hopeEnd;
    private final int[] hopes;
    private final int[] hopeRank;
    private long hopeful;

    /** Nobody has turned anybody down; nobody may have more than one place who is a mentee. */
    CutoffState(TwoSidedProblem problem, Preferences ranks, Holdings holdings) {
        this.problem = problem;
        this.ranks = ranks;
        this.holdings = holdings;
        pairs = new PairsByRank(problem, ranks);
        int mentors = problem.mentors().size();
        cutoffOfMentor = new long[mentors];
        openOfMentor = new int[mentors];
        for (int mentor = 0; mentor < mentors; mentor++) {
            if (places(mentor) > 0) {
                cutoffOfMentor[mentor] = Long.MAX_VALUE;
                openOfMentor[mentor] = pairs.ofMentor(mentor).length;
            }
        }
        insideOfMentor = new int[mentors];
        comersOfMentor = new int[mentors];
        comes = new BitSet(problem.pairCount());
        int mentees = problem.mentees().size();
        hopeStart = new int[mentees];
        hopeEnd = new int[mentees];
        hopes = new int[mentees];
        hopeRank = new int[mentees];
        for (int mentee = 0; mentee < mentees; mentee++) {
            if (holdings.menteeHasPlace(mentee)) {
                hopeful++;
                hopeOn(mentee);
            }
        }
    }

    /** The places of a mentor that no locked pair fills. */
    int places(int mentor) {
        return Math.max(0, holdings.roomOfMentor(mentor));
    }

    /** How many mentees hope for a mentor. */
    int inside(int mentor) {
        return insideOfMentor[mentor];
    }

    /** How many mentees would come to a mentor, turned down or not. */
    int comers(int mentor) {
        return comersOfMentor[mentor];
    }

    /** How many mentors a mentee hopes for. */
    int hopes(int mentee) {
        return hopes[mentee];
    }

    /** The pairs that a mentee hopes for. */
    int[] hoped(int mentee) {
        return hopes[mentee] == 0
                ? new int[0]
                : Arrays.stream(pairs.ofMentee(mentee), hopeStart[mentee], hopeEnd[mentee])
                        .filter(this::isOpen)
                        .toArray();
    }

    /** How many mentees hope for somebody. */
    long hopeful() {
        return hopeful;
    }

    private boolean isOpen(int pair) {
        return ranks.ofMentor(pair) < cutoffOfMentor[problem.mentorOf(pair)];
    }

    /** How many of those who hope for a mentor have the rank or a worse one; takes time linear in the open pairs from the rank on. */
    int hopingFrom(int mentor, long rank) {
        int[] own = pairs.ofMentor(mentor);
        int count = 0;
        for (int k = openOfMentor[mentor] - 1; k >= 0 && ranks.ofMentor(own[k]) >= rank; k--) {
            count += comes.get(own[k]) ? 1 : 0;
        }
        return count;
    }

    /** Has a mentor turn down the rank and all worse ones, in time linear in the pairs that are not open any more. */
    void lower(int mentor, long cutoff) {
        int[] own = pairs.ofMentor(mentor);
        cutoffOfMentor[mentor] = Math.min(cutoffOfMentor[mentor], cutoff);
        while (openOfMentor[mentor] > 0 && !isOpen(own[openOfMentor[mentor] - 1])) {
            openOfMentor[mentor]--;
            int pair = own[openOfMentor[mentor]];
            insideOfMentor[mentor] -= comes.get(pair) ? 1 : 0;
            lose(pair, holdings.menteeOf(pair));
        }
    }

    private void lose(int pair, int mentee) {
        if (hopes[mentee] > 0 && ranks.ofMentee(pair) == hopeRank[mentee]) {
            hopes[mentee]--;
            if (hopes[mentee] == 0) {
                hopeOn(mentee);
            }
        }
    }

    /** Goes down the list of a mentee to the next rank with an open pair. */
    private void hopeOn(int mentee) {
        int[] own = pairs.ofMentee(mentee);
        while (hopes[mentee] == 0 && hopeEnd[mentee] < own.length) {
            hopeStart[mentee] = hopeEnd[mentee];
            hopeRank[mentee] = ranks.ofMentee(own[hopeStart[mentee]]);
            while (hopeEnd[mentee] < own.length && ranks.ofMentee(own[hopeEnd[mentee]]) == hopeRank[mentee]) {
                hopes[mentee] += come(own[hopeEnd[mentee]]);
                hopeEnd[mentee]++;
            }
        }
        if (hopes[mentee] == 0) {
            hopeful--;
        }
    }

    private int come(int pair) {
        int mentor = problem.mentorOf(pair);
        comes.set(pair);
        comersOfMentor[mentor]++;
        if (!isOpen(pair)) {
            return 0;
        }
        insideOfMentor[mentor]++;
        return 1;
    }
}
