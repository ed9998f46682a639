package dev.mentoring.matching.kernel.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A largest flow from one node to another, and with it a smallest cut between them.
 *
 * <p><b>Problem.</b> Nodes, arcs a with whole capacities c(a) &gt;= 0, a source s and a sink t:
 *
 * <pre>
 * maximise  flow out of s   subject to   0 &lt;= f(a) &lt;= c(a)   and as much flow into every node but s and t as out of it
 * </pre>
 *
 * <p><b>Idea.</b> Dinic's method: nodes are put in layers by their distance from the source along arcs that can carry more, paths
 * that lead from layer to layer are filled until none is left, and the layers are made anew, until the sink is out of reach.
 *
 * <p><b>Bounds.</b> Time O(n^2 m), as a round takes the sink at least one layer further off and O(n m); O(m sqrt(n)) where
 * capacities in and out of nodes are 1. Space 24 bytes an arc beside the input and 20 a node.
 *
 * <p><b>Overflow.</b> The capacities of the arcs out of the source must have a sum below 2^63.
 *
 * <p><b>Ties.</b> Arcs of a node are tried in the order of their numbers. The nodes on the source's side are those of the smallest
 * cut that has the fewest there: they do not depend on which largest flow was found.
 *
 * <p><b>Witness.</b> The cut: its capacity equals the value of the flow.
 *
 * <p><b>References.</b> Dinic 1970, "Algorithm for solution of a problem of maximum flow in networks with power estimation". Ahuja,
 * Magnanti, Orlin 1993, "Network Flows", chapter 7.
 */
public final class MaximumFlow {

    private static final int OUT_OF_REACH = -1;
    /** Arcs looked at. */
    private static final int WORK_BETWEEN_POLLS = 1 << 15;

    private final int nodes;
    private final int[] from;
    private final int[] to;
    private final int source;
    private final int sink;
    private final BooleanSupplier cancelled;

    /** What more can be carried along arc a, at 2 a, and taken back from it, at 2 a + 1. */
    private final long[] rest;
    /** First position of each node in {@link #half}. */
    private final int[] start;
    /** Arcs out of a node as 2 a, arcs into it as 2 a + 1, by node. */
    private final int[] half;

    private final int[] layer;
    private final int[] next;
    private final int[] queue;
    private long value;
    private int work;
    private boolean isCancelled;

    /**
     * Prepares a network without flow; the arrays are used as they are and must not change.
     *
     * @param nodes number of nodes
     * @param from first node of each arc
     * @param to second node of each arc
     * @param capacity capacity of each arc, from 0
     * @param source where flow comes from
     * @param sink where flow goes to, another node
     * @param cancelled asked often whether to stop
     */
    public MaximumFlow(
            int nodes, int[] from, int[] to, long[] capacity, int source, int sink, BooleanSupplier cancelled) {
        this.nodes = nodes;
        this.from = from;
        this.to = to;
        this.source = source;
        this.sink = sink;
        this.cancelled = cancelled;
        int arcs = from.length;
        rest = new long[2 * arcs];
        start = new int[nodes + 1];
        for (int arc = 0; arc < arcs; arc++) {
            rest[2 * arc] = capacity[arc];
            start[from[arc] + 1]++;
            start[to[arc] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        half = new int[2 * arcs];
        next = Arrays.copyOf(start, nodes);
        for (int arc = 0; arc < arcs; arc++) {
            half[next[from[arc]]++] = 2 * arc;
            half[next[to[arc]]++] = 2 * arc + 1;
        }
        layer = new int[nodes];
        queue = new int[nodes];
    }

    /** Finds a largest flow; false when stopped. */
    public boolean solve() {
        while (!isCancelled && makeLayers()) {
            fill();
        }
        return !isCancelled;
    }

    private boolean makeLayers() {
        Arrays.fill(layer, OUT_OF_REACH);
        layer[source] = 0;
        queue[0] = source;
        int end = 1;
        for (int at = 0; at < end && !isCancelled; at++) {
            int node = queue[at];
            for (int k = start[node]; k < start[node + 1]; k++) {
                int other = endOf(half[k]);
                if (rest[half[k]] > 0 && layer[other] == OUT_OF_REACH) {
                    layer[other] = layer[node] + 1;
                    queue[end++] = other;
                }
            }
            meter(start[node + 1] - start[node] + 1);
        }
        return layer[sink] != OUT_OF_REACH;
    }

    /** Fills paths from layer to layer until there is none; the queue serves as the path. */
    private void fill() {
        System.arraycopy(start, 0, next, 0, nodes);
        int depth = 0;
        int node = source;
        while (!isCancelled) {
            if (node == sink) {
                depth = augment(depth);
                node = endOf(queue[depth] ^ 1);
            }
            int begin = next[node];
            int onward = onward(node);
            meter(onward - begin + 1);
            if (onward < start[node + 1]) {
                queue[depth++] = half[onward];
                node = endOf(half[onward]);
            } else if (depth == 0) {
                return;
            } else {
                node = endOf(queue[--depth] ^ 1);
                next[node]++;
            }
        }
    }

    /** Where the node's next arc into the next layer stands that can carry more. */
    private int onward(int node) {
        int end = start[node + 1];
        int at = next[node];
        while (at < end && (rest[half[at]] == 0 || layer[endOf(half[at])] != layer[node] + 1)) {
            at++;
        }
        next[node] = at;
        return at;
    }

    /** Sends what the path can carry, and returns the place of the first arc on it that is full. */
    private int augment(int depth) {
        long least = Long.MAX_VALUE;
        int first = 0;
        for (int at = 0; at < depth; at++) {
            if (rest[queue[at]] < least) {
                least = rest[queue[at]];
                first = at;
            }
        }
        for (int at = 0; at < depth; at++) {
            rest[queue[at]] -= least;
            rest[queue[at] ^ 1] += least;
        }
        value += least;
        meter(depth);
        return first;
    }

    private int endOf(int way) {
        return (way & 1) == 0 ? to[way >> 1] : from[way >> 1];
    }

    private void meter(int made) {
        work += made;
        if (work >= WORK_BETWEEN_POLLS) {
            work = 0;
            isCancelled = isCancelled || cancelled.getAsBoolean();
        }
    }

    /** The value of the flow. */
    public long value() {
        return value;
    }

    /** The flow along an arc. */
    public long flow(int arc) {
        return rest[2 * arc + 1];
    }

    /** Whether a node is on the source's side of the smallest cut. */
    public boolean isWithSource(int node) {
        return layer[node] != OUT_OF_REACH;
    }
}
