package dev.mentoring.matching.kernel.general;

import java.util.Arrays;

/**
 * The odd sets with numbers above 0: the second half of the proof.
 *
 * <p>Outer sets come before those within them. What two vertices have in common is found with pointers upwards of two lengths in
 * O(log n) steps, however deeply sets are nested.
 *
 * <p>Reference: Myers 1983, "An applicative random-access stack".
 */
final class OddSets {

    private static final int NONE = -1;

    /** Innermost set of each vertex, or -1. */
    final int[] setOf;
    /** Least set around each set, or -1. */
    final int[] parent;
    /** Number of each set. */
    final long[] number;

    private final int[] depth;
    private final int[] far;
    private final long[] sum;

    private OddSets(int[] setOf, int[] parent, long[] number) {
        this.setOf = setOf;
        this.parent = parent;
        this.number = number;
        depth = new int[parent.length];
        far = new int[parent.length];
        sum = new long[parent.length];
        for (int set = 0; set < parent.length; set++) {
            measure(set);
        }
    }

    /** No sets of so many vertices. */
    static OddSets none(int n) {
        int[] setOf = new int[n];
        Arrays.fill(setOf, NONE);
        return new OddSets(setOf, new int[0], new long[0]);
    }

    /** Reads them from all sets; the number of steps is linear in the number of vertices. */
    static OddSets of(Blossoms all) {
        int n = all.count;
        int[] setOf = new int[n];
        Arrays.fill(setOf, NONE);
        int[] parents = new int[n];
        long[] numbers = new long[n];
        int size = 0;
        int[] stack = new int[2 * n];
        int[] around = new int[2 * n];
        int height = 0;
        for (int v = 0; v < n; v++) {
            int top = all.find(v);
            if (top != v && all.base[top] == v) {
                around[top] = NONE;
                stack[height++] = top;
            }
        }
        while (height > 0) {
            int set = stack[--height];
            int own = around[set];
            if (all.number[set - n] > 0) {
                parents[size] = own;
                numbers[size] = all.number[set - n];
                own = size++;
            }
            int head = all.first(set);
            int node = head;
            do {
                if (node < n) {
                    setOf[node] = own;
                } else {
                    around[node] = own;
                    stack[height++] = node;
                }
                node = all.next[node];
            } while (node != head);
        }
        return new OddSets(setOf, Arrays.copyOf(parents, size), Arrays.copyOf(numbers, size));
    }

    private void measure(int set) {
        int up = parent[set];
        if (up == NONE) {
            sum[set] = number[set];
            far[set] = set;
            return;
        }
        depth[set] = depth[up] + 1;
        sum[set] = sum[up] + number[set];
        int middle = far[up];
        boolean isEven = depth[up] - depth[middle] == depth[middle] - depth[far[middle]];
        far[set] = isEven ? far[middle] : up;
    }

    /** Sum of the numbers of all sets around a vertex. */
    long around(int v) {
        return setOf[v] == NONE ? 0 : sum[setOf[v]];
    }

    /** Sum of the numbers of the sets that hold two vertices. */
    long common(int u, int v) {
        int a = setOf[u];
        int b = setOf[v];
        if (a == NONE || b == NONE) {
            return 0;
        }
        a = climb(a, depth[b]);
        b = climb(b, depth[a]);
        while (a != b) {
            if (parent[a] == NONE) {
                return 0;
            }
            boolean meetsBeyond = far[a] != far[b];
            a = meetsBeyond ? far[a] : parent[a];
            b = meetsBeyond ? far[b] : parent[b];
        }
        return sum[a];
    }

    private int climb(int set, int to) {
        int at = set;
        while (depth[at] > to) {
            at = depth[far[at]] >= to ? far[at] : parent[at];
        }
        return at;
    }
}
