package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What everybody holds in a matching beside their locked pairs, which nobody gives up: whether a place is left, and the pair that
 * they like least.
 */
final class Holdings {

    private static final int NONE = -1;

    private final TwoSidedProblem problem;
    private final Preferences ranks;
    private final BitSet made;
    private final int[] roomOfMentor;
    private final int[] roomOfMentee;
    private final int[] worstOfMentor;
    private final int[] worstOfMentee;
    private final int[] menteeOfPair;

    /** Everybody with their locked pairs alone. */
    static Holdings ofLocks(TwoSidedProblem problem, Preferences ranks) {
        BitSet locked = new BitSet();
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            locked.set(pair, problem.isLocked(pair));
        }
        return new Holdings(problem, ranks, locked);
    }

    /** The pairs of the matching. */
    BitSet made() {
        return (BitSet) made.clone();
    }

    /**
     * Takes a matching that keeps every capacity.
     *
     * @param made its pairs, locked ones included
     */
    Holdings(TwoSidedProblem problem, Preferences ranks, BitSet made) {
        this.problem = problem;
        this.ranks = ranks;
        this.made = made;
        roomOfMentor = problem.mentors().stream().mapToInt(Person::capacity).toArray();
        roomOfMentee = problem.mentees().stream().mapToInt(Person::capacity).toArray();
        worstOfMentor = new int[roomOfMentor.length];
        worstOfMentee = new int[roomOfMentee.length];
        Arrays.fill(worstOfMentor, NONE);
        Arrays.fill(worstOfMentee, NONE);
        menteeOfPair = new int[problem.pairCount()];
        for (int mentee = 0; mentee < roomOfMentee.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                menteeOfPair[pair] = mentee;
                if (made.get(pair)) {
                    take(pair, problem.mentorOf(pair), mentee);
                }
            }
        }
    }

    private void take(int pair, int mentor, int mentee) {
        roomOfMentor[mentor]--;
        roomOfMentee[mentee]--;
        if (!problem.isLocked(pair)) {
            int worstHere = worstOfMentor[mentor];
            if (worstHere == NONE || ranks.ofMentor(pair) > ranks.ofMentor(worstHere)) {
                worstOfMentor[mentor] = pair;
            }
            int worstThere = worstOfMentee[mentee];
            if (worstThere == NONE || ranks.ofMentee(pair) > ranks.ofMentee(worstThere)) {
                worstOfMentee[mentee] = pair;
            }
        }
    }

    /** Whether a pair is in the market at all: allowed ones are, unless they are locked. */
    boolean isOpen(int pair) {
        return !problem.isLocked(pair);
    }

    boolean isMade(int pair) {
        return made.get(pair);
    }

    /** The mentee of a pair. */
    int menteeOf(int pair) {
        return menteeOfPair[pair];
    }

    /** How many places a mentor has left; negative for a matching that keeps no bounds. */
    int roomOfMentor(int mentor) {
        return roomOfMentor[mentor];
    }

    /** How many places a mentee has left; negative for a matching that keeps no bounds. */
    int roomOfMentee(int mentee) {
        return roomOfMentee[mentee];
    }

    boolean mentorHasPlace(int mentor) {
        return roomOfMentor[mentor] > 0;
    }

    boolean menteeHasPlace(int mentee) {
        return roomOfMentee[mentee] > 0;
    }

    /** The pair that a mentor likes least among those that are made and not locked; -1 for none. */
    int worstOfMentor(int mentor) {
        return worstOfMentor[mentor];
    }

    /** The pair that a mentee likes least among those that are made and not locked; -1 for none. */
    int worstOfMentee(int mentee) {
        return worstOfMentee[mentee];
    }

    /** By how many ranks the mentor of a pair would gain over the worst they hold; the largest number for a free place. */
    long gainOfMentor(int pair) {
        int mentor = problem.mentorOf(pair);
        if (mentorHasPlace(mentor)) {
            return Integer.MAX_VALUE;
        }
        int worst = worstOfMentor[mentor];
        return worst == NONE ? Integer.MIN_VALUE : (long) ranks.ofMentor(worst) - ranks.ofMentor(pair);
    }

    /** By how many ranks the mentee of a pair would gain over the worst they hold; the largest number for a free place. */
    long gainOfMentee(int pair) {
        int mentee = menteeOfPair[pair];
        if (menteeHasPlace(mentee)) {
            return Integer.MAX_VALUE;
        }
        int worst = worstOfMentee[mentee];
        return worst == NONE ? Integer.MIN_VALUE : (long) ranks.ofMentee(worst) - ranks.ofMentee(pair);
    }
}
