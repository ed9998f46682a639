package dev.mentoring.matching.strategy;

import java.util.BitSet;

/**
 * A best matching of an {@link AssignmentInstance} with its prices, whatever solver found it.
 *
 * <p>With price t, rows' numbers u and columns' numbers v, no unmade pair has w &gt; u + v + t and no made one w &lt; u + v + t.
 */
final class Optimum {

    private final int[] madeStart;
    private final int[] madeColumn;
    private final long[] ofRow;
    private final long[] ofColumn;
    private final long price;
    private final BitSet coverRows;
    private final BitSet coverColumns;

    /**
     * Takes the parts; arrays are used as they are.
     *
     * @param madeStart first made pair of each row, and the number of made pairs at the end
     * @param madeColumn column of each made pair
     * @param ofRow number of each row
     * @param ofColumn number of each column
     * @param price number of a pair; zero unless the most pairs come first
     * @param coverRows where the most pairs come first, the rows of a cover with as few places as there are made pairs
     * @param coverColumns the columns of it
     */
    Optimum(
            int[] madeStart,
            int[] madeColumn,
            long[] ofRow,
            long[] ofColumn,
            long price,
            BitSet coverRows,
            BitSet coverColumns) {
        this.madeStart = madeStart;
        this.madeColumn = madeColumn;
        this.ofRow = ofRow;
        this.ofColumn = ofColumn;
        this.price = price;
        this.coverRows = coverRows;
        this.coverColumns = coverColumns;
    }

    /** First made pair of a row; for the number of rows, the number of made pairs. */
    int madeStart(int row) {
        return madeStart[row];
    }

    /** Column of a made pair. */
    int madeColumn(int made) {
        return madeColumn[made];
    }

    /** The number of a row. */
    long ofRow(int row) {
        return ofRow[row];
    }

    /** The number of a column. */
    long ofColumn(int column) {
        return ofColumn[column];
    }

    long price() {
        return price;
    }

    boolean coversRow(int row) {
        return coverRows.get(row);
    }

    boolean coversColumn(int column) {
        return coverColumns.get(column);
    }
}
