package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/**
 * A queue of rows by times that never fall below the least time taken out (radix heap of one level: Ahuja, Mehlhorn, Orlin,
 * Tarjan 1990, "Faster algorithms for the shortest path problem").
 *
 * <p>A row lies in the bucket of the highest bit in which its time differs from the present one. A row may be added again at
 * an earlier time; the caller's array of times says which of its entries still counts.
 */
final class RadixHeap {

    /** No time: of rows that wait for nothing. */
    static final long NEVER = -1;

    private final long[] timeOf;
    private final long[][] times = new long[65][16];
    private final int[][] rows = new int[65][16];
    private final int[] size = new int[65];
    private long now;

    /** An empty queue at time 0 that reads the valid time of each row from an array of the caller. */
    RadixHeap(long[] timeOf) {
        this.timeOf = timeOf;
    }

    /** Adds a row at its time in the array, which is not before the present one. */
    void add(int row) {
        add(row, timeOf[row]);
    }

    private void add(int row, long time) {
        int bucket = 64 - Long.numberOfLeadingZeros(time ^ now);
        int at = size[bucket]++;
        if (at == rows[bucket].length) {
            times[bucket] = Arrays.copyOf(times[bucket], 2 * at);
            rows[bucket] = Arrays.copyOf(rows[bucket], 2 * at);
        }
        times[bucket][at] = time;
        rows[bucket][at] = row;
    }

    /** Goes on to the least time at which a row waits, and returns it, or {@link #NEVER}. */
    long advance() {
        for (int bucket = 0; bucket < size.length; bucket++) {
            long least = keepValid(bucket);
            if (least != NEVER) {
                now = least;
                int count = size[bucket];
                size[bucket] = 0;
                for (int k = 0; k < count; k++) {
                    add(rows[bucket][k], times[bucket][k]);
                }
                return least;
            }
        }
        return NEVER;
    }

    private long keepValid(int bucket) {
        long least = Long.MAX_VALUE;
        int kept = 0;
        long[] time = times[bucket];
        int[] row = rows[bucket];
        for (int k = 0; k < size[bucket]; k++) {
            if (timeOf[row[k]] == time[k]) {
                least = Math.min(least, time[k]);
                row[kept] = row[k];
                time[kept++] = time[k];
            }
        }
        size[bucket] = kept;
        return kept == 0 ? NEVER : least;
    }

    /** Takes out all rows of the present time into an array, each once, and sets their time to {@link #NEVER}. */
    int takeDue(int[] into, int from) {
        int to = from;
        for (int k = 0; k < size[0]; k++) {
            int row = rows[0][k];
            if (timeOf[row] == now) {
                timeOf[row] = NEVER;
                into[to++] = row;
            }
        }
        size[0] = 0;
        return to;
    }
}
