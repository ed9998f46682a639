package dev.mentoring.matching.kernel.assignment;

/**
 * The order in which rows and columns count: an engine's answer is as if they stood in it, whatever their indexes.
 *
 * <p>Columns stand in it in long strides, by about 0.618 of their number: what is equal for neighbours in the caller's order, as
 * with the columns of one place or kind, then spreads evenly.
 */
final class PairOrder {

    /** The row at each position. */
    final int[] rowAt;
    /** The column at each position. */
    final int[] columnAt;
    /** The position of each column. */
    final int[] positionOf;

    /**
     * Strides through the caller's order.
     *
     * @param rowOrder the rows in order
     * @param columnOrder the columns in order
     */
    PairOrder(int[] rowOrder, int[] columnOrder) {
        int n = rowOrder.length;
        rowAt = new int[n];
        int at = 0;
        int step = strideOf(n, 382);
        for (int i = 0; i < n; i++) {
            rowAt[i] = rowOrder[at];
            at += step;
            if (at >= n) {
                at -= n;
            }
        }
        int columns = columnOrder.length;
        columnAt = new int[columns];
        positionOf = new int[columns];
        int stride = stride(columns);
        int from = 0;
        for (int j = 0; j < columns; j++) {
            columnAt[j] = columnOrder[from];
            positionOf[columnOrder[from]] = j;
            from += stride;
            if (from >= columns) {
                from -= columns;
            }
        }
    }

    private static int strideOf(int columns, long per) {
        int stride = Math.max(1, (int) (columns * per / 1000));
        while (greatestDivisor(stride, columns) > 1) {
            stride++;
        }
        return stride;
    }

    private static int stride(int columns) {
        int stride = Math.max(1, (int) (columns * 618L / 1000));
        while (greatestDivisor(stride, columns) > 1) {
            stride++;
        }
        return stride;
    }

    private static int greatestDivisor(int a, int b) {
        int x = a;
        int y = b;
        while (y != 0) {
            int rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** Where a row begins to look for columns, so that rows that value columns equally choose different ones. */
    int firstColumn(int row) {
        return (int) ((long) row * columnAt.length / rowAt.length);
    }

    static int[] identity(int size) {
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            order[k] = k;
        }
        return order;
    }
}
