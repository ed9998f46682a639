package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;

/**
 * A two-sided problem as the flow kernel takes it: people in the order of the lot, locked pairs taken out together with the
 * places they fill.
 */
final class FlowInstance {

    private final TwoSidedProblem problem;
    private final ImmutableIntArray menteeOfRow;
    private final ImmutableIntArray mentorOfColumn;
    private final int[] lockedOfMentee;
    private final int[] lockedOfMentor;
    private final int[] rowStart;
    private final int[] columnOf;
    private final long[] weight;

    FlowInstance(TwoSidedProblem problem, long seed) {
        this.problem = problem;
        menteeOfRow = TieOrder.of(problem.mentees(), seed);
        mentorOfColumn = TieOrder.of(problem.mentors(), seed);
        lockedOfMentee = new int[problem.mentees().size()];
        lockedOfMentor = new int[problem.mentors().size()];
        int pairs = problem.pairCount() - problem.lockedCount();
        rowStart = new int[problem.mentees().size() + 1];
        columnOf = new int[pairs];
        weight = new long[pairs];
        countLocks();
        fillRows();
    }

    private void countLocks() {
        if (problem.lockedCount() == 0) {
            return;
        }
        for (int mentee = 0; mentee < lockedOfMentee.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (problem.isLocked(pair)) {
                    lockedOfMentee[mentee]++;
                    lockedOfMentor[problem.mentorOf(pair)]++;
                }
            }
        }
    }

    /** Lays out the rows in the order of the lot, with columns ascending in each. */
    private void fillRows() {
        int[] columnOfMentor = new int[lockedOfMentor.length];
        for (int column = 0; column < columnOfMentor.length; column++) {
            columnOfMentor[mentorOfColumn.get(column)] = column;
        }
        long[] columnAndPair = new long[columnOfMentor.length];
        int end = 0;
        for (int row = 0; row < lockedOfMentee.length; row++) {
            int mentee = menteeOfRow.get(row);
            boolean full = problem.rowStart(mentee + 1) - problem.rowStart(mentee) == columnOfMentor.length;
            end = full && lockedOfMentee[mentee] == 0
                    ? fillFullRow(problem.rowStart(mentee), end)
                    : fillRow(mentee, columnOfMentor, columnAndPair, end);
            rowStart[row + 1] = end;
        }
    }

    /** A mentee who may have anybody: pairs ascend by mentor without a gap, so that nothing need be sorted. */
    private int fillFullRow(int firstPair, int start) {
        int position = start;
        for (int column = 0; column < mentorOfColumn.length(); column++) {
            columnOf[position] = column;
            weight[position] = problem.score(firstPair + mentorOfColumn.get(column));
            position++;
        }
        return position;
    }

    private int fillRow(int mentee, int[] columnOfMentor, long[] columnAndPair, int start) {
        int count = 0;
        for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
            if (!problem.isLocked(pair)) {
                columnAndPair[count] = (long) columnOfMentor[problem.mentorOf(pair)] << Integer.SIZE | pair;
                count++;
            }
        }
        Arrays.sort(columnAndPair, 0, count);
        for (int k = 0; k < count; k++) {
            columnOf[start + k] = (int) (columnAndPair[k] >>> Integer.SIZE);
            weight[start + k] = problem.score((int) columnAndPair[k]);
        }
        return start + count;
    }

    SuccessiveShortestPaths solver(RunControl control) {
        long work = (long) rows() + columns();
        return new SuccessiveShortestPaths(
                rowLower(),
                rowUpper(),
                columnLower(),
                columnUpper(),
                rowStart,
                columnOf,
                weight,
                control.cancelled(),
                done -> control.progress().at(done, work));
    }

    int rows() {
        return menteeOfRow.length();
    }

    int columns() {
        return mentorOfColumn.length();
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
        return mentorOfColumn.stream().map(mentor -> lockedOfMentor[mentor]).toArray();
    }

    int rowStart(int row) {
        return rowStart[row];
    }

    int columnOf(int pair) {
        return columnOf[pair];
    }

    long weight(int pair) {
        return weight[pair];
    }

    int menteeOf(int row) {
        return menteeOfRow.get(row);
    }

    int mentorOf(int column) {
        return mentorOfColumn.get(column);
    }

    private static int[] minimums(ImmutableList<Person> people, ImmutableIntArray order, int[] locked) {
        return order.stream()
                .map(i -> Math.max(0, people.get(i).minimum() - locked[i]))
                .toArray();
    }

    private static int[] capacities(ImmutableList<Person> people, ImmutableIntArray order, int[] locked) {
        return order.stream().map(i -> people.get(i).capacity() - locked[i]).toArray();
    }
}
