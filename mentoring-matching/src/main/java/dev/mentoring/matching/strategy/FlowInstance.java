package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;

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
        fillRows(countFreePairs());
    }

    /** Counts locked pairs, and the others by mentor. */
    private int[] countFreePairs() {
        int[] free = new int[problem.mentors().size() + 1];
        for (int mentee = 0; mentee < lockedOfMentee.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                int mentor = problem.mentorOf(pair);
                if (problem.isLocked(pair)) {
                    lockedOfMentee[mentee]++;
                    lockedOfMentor[mentor]++;
                } else {
                    free[mentor + 1]++;
                }
            }
        }
        return free;
    }

    /** Sorts pairs by mentor first and then lays them out mentor by mentor, so that columns ascend in every row. */
    private void fillRows(int[] freeOfMentor) {
        int[] next = freeOfMentor;
        for (int mentor = 0; mentor < lockedOfMentor.length; mentor++) {
            next[mentor + 1] += next[mentor];
        }
        int[] start = next.clone();
        int[] pairByMentor = new int[columnOf.length];
        int[] rowByMentor = new int[columnOf.length];
        for (int row = 0; row < lockedOfMentee.length; row++) {
            int mentee = menteeOfRow.get(row);
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (!problem.isLocked(pair)) {
                    int position = next[problem.mentorOf(pair)]++;
                    pairByMentor[position] = pair;
                    rowByMentor[position] = row;
                    rowStart[row + 1]++;
                }
            }
        }
        for (int row = 0; row < lockedOfMentee.length; row++) {
            rowStart[row + 1] += rowStart[row];
        }
        int[] nextInRow = rowStart.clone();
        for (int column = 0; column < lockedOfMentor.length; column++) {
            int mentor = mentorOfColumn.get(column);
            for (int k = start[mentor]; k < start[mentor + 1]; k++) {
                int position = nextInRow[rowByMentor[k]]++;
                columnOf[position] = column;
                weight[position] = problem.score(pairByMentor[k]);
            }
        }
    }

    SuccessiveShortestPaths solver(RunControl control) {
        long work = (long) menteeOfRow.length() + mentorOfColumn.length();
        return new SuccessiveShortestPaths(
                minimums(problem.mentees(), menteeOfRow, lockedOfMentee),
                capacities(problem.mentees(), menteeOfRow, lockedOfMentee),
                minimums(problem.mentors(), mentorOfColumn, lockedOfMentor),
                capacities(problem.mentors(), mentorOfColumn, lockedOfMentor),
                rowStart,
                columnOf,
                weight,
                control.cancelled(),
                done -> control.progress().at(done, work));
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
