package dev.mentoring.matching.kernel.general;

import java.util.Arrays;

/**
 * Odd sets of vertices within one another, and the matching of what is outermost.
 *
 * <p>Nodes 0 to n - 1 are the vertices, nodes from n on are sets. A set is a ring of an odd number of nodes; where one touches the
 * next there is an edge without slack. Whichever vertex of a set is matched with one outside, the ring falls into this vertex's node
 * and pairs, and so on inwards. Therefore only outermost nodes know their mates: an augmentation changes nothing within a set, and
 * the pairs inside follow when it is opened.
 *
 * <p>The outermost node around a vertex is found by pointers past several sets at once. Each carries the stamp of the set it
 * leads to, and is void when that set has been opened since. Every set has at least three nodes, so that n sets are more than
 * enough, those included that were opened and not yet given back.
 *
 * <p>Reference: Edmonds 1965, "Paths, trees, and flowers".
 */
final class Blossoms {

    static final int NONE = -1;

    /** How many vertices there are; sets begin here. */
    final int count;
    /** Set of which a node is part, or -1 for outermost nodes. */
    final int[] parent;
    /** The next node on the same ring. */
    final int[] next;
    /** Vertex in the node at which the edge to the next begins. */
    final int[] here;
    /** Vertex in the next node at which that edge ends. */
    final int[] there;
    /** Of outermost nodes the vertex that is matched outside the node, or else free. */
    final int[] base;
    /** Of outermost nodes the mate of the base, or -1. */
    final int[] mateOfBase;
    /** Numbers of the sets, by node less n. */
    final long[] number;
    /** Vertices listed last. */
    final int[] listed;

    private final int[] first;
    private final long[] shortcut;
    private final int[] stamp;
    private final int[] unused;
    private int unusedCount;
    private final int[] stack;

    /** Vertices alone, matched as given. */
    Blossoms(int[] mate) {
        count = mate.length;
        int nodes = 2 * count;
        parent = new int[nodes];
        Arrays.fill(parent, NONE);
        next = new int[nodes];
        here = new int[nodes];
        there = new int[nodes];
        base = new int[nodes];
        mateOfBase = Arrays.copyOf(mate, nodes);
        number = new long[count];
        listed = new int[count];
        first = new int[count];
        shortcut = new long[nodes];
        Arrays.fill(shortcut, NONE);
        stamp = new int[count];
        unused = new int[count];
        stack = new int[nodes];
        for (int v = 0; v < count; v++) {
            base[v] = v;
            unused[v] = nodes - 1 - v;
        }
        unusedCount = count;
    }

    /** Makes the ring that a node is on a set, with base and mate of this node. The number is 0. */
    int close(int head) {
        int set = unused[--unusedCount];
        shortcut[set] = NONE;
        parent[set] = NONE;
        first[set - count] = head;
        base[set] = base[head];
        mateOfBase[set] = mateOfBase[head];
        number[set - count] = 0;
        int node = head;
        do {
            parent[node] = set;
            node = next[node];
        } while (node != head);
        return set;
    }

    /** Opens an outermost set: the nodes of its ring are outermost now, and matched; returns the one with the base. */
    int open(int set) {
        int head = first[set - count];
        int node = head;
        do {
            parent[node] = NONE;
            node = next[node];
        } while (node != head);
        stamp[set - count]++;
        int holder = find(base[set]);
        matchRing(set, holder);
        return holder;
    }

    /** Gives back an opened set, so that it can be used for another. */
    void giveBack(int set) {
        unused[unusedCount++] = set;
    }

    private void matchRing(int set, int holder) {
        base[holder] = base[set];
        mateOfBase[holder] = mateOfBase[set];
        for (int node = next[holder]; node != holder; ) {
            int other = next[node];
            matchNodes(node, here[node], other, there[node]);
            node = next[other];
        }
    }

    /** Matches two nodes at a vertex of each. */
    void matchNodes(int a, int vertexOfA, int b, int vertexOfB) {
        base[a] = vertexOfA;
        mateOfBase[a] = vertexOfB;
        base[b] = vertexOfB;
        mateOfBase[b] = vertexOfA;
    }

    /** The outermost node around a node. */
    int find(int node) {
        return parent[node] == NONE ? node : climb(node);
    }

    private int climb(int node) {
        int top = node;
        while (parent[top] != NONE) {
            top = around(top);
        }
        long toTop = (long) stamp[top - count] << 32 | top;
        int at = node;
        while (at != top) {
            int up = around(at);
            shortcut[at] = toTop;
            at = up;
        }
        return top;
    }

    /** A node around one that is not outermost. */
    private int around(int node) {
        long far = shortcut[node];
        if (far != NONE && stamp[(int) far - count] == (int) (far >>> 32)) {
            return (int) far;
        }
        return parent[node];
    }

    /** Lists the vertices of a node; returns how many. */
    int list(int node) {
        if (node < count) {
            listed[0] = node;
            return 1;
        }
        int found = 0;
        int depth = 0;
        stack[depth++] = node;
        while (depth > 0) {
            int head = first[stack[--depth] - count];
            int at = head;
            do {
                if (at < count) {
                    listed[found++] = at;
                } else {
                    stack[depth++] = at;
                }
                at = next[at];
            } while (at != head);
        }
        return found;
    }

    /** First node of a set's ring. */
    int first(int set) {
        return first[set - count];
    }

    /** Mates of all vertices, or -1; to be called when no set will be opened any more. */
    int[] mates() {
        int[] mate = new int[count];
        int[] holder = new int[count];
        int depth = 0;
        for (int v = 0; v < count; v++) {
            int top = find(v);
            if (base[top] == v) {
                hold(holder, top);
                stack[depth++] = top;
            }
        }
        while (depth > 0) {
            int node = stack[--depth];
            if (node < count) {
                mate[node] = mateOfBase[node];
                continue;
            }
            int head = holder[node - count];
            matchRing(node, head);
            stack[depth++] = head;
            for (int at = next[head]; at != head; at = next[at]) {
                hold(holder, at);
                stack[depth++] = at;
            }
        }
        return mate;
    }

    /** Notes for each set within a node, and around its base, in which node of the ring the base is. */
    private void hold(int[] holder, int node) {
        for (int at = base[node]; at != node; at = parent[at]) {
            holder[parent[at] - count] = at;
        }
    }
}
