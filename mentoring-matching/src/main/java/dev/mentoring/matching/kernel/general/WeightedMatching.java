package dev.mentoring.matching.kernel.general;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Heaviest matchings in graphs of any shape, with proof.
 *
 * <p><b>Problem.</b> Vertices 0 to n - 1, edges (u, v) with whole weights w of any sign:
 *
 * <pre>
 * maximise  sum w x   subject to   sum over the edges at i of x &lt;= 1,   x = 0 or 1
 * </pre>
 *
 * <p>No vertex need be matched, and an edge of weight 0 or less never is.
 *
 * <p><b>Witness.</b> Numbers y &gt;= 0 of vertices and z &gt; 0 of sets of an odd number of vertices, two of which lie one within the
 * other or have nothing in common. All are doubled, so that they are whole:
 *
 * <pre>
 * y(u) + y(v) + sum of z(S) over the sets S that hold u and v &gt;= 2 w, with equality where u and v are matched
 * y(i) = 0 where i is free,   (|S| - 1) / 2 pairs are within S
 * </pre>
 *
 * <p>So twice the total weight equals the sum of all y and of all z(S) (|S| - 1) / 2, and no matching has more.
 *
 * <p><b>Idea.</b> A {@link HalfMatching} solves the problem without odd sets; but for few vertices its numbers are final. From
 * each of the rest a {@link BlossomSearch} grows a tree and shrinks odd rings into sets. Where vertices have {@value #MANY} edges
 * and more on average, this is done on {@link CoreEdges}, a few good ones at each vertex; a pass over all edges finds
 * those whose weight the numbers do not cover, these are added, numbers raised where needed, and the run goes on from there. The
 * pass that finds none is the proof. After {@value #ROUNDS} rounds all edges are taken.
 *
 * <p><b>Bounds.</b> O(n) trees of at most O(m log n + n k) steps each, for m edges and sets nested k deep where they are opened, so
 * O(n m log n + n^2 k) in all; in practice trees are small and time is nearly linear. Space 24 bytes an edge and about 250 a
 * vertex beside the input. Nothing is recursive.
 *
 * <p><b>Overflow.</b> Let all weights be at most W = 2^58. As y and z are never negative and every vertex but the free ones has an
 * edge without slack, y and the sum of z around a vertex stay at or below 2 W. No clock shows more than the number of its root,
 * so that stored numbers stay within 6 W and the sums of two, less a doubled weight, within 12 W &lt; 2^62. {@link #fits} also
 * bounds n W by 2^62, so that the doubled total and its proof can be added up.
 *
 * <p><b>Ties.</b> The answer depends on the input alone, the order of edges included, and not on time or chance.
 *
 * <p><b>References.</b> Edmonds 1965, "Maximum matching and a polyhedron with 0,1-vertices". Galil, Micali, Gabow 1986, "An
 * O(EV log V) algorithm for finding a maximal weighted matching in general graphs". Applegate, Cook 1993, "Solving large-scale
 * matching problems". Kolmogorov 2009, "Blossom V". Departs from them by one tree at a time that is put off when it has grown
 * large, see {@link HalfMatching}.
 */
public final class WeightedMatching {

    /** Vertices with so many edges on average have many. */
    static final int MANY = 16;
    /** So often edges are added. */
    static final int ROUNDS = 10;

    private static final long LARGEST_WEIGHT = 1L << 58;
    private static final int MOST_VERTICES = 1 << 26;

    private final int n;
    private final int[] u;
    private final int[] v;
    private final long[] weight;
    private final WorkMeter meter;

    private int[] mate;
    private long[] number;
    private OddSets sets;

    /**
     * Prepares a run; the arrays are used as they are and must not change. {@link #fits} must hold for the largest weight.
     *
     * @param n number of vertices
     * @param u one end of each edge
     * @param v the other; no two edges have the same ends, and no edge twice the same
     * @param weight weight of each edge
     * @param cancelled asked often whether to stop
     * @param progress told how many vertices are done, never fewer than before
     */
    public WeightedMatching(int n, int[] u, int[] v, long[] weight, BooleanSupplier cancelled, LongConsumer progress) {
        this.n = n;
        this.u = u;
        this.v = v;
        this.weight = weight;
        meter = new WorkMeter(cancelled, progress);
        number = new long[n];
        mate = new int[n];
        Arrays.fill(mate, -1);
        sets = OddSets.none(n);
    }

    /** Whether so many vertices and weights up to the largest can be handled, exactly; weights below 0 are no matter. */
    public static boolean fits(int n, long largestWeight) {
        return n <= MOST_VERTICES && largestWeight <= LARGEST_WEIGHT && largestWeight <= (1L << 62) / Math.max(1, n);
    }

    /**
     * Finds a heaviest matching; to be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    public boolean solve() {
        CoreEdges edges = new CoreEdges(n, u, v, weight, meter);
        boolean isAll = u.length < (long) MANY * n;
        if (!(isAll ? edges.chooseAll() : edges.chooseBest())) {
            return false;
        }
        for (int i = 0; i < edges.size; i++) {
            int k = edges.edge[i];
            number[u[k]] = Math.max(number[u[k]], weight[k]);
            number[v[k]] = Math.max(number[v[k]], weight[k]);
        }
        for (int round = 0; ; round++) {
            int known = edges.size;
            if (!solveOn(edges, isAll)) {
                return false;
            }
            if (isAll || edges.size == known) {
                meter.tell(n);
                return !meter.isCancelled();
            }
            isAll = round == ROUNDS || edges.size > u.length / 2;
            if (isAll) {
                known = 0;
                if (!edges.chooseAll()) {
                    return false;
                }
            }
            edges.repair(known, number, mate);
        }
    }

    /** Solves on chosen edges and adds such as the proof does not hold for; false when stopped. */
    private boolean solveOn(CoreEdges edges, boolean isAll) {
        Neighbours graph = new Neighbours(n, u, v, weight, edges.edge, edges.size, meter);
        if (meter.isCancelled() || !new HalfMatching(graph, number, mate, meter).solve()) {
            return false;
        }
        int known = edges.size;
        if (!isAll && !edges.price(number, sets)) {
            return false;
        }
        if (edges.size > known) {
            return true;
        }
        BlossomSearch search = new BlossomSearch(graph, number, mate, meter);
        if (!search.solve()) {
            return false;
        }
        mate = search.sets().mates();
        sets = OddSets.of(search.sets());
        if (!isAll && !edges.price(number, sets)) {
            return false;
        }
        if (edges.size > known) {
            dissolve();
        }
        return true;
    }

    /** Moves half of the number of each set to each of its vertices, and gives up pairs that have a slack then. */
    private void dissolve() {
        for (int x = 0; x < n; x++) {
            if (mate[x] > x && sets.around(x) + sets.around(mate[x]) != 2 * sets.common(x, mate[x])) {
                mate[mate[x]] = -1;
                mate[x] = -1;
            }
        }
        for (int x = 0; x < n; x++) {
            number[x] += sets.around(x) / 2;
        }
        sets = OddSets.none(n);
    }

    /** Mate of each vertex, or -1. */
    public int[] mate() {
        return mate;
    }

    /** Number y of each vertex, doubled. */
    public long[] number() {
        return number;
    }

    /** Least set around each vertex, or -1. */
    public int[] setOf() {
        return sets.setOf;
    }

    /** Least set around each set, which comes before it, or -1. */
    public int[] parentOfSet() {
        return sets.parent;
    }

    /** Number z of each set, doubled, above 0. */
    public long[] numberOfSet() {
        return sets.number;
    }
}
