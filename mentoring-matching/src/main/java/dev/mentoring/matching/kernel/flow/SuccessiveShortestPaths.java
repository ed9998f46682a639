package dev.mentoring.matching.kernel.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Largest matchings within bounds on both sides of a bipartite graph, with exact prices as proof.
 *
 * <p><b>Problem.</b> Rows i and columns j with bounds 0 &lt;= l &lt;= c, pairs (i, j) with whole weights w, each pair taken at
 * most once (x = 0 or 1):
 *
 * <pre>
 * maximise  sum w x   subject to   l(i) &lt;= sum over j of x(i, j) &lt;= c(i)   and   l(j) &lt;= sum over i of x(i, j) &lt;= c(j)
 * </pre>
 *
 * or, if asked, first the number of pairs and then the weight.
 *
 * <p><b>Idea.</b> Every node has a potential and every pair the reduced weight r = u + v + t - w, where the price t is zero
 * until the end. Unmatched pairs keep r &gt;= 0 and matched ones r &lt;= 0; u &gt; 0 only at capacity and u &lt; 0 only at the
 * minimum, v likewise. Rows enter one by one with u at their best weight and take shortest paths to a free place, or to a row
 * that gives one up, until they are full or worth nothing more. Columns below their minimum then search backwards in the same
 * manner. Last, paths of no length raise the number of pairs at the same weight; for the most pairs, shortest paths from all
 * rows with free places follow, each lowering t by its length. Potentials move by the part of the path that lies beyond a
 * node, which keeps every sign above.
 *
 * <p><b>Bounds.</b> With k = the matched pairs and n = rows and columns, time O((k + n) (m + n log n)); in practice a search
 * stops at the nearest end and labels are reset for the nodes touched only. Space 13 bytes a pair beside the input, 8 more
 * where columns have minimums. Capacity is a number on the node: no node stands for a single place.
 *
 * <p><b>Overflow.</b> Potentials are differences of weights along simple paths, at most 2 n W for weights up to W; reduced
 * weights and labels stay below 8 n W. {@link #fits} asks for 4 n W &lt; 2^62.
 *
 * <p><b>Ties.</b> Nodes count in the order of their indexes: rows enter in it, equally near nodes are searched in it, rows
 * before columns, and of equally short paths the one found first is taken, one that makes a pair before one that does not.
 * A caller who wants another order renumbers.
 *
 * <p><b>Witness.</b> Potentials and price, by weak duality of linear programming; for the most pairs the nodes that the last
 * search reached, a cover in the manner of König; where the minimums cannot be met the nodes of the search that failed, a set
 * in the manner of Hall.
 *
 * <p><b>References.</b> Edmonds, Karp 1972, "Theoretical improvements in algorithmic efficiency for network flow problems".
 * Tomizawa 1971, "On some techniques useful for solution of transportation network problems". Ahuja, Magnanti, Orlin 1993,
 * "Network Flows", chapter 9. Departs from them by bounds on the nodes, by entering rows one by one instead of from one source,
 * and by stopping each search at its nearest end.
 */
public final class SuccessiveShortestPaths {

    /** How a run ended. */
    public enum Outcome {
        /** A largest matching was found. */
        SOLVED,
        /** The minimums cannot be met. */
        INFEASIBLE,
        /** The caller stopped the run. */
        CANCELLED
    }

    /** What is to be largest. */
    public enum Goal {
        /** The weight; among matchings of equal weight the number of pairs as well. */
        WEIGHT,
        /** The number of pairs, then the weight. */
        PAIRS_THEN_WEIGHT
    }

    private final int[] rowStart;
    private final int[] columnOf;
    private final long[] weight;
    private final boolean[] matched;
    private final Half rows;
    private Half columns;
    private final BooleanSupplier cancelled;
    private final LongConsumer progress;
    /** Added to the potentials of rows, and taken from the price. */
    private long offset;

    private final BitSet reachedRows = new BitSet();
    private final BitSet reachedColumns = new BitSet();
    private boolean rowsAreShort;

    /**
     * Prepares a run; the arrays are used as they are and must not change.
     *
     * @param rowLower least number of pairs of each row
     * @param rowUpper largest number of pairs of each row
     * @param columnLower least number of pairs of each column
     * @param columnUpper largest number of pairs of each column
     * @param rowStart first pair of each row, and the number of pairs at the end
     * @param columnOf column of each pair, ascending in each row
     * @param weight weight of each pair; {@link #fits} must hold
     * @param cancelled asked often whether to stop
     * @param progress told of work done, in rows and columns
     */
    public SuccessiveShortestPaths(
            int[] rowLower,
            int[] rowUpper,
            int[] columnLower,
            int[] columnUpper,
            int[] rowStart,
            int[] columnOf,
            long[] weight,
            BooleanSupplier cancelled,
            LongConsumer progress) {
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.weight = weight;
        this.cancelled = cancelled;
        this.progress = progress;
        matched = new boolean[columnOf.length];
        rows = Half.ofRows(rowLower, rowUpper, rowStart, columnOf);
        columns = Half.ofColumns(columnLower, columnUpper, rowStart, columnOf);
    }

    /** Whether weights up to a size can be handled exactly. */
    public static boolean fits(long nodes, long largestWeight) {
        return largestWeight <= 0 || nodes <= ((1L << 60) - 1) / largestWeight;
    }

    /** Runs to the end; once. */
    public Outcome solve(Goal goal) {
        Outcome outcome = fillRows();
        if (outcome == Outcome.SOLVED) {
            outcome = fillColumns();
        }
        if (outcome == Outcome.SOLVED) {
            outcome = addPairs(goal);
        }
        if (outcome == Outcome.SOLVED) {
            progress.accept((long) rows.count + columns.count);
        }
        return outcome;
    }

    /** The number of matched pairs of a row. */
    public int degreeOfRow(int row) {
        return rows.degree[row];
    }

    /** The columns matched with a row, in no promised order. */
    public int[] columnsOf(int row) {
        int from = rows.slotStart[row];
        return Arrays.copyOfRange(rows.slotOther, from, from + rows.degree[row]);
    }

    /** The potential u of a row. */
    public long potentialOfRow(int row) {
        return rows.potential[row] + offset;
    }

    /** The potential v of a column. */
    public long potentialOfColumn(int column) {
        return columns.potential[column];
    }

    /** The price t of a pair; zero or less, and zero unless the most pairs were asked for. */
    public long price() {
        return -offset;
    }

    /** The rows that the last search reached: after the most pairs, or where minimums cannot be met. */
    public BitSet reachedRows() {
        return (BitSet) reachedRows.clone();
    }

    /** The columns that the last search reached. */
    public BitSet reachedColumns() {
        return (BitSet) reachedColumns.clone();
    }

    /** Where minimums cannot be met, whether those of the reached rows; otherwise those of the reached columns. */
    public boolean rowsAreShort() {
        return rowsAreShort;
    }

    private Outcome fillRows() {
        PathSearch search = new PathSearch(rows, columns, weight, matched, cancelled);
        for (int row = 0; row < rows.count; row++) {
            long highest = 0;
            for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
                highest = Math.max(highest, weight[pair]);
            }
            rows.potential[row] = highest;
            while ((rows.hasPlace(row) && rows.potential[row] > 0) || rows.degree[row] < rows.lower[row]) {
                Outcome step = step(search, row);
                if (step != Outcome.SOLVED) {
                    rowsAreShort = true;
                    keepReached(search, false);
                    return step;
                }
            }
            progress.accept(row + 1L);
        }
        return cancelled.getAsBoolean() ? Outcome.CANCELLED : Outcome.SOLVED;
    }

    private Outcome fillColumns() {
        int first = 0;
        while (first < columns.count && columns.degree[first] >= columns.lower[first]) {
            first++;
        }
        if (first == columns.count) {
            return Outcome.SOLVED;
        }
        columns = columns.withPairs(rowStart, columnOf);
        PathSearch search = new PathSearch(columns, rows, weight, matched, cancelled);
        for (int column = first; column < columns.count; column++) {
            while (columns.degree[column] < columns.lower[column]) {
                Outcome step = step(search, column);
                if (step != Outcome.SOLVED) {
                    keepReached(search, true);
                    return step;
                }
            }
            progress.accept(rows.count + column + 1L);
        }
        return Outcome.SOLVED;
    }

    private static Outcome step(PathSearch search, int source) {
        int end = search.from(source);
        if (end < 0) {
            return end == PathSearch.STOPPED ? Outcome.CANCELLED : Outcome.INFEASIBLE;
        }
        search.shiftPotentials();
        search.flip();
        search.reset();
        return Outcome.SOLVED;
    }

    private Outcome addPairs(Goal goal) {
        PathSearch search = new PathSearch(rows, columns, weight, matched, cancelled);
        int[] dead = new int[rows.count + columns.count];
        while (true) {
            if (!addPairsAtNoCost(search, dead)) {
                return Outcome.CANCELLED;
            }
            if (goal == Goal.WEIGHT) {
                return Outcome.SOLVED;
            }
            int end = search.fromAll(offset);
            if (end == PathSearch.STOPPED) {
                return Outcome.CANCELLED;
            }
            if (end == PathSearch.NONE) {
                keepReached(search, false);
                return Outcome.SOLVED;
            }
            search.shiftPotentials();
            offset += search.length();
            search.flip();
            search.reset();
        }
    }

    /**
     * Takes paths of no length until there are none; false when stopped. What a failed search has settled leads to no free
     * place until potentials move, since later paths never enter it.
     */
    private boolean addPairsAtNoCost(PathSearch search, int[] dead) {
        int deadCount = 0;
        for (int row = 0; row < rows.count; row++) {
            while (rows.hasPlace(row) && rows.potential[row] + offset == 0 && !search.isDead(row)) {
                int end = search.fromAtNoCost(row);
                if (end == PathSearch.STOPPED) {
                    return false;
                }
                if (end == PathSearch.NONE) {
                    deadCount = search.bury(dead, deadCount);
                } else {
                    search.flip();
                    search.reset();
                }
            }
        }
        search.revive(dead, deadCount);
        return true;
    }

    private void keepReached(PathSearch search, boolean nearAreColumns) {
        for (int row = 0; row < rows.count; row++) {
            reachedRows.set(row, nearAreColumns ? search.reachedFar(row) : search.reachedNear(row));
        }
        for (int column = 0; column < columns.count; column++) {
            reachedColumns.set(column, nearAreColumns ? search.reachedNear(column) : search.reachedFar(column));
        }
    }
}
