package dev.mentoring.matching.kernel.general;

import java.util.Arrays;

/**
 * Largest fractional matchings: pairs, and odd cycles of which every edge counts one half, by alternating trees without
 * blossoms.
 *
 * <p><b>Problem.</b> Vertices i with numbers y, edges with doubled whole weights 2 w:
 *
 * <pre>
 * maximise  sum w x   subject to   sum over the edges at i of x &lt;= 1,   x &gt;= 0
 * </pre>
 *
 * <p>Of this program a best solution has x = 0, 1/2 or 1, the halves on odd cycles. It is the matching problem without odd sets,
 * and its numbers are a start from which little is left to do: one tree for each odd cycle.
 *
 * <p><b>Idea.</b> Numbers y &gt;= 0 keep every slack y + y - 2 w at or above 0, at 0 in pairs and on cycles; free vertices with
 * y &gt; 0 are still to be treated. From one of these a tree grows along edges without slack, by turns over an edge to a
 * vertex below and over the pair of this to a vertex above. While the clock goes on, numbers above fall and those below rise.
 * The first of these events ends the tree: a number above is 0, and this vertex is left free instead; an edge leads to a free
 * vertex, or to a cycle, of which the rest falls into pairs, and the path is matched the other way round; or an edge joins two
 * vertices above, and these close a cycle.
 *
 * <p><b>Bounds.</b> Only what may happen before the nearest end known is put in the queue, and as lists are sorted a look at
 * them stops early. A tree that has grown large is put off: it keeps what it did to the numbers, and is grown again, four times as
 * large, when all others had their turn. So trees meet halfway. Time O(n m log n) for n vertices and m edges, space O(n) beside
 * the input; in practice far less.
 *
 * <p><b>Whole numbers.</b> Along edges without slack all numbers of a tree are even or all are odd, so that an edge that joins
 * two above has an even slack, of which half is whole.
 *
 * <p><b>References.</b> Balinski 1965, "Integer programming: methods, uses, computation". Derigs, Metz 1986, "On the use of
 * optimal fractional matchings for solving the (integer) matching problem". Kolmogorov 2009, "Blossom V". Departs from them by
 * trees that are put off, and by vertices that may stay free.
 */
final class HalfMatching {

    private static final int NONE = -1;
    /** Marks a vertex on a way to the root. */
    private static final int MARKED = -2;

    /** Instead of the time at which a vertex is reached: it is outside, matched, and not reached. */
    private static final long NEVER = Long.MAX_VALUE;
    /** Instead of that time: it is outside and not matched. */
    private static final long FREE = -1;
    /** Instead of that time: it is below. */
    private static final long BELOW = -2;
    /** Instead of that time: it is above. */
    private static final long ABOVE = -3;

    private final Neighbours graph;
    private final long[] number;
    private final int[] mate;
    private final WorkMeter meter;

    /**
     * What a look needs to know of vertex i, in one place: at 2 i its number, which of those inside differs, standing higher by the
     * clock above and lower below; at 2 i + 1 the time at which it is reached.
     */
    private final long[] state;

    private final int[] nextOnCycle;
    private final int[] reachedFrom;
    private final int[] touched;
    private int touchedCount;
    private final EventHeap heap = new EventHeap();

    private long end;
    private int endFrom;
    private int endTo;

    /**
     * Prepares a run.
     *
     * @param graph edges
     * @param number doubled numbers, at least the doubled weight together at each edge; changed
     * @param mate pairs on edges without slack, or -1; changed
     */
    HalfMatching(Neighbours graph, long[] number, int[] mate, WorkMeter meter) {
        this.graph = graph;
        this.number = number;
        this.mate = mate;
        this.meter = meter;
        nextOnCycle = new int[graph.count];
        Arrays.fill(nextOnCycle, NONE);
        reachedFrom = new int[graph.count];
        state = new long[2 * graph.count];
        touched = new int[graph.count];
    }

    /**
     * Finds a largest fractional matching and breaks its cycles: of each, one vertex is left free although its number may be
     * above 0. To be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    boolean solve() {
        if (!lower()) {
            return false;
        }
        FreeVertices free = new FreeVertices(graph.count);
        for (int v = 0; v < graph.count; v++) {
            state[2 * v] = number[v];
            state[2 * v + 1] = mate[v] == NONE ? FREE : NEVER;
            if (isToTreat(v)) {
                free.add(v);
            }
        }
        while (free.startRound()) {
            for (int v = free.next(); v != NONE; v = free.next()) {
                if (isToTreat(v)) {
                    if (!grow(v, free.treeSize())) {
                        return false;
                    }
                    if (isToTreat(v)) {
                        free.add(v);
                    }
                }
            }
            meter.tell(graph.count - free.left());
        }
        for (int v = 0; v < graph.count; v++) {
            number[v] = state[2 * v];
            if (nextOnCycle[v] != NONE) {
                breakCycle(v);
            }
        }
        return true;
    }

    private boolean isToTreat(int v) {
        return mate[v] == NONE && nextOnCycle[v] == NONE && state[2 * v] > 0;
    }

    /** Lowers numbers of free vertices as far as they can, one after another, and matches along edges without slack. */
    private boolean lower() {
        for (int v = 0; v < graph.count; v++) {
            if (mate[v] != NONE) {
                continue;
            }
            long least = 0;
            int partner = NONE;
            for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
                int other = graph.to[k];
                long needed = graph.twice[k] - number[other];
                if (needed > least || (needed == least && partner == NONE)) {
                    least = needed;
                    partner = mate[other] == NONE ? other : NONE;
                }
            }
            number[v] = least;
            if (partner != NONE) {
                match(v, partner);
            }
            if (meter.mustStop(graph.start[v + 1] - graph.start[v] + 1L)) {
                return false;
            }
        }
        return true;
    }

    private void match(int v, int w) {
        mate[v] = w;
        mate[w] = v;
    }

    /** Grows one tree to its end or to a size; false when stopped. */
    private boolean grow(int root, int size) {
        touchedCount = 0;
        end = NEVER;
        heap.clear();
        touched[touchedCount++] = root;
        state[2 * root + 1] = ABOVE;
        look(root);
        long now = 0;
        while (!heap.isEmpty() && heap.time() < end) {
            if (touchedCount > size) {
                settle(now);
                return true;
            }
            long time = heap.time();
            int below = (int) heap.poll();
            if (state[2 * below + 1] != time) {
                continue;
            }
            now = time;
            state[2 * below + 1] = BELOW;
            state[2 * below] -= now;
            int above = mate[below];
            if (state[2 * above + 1] == NEVER) {
                touched[touchedCount++] = above;
            }
            state[2 * above + 1] = ABOVE;
            state[2 * above] += now;
            look(above);
            if (meter.isCancelled()) {
                return false;
            }
        }
        augment();
        settle(end);
        return true;
    }

    /** Notes what the edges of a vertex above lead to. */
    private void look(int u) {
        long base = state[2 * u];
        offerEnd(base, u, NONE);
        int k = graph.start[u];
        int last = graph.start[u + 1];
        for (; k < last; k++) {
            long reach = base - graph.twice[k];
            if (reach >= end) {
                break;
            }
            int v = graph.to[k];
            long time = reach + state[2 * v];
            long known = state[2 * v + 1];
            if (known >= 0) {
                if (time < end && time < known) {
                    if (known == NEVER) {
                        touched[touchedCount++] = v;
                    }
                    state[2 * v + 1] = time;
                    reachedFrom[v] = u;
                    heap.add(time, v);
                }
            } else if (known != BELOW) {
                offerEnd(known == FREE ? time : time / 2, u, v);
            }
        }
        meter.mustStop(k - graph.start[u] + 1L);
    }

    private void offerEnd(long time, int from, int to) {
        if (time < end) {
            end = time;
            endFrom = from;
            endTo = to;
        }
    }

    private void augment() {
        int below = mate[endFrom];
        if (endTo == NONE) {
            mate[endFrom] = NONE;
            flip(below);
        } else if (state[2 * endTo + 1] == ABOVE) {
            closeCycle();
        } else {
            if (nextOnCycle[endTo] != NONE) {
                breakCycle(endTo);
            }
            match(endFrom, endTo);
            state[2 * endTo + 1] = NEVER;
            flip(below);
        }
    }

    /** Takes the clock out of the numbers and leaves all vertices outside. */
    private void settle(long now) {
        for (int i = 0; i < touchedCount; i++) {
            int v = touched[i];
            long known = state[2 * v + 1];
            if (known == ABOVE) {
                state[2 * v] -= now;
            } else if (known == BELOW) {
                state[2 * v] += now;
            }
            state[2 * v + 1] = mate[v] == NONE ? FREE : NEVER;
        }
    }

    /** Matches the other way round from a vertex below, which has lost its mate, up to the root. */
    private void flip(int lost) {
        int below = lost;
        while (below != NONE) {
            int above = reachedFrom[below];
            int next = mate[above];
            match(above, below);
            below = next;
        }
    }

    private void closeCycle() {
        int meet = meet();
        int below = mate[meet];
        for (int above = endFrom; above != meet; ) {
            int child = mate[above];
            int parent = reachedFrom[child];
            nextOnCycle[parent] = child;
            nextOnCycle[child] = above;
            mate[above] = NONE;
            mate[child] = NONE;
            above = parent;
        }
        nextOnCycle[endFrom] = endTo;
        for (int above = endTo; above != meet; ) {
            int child = mate[above];
            int parent = reachedFrom[child];
            nextOnCycle[above] = child;
            nextOnCycle[child] = parent;
            mate[above] = NONE;
            mate[child] = NONE;
            above = parent;
        }
        mate[meet] = NONE;
        flip(below);
    }

    /** Where the ways from both ends of the last edge to the root meet; climbs both by turns. */
    private int meet() {
        int a = endFrom;
        int b = endTo;
        while (a == NONE || nextOnCycle[a] != MARKED) {
            if (a != NONE) {
                nextOnCycle[a] = MARKED;
                a = parent(a);
            }
            int c = a;
            a = b;
            b = c;
        }
        unmark(endFrom);
        unmark(endTo);
        return a;
    }

    private void unmark(int from) {
        for (int a = from; a != NONE && nextOnCycle[a] == MARKED; a = parent(a)) {
            nextOnCycle[a] = NONE;
        }
    }

    private int parent(int above) {
        return mate[above] == NONE ? NONE : reachedFrom[mate[above]];
    }

    /** Matches the vertices of a cycle but for one, which is left free. */
    private void breakCycle(int left) {
        int v = nextOnCycle[left];
        nextOnCycle[left] = NONE;
        while (v != left) {
            int w = nextOnCycle[v];
            int next = nextOnCycle[w];
            match(v, w);
            nextOnCycle[v] = NONE;
            nextOnCycle[w] = NONE;
            state[2 * v + 1] = NEVER;
            state[2 * w + 1] = NEVER;
            v = next;
        }
    }
}
