package dev.mentoring.matching.strategy;

import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths.Goal;
import java.util.BitSet;
import java.util.Optional;

/** Finds the {@link Optimum} of an instance by the solver that serves it. */
final class OptimumSearch {

    /** How a search ended; with an optimum only where it is solved. */
    record Ended(SuccessiveShortestPaths.Outcome outcome, Optional<Optimum> optimum) {}

    private OptimumSearch() {}

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
