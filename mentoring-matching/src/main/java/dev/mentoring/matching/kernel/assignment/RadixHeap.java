package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/**
 * A queue of rows by times that never fall below the present time: a radix heap of one level.
 *
 * <p>A row lies in the bucket of the highest bit in which its time differs from the present time, so that it changes its
 * bucket at most 63 times. The time at which a row waits stands in a record of the caller; a row counts once, at that time, and
 * what else is in the buckets is passed over.
 *
 * <p>Reference: Ahuja, Mehlhorn, Orlin, Tarjan 1990, "Faster algorithms for the shortest path problem".
 */
final class RadixHeap {

    /** Of rows that do not wait. */
    static final long NEVER = Long.MAX_VALUE;

    private final long[] record;
    private final int field;
    private final int shift;
    private final long[][] times = new long[64][16];
    private final int[][] rows = new int[64][16];
    private final int[] size = new int[64];
    private long now;

    /**
     * An empty queue at time 0.
     *
     * @param record holds the time of row i at i * 2^shift + field
     */
    RadixHeap(long[] record, int field, int shift) {
        this.record = record;
        this.field = field;
        this.shift = shift;
    }

    /** Lets a row wait until a time, not before the present, unless it waits for an earlier one. */
    void add(int row, long time) {
        int at = (row << shift) + field;
        if (time < record[at]) {
            record[at] = time;
            put(row, time);
        }
    }

    /** Takes out a row that waits until the present time, or answers -1. */
    int pollDue() {
        while (size[0] > 0) {
            int last = --size[0];
            int row = rows[0][last];
            int at = (row << shift) + field;
            if (record[at] == times[0][last]) {
                record[at] = NEVER;
                return row;
            }
        }
        return -1;
    }

    /** Goes on to the least time at which a row waits; there must be one. */
    long advance() {
        int bucket = 0;
        while (keepValid(bucket) == 0) {
            bucket++;
        }
        int count = size[bucket];
        if (bucket > 0) {
            long least = NEVER;
            for (int k = 0; k < count; k++) {
                least = Math.min(least, times[bucket][k]);
            }
            now = least;
            size[bucket] = 0;
            for (int k = 0; k < count; k++) {
                put(rows[bucket][k], times[bucket][k]);
            }
        }
        return now;
    }

    private void put(int row, long time) {
        int bucket = 64 - Long.numberOfLeadingZeros(time ^ now);
        // A bucket grows only when more than half of it counts.
        if (size[bucket] == rows[bucket].length && 2 * keepValid(bucket) > rows[bucket].length) {
            times[bucket] = Arrays.copyOf(times[bucket], 2 * times[bucket].length);
            rows[bucket] = Arrays.copyOf(rows[bucket], 2 * rows[bucket].length);
        }
        int at = size[bucket]++;
        times[bucket][at] = time;
        rows[bucket][at] = row;
    }

    private int keepValid(int bucket) {
        int kept = 0;
        long[] time = times[bucket];
        int[] row = rows[bucket];
        for (int k = 0; k < size[bucket]; k++) {
            if (record[(row[k] << shift) + field] == time[k]) {
                row[kept] = row[k];
                time[kept++] = time[k];
            }
        }
        size[bucket] = kept;
        return kept;
    }
}
