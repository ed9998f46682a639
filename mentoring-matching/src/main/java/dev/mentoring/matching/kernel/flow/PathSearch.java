package dev.mentoring.matching.kernel.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Shortest paths from nodes of one side, the near one, along which the number of their pairs can grow (Dijkstra 1959, on
 * reduced weights).
 *
 * <p>A path leads from near to far by an unmatched pair and back by a matched one. It may end at a far node with a free
 * place, or at a near node that can do with one pair less. Labels are reset after each search for the nodes touched only.
 */
final class PathSearch {

    /** No path leads to an end. */
    static final int NONE = -1;
    /** The caller stopped the run. */
    static final int STOPPED = -2;

    private static final long UNREACHED = Long.MAX_VALUE;
    private static final long DEAD = Long.MIN_VALUE;
    private static final int WORK_BETWEEN_POLLS = 1 << 16;

    private final Half near;
    private final Half far;
    private final long[] weight;
    private final boolean[] matched;
    private final BooleanSupplier cancelled;

    /** Nodes are near ones by index, then far ones. */
    private final long[] distance;

    private final int[] parent;
    private final int[] parentPair;
    private final NodeHeap heap;
    private final int[] touched;
    private final int[] settled;
    private int touchedCount;
    private int settledCount;

    private long best;
    private int bestEnd;
    private boolean bestMakesPair;
    private boolean drops;
    private int work;

    PathSearch(Half near, Half far, long[] weight, boolean[] matched, BooleanSupplier cancelled) {
        this.near = near;
        this.far = far;
        this.weight = weight;
        this.matched = matched;
        this.cancelled = cancelled;
        int nodes = near.count + far.count;
        distance = new long[nodes];
        Arrays.fill(distance, UNREACHED);
        parent = new int[nodes];
        parentPair = new int[nodes];
        heap = new NodeHeap(distance);
        touched = new int[nodes];
        settled = new int[nodes];
    }

    /** From one node, which may give up at the cost of its potential once it has its minimum. */
    int from(int source) {
        begin(UNREACHED, NONE, false, true);
        if (near.degree[source] >= near.lower[source]) {
            best = near.potential[source];
            bestEnd = source;
        }
        seed(source, 0);
        return run();
    }

    /** From one node, along a path of length zero to a free place. */
    int fromAtNoCost(int source) {
        begin(1, NONE, true, false);
        seed(source, 0);
        return run();
    }

    /**
     * From every near node with a free place, to a free place.
     *
     * @param offset what is to be added to the near potentials; a source is as far as its potential is below zero
     */
    int fromAll(long offset) {
        begin(UNREACHED, NONE, true, false);
        for (int x = 0; x < near.count; x++) {
            if (near.hasPlace(x)) {
                seed(x, -(near.potential[x] + offset));
            }
        }
        return run();
    }

    /** Length of the path found. */
    long length() {
        return best;
    }

    boolean reachedNear(int x) {
        return distance[x] != UNREACHED;
    }

    boolean reachedFar(int y) {
        return distance[near.count + y] != UNREACHED;
    }

    /** Lowers the potentials of near nodes that are nearer than the end by the difference, and raises those of far ones. */
    void shiftPotentials() {
        for (int k = 0; k < settledCount; k++) {
            int x = settled[k];
            long difference = best - distance[x];
            if (difference > 0) {
                if (x < near.count) {
                    near.potential[x] -= difference;
                } else {
                    far.potential[x - near.count] += difference;
                }
            }
        }
    }

    /** Exchanges matched and unmatched pairs along the path to the end. */
    void flip() {
        // Slots are as many as places: what goes must go before anything comes.
        for (int x = lastNear(bestEnd); parent[x] != NONE; x = parent[parent[x]]) {
            near.unlink(x, parentPair[x]);
            far.unlink(parent[x] - near.count, parentPair[x]);
            matched[parentPair[x]] = false;
        }
        for (int y = lastFar(bestEnd); y != NONE; y = parent[parent[y]]) {
            int x = parent[y];
            near.link(x, parentPair[y], y - near.count);
            far.link(y - near.count, parentPair[y], x);
            matched[parentPair[y]] = true;
        }
    }

    private int lastNear(int end) {
        return end < near.count ? end : parent[end];
    }

    private int lastFar(int end) {
        return end < near.count ? parent[end] : end;
    }

    /** Forgets the labels of the search. */
    void reset() {
        for (int k = 0; k < touchedCount; k++) {
            distance[touched[k]] = UNREACHED;
        }
        forget();
    }

    /** Keeps later searches from entering the nodes that this one has settled, until {@link #revive}. */
    int bury(int[] dead, int deadCount) {
        int count = deadCount;
        for (int k = 0; k < touchedCount; k++) {
            distance[touched[k]] = UNREACHED;
        }
        for (int k = 0; k < settledCount; k++) {
            distance[settled[k]] = DEAD;
            dead[count++] = settled[k];
        }
        forget();
        return count;
    }

    void revive(int[] dead, int deadCount) {
        for (int k = 0; k < deadCount; k++) {
            distance[dead[k]] = UNREACHED;
        }
    }

    boolean isDead(int nearNode) {
        return distance[nearNode] == DEAD;
    }

    private void forget() {
        heap.clear();
        touchedCount = 0;
        settledCount = 0;
    }

    private void begin(long limit, int end, boolean makesPair, boolean mayDrop) {
        best = limit;
        bestEnd = end;
        bestMakesPair = makesPair;
        drops = mayDrop;
    }

    private void seed(int x, long at) {
        distance[x] = at;
        parent[x] = NONE;
        touched[touchedCount++] = x;
        heap.add(x);
    }

    private int run() {
        while (!heap.isEmpty() && distance[heap.least()] < best) {
            int x = heap.removeLeast();
            settled[settledCount++] = x;
            work += x < near.count ? expandNear(x) : expandFar(x);
            if (work >= WORK_BETWEEN_POLLS) {
                work = 0;
                if (cancelled.getAsBoolean()) {
                    return STOPPED;
                }
            }
        }
        return bestEnd;
    }

    private int expandNear(int x) {
        long here = distance[x];
        long base = here + near.potential[x];
        int begin = near.start[x];
        int end = near.start[x + 1];
        boolean direct = near.pairAt.length == 0;
        for (int k = begin; k < end; k++) {
            int pair = direct ? k : near.pairAt[k];
            int partner = near.other[k];
            int y = near.count + partner;
            long at = base + far.potential[partner] - weight[pair];
            // Matched pairs have no positive reduced weight, so that the flag is rarely looked up.
            if (at > best || at >= distance[y] || (at <= here && matched[pair])) {
                continue;
            }
            boolean free = far.hasPlace(partner);
            if (at == best && (bestMakesPair || !free)) {
                continue;
            }
            label(y, at, x, pair);
            if (free) {
                offerEnd(y, at - far.potential[partner], true);
            }
            // Beyond a free place without a price no shorter end can follow.
            if (at < best && !(free && far.potential[partner] == 0)) {
                heap.add(y);
            }
        }
        return end - begin + 16;
    }

    private int expandFar(int y) {
        int column = y - near.count;
        long base = distance[y] - far.potential[column];
        int begin = far.slotStart[column];
        int end = begin + far.degree[column];
        for (int slot = begin; slot < end; slot++) {
            int pair = far.slotPair[slot];
            int x = far.slotOther[slot];
            long at = base - near.potential[x] + weight[pair];
            if (at < best && at < distance[x]) {
                label(x, at, y, pair);
                if (drops && near.degree[x] > near.lower[x]) {
                    offerEnd(x, at + near.potential[x], false);
                }
                if (at < best) {
                    heap.add(x);
                }
            }
        }
        return end - begin + 16;
    }

    private void offerEnd(int node, long at, boolean makesPair) {
        if (at < best || (at == best && makesPair && !bestMakesPair)) {
            best = at;
            bestEnd = node;
            bestMakesPair = makesPair;
        }
    }

    private void label(int node, long at, int from, int pair) {
        if (distance[node] == UNREACHED) {
            touched[touchedCount++] = node;
        }
        distance[node] = at;
        parent[node] = from;
        parentPair[node] = pair;
    }
}
