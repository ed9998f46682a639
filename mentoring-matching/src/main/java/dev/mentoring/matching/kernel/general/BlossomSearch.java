package dev.mentoring.matching.kernel.general;

/**
 * Heaviest matchings by alternating trees with blossoms, from any numbers that are right for all edges.
 *
 * <p><b>Problem.</b> As said at {@link WeightedMatching}; there are numbers y and pairs without slack, and free vertices with
 * y &gt; 0 are left.
 *
 * <p><b>Idea.</b> From each of these in turn a tree grows, as in {@link HalfMatching}. An edge between two vertices above
 * does not end it but closes a ring, which is made a set with a number of its own and looked upon as one vertex above. A set made by
 * an earlier tree may come to lie below, where its number falls; when that is 0 the set is opened, and the part of its ring
 * between the ends of the path stays. The tree ends at a free vertex, or where a number above is 0.
 *
 * <p><b>Laziness.</b> Times of events are computed once and never change, as numbers inside are stored with the clock taken out.
 * What is in the queue may have become void, which is seen when its time comes. Only events before the nearest end known are
 * queued, and as lists are sorted a look at the edges of a vertex stops early. For vertices in a set below the least reach is
 * kept, for when the set is opened. Trees are put off when they have grown large, as in {@link HalfMatching}; without this
 * the last of them would make and open the same sets over and over.
 *
 * <p><b>Bounds.</b> A vertex comes above at most once in a tree, so that a tree takes O(m log n) steps for m edges and n vertices,
 * beside O(n) for every level of sets that is opened around the same vertex. Space O(n), and up to m events.
 *
 * <p><b>Whole numbers.</b> All vertices inside have numbers that are even or all that are odd, see {@link HalfMatching}; sets have
 * even numbers. So trees may end at any time that is a number or half a slack.
 *
 * <p><b>References.</b> Edmonds 1965, "Maximum matching and a polyhedron with 0,1-vertices". Galil 1986, "Efficient algorithms for
 * finding maximum matching in graphs". Mehlhorn, Schäfer 2002, "Implementation of O(nm log n) weighted matchings in general
 * graphs: the power of data structures".
 */
final class BlossomSearch {

    private static final int NONE = Blossoms.NONE;

    private final Neighbours graph;
    private final long[] number;
    private final WorkMeter meter;
    private final SearchTree tree;
    private final Blossoms sets;

    /**
     * Prepares a run.
     *
     * @param graph edges
     * @param number doubled numbers, at least the doubled weight together at each edge; changed
     * @param mate pairs on edges without slack, or -1; not changed
     */
    BlossomSearch(Neighbours graph, long[] number, int[] mate, WorkMeter meter) {
        this.graph = graph;
        this.number = number;
        this.meter = meter;
        tree = new SearchTree(number, mate);
        sets = tree.sets;
    }

    /** All sets, and the matching of what is outermost. */
    Blossoms sets() {
        return sets;
    }

    /**
     * Treats all free vertices; to be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    boolean solve() {
        FreeVertices free = new FreeVertices(graph.count);
        for (int v = 0; v < graph.count; v++) {
            if (isToTreat(v)) {
                free.add(v);
            }
        }
        while (free.startRound()) {
            for (int v = free.next(); v != NONE; v = free.next()) {
                if (isToTreat(v)) {
                    if (!grow(sets.find(v), free.treeSize())) {
                        return false;
                    }
                    if (isToTreat(v)) {
                        free.add(v);
                    }
                }
            }
            meter.tell(graph.count - free.left());
        }
        return true;
    }

    private boolean isToTreat(int v) {
        int node = sets.find(v);
        return number[v] > 0 && sets.base[node] == v && sets.mateOfBase[node] == NONE;
    }

    /** Grows one tree to its end or to a size; false when stopped. */
    private boolean grow(int root, int size) {
        EventHeap heap = tree.heap;
        tree.plant(root);
        while (true) {
            for (int at = 0; at < tree.queueEnd; at++) {
                look(tree.queue[at]);
            }
            tree.queueEnd = 0;
            if (meter.mustStop(1)) {
                return false;
            }
            if (heap.isEmpty() || heap.time() >= tree.end) {
                tree.augment();
                tree.settle(tree.end);
                return true;
            }
            if (tree.touchedCount > size) {
                tree.settle(tree.now);
                return true;
            }
            tree.now = heap.time();
            happen(heap.poll());
        }
    }

    private void happen(long event) {
        int subject = (int) (event >>> 32);
        int other = (int) event;
        if (other == SearchTree.REACHED) {
            if (tree.label[subject] == SearchTree.OUTSIDE && tree.reach[subject] + number[subject] == tree.now) {
                tree.enter(subject);
            }
        } else if (other == SearchTree.EMPTY) {
            if (tree.isEmptyBelow(subject)) {
                tree.open(subject);
            }
        } else {
            tree.shrink(subject, other);
        }
    }

    /** Notes what the edges of a vertex above lead to. */
    private void look(int u) {
        long base = number[u];
        int node = sets.find(u);
        int k = graph.start[u];
        for (; k < graph.start[u + 1]; k++) {
            long reach = base - graph.twice[k];
            if (reach >= tree.end) {
                break;
            }
            int v = graph.to[k];
            byte label = tree.label[v];
            if (label == SearchTree.ABOVE) {
                long time = (reach + number[v]) / 2;
                if (time < tree.end && sets.find(v) != node) {
                    tree.heap.add(time, (long) u << 32 | v);
                }
            } else if (reach < tree.reach[v]) {
                if (label == SearchTree.BELOW) {
                    if (sets.parent[v] != NONE) {
                        tree.reach[v] = reach;
                        tree.reachedFrom[v] = u;
                    }
                } else if (reach + number[v] < tree.end) {
                    if (sets.mateOfBase[sets.find(v)] == NONE) {
                        tree.offerEnd(reach + number[v], u, v);
                    } else {
                        tree.offerReach(v, reach, u);
                    }
                }
            }
        }
        meter.mustStop(k - graph.start[u] + 1L);
    }
}
