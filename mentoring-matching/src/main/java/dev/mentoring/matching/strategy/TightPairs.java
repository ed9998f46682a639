package dev.mentoring.matching.strategy;

import dev.mentoring.matching.kernel.assignment.LoadBalance;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** The pairs of an instance that a best matching may make, and those that it has to make. */
final class TightPairs {

    private final AssignmentInstance instance;
    private final Optimum optimum;
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

    TightPairs(AssignmentInstance instance, Optimum optimum) {
        this.instance = instance;
        this.optimum = optimum;
        rows = instance.rows();
        columns = instance.columns();
        rowStart = new int[rows + 1];
        if (needsBalance()) {
            collect();
        } else {
            for (int row = 0; row < rows; row++) {
                for (int k = optimum.madeStart(row); k < optimum.madeStart(row + 1); k++) {
                    addCertain(row, optimum.madeColumn(k));
                }
            }
        }
    }

    /** Where everybody has all places filled and nobody two pairs, nothing can be more or more even. */
    private boolean needsBalance() {
        int[] upper = instance.rowUpper();
        for (int row = 0; row < rows; row++) {
            int made = optimum.madeStart(row + 1) - optimum.madeStart(row);
            if (made < upper[row] && optimum.ofRow(row) == 0) {
                return true;
            }
        }
        int[] load = instance.lockedOfColumn();
        for (int k = 0; k < optimum.madeStart(rows); k++) {
            if (++load[optimum.madeColumn(k)] > 1) {
                return true;
            }
        }
        return false;
    }

    private void collect() {
        boolean[] madeByRow = new boolean[columns];
        for (int row = 0; row < rows; row++) {
            mark(row, madeByRow, true);
            int at = row;
            long known = optimum.ofRow(row) + optimum.price();
            instance.eachPair(row, (column, weight) -> {
                if (weight == known + optimum.ofColumn(column)) {
                    add(column, madeByRow[column]);
                } else if (madeByRow[column]) {
                    addCertain(at, column);
                }
            });
            mark(row, madeByRow, false);
            sortFrom(rowStart[row]);
            rowStart[row + 1] = count;
        }
    }

    /** Columns ascend in a row, so that ties go by the lot. */
    private void sortFrom(int first) {
        long[] row = new long[count - first];
        for (int k = first; k < count; k++) {
            row[k - first] = (long) columnOf[k] << 1 | (matched[k] ? 1 : 0);
        }
        Arrays.sort(row);
        for (int k = first; k < count; k++) {
            columnOf[k] = (int) (row[k - first] >> 1);
            matched[k] = (row[k - first] & 1) == 1;
        }
    }

    private void mark(int row, boolean[] madeByRow, boolean made) {
        for (int k = optimum.madeStart(row); k < optimum.madeStart(row + 1); k++) {
            madeByRow[optimum.madeColumn(k)] = made;
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
        if (count == 0) {
            return true;
        }
        int[] fixedOfRow = new int[rows];
        int[] fixedOfColumn = new int[columns];
        for (int k = 0; k < certain; k++) {
            fixedOfRow[certainRow[k]]++;
            fixedOfColumn[certainColumn[k]]++;
        }
        return new LoadBalance(
                        new LoadBalance.Side(instance.rowLower(), instance.rowUpper(), zero(rows, optimum::ofRow)),
                        new LoadBalance.Side(
                                instance.columnLower(), instance.columnUpper(), zero(columns, optimum::ofColumn)),
                        instance.lockedOfColumn(),
                        rowStart,
                        Arrays.copyOf(columnOf, count),
                        matched,
                        fixedOfRow,
                        fixedOfColumn,
                        control.cancelled())
                .run();
    }

    private static boolean[] zero(int count, IntToLongFunction number) {
        boolean[] zero = new boolean[count];
        for (int k = 0; k < count; k++) {
            zero[k] = number.applyAsLong(k) == 0;
        }
        return zero;
    }

    /** The number of made pairs. */
    int count() {
        int made = certain;
        for (int pair = 0; pair < count; pair++) {
            made += matched[pair] ? 1 : 0;
        }
        return made;
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
