package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Best assignments of rows to columns with places, by the engine that suits the input.
 *
 * <p><b>Problem.</b> Rows i, columns j with c(j) &gt;= 0 places, pairs (i, j) with whole weights w and a common bonus b &gt;= 0;
 * every row is used at most once and need not be used at all:
 *
 * <pre>
 * maximise  sum (w + b) x   subject to   sum over j of x(i, j) &lt;= 1   and   sum over i of x(i, j) &lt;= c(j),   x = 0 or 1
 * </pre>
 *
 * <p><b>Choice.</b> Rows of {@value #LONG_ROW} pairs and more on average go to a {@link SparseCore}, which looks at few of them.
 * It has a budget of steps, a small multiple of the number of pairs; where that is spent, as with some structured weights, a
 * {@link ScalingAuction} begins anew, of which the bound does not depend on structure. Shorter rows go to a
 * {@link HungarianForest}. All are exact, and the choice depends on the input only.
 *
 * <p><b>Overflow.</b> {@link #fits} bounds size and bonus for core and forest. The auction multiplies weights by the number of rows
 * or columns; where that does not fit, the core has no budget and goes on to its end.
 *
 * <p><b>Order.</b> The answer is as if rows and columns stood in the orders given: exchanging two rows of the input and their
 * places in the order exchanges their columns in the answer and nothing else, likewise for columns. The sparse core reads the
 * input where it is; the other engines get a copy in that order.
 *
 * <p><b>Threads.</b> The sparse core reads large input with several threads, which have ended when a run returns or throws; the
 * answer does not depend on their number.
 */
public final class Assignment {

    /** What solved the problem. */
    public enum Engine {
        /** A few pairs of each row, proved on all. */
        SPARSE_CORE,
        /** Alternating trees from all rows at once. */
        HUNGARIAN_FOREST,
        /** An auction in phases. */
        SCALING_AUCTION
    }

    /** Why that engine did. */
    public enum Reason {
        /** Rows have many pairs. */
        LONG_ROWS,
        /** Rows have few pairs. */
        SHORT_ROWS,
        /** Rows have many pairs, but a few of each did not lead to an end within the budget. */
        BUDGET_SPENT
    }

    /** Rows with so many pairs on average are long. */
    static final int LONG_ROW = 64;

    private static final int PAIRS_WORTH_A_THREAD = 1 << 21;
    private static final int STEPS_A_PAIR = 16;

    private final PairRows pairs;
    private final int[] capacity;
    private final long bonus;
    private final int[] rowOrder;
    private final int[] columnOrder;
    private final int threads;
    private final BooleanSupplier cancelled;
    private final LongConsumer progress;
    private final long stepsAPair;

    private Engine engine = Engine.HUNGARIAN_FOREST;
    private Reason reason = Reason.SHORT_ROWS;
    private long told;
    private final int[] columnOfRow;
    private final long[] rowPotential;
    private final long[] columnPotential;

    /**
     * Prepares a run; the arrays are used as they are and must not change.
     *
     * @param pairs the pairs
     * @param capacity number of places of each column, zero or more
     * @param bonus added to each weight, zero or more; {@link #fits} must hold
     * @param rowOrder all rows, in the order in which they count
     * @param columnOrder all columns, in the order in which they count
     * @param threads how many threads may be used, the calling one included, one at least
     * @param cancelled asked often whether to stop, by the calling thread only
     * @param progress told how many rows are done, never fewer than before, by the calling thread only
     */
    public Assignment(
            PairRows pairs,
            int[] capacity,
            long bonus,
            int[] rowOrder,
            int[] columnOrder,
            int threads,
            BooleanSupplier cancelled,
            LongConsumer progress) {
        this(pairs, capacity, bonus, rowOrder, columnOrder, threads, cancelled, progress, STEPS_A_PAIR);
    }

    Assignment(
            PairRows pairs,
            int[] capacity,
            long bonus,
            int[] rowOrder,
            int[] columnOrder,
            int threads,
            BooleanSupplier cancelled,
            LongConsumer progress,
            long stepsAPair) {
        this.pairs = pairs;
        this.capacity = capacity;
        this.bonus = bonus;
        this.rowOrder = rowOrder;
        this.columnOrder = columnOrder;
        this.threads = threads;
        this.cancelled = cancelled;
        this.progress = progress;
        this.stepsAPair = stepsAPair;
        columnOfRow = new int[pairs.rows];
        rowPotential = new long[pairs.rows];
        columnPotential = new long[pairs.columns];
    }

    /** Whether a problem of that size can be handled exactly by every engine that may be chosen without a budget. */
    public static boolean fits(int rows, int columns, long bonus) {
        return HungarianForest.fits(rows, columns, bonus) && SparseCore.fits(bonus);
    }

    /** Rows and columns in the order of their indexes. */
    public static int[] naturalOrder(int size) {
        return PairOrder.identity(size);
    }

    /** Runs to the end, once; false when stopped, and then there is no answer. */
    public boolean solve() {
        if (cancelled.getAsBoolean()) {
            return false;
        }
        if (pairs.pairs() < (long) LONG_ROW * pairs.rows || pairs.rows == 0) {
            return solveByForest();
        }
        engine = Engine.SPARSE_CORE;
        reason = Reason.LONG_ROWS;
        SparseCore.Outcome outcome = solveByCore();
        if (outcome != SparseCore.Outcome.GAVE_UP) {
            return outcome == SparseCore.Outcome.SOLVED;
        }
        engine = Engine.SCALING_AUCTION;
        reason = Reason.BUDGET_SPENT;
        return solveByAuction();
    }

    /** The column of each row, -1 for none. */
    public int[] columnOfRow() {
        return columnOfRow.clone();
    }

    /** The potential u of each row. */
    public long[] rowPotential() {
        return rowPotential.clone();
    }

    /** The potential v of each column. */
    public long[] columnPotential() {
        return columnPotential.clone();
    }

    /** The engine that solved the problem. */
    public Engine engine() {
        return engine;
    }

    /** Why it did. */
    public Reason reason() {
        return reason;
    }

    private void tell(long rowsDone) {
        long most = Math.min(rowsDone, pairs.rows);
        if (most > told) {
            told = most;
            progress.accept(most);
        }
    }

    private SparseCore.Outcome solveByCore() {
        PairOrder order = new PairOrder(rowOrder, columnOrder);
        int useful = (int) Math.min(threads, 1 + (pairs.pairs() - 1L) / PAIRS_WORTH_A_THREAD);
        boolean hasFallback = ScalingAuction.fits(pairs.rows, pairs.columns, PairRows.LARGEST_WEIGHT + bonus);
        SparseCore core = new SparseCore(
                pairs,
                capacity,
                bonus,
                order,
                SparseCore.WANTED,
                hasFallback ? stepsAPair : -1,
                new RowTeam(Math.min(useful, pairs.rows), cancelled),
                cancelled,
                this::tell);
        SparseCore.Outcome outcome = core.solve();
        if (outcome == SparseCore.Outcome.SOLVED) {
            keep(core.columnOfRow(), core.rowPotential(), order.rowAt, order.columnAt);
            for (int j = 0; j < columnPotential.length; j++) {
                columnPotential[order.columnAt[j]] = core.priceAt(j);
            }
        }
        return outcome;
    }

    private boolean solveByForest() {
        OrderedPairs ordered = new OrderedPairs(pairs, rowOrder, columnOrder);
        if (!ordered.copyListed(cancelled)) {
            return false;
        }
        HungarianForest forest = new HungarianForest(
                places(), ordered.rowStart(), ordered.columnOf(), ordered.weight(), bonus, cancelled, this::tell);
        if (!forest.solve()) {
            return false;
        }
        keep(forest.columnOfRow(), forest.rowPotential(), rowOrder, columnOrder);
        keepPrices(forest.columnPotential());
        return true;
    }

    private boolean solveByAuction() {
        OrderedPairs ordered = new OrderedPairs(pairs, rowOrder, columnOrder);
        ScalingAuction auction;
        if (pairs.isMatrix()) {
            if (!ordered.copyCells(cancelled)) {
                return false;
            }
            auction = new ScalingAuction(places(), pairs.rows, ordered.weight(), bonus, cancelled, this::tell);
        } else {
            if (!ordered.copyListed(cancelled)) {
                return false;
            }
            auction = new ScalingAuction(
                    places(), ordered.rowStart(), ordered.columnOf(), ordered.weight(), bonus, cancelled, this::tell);
        }
        if (!auction.solve()) {
            return false;
        }
        keep(auction.columnOfRow(), auction.rowPotential(), rowOrder, columnOrder);
        keepPrices(auction.columnPotential());
        return true;
    }

    private int[] places() {
        int[] places = new int[capacity.length];
        for (int j = 0; j < places.length; j++) {
            places[j] = capacity[columnOrder[j]];
        }
        return places;
    }

    private void keep(int[] columnOfPosition, long[] potential, int[] rowAt, int[] columnAt) {
        Arrays.fill(columnOfRow, -1);
        for (int i = 0; i < rowAt.length; i++) {
            rowPotential[rowAt[i]] = potential[i];
            if (columnOfPosition[i] >= 0) {
                columnOfRow[rowAt[i]] = columnAt[columnOfPosition[i]];
            }
        }
        tell(pairs.rows);
    }

    private void keepPrices(long[] priceAt) {
        for (int j = 0; j < priceAt.length; j++) {
            columnPotential[columnOrder[j]] = priceAt[j];
        }
    }
}
