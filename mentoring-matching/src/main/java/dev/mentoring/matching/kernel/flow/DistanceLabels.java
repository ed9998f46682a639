package dev.mentoring.matching.kernel.flow;

import java.util.Arrays;

/** Labels of one search in a {@link ResidualGraph}; those of earlier searches are told apart by time stamps instead of erased. */
final class DistanceLabels {

    /** A distance that no path has. */
    static final long UNREACHED = Long.MAX_VALUE;

    static final int NONE = -1;

    private long[] distance = new long[0];
    /** The neighbour on the path, towards the source. */
    private int[] next = new int[0];
    /** The pair on the way there; {@link #NONE} where it leads from or to the balance node. */
    private int[] pair = new int[0];

    /** Twice the time at which a node was reached, and one more once it is settled. */
    private int[] stamp = new int[0];

    private int[] settled = new int[0];
    private int settledCount;
    private int time;
    private NodeHeap heap = new NodeHeap(distance);

    /** Begins a search from a node, among so many nodes. */
    void begin(int source, int nodes) {
        if (distance.length < nodes) {
            distance = new long[nodes];
            next = new int[nodes];
            pair = new int[nodes];
            stamp = new int[nodes];
            settled = new int[nodes];
            heap = new NodeHeap(distance);
            time = 0;
        }
        heap.clear();
        settledCount = 0;
        time += 2;
        if (time < 0) {
            Arrays.fill(stamp, 0);
            time = 2;
        }
        label(source, 0, NONE, NONE);
    }

    /** The length of the shortest path known to a node; {@link #UNREACHED} when there is none. */
    long distance(int node) {
        return node < stamp.length && (stamp[node] & ~1) == time ? distance[node] : UNREACHED;
    }

    boolean isSettled(int node) {
        return node < stamp.length && stamp[node] == time + 1;
    }

    int next(int node) {
        return next[node];
    }

    int pair(int node) {
        return pair[node];
    }

    /** Offers a path; of equally short ones that by way of the smaller neighbour counts, whatever comes first. */
    void offer(int node, long at, int from, int by) {
        int mark = stamp[node];
        if ((mark & ~1) != time || at < distance[node]) {
            label(node, at, from, by);
        } else if (at == distance[node] && mark == time && from < next[node]) {
            next[node] = from;
            pair[node] = by;
        }
    }

    private void label(int node, long at, int from, int by) {
        stamp[node] = time;
        distance[node] = at;
        next[node] = from;
        pair[node] = by;
        heap.add(node);
    }

    boolean isEmpty() {
        return heap.isEmpty();
    }

    /** The distance of the nearest node that is not settled. */
    long nearest() {
        return distance[heap.least()];
    }

    /** Settles the nearest node. */
    int settle() {
        int node = heap.removeLeast();
        stamp[node] = time + 1;
        settled[settledCount++] = node;
        return node;
    }

    int settledCount() {
        return settledCount;
    }

    /** The node that was settled as the k-th. */
    int settled(int k) {
        return settled[k];
    }
}
