package dev.mentoring.matching.kernel.assignment;

import java.util.function.BooleanSupplier;

/**
 * The pairs of a sparse core in compressed rows, best first in each row, and the prices by which their weights are reduced.
 *
 * <p>A pair's weight stands here less the base price of its column, so that best first means best at these prices. Base prices
 * lie between 0 and {@link #LARGEST_BASE}; what exceeds them is kept with the potentials.
 */
final class CoreGraph {

    static final int LARGEST_BASE = 1 << 29;

    private static final int STEPS_BETWEEN_POLLS = 1 << 16;

    final int rows;
    final int columns;
    final int[] base;
    int[] rowStart;
    int[] columnOf;
    int[] weight;

    /** Pairs by column, rows ascending; out of date after any change but {@link #transpose}. */
    int[] columnStart = {};

    int[] rowAt = {};
    int[] weightAt = {};

    CoreGraph(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        base = new int[columns];
        rowStart = new int[rows + 1];
        columnOf = new int[0];
        weight = new int[0];
    }

    /** Takes other base prices, and sorts the rows by them; false when stopped, and then nothing holds any more. */
    boolean rebase(int[] next, BooleanSupplier mustStop) {
        int[] rise = new int[columns];
        for (int j = 0; j < columns; j++) {
            rise[j] = next[j] - base[j];
            base[j] = next[j];
        }
        int steps = 0;
        for (int i = 0; i < rows; i++) {
            int begin = rowStart[i];
            for (int k = begin; k < rowStart[i + 1]; k++) {
                steps += 1 + insert(begin, k, columnOf[k], weight[k] - rise[columnOf[k]]);
                if (steps >= STEPS_BETWEEN_POLLS) {
                    steps = 0;
                    if (mustStop.getAsBoolean()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /**
     * Adds pairs that are not there yet, a few in a row.
     *
     * @param addedStart first added pair of each row, and their number at the end
     * @param addedColumn column of each added pair
     * @param addedWeight weight of each added pair, less the base price
     */
    void add(int[] addedStart, int[] addedColumn, int[] addedWeight) {
        int[] oldStart = rowStart;
        int[] oldColumn = columnOf;
        int[] oldWeight = weight;
        int size = oldColumn.length + addedStart[rows];
        rowStart = new int[rows + 1];
        columnOf = new int[size];
        weight = new int[size];
        int at = 0;
        for (int i = 0; i < rows; i++) {
            rowStart[i] = at;
            int count = oldStart[i + 1] - oldStart[i];
            System.arraycopy(oldColumn, oldStart[i], columnOf, at, count);
            System.arraycopy(oldWeight, oldStart[i], weight, at, count);
            at += count;
            for (int k = addedStart[i]; k < addedStart[i + 1]; k++) {
                insert(rowStart[i], at++, addedColumn[k], addedWeight[k]);
            }
        }
        rowStart[rows] = at;
    }

    /** Puts a pair where it belongs in the sorted pairs from begin to hole; how many had to move. */
    private int insert(int begin, int hole, int column, int itsWeight) {
        int at = hole;
        while (at > begin && weight[at - 1] < itsWeight) {
            weight[at] = weight[at - 1];
            columnOf[at] = columnOf[at - 1];
            at--;
        }
        weight[at] = itsWeight;
        columnOf[at] = column;
        return hole - at;
    }

    /** Lists the pairs by column; false when stopped. */
    boolean transpose(BooleanSupplier mustStop) {
        columnStart = new int[columns + 1];
        for (int column : columnOf) {
            columnStart[column + 1]++;
        }
        for (int j = 0; j < columns; j++) {
            columnStart[j + 1] += columnStart[j];
        }
        rowAt = new int[columnOf.length];
        weightAt = new int[columnOf.length];
        int[] next = columnStart.clone();
        int steps = 0;
        for (int i = 0; i < rows; i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                int at = next[columnOf[k]]++;
                rowAt[at] = i;
                weightAt[at] = weight[k];
            }
            steps += rowStart[i + 1] - rowStart[i];
            if (steps >= STEPS_BETWEEN_POLLS) {
                steps = 0;
                if (mustStop.getAsBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }
}
