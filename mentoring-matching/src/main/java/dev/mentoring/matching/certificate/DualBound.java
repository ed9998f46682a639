package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;

/**
 * The bound D of {@link Certificate} with numbers for people only, in one pass over the pairs.
 *
 * <p>In a proof hardly any pair has a positive rest. Rows of small numbers are looked through in 32 bits first: the signs of what
 * is left of everybody's numbers, joined bit by bit, tell whether some rest is positive, several pairs a step.
 */
final class DualBound {

    /**
     * The largest number of a person or price of a pair, either way. Three of them and a score stay within 64 bits, and no
     * solver that keeps its own overflow bound needs more.
     */
    static final long LARGEST = 1L << 61;

    /** Below this, two numbers less a score stay within 32 bits. */
    private static final long SHORT_LIMIT = 1L << 29;

    private final TwoSidedProblem problem;
    private final long[] mentors;
    private final long[] mentees;
    private final long price;
    private final int[] mentorsOfRow;
    private final int[] scoresOfRow;
    private final int[] shortMentors;
    private final int[] lockedOfMentor;
    private final boolean anyLocked;

    /** Takes one number for everybody, each within {@link #LARGEST}. */
    DualBound(TwoSidedProblem problem, ImmutableLongArray mentors, ImmutableLongArray mentees, long price) {
        this.problem = problem;
        this.mentors = mentors.toArray();
        this.mentees = mentees.toArray();
        this.price = price;
        boolean small = problem.largestScore() < SHORT_LIMIT
                && Arrays.stream(this.mentors).allMatch(DualBound::isShort);
        shortMentors =
                small ? Arrays.stream(this.mentors).mapToInt(n -> (int) n).toArray() : new int[0];
        int longest = problem.longestRow();
        mentorsOfRow = new int[longest];
        scoresOfRow = new int[small ? longest : 0];
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
        boolean small = byScore && scoresOfRow.length > 0 && !anyLocked;
        for (int mentee = 0; mentee < mentees.length; mentee++) {
            int locked = 0;
            long known = mentees[mentee] + price;
            if (!small || !isShort(known) || anyPositiveRest(mentee, (int) known)) {
                locked = addRow(sum, mentee, byScore);
            }
            addBounds(sum, problem.mentees().get(mentee), locked, mentees[mentee]);
        }
        ImmutableList<Person> all = problem.mentors();
        for (int mentor = 0; mentor < mentors.length; mentor++) {
            addBounds(sum, all.get(mentor), lockedOfMentor[mentor], mentors[mentor]);
        }
        return sum;
    }

    private static boolean isShort(long number) {
        return number > -SHORT_LIMIT && number < SHORT_LIMIT;
    }

    private boolean anyPositiveRest(int mentee, int known) {
        problem.scoresOf(mentee, scoresOfRow, 0);
        if (problem.allowsEveryPair()) {
            return joined(scoresOfRow, shortMentors, known) < 0;
        }
        int length = problem.mentorsOf(mentee, mentorsOfRow);
        int signs = 0;
        for (int k = 0; k < length; k++) {
            signs |= known + shortMentors[mentorsOfRow[k]] - scoresOfRow[k];
        }
        return signs < 0;
    }

    private static int joined(int[] scores, int[] numbers, int known) {
        int signs = 0;
        for (int k = 0; k < numbers.length; k++) {
            signs |= known + numbers[k] - scores[k];
        }
        return signs;
    }

    /** Adds the rests of a mentee's pairs; returns how many of them are locked. */
    private int addRow(WideSum sum, int mentee, boolean byScore) {
        long known = mentees[mentee] + price;
        int from = problem.rowStart(mentee);
        int length = problem.mentorsOf(mentee, mentorsOfRow);
        int locked = 0;
        for (int k = 0; k < length; k++) {
            int mentor = mentorsOfRow[k];
            long rest = (byScore ? problem.score(from + k) : 1) - known - mentors[mentor];
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
