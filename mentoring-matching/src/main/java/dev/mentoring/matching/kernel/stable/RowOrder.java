package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;

/**
 * Where the pairs of a row come when sorted by rank, equal ranks in the order in which they are listed.
 *
 * <p>Counts where the ranks of a row lie close together, in time linear in the row, and compares where they do not.
 */
final class RowOrder {

    /** Ranks that may be gone through for each pair. */
    private static final int SPREAD = 8;

    private int[] placed = new int[64];
    private int[] count = new int[64];

    /** Gives for each pair from begin to end where it comes, counted from 0 as the pairs are; good until the next call. */
    int[] of(int[] rank, int begin, int end) {
        int length = end - begin;
        if (placed.length < length) {
            placed = new int[Math.max(length, 2 * placed.length)];
        }
        int low = Integer.MAX_VALUE;
        int high = 0;
        boolean isSorted = true;
        for (int k = begin; k < end; k++) {
            isSorted &= high <= rank[k];
            low = Math.min(low, rank[k]);
            high = Math.max(high, rank[k]);
        }
        if (isSorted) {
            for (int k = 0; k < length; k++) {
                placed[k] = begin + k;
            }
        } else if (high - low < (long) SPREAD * length) {
            count(rank, begin, end, low, high - low + 1);
        } else {
            compare(rank, begin, end);
        }
        return placed;
    }

    private void count(int[] rank, int begin, int end, int low, int ranks) {
        if (count.length < ranks) {
            count = new int[Math.max(ranks, 2 * count.length)];
        } else {
            Arrays.fill(count, 0, ranks, 0);
        }
        for (int k = begin; k < end; k++) {
            count[rank[k] - low]++;
        }
        int next = begin;
        for (int r = 0; r < ranks; r++) {
            int pairs = count[r];
            count[r] = next;
            next += pairs;
        }
        for (int k = begin; k < end; k++) {
            placed[k - begin] = count[rank[k] - low]++;
        }
    }

    private void compare(int[] rank, int begin, int end) {
        long[] keys = new long[end - begin];
        for (int k = begin; k < end; k++) {
            keys[k - begin] = (long) rank[k] << 32 | k - begin;
        }
        Arrays.sort(keys);
        for (int at = 0; at < keys.length; at++) {
            placed[(int) keys[at]] = begin + at;
        }
    }
}
