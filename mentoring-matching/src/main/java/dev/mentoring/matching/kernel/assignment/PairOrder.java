package dev.mentoring.matching.kernel.assignment;

/**
 * The order in which rows and columns count: an engine's answer is as if they stood in it, whatever their indexes.
 *
 * <p>Both stand in it in long strides through the caller's order, rows by about 0.382 of their number and columns by about
 * 0.618: what is equal for neighbours, as with columns of one place or kind, then spreads evenly, and so do samples.
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
        rowAt = strided(rowOrder, 382);
        columnAt = strided(columnOrder, 618);
        positionOf = new int[columnAt.length];
        for (int j = 0; j < columnAt.length; j++) {
            positionOf[columnAt[j]] = j;
        }
    }

    private static int[] strided(int[] order, long perThousand) {
        int size = order.length;
        int[] strided = new int[size];
        int stride = Math.max(1, (int) (size * perThousand / 1000));
        while (greatestDivisor(stride, size) > 1) {
            stride++;
        }
        int from = 0;
        for (int k = 0; k < size; k++) {
            strided[k] = order[from];
            from = from < size - stride ? from + stride : from - (size - stride);
        }
        return strided;
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
