package dev.mentoring.matching.kernel.assignment;

import java.util.function.BooleanSupplier;

/** A copy of pairs with rows and columns in a given order; in each row columns ascend. */
final class OrderedPairs {

    private static final int PAIRS_BETWEEN_POLLS = 1 << 16;

    private final PairRows pairs;
    private final int[] rowOrder;
    private final int[] columnOrder;
    private int[] rowStart = {};
    private int[] columnOf = {};
    private int[] weight = {};
    private int work;

    OrderedPairs(PairRows pairs, int[] rowOrder, int[] columnOrder) {
        this.pairs = pairs;
        this.rowOrder = rowOrder;
        this.columnOrder = columnOrder;
    }

    int[] rowStart() {
        return rowStart;
    }

    int[] columnOf() {
        return columnOf;
    }

    int[] weight() {
        return weight;
    }

    /** Copies a matrix as a matrix; false when stopped. */
    boolean copyCells(BooleanSupplier cancelled) {
        weight = new int[pairs.pairs()];
        int at = 0;
        for (int row : rowOrder) {
            int begin = pairs.begin(row);
            for (int column : columnOrder) {
                weight[at++] = pairs.weight[begin + column];
            }
            if (mustStop(columnOrder.length, cancelled)) {
                return false;
            }
        }
        return true;
    }

    /** Copies the pairs into compressed rows; false when stopped. */
    boolean copyListed(BooleanSupplier cancelled) {
        int[] positionOf = new int[columnOrder.length];
        for (int j = 0; j < positionOf.length; j++) {
            positionOf[columnOrder[j]] = j;
        }
        rowStart = new int[rowOrder.length + 1];
        columnOf = new int[pairs.pairs()];
        weight = new int[pairs.pairs()];
        long[] key = new long[pairs.longestRow()];
        int at = 0;
        for (int i = 0; i < rowOrder.length; i++) {
            int begin = pairs.begin(rowOrder[i]);
            int count = pairs.end(rowOrder[i]) - begin;
            for (int k = 0; k < count; k++) {
                int column = pairs.isMatrix() ? k : pairs.columnOf[begin + k];
                key[k] = ((long) positionOf[column] << 32) | (pairs.weight[begin + k] & 0xFFFF_FFFFL);
            }
            Ranks.sort(key, count);
            for (int k = 0; k < count; k++) {
                columnOf[at] = (int) (key[k] >> 32);
                weight[at++] = (int) key[k];
            }
            rowStart[i + 1] = at;
            if (mustStop(count, cancelled)) {
                return false;
            }
        }
        return true;
    }

    private boolean mustStop(int made, BooleanSupplier cancelled) {
        work += made;
        if (work < PAIRS_BETWEEN_POLLS) {
            return false;
        }
        work = 0;
        return cancelled.getAsBoolean();
    }
}
