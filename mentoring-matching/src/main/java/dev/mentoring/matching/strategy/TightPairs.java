package dev.mentoring.matching.strategy;

import dev.mentoring.matching.kernel.assignment.LoadBalance;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import java.util.Arrays;

/** The pairs of an instance that a best matching may make, and those that it has to make. */
final class TightPairs {

    private final FlowInstance instance;
    private final SuccessiveShortestPaths solver;
    private final int rows;
    private final int columns;
    private final int[] rowStart;
    private int[] columnOf = new int[1024];
    private boolean[] matched = new boolean[1024];
    private int count;
    /** Made pairs that are worth more than their prices, so that every best matching makes them. */
    private int[] certainRow = new int[16];

    private int[] certainColumn = new int[16];
    private int certain;

    TightPairs(FlowInstance instance, SuccessiveShortestPaths solver) {
        this.instance = instance;
        this.solver = solver;
        rows = instance.rows();
        columns = instance.columns();
        rowStart = new int[rows + 1];
        boolean[] madeByRow = new boolean[columns];
        for (int row = 0; row < rows; row++) {
            int[] made = solver.columnsOf(row);
            for (int column : made) {
                madeByRow[column] = true;
            }
            addRow(row, madeByRow);
            for (int column : made) {
                madeByRow[column] = false;
            }
            rowStart[row + 1] = count;
        }
    }

    private void addRow(int row, boolean[] made) {
        long known = solver.potentialOfRow(row) + solver.price();
        for (int pair = instance.rowStart(row); pair < instance.rowStart(row + 1); pair++) {
            int column = instance.columnOf(pair);
            long rest = instance.weight(pair) - known - solver.potentialOfColumn(column);
            if (rest == 0) {
                add(column, made[column]);
            } else if (made[column]) {
                addCertain(row, column);
            }
        }
    }

    private void add(int column, boolean made) {
        if (count == columnOf.length) {
            columnOf = Arrays.copyOf(columnOf, count + (count >> 1));
            matched = Arrays.copyOf(matched, columnOf.length);
        }
        columnOf[count] = column;
        matched[count++] = made;
    }

    private void addCertain(int row, int column) {
        if (certain == certainRow.length) {
            certainRow = Arrays.copyOf(certainRow, 2 * certain);
            certainColumn = Arrays.copyOf(certainColumn, 2 * certain);
        }
        certainRow[certain] = row;
        certainColumn[certain++] = column;
    }

    /** Makes the most pairs without loss, and the load of mentors even; false when the caller stopped the run. */
    boolean balance(RunControl control) {
        int[] fixedOfRow = new int[rows];
        int[] fixedOfColumn = new int[columns];
        for (int k = 0; k < certain; k++) {
            fixedOfRow[certainRow[k]]++;
            fixedOfColumn[certainColumn[k]]++;
        }
        boolean[] looseRow = new boolean[rows];
        boolean[] looseColumn = new boolean[columns];
        for (int row = 0; row < rows; row++) {
            looseRow[row] = solver.potentialOfRow(row) == 0;
        }
        for (int column = 0; column < columns; column++) {
            looseColumn[column] = solver.potentialOfColumn(column) == 0;
        }
        return new LoadBalance(
                        new LoadBalance.Side(instance.rowLower(), instance.rowUpper(), looseRow),
                        new LoadBalance.Side(instance.columnLower(), instance.columnUpper(), looseColumn),
                        instance.lockedOfColumn(),
                        rowStart,
                        Arrays.copyOf(columnOf, count),
                        matched,
                        fixedOfRow,
                        fixedOfColumn,
                        control.cancelled())
                .run();
    }

    /** Hears of a made pair. */
    interface Visitor {
        void visit(int row, int column);
    }

    void eachMade(Visitor visitor) {
        for (int row = 0; row < rows; row++) {
            for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
                if (matched[pair]) {
                    visitor.visit(row, columnOf[pair]);
                }
            }
        }
        for (int k = 0; k < certain; k++) {
            visitor.visit(certainRow[k], certainColumn[k]);
        }
    }
}
