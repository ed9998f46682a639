package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;

/** The bound D of {@link Certificate} with numbers for people only, in one pass over the pairs. */
final class DualBound {

    /**
     * The largest number of a person or price of a pair, either way. Three of them and a score stay within 64 bits, and no
     * solver that keeps its own overflow bound needs more.
     */
    static final long LARGEST = 1L << 61;

    private final TwoSidedProblem problem;
    private final long[] mentors;
    private final long[] mentees;
    private final long price;
    private final int[] mentorsOfRow;
    private final long[] weightsOfRow;
    private final int[] scoresOfRow;
    private final int[] lockedOfMentor;
    private final boolean anyLocked;

    /** Takes one number for everybody, each within {@link #LARGEST}. */
    DualBound(TwoSidedProblem problem, ImmutableLongArray mentors, ImmutableLongArray mentees, long price) {
        this.problem = problem;
        this.mentors = mentors.toArray();
        this.mentees = mentees.toArray();
        this.price = price;
        int longest = problem.longestRow();
        mentorsOfRow = new int[longest];
        weightsOfRow = new long[longest];
        scoresOfRow = new int[problem.hasShortScores() ? longest : 0];
        lockedOfMentor = new int[this.mentors.length];
        anyLocked = problem.lockedCount() > 0;
    }

    /**
     * The bound.
     *
     * @param byScore whether pairs weigh their scores; otherwise each weighs 1
     * @param count the number of pairs to which it applies, when the price is not zero
     */
    WideSum value(boolean byScore, long count) {
        WideSum sum = new WideSum();
        sum.addProduct(price, count);
        for (int mentee = 0; mentee < mentees.length; mentee++) {
            int length = problem.mentorsOf(mentee, mentorsOfRow);
            weigh(mentee, length, byScore);
            int locked = addRow(sum, mentee, length);
            addBounds(sum, problem.mentees().get(mentee), locked, mentees[mentee]);
        }
        ImmutableList<Person> all = problem.mentors();
        for (int mentor = 0; mentor < mentors.length; mentor++) {
            addBounds(sum, all.get(mentor), lockedOfMentor[mentor], mentors[mentor]);
        }
        return sum;
    }

    private void weigh(int mentee, int length, boolean byScore) {
        int from = problem.rowStart(mentee);
        if (byScore && problem.hasShortScores()) {
            problem.scoresOf(mentee, scoresOfRow, 0);
            for (int k = 0; k < length; k++) {
                weightsOfRow[k] = scoresOfRow[k];
            }
        } else {
            for (int k = 0; k < length; k++) {
                weightsOfRow[k] = byScore ? problem.score(from + k) : 1;
            }
        }
    }

    /** Adds the rests of a mentee's pairs; returns how many of them are locked. */
    private int addRow(WideSum sum, int mentee, int length) {
        long known = mentees[mentee] + price;
        int from = problem.rowStart(mentee);
        int locked = 0;
        for (int k = 0; k < length; k++) {
            int mentor = mentorsOfRow[k];
            long rest = weightsOfRow[k] - known - mentors[mentor];
            if (anyLocked && problem.isLocked(from + k)) {
                locked++;
                lockedOfMentor[mentor]++;
                sum.add(rest);
            } else if (rest > 0) {
                sum.add(rest);
            }
        }
        return locked;
    }

    private static void addBounds(WideSum sum, Person person, int locked, long number) {
        sum.addProduct(number > 0 ? person.capacity() : Math.max(person.minimum(), locked), number);
    }
}
