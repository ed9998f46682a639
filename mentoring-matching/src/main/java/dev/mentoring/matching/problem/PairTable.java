package dev.mentoring.matching.problem;

import java.util.Arrays;
import java.util.BitSet;

/** The allowed pairs in compressed rows: columns ascending in each row, with score and lock of each pair. */
final class PairTable {

    private final int[] rowStart;
    private final int[] columnOf;
    /** Empty when every score is zero. */
    private final long[] score;

    private final BitSet locked;

    PairTable(int[] rowStart, int[] columnOf, long[] score, BitSet locked) {
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.score = score;
        this.locked = locked;
    }

    PairTable withLocked(BitSet pairs) {
        return new PairTable(rowStart, columnOf, score, pairs);
    }

    int rows() {
        return rowStart.length - 1;
    }

    int count() {
        return columnOf.length;
    }

    int rowStart(int row) {
        return rowStart[row];
    }

    int columnOf(int pair) {
        return columnOf[pair];
    }

    long score(int pair) {
        return score.length == 0 ? 0 : score[pair];
    }

    boolean isLocked(int pair) {
        return locked.get(pair);
    }

    int lockedCount() {
        return locked.cardinality();
    }

    /** The first locked pair at or after a pair; -1 when there is none. */
    int nextLocked(int pair) {
        return locked.nextSetBit(pair);
    }

    /** The row of a pair, in time logarithmic in the rows. */
    int rowOf(int pair) {
        int low = 0;
        int high = rows() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rowStart[middle] <= pair) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The pair of a row and a column; -1 when it is not allowed. */
    int find(int row, int column) {
        int found = Arrays.binarySearch(columnOf, rowStart[row], rowStart[row + 1], column);
        return found < 0 ? -1 : found;
    }
}
