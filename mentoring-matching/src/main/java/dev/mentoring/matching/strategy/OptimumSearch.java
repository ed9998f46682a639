package dev.mentoring.matching.strategy;

import dev.mentoring.matching.kernel.assignment.Assignment;
import dev.mentoring.matching.kernel.assignment.PairRows;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths.Goal;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** Finds the {@link Optimum} of an instance by the solver that serves it. */
final class OptimumSearch {

    /** How a search ended; with an optimum only where it is solved. */
    record Ended(SuccessiveShortestPaths.Outcome outcome, Optional<Optimum> optimum) {}

    private static final int THREADS = 2;

    private OptimumSearch() {}

    /**
     * The bonus of a pair that comes before any score: more than two matchings can differ by. Without it where the total comes
     * first.
     */
    static long bonus(TwoSidedProblem problem, Goal goal) {
        long most = Math.min(problem.mentees().size(), problem.pairCount());
        return goal == Goal.WEIGHT ? 0 : 2 * most * problem.largestScore() + 1;
    }

    /** Whether {@link #byAssignment} serves a problem. */
    static boolean isPlain(TwoSidedProblem problem, Goal goal) {
        return AssignmentInstance.isPlain(problem, PairRows.LARGEST_WEIGHT) && Assignment.fits(bonus(problem, goal));
    }

    /** By the engines for rows of one place, on an instance by index. */
    static Ended byAssignment(TwoSidedProblem problem, AssignmentInstance instance, Goal goal, RunControl control) {
        PairRows pairs = instance.isMatrix()
                ? PairRows.ofMatrix(instance.rows(), instance.columns(), instance.shortWeights())
                : PairRows.ofCompressedRows(
                        instance.columns(), instance.rowStarts(), instance.columnsOfPairs(), instance.shortWeights());
        int[] places = new int[instance.columns()];
        int[] placesOfColumn = instance.columnUpper();
        for (int column = 0; column < places.length; column++) {
            places[instance.mentorOf(column)] = placesOfColumn[column];
        }
        long bonus = bonus(problem, goal);
        long work = (long) instance.rows() + instance.columns();
        Assignment assignment = new Assignment(
                pairs,
                places,
                bonus,
                instance.menteeOfRow(),
                instance.mentorOfColumn(),
                Math.min(THREADS, Runtime.getRuntime().availableProcessors()),
                control.cancelled(),
                done -> control.progress().at(done, work));
        if (!assignment.solve()) {
            return new Ended(SuccessiveShortestPaths.Outcome.CANCELLED, Optional.empty());
        }
        control.progress().at(work, work);
        control.progress()
                .solvedBy(assignment.engine().name(), assignment.reason().name());
        return new Ended(
                SuccessiveShortestPaths.Outcome.SOLVED, Optional.of(optimum(problem, instance, assignment, bonus)));
    }

    private static Optimum optimum(
            TwoSidedProblem problem, AssignmentInstance instance, Assignment assignment, long bonus) {
        int[] mentorOf = assignment.columnOfRow();
        long[] ofMentee = assignment.rowPotential();
        long[] ofMentor = assignment.columnPotential();
        int rows = instance.rows();
        int[] columnOfMentor = new int[instance.columns()];
        long[] ofColumn = new long[instance.columns()];
        for (int column = 0; column < ofColumn.length; column++) {
            columnOfMentor[instance.mentorOf(column)] = column;
            ofColumn[column] = ofMentor[instance.mentorOf(column)];
        }
        int[] columnOfRow = new int[rows];
        int[] madeStart = new int[rows + 1];
        int[] madeColumn = new int[rows];
        long[] ofRow = new long[rows];
        int[] upper = instance.rowUpper();
        for (int row = 0; row < rows; row++) {
            int mentee = instance.menteeOf(row);
            int mentor = mentorOf[mentee];
            columnOfRow[row] = mentor < 0 ? -1 : columnOfMentor[mentor];
            madeStart[row + 1] = madeStart[row];
            if (mentor >= 0) {
                madeColumn[madeStart[row + 1]++] = columnOfRow[row];
            }
            ofRow[row] = upper[row] > 0 ? ofMentee[mentee] : worthOfPlace(problem, mentee, ofMentor, bonus);
        }
        PairCover cover = bonus == 0 ? PairCover.none() : PairCover.of(instance, columnOfRow);
        return new Optimum(
                madeStart,
                Arrays.copyOf(madeColumn, madeStart[rows]),
                ofRow,
                ofColumn,
                -bonus,
                cover.rows(rows),
                cover.columns());
    }

    /** What another place would be worth to somebody who has none left: the best of the pairs that it could go to. */
    private static long worthOfPlace(TwoSidedProblem problem, int mentee, long[] ofMentor, long bonus) {
        long worth = 0;
        for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
            worth = Math.max(worth, problem.score(pair) + bonus - ofMentor[problem.mentorOf(pair)]);
        }
        return worth;
    }

    /** By shortest paths, which serve every instance. */
    static Ended byShortestPaths(AssignmentInstance instance, Goal goal, RunControl control) {
        long work = (long) instance.rows() + instance.columns();
        SuccessiveShortestPaths solver = new SuccessiveShortestPaths(
                instance.rowLower(),
                instance.rowUpper(),
                instance.columnLower(),
                instance.columnUpper(),
                instance.rowStarts(),
                instance.columnsOfPairs(),
                instance.weights(),
                control.cancelled(),
                done -> control.progress().at(done, work));
        SuccessiveShortestPaths.Outcome outcome = solver.solve(goal);
        return new Ended(
                outcome,
                outcome == SuccessiveShortestPaths.Outcome.SOLVED
                        ? Optional.of(optimum(instance, solver))
                        : Optional.empty());
    }

    private static Optimum optimum(AssignmentInstance instance, SuccessiveShortestPaths solver) {
        int rows = instance.rows();
        int[] madeStart = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            madeStart[row + 1] = madeStart[row] + solver.degreeOfRow(row);
        }
        int[] madeColumn = new int[madeStart[rows]];
        long[] ofRow = new long[rows];
        for (int row = 0; row < rows; row++) {
            int[] columns = solver.columnsOf(row);
            System.arraycopy(columns, 0, madeColumn, madeStart[row], columns.length);
            ofRow[row] = solver.potentialOfRow(row);
        }
        long[] ofColumn = new long[instance.columns()];
        for (int column = 0; column < ofColumn.length; column++) {
            ofColumn[column] = solver.potentialOfColumn(column);
        }
        BitSet coverRows = solver.reachedRows();
        coverRows.flip(0, rows);
        return new Optimum(madeStart, madeColumn, ofRow, ofColumn, solver.price(), coverRows, solver.reachedColumns());
    }
}
