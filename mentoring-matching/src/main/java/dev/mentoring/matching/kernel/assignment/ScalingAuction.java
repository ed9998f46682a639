package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Best assignments where places are tight or weights have structure, by an auction in phases of ever smaller increments.
 *
 * <p><b>Problem.</b> Rows i, columns j with c(j) places, pairs (i, j) with whole weights w and a common bonus b &gt;= 0:
 *
 * <pre>
 * maximise  sum (w + b) x   subject to   sum over j of x(i, j) &lt;= 1   and   sum over i of x(i, j) &lt;= c(j),   x = 0 or 1
 * </pre>
 *
 * <p><b>Idea.</b> Weights are multiplied by s = min(rows, columns) + 2. In a phase with increment e each row in turn bids for
 * the column where it gains most, or for none where it gains nothing: as much as leaves it the gain of its second choice, and e
 * more. A column keeps the highest bids; its price is the lowest of them once it is full. Afterwards columns with a free place
 * and a price bid in the same manner for rows, lowering their price to what the first row not won would pay, less e, or to zero.
 * Then each row is within e of its best choice, and every price belongs to a full column. The next phase keeps the prices, frees
 * the rows and divides e, down to one.
 *
 * <p><b>Exact prices.</b> Let every matched row be within e of its best choice, so that v(j) - v(k) &lt;= w(i, j) - w(i, k) + e
 * with weights that are multiples of s. Columns with a price are full, hence fewer than s - 1, and the remainders of the prices
 * on division by s, with that of zero, are at most s - 1 points on a circle of length s: some gap between neighbours is wider
 * than one. Rounding down to the upper end of a gap wider than e turns all prices to multiples of s and keeps each of the
 * inequalities without e, for no remainder counted from there exceeds s - 1 - e. Whole prices that leave every row at its
 * best choice prove the assignment largest. Such a gap often exists long before e = 1, and the run ends with the first.
 *
 * <p><b>Bounds.</b> At a bid the price is at most (n + 1)(q + 1) e above that of the last phase, with n = min(rows, columns) and
 * q the ratio of the increments: follow the difference of the two assignments from the row that bids to a column not full or a
 * row left over, and add what each pair lacks. Each bid raises its place by e, each row won back gains e, so that a phase has at
 * most 2 (n + 1)(q + 2) bids for each row and place, see {@link #mostBidsInPhase}; phases number 2 + log W s to the base q. In
 * practice a few bids a row and phase. Space 8 bytes a pair beside sparse input, somewhat more than the matrix
 * beside a full one, 4 bytes a place, 50 a row or column.
 *
 * <p><b>Overflow.</b> No bid exceeds its pair's worth by more than e &lt;= s W, where W is the largest absolute weight with the
 * bonus. All values stay below 4 s W in size; {@link #fits} asks for 4 s W &lt; 2^62, and for less than 2^30 rows and columns.
 *
 * <p><b>Ties.</b> Rows enter in their order, the row outbid goes on at once; of equal columns the first in the row is taken, a
 * pair that gains nothing never.
 *
 * <p><b>Witness.</b> Potentials u &gt;= 0 of rows and v &gt;= 0 of columns with u + v &gt;= w + b on all pairs and equality on
 * matched ones, zero for rows without a column and columns with a free place.
 *
 * <p><b>References.</b> Bertsekas, Castañon 1989, "The auction algorithm for the transportation problem". Bertsekas, Castañon,
 * Tsaknakis 1993, "Reverse auction and the solution of inequality constrained assignment problems". Goldberg, Kennedy 1995, "An
 * efficient cost scaling algorithm for the assignment problem", whose double push is the bid of a row. Orlin, Ahuja 1992, "New
 * scaling algorithms for the assignment and minimum mean cycle problems". Departs from them by rows that may stay without a
 * column, by a reverse stage in every phase, and by rounding at a gap.
 */
public final class ScalingAuction {

    /** The first increment is this part of the largest weight. */
    private static final int START = 8;

    private static final int WORK_OF_BID = 16;

    private final AuctionPairs pairs;
    private final int rows;
    private final int columns;
    private final WorkMeter meter;
    private final LongConsumer progress;

    private final int[] columnOfRow;
    private final BidHeaps places;
    /** Whether fewer places than interested rows exist; only then is there a price. */
    private final boolean[] scarce;

    private final long[] price;
    /** What the column of a row is worth to it. */
    private final long[] worth;

    private final long[] gain;
    private final int[] queue;
    private int queued;
    private long bids;
    private int phases;
    private long cut;

    /**
     * Prepares a run on compressed rows; the arrays are used as they are and must not change.
     *
     * @param capacity number of places of each column
     * @param rowStart first pair of each row, and the number of pairs at the end
     * @param columnOf column of each pair, different ones in a row
     * @param weight weight of each pair; {@link #fits} must hold
     * @param bonus added to each weight, zero or more
     * @param cancelled asked often whether to stop
     * @param progress told how many rows are done, never fewer than before
     */
    public ScalingAuction(
            int[] capacity,
            int[] rowStart,
            int[] columnOf,
            int[] weight,
            long bonus,
            BooleanSupplier cancelled,
            LongConsumer progress) {
        this(capacity, new SparsePairs(capacity.length, rowStart, columnOf, weight, bonus), cancelled, progress);
    }

    /**
     * Prepares a run on a full matrix; the arrays are used as they are and must not change.
     *
     * @param capacity number of places of each column
     * @param rows number of rows
     * @param weight weight of each pair, row by row; {@link #fits} must hold
     * @param bonus added to each weight, zero or more
     * @param cancelled asked often whether to stop
     * @param progress told how many rows are done, never fewer than before
     */
    public ScalingAuction(
            int[] capacity, int rows, int[] weight, long bonus, BooleanSupplier cancelled, LongConsumer progress) {
        this(capacity, new DensePairs(rows, capacity.length, weight, bonus), cancelled, progress);
    }

    private ScalingAuction(int[] capacity, AuctionPairs pairs, BooleanSupplier cancelled, LongConsumer progress) {
        this.pairs = pairs;
        meter = new WorkMeter(Long.MAX_VALUE, cancelled);
        this.progress = progress;
        rows = pairs.rows;
        columns = pairs.columns;
        columnOfRow = new int[rows];
        Arrays.fill(columnOfRow, -1);
        scarce = new boolean[columns];
        int[] limit = new int[columns];
        for (int column = 0; column < columns; column++) {
            scarce[column] = capacity[column] < pairs.rowsOf(column);
            limit[column] = Math.min(capacity[column], pairs.rowsOf(column));
        }
        places = new BidHeaps(limit, rows);
        price = new long[columns];
        worth = new long[rows];
        gain = new long[rows];
        queue = new int[columns];
    }

    /** Whether so many rows and columns, and weights up to a size with the bonus, can be handled exactly. */
    public static boolean fits(int rows, int columns, long largestWorth) {
        return Math.max(rows, columns) < 1 << 30 && isExact(rows, columns, largestWorth);
    }

    private static boolean isExact(int rows, int columns, long largestWorth) {
        return largestWorth <= 0 || Math.min(rows, columns) + 2L <= ((1L << 60) - 1) / largestWorth;
    }

    /** Runs to the end, once; false when stopped. */
    public boolean solve() {
        long largest = 0;
        for (int row = 0; row < rows; row++) {
            largest = Math.max(largest, pairs.largestWorthOf(row));
            if (meter.mustStop(pairs.columnsOf(row) + 1L)) {
                return false;
            }
        }
        long increment = Math.max(1, largest * pairs.scale / START);
        for (int column = 0; column < columns; column++) {
            if (scarce[column] && places.free(column) == 0) {
                price[column] = largest * pairs.scale;
            }
        }
        int phasesToCome = 1;
        for (long left = increment; left > 1; left /= pairs.ratio) {
            phasesToCome++;
        }
        while (true) {
            phases++;
            if (!bidForColumns(increment) || !bidForRows(increment)) {
                return false;
            }
            if (increment < pairs.scale && widestGap() > increment) {
                if (!round() || meter.poll()) {
                    return false;
                }
                progress.accept(rows);
                return true;
            }
            progress.accept((long) rows * phases / phasesToCome);
            increment = Math.max(1, increment / pairs.ratio);
        }
    }

    /** The column of each row, -1 for none. */
    public int[] columnOfRow() {
        return columnOfRow.clone();
    }

    /** The potential u of each row. */
    public long[] rowPotential() {
        return gain.clone();
    }

    /** The potential v of each column. */
    public long[] columnPotential() {
        return price.clone();
    }

    long bids() {
        return bids;
    }

    int phases() {
        return phases;
    }

    /** The bound on bids by theory. */
    long mostBidsInPhase() {
        return ((long) rows + places.places()) * 2 * (pairs.scale - 1) * (pairs.ratio + 2);
    }

    private boolean bidForColumns(long increment) {
        places.clear();
        for (int entering = 0; entering < rows; entering++) {
            int row = entering;
            while (row >= 0) {
                row = bid(row, increment);
                if (meter.isCancelled()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lets a row take its best column; the row that loses its place, or -1. */
    private int bid(int row, long increment) {
        bids++;
        meter.mustStop((long) pairs.columnsOf(row) + WORK_OF_BID);
        int column = pairs.bestOf(row, price);
        columnOfRow[row] = column;
        if (column < 0) {
            return -1;
        }
        worth[row] = pairs.best + price[column];
        long bid = worth[row] - pairs.second + increment;
        int out = -1;
        if (places.free(column) > 0) {
            places.add(column, row, bid);
        } else {
            out = places.replaceLowest(column, row, bid);
        }
        if (scarce[column] && places.free(column) == 0) {
            price[column] = places.lowestBid(column);
        }
        return out;
    }

    private boolean bidForRows(long increment) {
        queued = 0;
        for (int column = columns - 1; column >= 0; column--) {
            enqueue(column);
        }
        if (queued == 0) {
            return true;
        }
        for (int row = 0; row < rows; row++) {
            gain[row] = columnOfRow[row] < 0 ? 0 : worth[row] - price[columnOfRow[row]];
        }
        if (!pairs.turn(meter)) {
            return false;
        }
        pairs.forgetBounds();
        while (queued > 0) {
            int column = queue[--queued];
            while (price[column] > 0 && places.free(column) > 0) {
                winRows(column, increment);
                if (meter.isCancelled()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void enqueue(int column) {
        if (price[column] > 0 && places.free(column) > 0) {
            queue[queued++] = column;
        }
    }

    /** Lets a column take the rows that pay most into its free places. */
    private void winRows(int column, long increment) {
        meter.mustStop((long) pairs.rowsOf(column) + WORK_OF_BID);
        int free = places.free(column);
        int count = pairs.collectOffers(column, columnOfRow, gain, increment, free + 1);
        int first = 0;
        long lowered = 0;
        if (count > free) {
            selectHighest(pairs.offer, pairs.offerRow, free + 1, count);
            lowered = pairs.offer[0] - increment;
            first = 1;
            count = free + 1;
        }
        long fall = price[column] - lowered;
        price[column] = lowered;
        for (int k = 0; k < places.count(column); k++) {
            gain[places.row(column, k)] += fall;
        }
        for (int k = first; k < count; k++) {
            int row = pairs.offerRow[k];
            int from = columnOfRow[row];
            worth[row] = pairs.offer[k] + gain[row];
            gain[row] = worth[row] - lowered;
            columnOfRow[row] = column;
            if (from >= 0) {
                places.removeUnordered(from, row);
                if (places.free(from) == 1) {
                    enqueue(from);
                }
            }
            places.addUnordered(column, row);
            bids++;
        }
    }

    /** Brings the highest values to the front, the lowest of them first: a heap of those to keep meets all others. */
    private static void selectHighest(long[] value, int[] row, int keep, int count) {
        for (int k = keep / 2 - 1; k >= 0; k--) {
            sink(value, row, k, keep, value[k], row[k]);
        }
        for (int k = keep; k < count; k++) {
            if (value[k] > value[0]) {
                sink(value, row, 0, keep, value[k], row[k]);
            }
        }
    }

    private static void sink(long[] value, int[] row, int from, int size, long newValue, int newRow) {
        int hole = from;
        int child = 2 * hole + 1;
        while (child < size) {
            if (child + 1 < size && value[child + 1] < value[child]) {
                child++;
            }
            if (value[child] >= newValue) {
                break;
            }
            value[hole] = value[child];
            row[hole] = row[child];
            hole = child;
            child = 2 * hole + 1;
        }
        value[hole] = newValue;
        row[hole] = newRow;
    }

    /** Finds the widest gap between remainders of prices on their circle, and keeps its upper end. */
    private int widestGap() {
        int circle = Math.toIntExact(pairs.scale);
        BitSet remainders = new BitSet(circle);
        remainders.set(0);
        for (int column = 0; column < columns; column++) {
            remainders.set((int) (price[column] % circle));
        }
        int last = remainders.length() - 1;
        int widest = circle - last;
        cut = 0;
        int below = 0;
        while (below < last) {
            int above = remainders.nextSetBit(below + 1);
            if (above - below > widest) {
                widest = above - below;
                cut = above;
            }
            below = above;
        }
        return widest;
    }

    /** Turns prices into whole units, rounding down to the gap, and computes what the rows gain at them; false when stopped. */
    private boolean round() {
        long scale = pairs.scale;
        long zero = Math.floorDiv(-cut, scale);
        for (int column = 0; column < columns; column++) {
            price[column] = Math.floorDiv(price[column] - cut, scale) - zero;
        }
        for (int row = 0; row < rows; row++) {
            gain[row] = pairs.gainOf(row, price);
            if (meter.mustStop(pairs.columnsOf(row) + 1L)) {
                return false;
            }
        }
        return true;
    }
}
