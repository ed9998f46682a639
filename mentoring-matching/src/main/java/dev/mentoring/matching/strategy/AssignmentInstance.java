package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;

/**
 * A two-sided problem as the assignment solvers take it: rows are mentees and columns are mentors, both in the order of the lot,
 * and locked pairs are taken out together with the places that they fill.
 *
 * <p>Where everybody may have anybody, with scores of 32 bits, rows stay as the problem has them and are read through the order
 * of the lot: a matrix need not be turned round.
 */
final class AssignmentInstance {

    private static final int[] NONE = new int[0];

    private final TwoSidedProblem problem;
    private final int[] menteeOfRow;
    private final int[] mentorOfColumn;
    private final int[] lockedOfMentee;
    private final int[] lockedOfMentor;
    /** Whether the weights are a matrix by mentee and mentor. */
    private final boolean matrix;

    private final int[] rowStart;
    private final int[] columnOf;
    private final int[] shortWeight;
    private final long[] longWeight;

    /**
     * Lays a problem out.
     *
     * @param mayBeMatrix whether the solver reads matrices
     */
    AssignmentInstance(TwoSidedProblem problem, long seed, boolean mayBeMatrix) {
        this.problem = problem;
        menteeOfRow = TieOrder.of(problem.mentees(), seed).toArray();
        mentorOfColumn = TieOrder.of(problem.mentors(), seed).toArray();
        lockedOfMentee = new int[menteeOfRow.length];
        lockedOfMentor = new int[mentorOfColumn.length];
        countLocks();
        matrix = mayBeMatrix && problem.allowsEveryPair() && problem.hasShortScores() && problem.lockedCount() == 0;
        int pairs = problem.pairCount() - problem.lockedCount();
        rowStart = new int[menteeOfRow.length + 1];
        columnOf = matrix ? NONE : new int[pairs];
        shortWeight = problem.hasShortScores() ? new int[pairs] : NONE;
        longWeight = problem.hasShortScores() ? new long[0] : new long[pairs];
        if (matrix) {
            copyMatrix();
        } else {
            fillRows();
        }
    }

    private void countLocks() {
        for (int mentee = 0; problem.lockedCount() > 0 && mentee < lockedOfMentee.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (problem.isLocked(pair)) {
                    lockedOfMentee[mentee]++;
                    lockedOfMentor[problem.mentorOf(pair)]++;
                }
            }
        }
    }

    private void copyMatrix() {
        for (int mentee = 0; mentee < menteeOfRow.length; mentee++) {
            rowStart[mentee + 1] = rowStart[mentee] + mentorOfColumn.length;
            problem.scoresOf(mentee, shortWeight, rowStart[mentee]);
        }
    }

    /** Lays out the rows in the order of the lot, with columns ascending in each. */
    private void fillRows() {
        int[] columnOfMentor = new int[mentorOfColumn.length];
        for (int column = 0; column < columnOfMentor.length; column++) {
            columnOfMentor[mentorOfColumn[column]] = column;
        }
        long[] columnAndPair = new long[problem.longestRow()];
        int end = 0;
        for (int row = 0; row < menteeOfRow.length; row++) {
            end = fillRow(menteeOfRow[row], columnOfMentor, columnAndPair, end);
            rowStart[row + 1] = end;
        }
    }

    private int fillRow(int mentee, int[] columnOfMentor, long[] columnAndPair, int start) {
        int count = 0;
        boolean anyLocked = lockedOfMentee[mentee] > 0;
        for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
            if (!anyLocked || !problem.isLocked(pair)) {
                columnAndPair[count++] = (long) columnOfMentor[problem.mentorOf(pair)] << Integer.SIZE | pair;
            }
        }
        Arrays.sort(columnAndPair, 0, count);
        for (int k = 0; k < count; k++) {
            columnOf[start + k] = (int) (columnAndPair[k] >>> Integer.SIZE);
            long score = problem.score((int) columnAndPair[k]);
            if (longWeight.length > 0) {
                longWeight[start + k] = score;
            } else {
                shortWeight[start + k] = (int) score;
            }
        }
        return start + count;
    }

    int rows() {
        return menteeOfRow.length;
    }

    int columns() {
        return mentorOfColumn.length;
    }

    int menteeOf(int row) {
        return menteeOfRow[row];
    }

    int mentorOf(int column) {
        return mentorOfColumn[column];
    }

    /** The mentee of each row. */
    int[] menteeOfRow() {
        return menteeOfRow;
    }

    /** The mentor of each column. */
    int[] mentorOfColumn() {
        return mentorOfColumn;
    }

    /** Whether the weights are a matrix of which row and column are mentee and mentor, not the instance's row and column. */
    boolean isMatrix() {
        return matrix;
    }

    boolean hasShortWeights() {
        return longWeight.length == 0;
    }

    /** Weights of 32 bits: by mentee and mentor where {@link #isMatrix}, otherwise by pair. */
    int[] shortWeights() {
        return shortWeight;
    }

    int[] rowStarts() {
        return rowStart;
    }

    int[] columnsOfPairs() {
        return columnOf;
    }

    /** The weights of all pairs as solvers of general instances take them; not for a matrix. */
    long[] weights() {
        return longWeight.length > 0
                ? longWeight
                : Arrays.stream(shortWeight).asLongStream().toArray();
    }

    /** Hears of the pairs of a row. */
    interface PairVisitor {
        void visit(int column, long weight);
    }

    /** Visits the pairs of a row by ascending column. */
    void eachPair(int row, PairVisitor visitor) {
        if (matrix) {
            int first = rowStart[menteeOfRow[row]];
            for (int column = 0; column < mentorOfColumn.length; column++) {
                visitor.visit(column, shortWeight[first + mentorOfColumn[column]]);
            }
            return;
        }
        for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
            visitor.visit(columnOf[pair], longWeight.length > 0 ? longWeight[pair] : shortWeight[pair]);
        }
    }

    int[] rowLower() {
        return minimums(problem.mentees(), menteeOfRow, lockedOfMentee);
    }

    int[] rowUpper() {
        return capacities(problem.mentees(), menteeOfRow, lockedOfMentee);
    }

    int[] columnLower() {
        return minimums(problem.mentors(), mentorOfColumn, lockedOfMentor);
    }

    int[] columnUpper() {
        return capacities(problem.mentors(), mentorOfColumn, lockedOfMentor);
    }

    /** The locked pairs of each column. */
    int[] lockedOfColumn() {
        return Arrays.stream(mentorOfColumn)
                .map(mentor -> lockedOfMentor[mentor])
                .toArray();
    }

    private static int[] minimums(ImmutableList<Person> people, int[] order, int[] locked) {
        return Arrays.stream(order)
                .map(i -> Math.max(0, people.get(i).minimum() - locked[i]))
                .toArray();
    }

    private static int[] capacities(ImmutableList<Person> people, int[] order, int[] locked) {
        return Arrays.stream(order)
                .map(i -> people.get(i).capacity() - locked[i])
                .toArray();
    }
}
