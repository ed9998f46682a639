package dev.mentoring.matching.strategy;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A cover of all pairs by people whose places are as many as the pairs of a largest matching: everybody reached from a free row by
 * alternating paths, rows not reached and columns reached (König 1931, "Graphen und Matrizen").
 */
final class PairCover {

    private static final int NONE = -1;

    private final BitSet reachedRows = new BitSet();
    private final BitSet reachedColumns = new BitSet();

    private PairCover() {}

    /** A cover that nobody asked for. */
    static PairCover none() {
        return new PairCover();
    }

    /**
     * Searches from every row with a free place, on rows of one place at most.
     *
     * @param columnOfRow the column of each row; -1 for none
     */
    static PairCover of(AssignmentInstance instance, int[] columnOfRow) {
        PairCover cover = new PairCover();
        cover.search(instance, columnOfRow);
        return cover;
    }

    private void search(AssignmentInstance instance, int[] columnOfRow) {
        int[] upper = instance.rowUpper();
        int[] firstRow = new int[instance.columns()];
        int[] nextRow = new int[columnOfRow.length];
        Arrays.fill(firstRow, NONE);
        int[] queue = new int[columnOfRow.length];
        int queued = 0;
        for (int row = 0; row < columnOfRow.length; row++) {
            int column = columnOfRow[row];
            if (column != NONE) {
                nextRow[row] = firstRow[column];
                firstRow[column] = row;
            } else if (upper[row] > 0) {
                reachedRows.set(row);
                queue[queued++] = row;
            }
        }
        for (int k = 0; k < queued; k++) {
            queued = expand(instance, queue, k, queued, firstRow, nextRow);
        }
    }

    private int expand(AssignmentInstance instance, int[] queue, int at, int queued, int[] firstRow, int[] nextRow) {
        int[] end = {queued};
        instance.eachPair(queue[at], (column, weight) -> {
            if (!reachedColumns.get(column)) {
                reachedColumns.set(column);
                for (int row = firstRow[column]; row != NONE; row = nextRow[row]) {
                    if (!reachedRows.get(row)) {
                        reachedRows.set(row);
                        queue[end[0]++] = row;
                    }
                }
            }
        });
        return end[0];
    }

    BitSet rows(int count) {
        BitSet rows = (BitSet) reachedRows.clone();
        rows.flip(0, count);
        return rows;
    }

    BitSet columns() {
        return reachedColumns;
    }
}
