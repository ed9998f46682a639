package dev.mentoring.matching.kernel.assignment;

/**
 * The pairs of an assignment problem, row by row: all cells of a matrix, or those listed in compressed rows.
 *
 * <p>Arrays are used as they are and must not change. Weights lie between -{@link #LARGEST_WEIGHT} and that.
 */
public final class PairRows {

    /** The largest absolute weight. */
    public static final int LARGEST_WEIGHT = (1 << 29) - 1;

    final int rows;
    final int columns;
    final int[] weight;
    /** Column of each pair; empty if all cells count. */
    final int[] columnOf;

    private final int[] rowStart;

    private PairRows(int rows, int columns, int[] rowStart, int[] columnOf, int[] weight) {
        this.rows = rows;
        this.columns = columns;
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.weight = weight;
    }

    /**
     * All cells of a matrix.
     *
     * @param rows number of rows
     * @param columns number of columns
     * @param weight weights row by row
     * @throws IllegalArgumentException if there are not as many weights as cells
     */
    public static PairRows ofMatrix(int rows, int columns, int[] weight) {
        if ((long) rows * columns != weight.length) {
            throw new IllegalArgumentException(
                    "a matrix of " + rows + " x " + columns + " has not " + weight.length + " cells");
        }
        return new PairRows(rows, columns, new int[0], new int[0], weight);
    }

    /**
     * Listed pairs only.
     *
     * @param columns number of columns
     * @param rowStart first pair of each row, and the number of pairs at the end
     * @param columnOf column of each pair, each once in a row at most
     * @param weight weight of each pair
     * @throws IllegalArgumentException if the numbers of pairs, columns and weights differ
     */
    public static PairRows ofCompressedRows(int columns, int[] rowStart, int[] columnOf, int[] weight) {
        int pairs = rowStart[rowStart.length - 1];
        if (columnOf.length != pairs || weight.length != pairs) {
            throw new IllegalArgumentException(
                    pairs + " pairs have not " + columnOf.length + " columns and " + weight.length + " weights");
        }
        return new PairRows(rowStart.length - 1, columns, rowStart, columnOf, weight);
    }

    /** Whether every row has a pair with every column. */
    public boolean isMatrix() {
        return rowStart.length == 0;
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** The number of pairs. */
    public int pairs() {
        return weight.length;
    }

    int begin(int row) {
        return isMatrix() ? row * columns : rowStart[row];
    }

    int end(int row) {
        return isMatrix() ? (row + 1) * columns : rowStart[row + 1];
    }

    int longestRow() {
        int longest = isMatrix() ? columns : 0;
        for (int i = 0; i + 1 < rowStart.length; i++) {
            longest = Math.max(longest, rowStart[i + 1] - rowStart[i]);
        }
        return longest;
    }
}
