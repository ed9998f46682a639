package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The most even of many matchings that are equally good: moves pairs along alternating paths of tight pairs.
 *
 * <p><b>Problem.</b> Given a matching that is best for some prices, the pairs that are tight at those prices, and the rows and
 * columns whose number of pairs may change without loss: first make as many pairs as possible; then
 *
 * <pre>
 * minimise  sum over columns of L(j)^2,   L(j) being the pairs of column j and those that it has besides
 * </pre>
 *
 * among all matchings that are as good; then let rows that come first have pairs before rows that come later, so that no row
 * without a pair could take the place of a later one while every column keeps its load.
 *
 * <p><b>Idea.</b> The sum of squares is least when no pair can be moved, along an alternating path, from a column to one that
 * has at least two pairs less: the cost-reducing paths of optimal semi-matchings. Columns are taken by falling load. What a failed
 * search has reached leads to no better end until loads fall, and is not entered again. A row
 * that gave its place up for another's pair elsewhere would leave a path by which pairs can still be added, so that no move changes
 * who has pairs. Sets of rows that can have pairs together are the bases of a matroid, so that letting
 * each row in its turn replace a later one, wherever an alternating path leads there, ends at the first set by the order.
 *
 * <p><b>Bounds.</b> With m tight pairs, k matched ones and loads up to L, time O((L + k) m), in practice near L m. Space 13 bytes
 * a pair beside the input.
 *
 * <p><b>Overflow.</b> A load, at most the upper bound of a column and the pairs that it has besides, is below 2^31, and so is the
 * number of rows and columns together.
 *
 * <p><b>Ties.</b> Columns of equal load in the order of their indexes, searches breadth first in the order of the pairs.
 *
 * <p><b>Witness.</b> None of its own; the prices stay a proof of the objective before.
 *
 * <p><b>References.</b> Harvey, Ladner, Lovász, Tamir 2006, "Semi-matchings for bipartite graphs and load balancing". Departs
 * from them by capacities on rows, by minimums, and by the order of the rows.
 */
public final class LoadBalance {

    private static final int NONE = -1;

    /** The sides of the graph: bounds, present degrees, and who may have another degree. */
    public static final class Side {
        final int[] lower;
        final int[] upper;
        final boolean[] loose;
        final int[] degree;

        /**
         * Describes a side; arrays are used as they are.
         *
         * @param lower least number of pairs
         * @param upper largest number of pairs
         * @param loose whether the number of pairs may change between the two without loss
         */
        public Side(int[] lower, int[] upper, boolean[] loose) {
            this.lower = lower;
            this.upper = upper;
            this.loose = loose;
            degree = new int[lower.length];
        }

        boolean mayGain(int x) {
            return loose[x] && degree[x] < upper[x];
        }

        boolean mayLose(int x) {
            return loose[x] && degree[x] > lower[x];
        }
    }

    private final Side rows;
    private final Side columns;
    private final int[] base;
    private final int[] rowStart;
    private final int[] columnOf;
    private final int[] rowOf;
    private final boolean[] matched;
    private final WorkMeter meter;

    /** The matched tight pairs of each column, linked both ways. */
    private final int[] firstOfColumn;

    private final int[] nextOfColumn;
    private final int[] previousOfColumn;

    /** Nodes are rows, then columns. */
    private final int[] parentPair;

    private final boolean[] seen;
    private final int[] queue;
    private int queued;

    /**
     * Prepares a run; {@code matched} and the degrees of the sides are changed by it.
     *
     * @param base pairs that each column has besides
     * @param rowStart first tight pair of each row, and the number of tight pairs at the end
     * @param columnOf column of each tight pair
     * @param matched whether each tight pair is made
     * @param fixedOfRow pairs of each row that are made and not tight, so that they stay
     * @param fixedOfColumn the same of each column
     * @param cancelled asked often whether to stop
     */
    public LoadBalance(
            Side rows,
            Side columns,
            int[] base,
            int[] rowStart,
            int[] columnOf,
            boolean[] matched,
            int[] fixedOfRow,
            int[] fixedOfColumn,
            BooleanSupplier cancelled) {
        this.rows = rows;
        this.columns = columns;
        this.base = base;
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.matched = matched;
        meter = new WorkMeter(Long.MAX_VALUE, cancelled);
        int rowCount = rows.lower.length;
        int columnCount = columns.lower.length;
        rowOf = new int[columnOf.length];
        firstOfColumn = new int[columnCount];
        Arrays.fill(firstOfColumn, NONE);
        nextOfColumn = new int[columnOf.length];
        previousOfColumn = new int[columnOf.length];
        parentPair = new int[rowCount + columnCount];
        seen = new boolean[rowCount + columnCount];
        queue = new int[rowCount + columnCount];
        System.arraycopy(fixedOfRow, 0, rows.degree, 0, rowCount);
        System.arraycopy(fixedOfColumn, 0, columns.degree, 0, columnCount);
    }

    /** Makes the most pairs and balances the load; false when the caller stopped the run. */
    public boolean run() {
        return !meter.poll() && linkPairs() && addPairs() && balance() && letFirstComeFirst();
    }

    private boolean linkPairs() {
        for (int row = rows.lower.length - 1; row >= 0; row--) {
            for (int pair = rowStart[row + 1] - 1; pair >= rowStart[row]; pair--) {
                rowOf[pair] = row;
                if (matched[pair]) {
                    make(pair);
                }
            }
            if (meter.mustStop(rowStart[row + 1] - rowStart[row] + 1L)) {
                return false;
            }
        }
        return true;
    }

    private boolean addPairs() {
        for (int row = 0; row < rows.lower.length; row++) {
            while (rows.mayGain(row) && !seen[row]) {
                if (!exchange(row, this::search, Integer.MAX_VALUE)) {
                    return false;
                }
            }
        }
        forget(0);
        return true;
    }

    /** Finds an end for a path that starts at a node. */
    private interface Search {
        /** The end; NONE when there is none, or when stopped. */
        int run(int from, int limit);
    }

    /** Exchanges pairs along a path from a node, if a search finds an end; what a failed one has seen stays seen. */
    private boolean exchange(int start, Search search, int limit) {
        int from = queued;
        push(start, NONE);
        int end = search.run(from, limit);
        if (meter.isCancelled()) {
            return false;
        }
        if (end != NONE) {
            flipTo(end);
            forget(from);
        }
        return true;
    }

    private boolean balance() {
        int highest = 0;
        for (int column = 0; column < base.length; column++) {
            highest = Math.max(highest, load(column));
        }
        for (int level = highest; level >= 2; level--) {
            for (int column = 0; column < base.length; column++) {
                while (load(column) == level && columns.mayLose(column) && !seen[rows.lower.length + column]) {
                    if (!exchange(rows.lower.length + column, this::search, level - 2)) {
                        return false;
                    }
                }
            }
            forget(0);
        }
        return true;
    }

    private boolean letFirstComeFirst() {
        for (int row = 0; row < rows.lower.length; row++) {
            while (rows.mayGain(row) && !seen[row]) {
                if (!exchange(row, this::searchLater, row)) {
                    return false;
                }
            }
        }
        forget(0);
        return true;
    }

    /** Searches for a row after another that has a pair to lose; NONE when there is none, or when stopped. */
    private int searchLater(int from, int first) {
        for (int k = from; k < queued && !meter.isCancelled(); k++) {
            int node = queue[k];
            if (node >= rows.lower.length) {
                expandColumn(node - rows.lower.length);
            } else if (node > first && rows.mayLose(node)) {
                return node;
            } else {
                expandRow(node, Integer.MIN_VALUE);
            }
        }
        return NONE;
    }

    private int load(int column) {
        return base[column] + columns.degree[column];
    }

    /** Searches for a column that may gain a pair and has no more than a load; NONE when there is none, or when stopped. */
    private int search(int from, int mostLoad) {
        for (int k = from; k < queued; k++) {
            int node = queue[k];
            int end = node < rows.lower.length ? expandRow(node, mostLoad) : expandColumn(node - rows.lower.length);
            if (end != NONE) {
                return end;
            }
            if (meter.isCancelled()) {
                return NONE;
            }
        }
        return NONE;
    }

    private int expandRow(int row, int mostLoad) {
        meter.mustStop(rowStart[row + 1] - rowStart[row] + 1L);
        for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
            int column = columnOf[pair];
            int node = rows.lower.length + column;
            if (!matched[pair] && !seen[node]) {
                push(node, pair);
                if (columns.mayGain(column) && load(column) <= mostLoad) {
                    return node;
                }
            }
        }
        return NONE;
    }

    private int expandColumn(int column) {
        meter.mustStop(columns.degree[column] + 1L);
        for (int pair = firstOfColumn[column]; pair != NONE; pair = nextOfColumn[pair]) {
            if (!seen[rowOf[pair]]) {
                push(rowOf[pair], pair);
            }
        }
        return NONE;
    }

    private void push(int node, int pair) {
        seen[node] = true;
        parentPair[node] = pair;
        queue[queued++] = node;
    }

    private void forget(int from) {
        while (queued > from) {
            seen[queue[--queued]] = false;
        }
    }

    /** Exchanges made and unmade pairs from an end back to where the search began. */
    private void flipTo(int end) {
        int node = end;
        for (int pair = parentPair[node]; pair != NONE; pair = parentPair[node]) {
            if (node >= rows.lower.length) {
                make(pair);
                node = rowOf[pair];
            } else {
                unmake(pair);
                node = rows.lower.length + columnOf[pair];
            }
        }
    }

    private void make(int pair) {
        int column = columnOf[pair];
        matched[pair] = true;
        rows.degree[rowOf[pair]]++;
        columns.degree[column]++;
        int first = firstOfColumn[column];
        nextOfColumn[pair] = first;
        previousOfColumn[pair] = NONE;
        if (first != NONE) {
            previousOfColumn[first] = pair;
        }
        firstOfColumn[column] = pair;
    }

    private void unmake(int pair) {
        int column = columnOf[pair];
        matched[pair] = false;
        rows.degree[rowOf[pair]]--;
        columns.degree[column]--;
        int before = previousOfColumn[pair];
        int after = nextOfColumn[pair];
        if (before == NONE) {
            firstOfColumn[column] = after;
        } else {
            nextOfColumn[before] = after;
        }
        if (after != NONE) {
            previousOfColumn[after] = before;
        }
    }
}
