package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/** The rows that hold places, in a binary heap for each column with the lowest bid on top. */
final class BidHeaps {

    private final int[] start;
    private final int[] slot;
    /** Where in {@link #slot} a row stands. */
    private final int[] placeOf;

    private final long[] bidOf;
    private final int[] count;

    /**
     * @param limit the most rows that each column can hold
     * @param rows the number of rows
     */
    BidHeaps(int[] limit, int rows) {
        start = new int[limit.length + 1];
        for (int column = 0; column < limit.length; column++) {
            start[column + 1] = Math.addExact(start[column], limit[column]);
        }
        slot = new int[start[limit.length]];
        placeOf = new int[rows];
        bidOf = new long[rows];
        count = new int[limit.length];
    }

    int places() {
        return slot.length;
    }

    void clear() {
        Arrays.fill(count, 0);
    }

    int count(int column) {
        return count[column];
    }

    int free(int column) {
        return start[column + 1] - start[column] - count[column];
    }

    /** The row at a position, counted from zero. */
    int row(int column, int position) {
        return slot[start[column] + position];
    }

    long lowestBid(int column) {
        return bidOf[slot[start[column]]];
    }

    /** Adds a row to a column with a free place. */
    void add(int column, int row, long bid) {
        bidOf[row] = bid;
        int begin = start[column];
        int hole = count[column]++;
        while (hole > 0) {
            int parent = (hole - 1) >> 1;
            int above = slot[begin + parent];
            if (bidOf[above] <= bid) {
                break;
            }
            put(begin + hole, above);
            hole = parent;
        }
        put(begin + hole, row);
    }

    /** Puts a row in the place of the one with the lowest bid, which is returned. */
    int replaceLowest(int column, int row, long bid) {
        bidOf[row] = bid;
        int begin = start[column];
        int out = slot[begin];
        int size = count[column];
        int hole = 0;
        while (true) {
            int child = 2 * hole + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && bidOf[slot[begin + child + 1]] < bidOf[slot[begin + child]]) {
                child++;
            }
            int below = slot[begin + child];
            if (bidOf[below] >= bid) {
                break;
            }
            put(begin + hole, below);
            hole = child;
        }
        put(begin + hole, row);
        return out;
    }

    /** Adds a row without order: no bid of this column may be asked for before the heaps are cleared. */
    void addUnordered(int column, int row) {
        put(start[column] + count[column]++, row);
    }

    /** Removes a row without order. */
    void removeUnordered(int column, int row) {
        int last = slot[start[column] + --count[column]];
        put(placeOf[row], last);
    }

    private void put(int at, int row) {
        slot[at] = row;
        placeOf[row] = at;
    }
}
