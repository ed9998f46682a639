package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;

/**
 * A two-sided problem as the assignment solvers take it: rows are mentees and columns are mentors, both known by their place in
 * the order of the lot, and locked pairs are taken out together with the places that they fill.
 *
 * <p>Pairs are laid out in that order for solvers that go by indexes, or in the problem's own for those that take the order
 * besides: a matrix of millions of scores need not be turned round.
 */
final class AssignmentInstance {

    private static final int[] NONE = new int[0];

    private final TwoSidedProblem problem;
    private final int[] menteeOfRow;
    private final int[] mentorOfColumn;
    private final int[] columnOfMentor;
    private final int[] lockedOfMentee;
    private final int[] lockedOfMentor;
    /** Whether pairs stand by mentee and mentor instead of row and column. */
    private final boolean byIndex;

    private final boolean matrix;
    private final int[] rowStart;
    private final int[] columnOf;
    private final int[] shortWeight;
    private final long[] longWeight;

    /**
     * Lays a problem out.
     *
     * @param byIndex whether pairs stand in the problem's own order
     */
    AssignmentInstance(TwoSidedProblem problem, long seed, boolean byIndex) {
        this.problem = problem;
        this.byIndex = byIndex;
        menteeOfRow = TieOrder.of(problem.mentees(), seed).toArray();
        mentorOfColumn = TieOrder.of(problem.mentors(), seed).toArray();
        columnOfMentor = new int[mentorOfColumn.length];
        for (int column = 0; column < columnOfMentor.length; column++) {
            columnOfMentor[mentorOfColumn[column]] = column;
        }
        lockedOfMentee = new int[menteeOfRow.length];
        lockedOfMentor = new int[mentorOfColumn.length];
        countLocks();
        matrix = byIndex
                && problem.allowsEveryPair()
                && Arrays.stream(rowUpper()).allMatch(places -> places == 1);
        int pairs = byIndex ? pairsOfFreeRows() : problem.pairCount() - problem.lockedCount();
        rowStart = new int[menteeOfRow.length + 1];
        columnOf = matrix ? NONE : new int[pairs];
        shortWeight = problem.hasShortScores() ? new int[pairs] : NONE;
        longWeight = problem.hasShortScores() ? new long[0] : new long[pairs];
        if (matrix) {
            copyMatrix();
        } else if (byIndex) {
            copyRows();
        } else {
            sortRows();
        }
    }

    /**
     * Whether solvers of rows with one place at most serve a problem: no minimums, and weights that they take.
     *
     * @param largestWeight the largest weight that they take
     */
    static boolean isPlain(TwoSidedProblem problem, long largestWeight) {
        return problem.largestScore() <= largestWeight
                && problem.mentees().stream().allMatch(p -> p.capacity() <= 1 && p.minimum() == 0)
                && problem.mentors().stream().allMatch(p -> p.minimum() == 0);
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

    private int pairsOfFreeRows() {
        int pairs = 0;
        for (int mentee = 0; mentee < menteeOfRow.length; mentee++) {
            if (hasPlace(mentee)) {
                pairs += problem.rowStart(mentee + 1) - problem.rowStart(mentee) - lockedOfMentee[mentee];
            }
        }
        return pairs;
    }

    private boolean hasPlace(int mentee) {
        return problem.mentees().get(mentee).capacity() > lockedOfMentee[mentee];
    }

    private void copyMatrix() {
        for (int mentee = 0; mentee < menteeOfRow.length; mentee++) {
            rowStart[mentee + 1] = rowStart[mentee] + mentorOfColumn.length;
            problem.scoresOf(mentee, shortWeight, rowStart[mentee]);
        }
    }

    /** Rows and columns by index; mentees whose place is filled by a locked pair have no pairs. */
    private void copyRows() {
        int end = 0;
        for (int mentee = 0; mentee < menteeOfRow.length; mentee++) {
            if (hasPlace(mentee)) {
                for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                    if (!problem.isLocked(pair)) {
                        columnOf[end] = problem.mentorOf(pair);
                        setWeight(end++, problem.score(pair));
                    }
                }
            }
            rowStart[mentee + 1] = end;
        }
    }

    /** Rows in the order of the lot, with columns ascending in each. */
    private void sortRows() {
        long[] columnAndPair = new long[problem.longestRow()];
        int end = 0;
        for (int row = 0; row < menteeOfRow.length; row++) {
            int mentee = menteeOfRow[row];
            int count = 0;
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (!problem.isLocked(pair)) {
                    columnAndPair[count++] = (long) columnOfMentor[problem.mentorOf(pair)] << Integer.SIZE | pair;
                }
            }
            Arrays.sort(columnAndPair, 0, count);
            for (int k = 0; k < count; k++) {
                columnOf[end] = (int) (columnAndPair[k] >>> Integer.SIZE);
                setWeight(end++, problem.score((int) columnAndPair[k]));
            }
            rowStart[row + 1] = end;
        }
    }

    private void setWeight(int at, long score) {
        if (longWeight.length > 0) {
            longWeight[at] = score;
        } else {
            shortWeight[at] = (int) score;
        }
    }

    private long weight(int at) {
        return longWeight.length > 0 ? longWeight[at] : shortWeight[at];
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

    /** Whether every row has every column; only where pairs stand by index. */
    boolean isMatrix() {
        return matrix;
    }

    /** Weights of 32 bits, row by row. */
    int[] shortWeights() {
        return shortWeight;
    }

    int[] rowStarts() {
        return rowStart;
    }

    int[] columnsOfPairs() {
        return columnOf;
    }

    /** The weights of all pairs in 64 bits. */
    long[] weights() {
        return longWeight.length > 0
                ? longWeight
                : Arrays.stream(shortWeight).asLongStream().toArray();
    }

    /** Hears of the pairs of a row. */
    interface PairVisitor {
        void visit(int column, long weight);
    }

    /** Visits the pairs of a row, in no promised order. */
    void eachPair(int row, PairVisitor visitor) {
        int stored = byIndex ? menteeOfRow[row] : row;
        int first = rowStart[stored];
        for (int at = first; at < rowStart[stored + 1]; at++) {
            int column = matrix ? at - first : columnOf[at];
            visitor.visit(byIndex ? columnOfMentor[column] : column, weight(at));
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
