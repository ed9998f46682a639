package dev.mentoring.matching.advice;

import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.List;

/**
 * The allowed pairs of a problem without groups, seen from both sides, and which of them are made: by index, as in the problem.
 */
final class PairedGraph {

    private final TwoSidedProblem problem;
    private final int[] menteeOfPair;
    private final int[] columnStart;
    private final int[] pairOfColumn;
    private final BitSet made = new BitSet();
    private final BitSet locked = new BitSet();
    private final int[] madeOfMentor;
    private final int[] madeOfMentee;

    PairedGraph(TwoSidedProblem problem, List<Pairing> pairings) {
        this.problem = problem;
        int mentors = problem.mentors().size();
        menteeOfPair = problem.menteeOfPairs();
        columnStart = new int[mentors + 1];
        for (int pair = 0; pair < menteeOfPair.length; pair++) {
            columnStart[problem.mentorOf(pair) + 1]++;
        }
        for (int mentor = 0; mentor < mentors; mentor++) {
            columnStart[mentor + 1] += columnStart[mentor];
        }
        int[] next = columnStart.clone();
        pairOfColumn = new int[menteeOfPair.length];
        for (int pair = 0; pair < menteeOfPair.length; pair++) {
            pairOfColumn[next[problem.mentorOf(pair)]++] = pair;
        }
        madeOfMentor = new int[mentors];
        madeOfMentee = new int[problem.mentees().size()];
        for (Pairing pairing : pairings) {
            int mentor = problem.indexOfMentor(pairing.mentor());
            int mentee = problem.indexOfMentee(pairing.mentee());
            int pair = problem.pairOf(mentor, mentee);
            made.set(pair);
            locked.set(pair, problem.isLocked(pair));
            madeOfMentor[mentor]++;
            madeOfMentee[mentee]++;
        }
    }

    int people(Side side) {
        return side == Side.MENTOR ? madeOfMentor.length : madeOfMentee.length;
    }

    int capacity(Side side, int index) {
        return (side == Side.MENTOR ? problem.mentors() : problem.mentees())
                .get(index)
                .capacity();
    }

    int minimum(Side side, int index) {
        return (side == Side.MENTOR ? problem.mentors() : problem.mentees())
                .get(index)
                .minimum();
    }

    String id(Side side, int index) {
        return (side == Side.MENTOR ? problem.mentors() : problem.mentees())
                .get(index)
                .id();
    }

    /** How many pairs of somebody are made. */
    int made(Side side, int index) {
        return side == Side.MENTOR ? madeOfMentor[index] : madeOfMentee[index];
    }

    /** How many pairs somebody could be part of. */
    int degree(Side side, int index) {
        return side == Side.MENTOR
                ? columnStart[index + 1] - columnStart[index]
                : problem.rowStart(index + 1) - problem.rowStart(index);
    }

    /** A pair of somebody, counted from 0. */
    int pair(Side side, int index, int at) {
        return side == Side.MENTOR ? pairOfColumn[columnStart[index] + at] : problem.rowStart(index) + at;
    }

    /** The index of the person of a pair on the other side. */
    int partner(Side side, int pair) {
        return side == Side.MENTOR ? menteeOfPair[pair] : problem.mentorOf(pair);
    }

    /** The pairs that are made; a copy. */
    BitSet made() {
        return (BitSet) made.clone();
    }

    boolean isMade(int pair) {
        return made.get(pair);
    }

    boolean isLocked(int pair) {
        return locked.get(pair);
    }

    static Side other(Side side) {
        return side == Side.MENTOR ? Side.MENTEE : Side.MENTOR;
    }
}
