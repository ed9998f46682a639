package dev.mentoring.matching.kernel.general;

import java.util.Arrays;

/**
 * The edges that a run looks at: of many edges a few at each vertex, and those of the others that the numbers found on these turn
 * out to contradict.
 *
 * <p>The best edges of a vertex are those of the largest weights; among equal ones an order decides that scatters, so that not
 * all vertices choose the same neighbours.
 *
 * <p>Reference: Applegate, Cook 1993, "Solving large-scale matching problems".
 */
final class CoreEdges {

    /** How many best edges of each vertex are chosen at first. */
    private static final int BEST = 10;
    /** How many edges a vertex may have gathered before they are thinned out. */
    private static final int GATHERED = 2 * BEST;
    /** How many edges are added to both of their ends at most, in one pass. */
    private static final int ADDED = 8;
    /** An odd number near 2^32 over the golden ratio, which scatters. */
    private static final int SCATTER = 0x9E3779B9;

    private static final int BLOCK = 1 << 14;

    private final int count;
    private final int[] u;
    private final int[] v;
    private final long[] weight;
    private final WorkMeter meter;
    private boolean[] isChosen = {};

    /** Edges chosen. */
    int[] edge = {};
    /** How many these are, from the beginning. */
    int size;

    CoreEdges(int count, int[] u, int[] v, long[] weight, WorkMeter meter) {
        this.count = count;
        this.u = u;
        this.v = v;
        this.weight = weight;
        this.meter = meter;
    }

    /** Chooses all edges of weights above 0; false when stopped. */
    boolean chooseAll() {
        edge = new int[u.length];
        size = 0;
        for (int k = 0; k < u.length; k++) {
            if (k % BLOCK == 0 && meter.mustStop(BLOCK)) {
                return false;
            }
            if (weight[k] > 0) {
                edge[size++] = k;
            }
        }
        return true;
    }

    /** Chooses the best edges of each vertex, of weights above 0; false when stopped. */
    boolean chooseBest() {
        isChosen = new boolean[u.length];
        edge = new int[BEST * count];
        int[] gathered = new int[GATHERED * count];
        long[] weightOf = new long[GATHERED * count];
        int[] gatheredEnd = new int[count];
        long[] least = new long[count];
        for (int x = 0; x < count; x++) {
            gatheredEnd[x] = GATHERED * x;
            least[x] = 1;
        }
        for (int k = 0; k < u.length; k++) {
            if (k % BLOCK == 0 && meter.mustStop(BLOCK)) {
                return false;
            }
            if (weight[k] >= least[u[k]]) {
                gather(k, u[k], gathered, weightOf, gatheredEnd, least);
            }
            if (weight[k] >= least[v[k]]) {
                gather(k, v[k], gathered, weightOf, gatheredEnd, least);
            }
        }
        for (int x = 0; x < count; x++) {
            int begin = GATHERED * x;
            int found = gatheredEnd[x] - begin;
            if (found > BEST) {
                bringBestFirst(gathered, weightOf, begin, gatheredEnd[x] - 1);
            }
            for (int i = 0; i < Math.min(found, BEST); i++) {
                add(gathered[begin + i]);
            }
            meter.mustStop(GATHERED);
        }
        return true;
    }

    private void add(int k) {
        if (!isChosen[k]) {
            isChosen[k] = true;
            if (size == edge.length) {
                edge = Arrays.copyOf(edge, 2 * size + 1);
            }
            edge[size++] = k;
        }
    }

    private void gather(int k, int x, int[] gathered, long[] weightOf, int[] gatheredEnd, long[] least) {
        int begin = GATHERED * x;
        int at = gatheredEnd[x]++;
        gathered[at] = k;
        weightOf[at] = weight[k];
        if (at == begin + GATHERED - 1) {
            bringBestFirst(gathered, weightOf, begin, at);
            gatheredEnd[x] = begin + BEST;
            least[x] = weightOf[begin + BEST - 1];
        }
    }

    /** Brings the best edges of a range to its beginning, the last of these being the worst of them. */
    private static void bringBestFirst(int[] gathered, long[] weightOf, int begin, int last) {
        int wanted = begin + BEST - 1;
        int low = begin;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int pivot = gathered[middle];
            long weightOfPivot = weightOf[middle];
            int i = low;
            int j = high;
            while (i <= j) {
                while (isBetter(gathered[i], weightOf[i], pivot, weightOfPivot)) {
                    i++;
                }
                while (isBetter(pivot, weightOfPivot, gathered[j], weightOf[j])) {
                    j--;
                }
                if (i <= j) {
                    int k = gathered[i];
                    long w = weightOf[i];
                    gathered[i] = gathered[j];
                    weightOf[i++] = weightOf[j];
                    gathered[j] = k;
                    weightOf[j--] = w;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static boolean isBetter(int a, long weightOfA, int b, long weightOfB) {
        return weightOfA != weightOfB ? weightOfA > weightOfB : a * SCATTER < b * SCATTER;
    }

    /**
     * Adds edges of which the weight is above what numbers allow, some at each vertex; if none is added, the numbers are right
     * for all edges.
     *
     * @return false if the caller stopped the run
     */
    boolean price(long[] number, OddSets sets) {
        int[] added = new int[count];
        for (int k = 0; k < u.length; k++) {
            if (k % BLOCK == 0 && meter.mustStop(BLOCK)) {
                return false;
            }
            int a = u[k];
            int b = v[k];
            if (number[a] + number[b] < 2 * weight[k]
                    && (added[a] < ADDED || added[b] < ADDED)
                    && number[a] + number[b] + sets.common(a, b) < 2 * weight[k]) {
                added[a]++;
                added[b]++;
                add(k);
            }
        }
        return true;
    }

    /** Raises numbers as far as chosen edges, from one on, need it, and gives up pairs that have a slack then. */
    void repair(int from, long[] number, int[] mate) {
        for (int i = from; i < size; i++) {
            int a = u[edge[i]];
            int b = v[edge[i]];
            long lack = 2 * weight[edge[i]] - number[a] - number[b];
            if (lack > 0) {
                int raised = mate[b] < 0 ? b : a;
                number[raised] += lack;
                if (mate[raised] >= 0) {
                    mate[mate[raised]] = -1;
                    mate[raised] = -1;
                }
            }
            meter.mustStop(1);
        }
    }
}
