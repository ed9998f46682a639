package dev.mentoring.matching.kernel.flow;

/**
 * One side of a network: bounds, potentials, the pairs of each node in a row, and the matched ones among them.
 *
 * <p>Matched pairs stand in slots of which every node owns as many as it can fill at most; the first {@code degree} of them
 * are in use.
 */
final class Half {

    final int count;
    final int[] lower;
    final int[] upper;
    final int[] degree;
    final long[] potential;

    /** First position of each node in {@link #other}; one entry more than nodes. */
    final int[] start;
    /** The partner at each position, ascending for a node. */
    final int[] other;
    /** The pair at each position; empty where positions are pairs. */
    final int[] pairAt;

    final int[] slotStart;
    final int[] slotPair;
    final int[] slotOther;

    private Half(int[] lower, int[] upper, int[] start, int[] other, int[] pairAt) {
        count = lower.length;
        this.lower = lower;
        this.upper = upper;
        this.start = start;
        this.other = other;
        this.pairAt = pairAt;
        degree = new int[count];
        potential = new long[count];
        slotStart = new int[count + 1];
        for (int x = 0; x < count; x++) {
            slotStart[x + 1] = slotStart[x] + Math.min(upper[x], start[x + 1] - start[x]);
        }
        slotPair = new int[slotStart[count]];
        slotOther = new int[slotStart[count]];
    }

    /** The side by which the pairs are numbered. */
    static Half ofRows(int[] lower, int[] upper, int[] rowStart, int[] columnOf) {
        return new Half(lower, upper, rowStart, columnOf, new int[0]);
    }

    /** The other side. */
    static Half ofColumns(int[] lower, int[] upper, int[] rowStart, int[] columnOf) {
        int[] start = new int[lower.length + 1];
        for (int column : columnOf) {
            start[column + 1]++;
        }
        for (int column = 0; column < lower.length; column++) {
            start[column + 1] += start[column];
        }
        return new Half(lower, upper, start, new int[0], new int[0]);
    }

    /** A view of the side of columns, sharing everything, that knows the pairs of each column too. */
    Half withPairs(int[] rowStart, int[] columnOf) {
        int[] rowAt = new int[columnOf.length];
        int[] at = new int[columnOf.length];
        int[] next = start.clone();
        for (int row = 0; row + 1 < rowStart.length; row++) {
            for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
                int position = next[columnOf[pair]]++;
                rowAt[position] = row;
                at[position] = pair;
            }
        }
        return new Half(this, rowAt, at);
    }

    private Half(Half same, int[] other, int[] pairAt) {
        count = same.count;
        lower = same.lower;
        upper = same.upper;
        degree = same.degree;
        potential = same.potential;
        start = same.start;
        this.other = other;
        this.pairAt = pairAt;
        slotStart = same.slotStart;
        slotPair = same.slotPair;
        slotOther = same.slotOther;
    }

    boolean hasPlace(int x) {
        return degree[x] < upper[x];
    }

    void link(int x, int pair, int partner) {
        int slot = slotStart[x] + degree[x]++;
        slotPair[slot] = pair;
        slotOther[slot] = partner;
    }

    void unlink(int x, int pair) {
        int last = slotStart[x] + --degree[x];
        int slot = slotStart[x];
        while (slotPair[slot] != pair) {
            slot++;
        }
        slotPair[slot] = slotPair[last];
        slotOther[slot] = slotOther[last];
    }
}
