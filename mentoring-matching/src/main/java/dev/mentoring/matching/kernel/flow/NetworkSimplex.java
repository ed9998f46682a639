package dev.mentoring.matching.kernel.flow;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Circulations of largest weight, for one objective after another, with exact potentials as proof of each.
 *
 * <p><b>Problem.</b> Nodes, arcs a with whole capacities c(a) &gt;= 0 and, for each objective in turn, whole weights w(a):
 *
 * <pre>
 * maximise  sum w f   subject to   0 &lt;= f(a) &lt;= c(a)   and as much flow into every node as out of it
 * </pre>
 *
 * among the circulations that are best for all objectives before.
 *
 * <p><b>Idea.</b> The primal network simplex method: a spanning tree of arcs whose flow is free, every other arc at one of
 * its bounds. With r = w + p(from) - p(to), which is zero on the tree, an arc outside that would gain (r &gt; 0 at zero, r &lt; 0
 * at capacity) enters, flow is pushed round the cycle that it closes, and an arc that blocks leaves. After an optimum, {@link
 * #keepOptimal} retires every arc outside the tree whose r is not zero: all circulations that are as good agree with this one
 * there, and every other arc may move without loss. The next objective starts from the same tree and flow, so that nothing is
 * found twice.
 *
 * <p><b>Bounds.</b> Space 22 bytes an arc and 33 a node. One pivot takes time linear in the arcs of a block and in the nodes of
 * the cycle and of the part of the tree that moves. Trees are kept strongly feasible (Cunningham 1976), so that no tree comes
 * back: between two pivots that raise the objective, potentials of the part that moves only fall. No polynomial bound on the
 * number of pivots is known for block search; in practice it grows little faster than the arcs.
 *
 * <p><b>Overflow.</b> Potentials are sums of weights along paths of the tree: {@link #fits} asks that nodes times the largest
 * weight stay below 2^60.
 *
 * <p><b>Ties.</b> Arcs are searched block by block in the order of their numbers, going on where the last search ended; of equal
 * gains the arc found first enters.
 *
 * <p><b>Witness.</b> The potentials of the nodes, for each objective before the next one starts.
 *
 * <p><b>References.</b> Cunningham 1976, "A network simplex method". Ahuja, Magnanti, Orlin 1993, "Network Flows", chapter 11.
 * Kovács 2015, "Minimum-cost flow algorithms: an experimental evaluation" (block search). Departs from them by the chain of
 * objectives, and by children in linked lists instead of a thread.
 */
public final class NetworkSimplex {

    private static final byte AT_ZERO = 1;
    private static final byte IN_TREE = 0;
    private static final byte AT_CAPACITY = -1;
    private static final int NONE = -1;
    /** Arcs looked at and nodes passed or moved. */
    private static final int WORK_BETWEEN_POLLS = 1 << 16;

    private final int arcs;
    /** Arcs as given, and then one from each node to node 0, which carry no flow that any objective could want. */
    private final int[] from;

    private final int[] to;
    private final int[] capacity;
    private final int[] flow;
    private final byte[] state;
    private final boolean[] retired;
    private long[] weight = new long[0];
    private long weightOfReturn;

    private final long[] potential;
    private final int[] parent;
    /** The arc between a node and its parent. */
    private final int[] parentArc;

    private final int[] depth;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;

    /** Arcs that may still enter. */
    private final int[] live;

    private int liveCount;
    private int next;
    private final BooleanSupplier cancelled;

    private int work;
    private int entering;
    private int join;
    private int push;
    private int leavingNode;
    private boolean leavesFirstSide;

    /**
     * Prepares a network without flow; the arrays are used as they are and must not change.
     *
     * @param nodes number of nodes; node 0 is the root of the tree
     * @param from first node of each arc
     * @param to second node of each arc
     * @param capacity capacity of each arc, from 0
     * @param cancelled asked often whether to stop
     */
    public NetworkSimplex(int nodes, int[] from, int[] to, int[] capacity, BooleanSupplier cancelled) {
        this.arcs = from.length;
        this.from = from;
        this.to = to;
        this.capacity = capacity;
        this.cancelled = cancelled;
        flow = new int[arcs + nodes];
        state = new byte[arcs];
        Arrays.fill(state, AT_ZERO);
        retired = new boolean[arcs];
        live = new int[arcs];
        for (int arc = 0; arc < arcs; arc++) {
            live[arc] = arc;
        }
        liveCount = arcs;
        potential = new long[nodes];
        parent = new int[nodes];
        parentArc = new int[nodes];
        depth = new int[nodes];
        firstChild = new int[nodes];
        nextSibling = new int[nodes];
        previousSibling = new int[nodes];
        Arrays.fill(firstChild, NONE);
        parent[0] = NONE;
        nextSibling[0] = NONE;
        previousSibling[0] = NONE;
        for (int node = nodes - 1; node > 0; node--) {
            attach(node, 0, arcs + node);
            depth[node] = 1;
        }
    }

    /** Whether weights up to a size can be handled exactly. */
    public static boolean fits(long nodes, long largestWeight) {
        return largestWeight <= 0 || nodes <= ((1L << 60) - 1) / largestWeight;
    }

    /**
     * Raises the objective as far as it goes, starting from the present flow and leaving arcs that {@link #keepOptimal} has
     * retired as they are.
     *
     * @param objective weight of each arc; used until the next call
     * @param weightOfReturns weight of the arcs by which flow could go back from any node to the root without the network's
     *     arcs: below zero by more than a unit of flow can gain until an optimum has ruled such flow out, and zero from then on
     * @return false when the caller stopped the run
     */
    public boolean maximise(long[] objective, long weightOfReturns) {
        weight = objective;
        weightOfReturn = weightOfReturns;
        computePotentials();
        while (findEntering()) {
            findLeaving();
            pivot();
            if (work >= WORK_BETWEEN_POLLS) {
                work = 0;
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
        }
        return !cancelled.getAsBoolean();
    }

    /** Keeps to circulations that are as good by the present objective, from now on. */
    public void keepOptimal() {
        int kept = 0;
        for (int k = 0; k < liveCount; k++) {
            int arc = live[k];
            if (state[arc] == IN_TREE || gain(arc) == 0) {
                live[kept++] = arc;
            } else {
                retired[arc] = true;
            }
        }
        liveCount = kept;
        next = 0;
    }

    /** The flow of an arc. */
    public int flow(int arc) {
        return flow[arc];
    }

    /** The potential of a node by the present objective; 0 for node 0. */
    public long potential(int node) {
        return potential[node];
    }

    /** Whether {@link #keepOptimal} has found that no circulation that is as good has another flow on the arc. */
    public boolean isRetired(int arc) {
        return retired[arc];
    }

    private long gain(int arc) {
        return weight[arc] + potential[from[arc]] - potential[to[arc]];
    }

    private int tail(int arc) {
        return arc < arcs ? from[arc] : arc - arcs;
    }

    private long weightOf(int arc) {
        return arc < arcs ? weight[arc] : weightOfReturn;
    }

    private boolean pointsUp(int node) {
        return tail(parentArc[node]) == node;
    }

    private void computePotentials() {
        int node = 0;
        while (node != NONE) {
            if (node != 0) {
                setPotential(node);
            }
            node = nextInSubtree(node, 0);
        }
    }

    /** A node's potential follows from its parent's, since the arc between them gains nothing. */
    private void setPotential(int node) {
        long w = weightOf(parentArc[node]);
        potential[node] = pointsUp(node) ? potential[parent[node]] - w : potential[parent[node]] + w;
    }

    /** The node after a node, parents before children; NONE after the last one below the top. */
    private int nextInSubtree(int node, int top) {
        if (firstChild[node] != NONE) {
            return firstChild[node];
        }
        int at = node;
        while (at != top) {
            if (nextSibling[at] != NONE) {
                return nextSibling[at];
            }
            at = parent[at];
        }
        return NONE;
    }

    /** The best arc of the first block that has one which gains. */
    private boolean findEntering() {
        int block = Math.max(20, (int) Math.sqrt(liveCount));
        long best = 0;
        int untilEndOfBlock = block;
        for (int seen = 0; seen < liveCount; seen++) {
            if (next >= liveCount) {
                next = 0;
            }
            int arc = live[next++];
            work++;
            long gained = state[arc] * gain(arc);
            if (gained > best) {
                best = gained;
                entering = arc;
            }
            if (--untilEndOfBlock == 0) {
                if (best > 0) {
                    return true;
                }
                untilEndOfBlock = block;
            }
        }
        return best > 0;
    }

    /**
     * The last arc that blocks when the cycle is walked in its direction from the join: the choice that keeps the tree
     * strongly feasible.
     */
    private void findLeaving() {
        boolean forward = state[entering] == AT_ZERO;
        int first = forward ? from[entering] : to[entering];
        int second = forward ? to[entering] : from[entering];
        join = joinOf(first, second);
        push = capacity[entering];
        leavingNode = NONE;
        for (int node = first; node != join; node = parent[node]) {
            int room = pointsUp(node) ? flow[parentArc[node]] : roomOf(parentArc[node]);
            if (room < push) {
                push = room;
                leavingNode = node;
                leavesFirstSide = true;
            }
        }
        for (int node = second; node != join; node = parent[node]) {
            int room = pointsUp(node) ? roomOf(parentArc[node]) : flow[parentArc[node]];
            if (room <= push) {
                push = room;
                leavingNode = node;
                leavesFirstSide = false;
            }
        }
    }

    private int roomOf(int arc) {
        return arc < arcs ? capacity[arc] - flow[arc] : Integer.MAX_VALUE;
    }

    private int joinOf(int a, int b) {
        int x = a;
        int y = b;
        while (x != y) {
            work++;
            if (depth[x] >= depth[y]) {
                x = parent[x];
            } else {
                y = parent[y];
            }
        }
        return x;
    }

    private void pivot() {
        boolean forward = state[entering] == AT_ZERO;
        int first = forward ? from[entering] : to[entering];
        int second = forward ? to[entering] : from[entering];
        if (push > 0) {
            flow[entering] += forward ? push : -push;
            for (int node = first; node != join; node = parent[node]) {
                flow[parentArc[node]] += pointsUp(node) ? -push : push;
            }
            for (int node = second; node != join; node = parent[node]) {
                flow[parentArc[node]] += pointsUp(node) ? push : -push;
            }
        }
        if (leavingNode == NONE) {
            state[entering] = (byte) -state[entering];
            return;
        }
        int leaving = parentArc[leavingNode];
        if (leaving < arcs) {
            state[leaving] = flow[leaving] == 0 ? AT_ZERO : AT_CAPACITY;
        }
        state[entering] = IN_TREE;
        hang(leavesFirstSide ? first : second, leavesFirstSide ? second : first);
    }

    /** Turns the part of the tree below the leaving arc round, and hangs it below another node by the entering arc. */
    private void hang(int top, int below) {
        int node = top;
        int newParent = below;
        int newArc = entering;
        while (true) {
            int oldParent = parent[node];
            int oldArc = parentArc[node];
            detach(node);
            attach(node, newParent, newArc);
            if (node == leavingNode) {
                break;
            }
            newParent = node;
            newArc = oldArc;
            node = oldParent;
        }
        for (int each = top; each != NONE; each = nextInSubtree(each, top)) {
            work++;
            depth[each] = depth[parent[each]] + 1;
            setPotential(each);
        }
    }

    private void attach(int node, int above, int arc) {
        parent[node] = above;
        parentArc[node] = arc;
        previousSibling[node] = NONE;
        nextSibling[node] = firstChild[above];
        if (firstChild[above] != NONE) {
            previousSibling[firstChild[above]] = node;
        }
        firstChild[above] = node;
    }

    private void detach(int node) {
        int before = previousSibling[node];
        int after = nextSibling[node];
        if (before != NONE) {
            nextSibling[before] = after;
        } else {
            firstChild[parent[node]] = after;
        }
        if (after != NONE) {
            previousSibling[after] = before;
        }
    }
}
