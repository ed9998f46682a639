package dev.mentoring.matching.kernel.general;

/**
 * Edges as seen from their ends: for each vertex its neighbours, by falling weight.
 *
 * <p>Takes O(m log d) steps for m edges and at most d at a vertex. Edges of equal weight stand in an order that depends on the
 * input alone.
 */
final class Neighbours {

    /** Lists up to this length are sorted by insertion. */
    private static final int SHORT = 24;
    /** So many edges are arranged between two looks at the meter. */
    private static final int BLOCK = 1 << 14;

    /** How many vertices there are. */
    final int count;
    /** First place of each vertex in the lists, and the length of the lists at the end. */
    final int[] start;
    /** Neighbours. */
    final int[] to;
    /** Doubled weights of the edges to them. */
    final long[] twice;

    /**
     * Arranges edges.
     *
     * @param count number of vertices
     * @param u one end of each edge
     * @param v the other
     * @param weight weights, of which doubles must fit
     * @param edge edges to arrange
     * @param size how many of these, from the beginning
     * @param meter counts steps; when it says stop the lists mean nothing
     */
    Neighbours(int count, int[] u, int[] v, long[] weight, int[] edge, int size, WorkMeter meter) {
        this.count = count;
        start = new int[count + 1];
        for (int i = 0; i < size; i++) {
            if (i % BLOCK == 0) {
                meter.mustStop(BLOCK);
            }
            start[u[edge[i]]]++;
            start[v[edge[i]]]++;
        }
        int sum = 0;
        for (int x = 0; x <= count; x++) {
            sum += start[x];
            start[x] = sum;
        }
        to = new int[sum];
        twice = new long[sum];
        for (int i = size - 1; i >= 0; i--) {
            if (i % BLOCK == 0 && meter.mustStop(2 * BLOCK)) {
                return;
            }
            int k = edge[i];
            put(--start[u[k]], v[k], 2 * weight[k]);
            put(--start[v[k]], u[k], 2 * weight[k]);
        }
        for (int x = 0; x < count && !meter.isCancelled(); x++) {
            int degree = start[x + 1] - start[x];
            meter.mustStop(degree + 1L);
            if (degree > SHORT) {
                sortLong(start[x], degree, meter);
            } else {
                sortShort(start[x], start[x + 1]);
            }
        }
    }

    private void put(int at, int neighbour, long doubled) {
        to[at] = neighbour;
        twice[at] = doubled;
    }

    private void sortShort(int begin, int end) {
        for (int k = begin + 1; k < end; k++) {
            long doubled = twice[k];
            int neighbour = to[k];
            int at = k;
            for (; at > begin && twice[at - 1] < doubled; at--) {
                put(at, to[at - 1], twice[at - 1]);
            }
            put(at, neighbour, doubled);
        }
    }

    /** Sorts by a heap with the least on top, which takes no more for any order given. */
    private void sortLong(int begin, int length, WorkMeter meter) {
        for (int at = length / 2 - 1; at >= 0 && !meter.mustStop(1); at--) {
            sink(begin, at, length, to[begin + at], twice[begin + at]);
        }
        for (int last = length - 1; last > 0 && !meter.mustStop(1); last--) {
            int neighbour = to[begin + last];
            long doubled = twice[begin + last];
            put(begin + last, to[begin], twice[begin]);
            sink(begin, 0, last, neighbour, doubled);
        }
    }

    private void sink(int begin, int from, int length, int neighbour, long doubled) {
        int at = from;
        for (int child = 2 * at + 1; child < length; child = 2 * at + 1) {
            if (child + 1 < length && twice[begin + child + 1] < twice[begin + child]) {
                child++;
            }
            if (twice[begin + child] >= doubled) {
                break;
            }
            put(begin + at, to[begin + child], twice[begin + child]);
            at = child;
        }
        put(begin + at, neighbour, doubled);
    }
}
