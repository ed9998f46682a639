package dev.mentoring.matching.kernel.assignment;

import static dev.mentoring.matching.kernel.assignment.ForestRecords.COL;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.COLUMN;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.FREE_PLACE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.INSIDE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.NONE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.NOTED;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.NOTE_END;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.OUTSIDE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.PARENT;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.PLACE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.POTENTIAL;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.REACH;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.ROW;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.TREE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.UNKNOWN;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.tree;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.weightOf;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Largest assignments on sparse input, by alternating trees that grow from all unmatched rows at once and outlive
 * augmentations.
 *
 * <p><b>Problem.</b> Rows i, columns j with capacities c, pairs (i, j) with whole weights w, a bonus b &gt;= 0:
 *
 * <pre>
 * maximise  sum (w + b) x   subject to   sum over j of x(i, j) &lt;= 1   and   sum over i of x(i, j) &lt;= c(j),   x = 0 or 1
 * </pre>
 *
 * <p><b>Idea.</b> Potentials u, v &gt;= 0 keep every slack u + v - w - b at or above 0, at 0 in matched pairs; v &gt; 0 only where
 * a column is full. At first u is the best weight of each row and v = 0. Each unmatched row with u &gt; 0 is the root of a tree of
 * pairs without slack: a row of the tree takes in full columns, a column the rows that are matched with it. All trees share one
 * clock: while it goes on, u falls and v rises in all of them at its speed, until a pair between a row inside and a column
 * outside, or a row inside, has nothing left. A column with a free place, or a row with u = 0, ends a path along which the root
 * is matched. Its tree alone falls: its columns, cut off along the path, go to other trees where these have a pair without
 * slack, with all that hangs on them, or else leave with u and v as they are.
 *
 * <p><b>Laziness.</b> Each row keeps a lower bound, its reach, on v - w - b over the columns outside, be it inside or not:
 * reach + u is how long it has nothing to do. Pairs of a row are sorted by falling weight; as v &gt;= 0, a look at them stops
 * early. A row that looks notes the pairs with columns inside that are nearer than its reach; when such a column leaves, the rows
 * of its notes are told. No other row need be, and none finds a column by way of the pairs of columns, which are not stored. In
 * the records of rows inside u stands higher by the clock and in those of columns inside v lower, so that neither changes while
 * the clock goes on.
 *
 * <p><b>Bounds.</b> For n rows, m pairs and rows of at most d pairs, at most n augmentations a run. Between two of them at most
 * n + 2 m looks: each follows upon a row's entry, a note, or a pair whose column has been taken in. Time
 * O(n (n + m) (d + log W)) for weights up to W; in practice an augmentation touches few rows. Space 16 bytes a pair and about 60
 * a row and 40 a column beside the input. Fewer than 2^28 rows and columns, see {@link #fits}.
 *
 * <p><b>Overflow.</b> Largest weight + b and starting prices are below W = 2^57, as b and prices are at most 2^56. A root has
 * u = W at most and falls with the clock, so that one run takes W of it and at most four take 4 W; v stays below 5 W, and every
 * sum of the look below 16 W. A column inside is told from one outside by 16 W = 2^61 added to its v.
 *
 * <p><b>Ties.</b> Among pairs of a row of equal weight the lower column comes first, rows are looked at in an order that
 * depends on the input alone, and the first path found is taken.
 *
 * <p><b>Witness.</b> The potentials: their sum, capacities counted, equals the total.
 *
 * <p><b>References.</b> Kuhn 1955, "The Hungarian method for the assignment problem". Ahuja, Magnanti, Orlin 1993, "Network
 * Flows", chapter 12. Azad, Buluç, Pothen 2017, "Computing maximum cardinality matchings in parallel on bipartite graphs via
 * tree-grafting". Boykov, Kolmogorov 2004, "An experimental comparison of min-cut/max-flow algorithms for energy minimization in
 * vision" (orphans). Departs from them by capacities on the columns, by weights in the grafting, and by the lazy reach.
 */
public final class HungarianForest {

    private static final int WARM_RUNS = 3;
    /** Rows whose memory is asked for at once. */
    private static final int BLOCK = 16;

    private final int[] capacity;
    private final int[] rowStart;
    private final int[] columnOf;
    private final int[] weight;
    private final long bonus;
    private final LongConsumer progress;
    private final WorkMeter meter;

    private final ForestRecords records;
    private final ForestOrphans orphans;
    private final long[] rowPotential;

    private final int[] queue;
    private int queueEnd;
    private int unmatchedRoots;
    private int[] tight = new int[64];
    private int tightCount;
    private int done;
    /** Keeps the compiler from leaving out {@link #touch}. */
    long touched;

    /**
     * Prepares a run; the arrays are used as they are and must not change. {@link #fits} must hold.
     *
     * @param capacity how many rows each column can take, not negative
     * @param rowStart first pair of each row, and the number of pairs at the end
     * @param columnOf column of each pair, each at most once in a row
     * @param weight weight of each pair
     * @param bonus added to every weight, from 0 to 2^56
     * @param cancelled asked often whether to stop
     * @param progress told how many rows are done, never fewer than before
     */
    public HungarianForest(
            int[] capacity,
            int[] rowStart,
            int[] columnOf,
            int[] weight,
            long bonus,
            BooleanSupplier cancelled,
            LongConsumer progress) {
        this.capacity = capacity;
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.weight = weight;
        this.bonus = bonus;
        this.progress = progress;
        meter = new WorkMeter(Long.MAX_VALUE, cancelled);
        records = new ForestRecords(rowStart, capacity.length, columnOf.length, bonus);
        orphans = new ForestOrphans(records, meter);
        rowPotential = new long[records.rowCount];
        queue = new int[2 * records.rowCount];
    }

    /** Whether so many rows and columns and a bonus can be handled, exactly. */
    public static boolean fits(int rows, int columns, long bonus) {
        return rows < 1 << 28 && columns < 1 << 28 && bonus >= 0 && bonus <= 1L << 56;
    }

    /**
     * Finds a largest assignment; to be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    public boolean solve() {
        return fill() && run() && finish();
    }

    /**
     * Finds a largest assignment, from what is known of a similar problem; to be called once.
     *
     * <p>Anything will do as a start and the result is as exact; a good one saves time. A column that ends with a price and a
     * free place shows that its price was too high: all such prices are taken back and the run goes on, twice, before it starts
     * from nothing.
     *
     * @param startingPrice price of a place in each column, from 0 to 2^56
     * @param startingColumn column of each row, or -1; kept at first where the prices allow it
     * @return false if the caller stopped the run; then the results mean nothing
     */
    public boolean solve(long[] startingPrice, int[] startingColumn) {
        if (!fill()) {
            return false;
        }
        for (int column = 0; column < capacity.length; column++) {
            // A column with more places than pairs is never full.
            records.price[column] = records.placesOf(column << COL) < capacity[column] ? 0 : startingPrice[column];
        }
        System.arraycopy(startingColumn, 0, records.columnOfRow, 0, records.rowCount);
        if (!run()) {
            return false;
        }
        for (int runs = 1; records.takeBackPrices(); runs++) {
            if (runs == WARM_RUNS) {
                Arrays.fill(records.price, 0);
            }
            if (!run()) {
                return false;
            }
        }
        return finish();
    }

    /** Column of each row, or -1. */
    public int[] columnOfRow() {
        return records.columnOfRow;
    }

    /** Potential u of each row. */
    public long[] rowPotential() {
        return rowPotential;
    }

    /** Potential v of each column: the price of a place. */
    public long[] columnPotential() {
        return records.price;
    }

    /** Work done, about one for each pair looked at. */
    long steps() {
        return meter.steps();
    }

    private boolean fill() {
        return records.fill(capacity, columnOf, weight, meter);
    }

    private boolean finish() {
        for (int row = 0; row < records.rowCount; row++) {
            rowPotential[row] = records.rows[(row << ROW) + POTENTIAL];
        }
        return true;
    }

    private void tell() {
        if (records.rowCount - unmatchedRoots > done) {
            done = records.rowCount - unmatchedRoots;
            progress.accept(done);
        }
    }

    /** Matches until no row is unmatched that is worth anything at the prices. */
    private boolean run() {
        records.freePlaces();
        for (int row = 0; row < records.rowCount; row++) {
            plant(row);
            if (meter.isCancelled()) {
                return false;
            }
        }
        while (true) {
            for (int at = 0; at < queueEnd; at++) {
                if (at % BLOCK == 0) {
                    touch(at, Math.min(at + BLOCK, queueEnd));
                }
                look(queue[at]);
                if (meter.isCancelled()) {
                    return false;
                }
            }
            queueEnd = 0;
            tell();
            if (!orphans.findParents() || !queueDue()) {
                return false;
            }
            while (queueEnd == 0) {
                if (unmatchedRoots == 0) {
                    return true;
                }
                records.now = records.waiting.advance();
                if (!queueDue()) {
                    return false;
                }
            }
        }
    }

    /** Keeps the pair of a row if it is among its best at the prices, or else makes it a root. */
    private void plant(int row) {
        long[] rows = records.rows;
        int r = row << ROW;
        int wanted = records.columnOfRow[row];
        long best = 0;
        long worthOfWanted = -1;
        int end = rowStart[row + 1];
        int k = rowStart[row];
        for (; k < end; k++) {
            long p = records.pair[k];
            long worth = weightOf(p) + bonus;
            if (worth < best) {
                break;
            }
            int column = (int) p & COLUMN;
            worth -= records.price[column];
            best = Math.max(best, worth);
            if (column == wanted) {
                worthOfWanted = worth;
            }
        }
        meter.mustStop(k - rowStart[row] + 1L);
        records.columnOfRow[row] = NONE;
        rows[r + POTENTIAL] = best;
        rows[r + REACH] = UNKNOWN;
        if (worthOfWanted == best && records.hasPlace(wanted << COL)) {
            records.move(row, wanted, records.columns[(wanted << COL) + FREE_PLACE]++);
        } else if (best > 0) {
            rows[r + POTENTIAL] += records.now;
            rows[r + TREE] = tree(NONE, row);
            records.fallen[row] = false;
            unmatchedRoots++;
            queue[queueEnd++] = row;
        }
    }

    /** Reads what looks at rows will need, so that the waits for memory overlap; it is lost in reading one after another. */
    private void touch(int begin, int end) {
        long[] rows = records.rows;
        long[] pair = records.pair;
        long sum = 0;
        for (int at = begin; at < end; at++) {
            int row = queue[at];
            int first = rowStart[row];
            sum += rows[row << ROW]
                    + records.columnOfRow[row]
                    + pair[first]
                    + pair[Math.min(first + 8, pair.length - 1)];
        }
        touched = sum;
    }

    /** Takes in the columns to which a row has a pair without slack, or augments; then plans when to look again. */
    private void look(int row) {
        long[] rows = records.rows;
        long[] pair = records.pair;
        long[] price = records.price;
        int[] columns = records.columns;
        int r = row << ROW;
        int root = records.rootOf(r);
        if (records.fallen[root]) {
            return;
        }
        long now = records.now;
        long potential = rows[r + POTENTIAL] - now;
        if (potential == 0) {
            giveUp(row, root);
            return;
        }
        long base = potential - bonus;
        long least = potential;
        tightCount = 0;
        int begin = rowStart[row];
        int end = rowStart[row + 1];
        int k = begin;
        for (; k < end; k++) {
            long p = pair[k];
            long gap = base - weightOf(p);
            if (gap >= least) {
                break;
            }
            int column = (int) p & COLUMN;
            long slack = gap + price[column];
            if (slack == 0) {
                if (records.hasPlace(column << COL)) {
                    orphans.flip(row, column, columns[(column << COL) + FREE_PLACE]++);
                    fell(root, row);
                    return;
                }
                enlist(column);
            } else if (slack < least) {
                least = slack;
            }
        }
        meter.mustStop(k - begin + 8L);
        noteColumnsInside(row, begin, k, base, least);
        for (int x = 0; x < tightCount; x++) {
            takeIn(tight[x], row, root);
        }
        rows[r + REACH] = now + least - rows[r + POTENTIAL];
        records.waiting.add(row, now + least);
    }

    private void enlist(int column) {
        if (tightCount == tight.length) {
            tight = Arrays.copyOf(tight, 2 * tightCount);
        }
        tight[tightCount++] = column;
    }

    /** Notes the pairs with columns inside that are nearer than the next event, but for the row's own. */
    private void noteColumnsInside(int row, int begin, int end, long base, long least) {
        long[] pair = records.pair;
        long[] price = records.price;
        long toClock = base - INSIDE + records.now;
        int own = records.columnOfRow[row];
        for (int k = begin; k < end; k++) {
            long p = pair[k];
            int column = (int) p & COLUMN;
            long slack = toClock - weightOf(p) + price[column];
            // Of columns outside this is far below zero.
            if (slack >= 0 && slack < least && (p & NOTED) == 0 && column != own) {
                pair[k] = p | NOTED;
                records.note[records.columns[(column << COL) + NOTE_END]++] = (long) row << 32 | k;
            }
        }
    }

    private void takeIn(int column, int row, int root) {
        long[] rows = records.rows;
        long now = records.now;
        int c = column << COL;
        records.hang(column, row);
        records.price[column] += INSIDE - now;
        int end = records.columns[c + FREE_PLACE];
        for (int place = records.columns[c + PLACE]; place < end; place++) {
            int child = records.rowInPlace[place];
            int r = child << ROW;
            rows[r + TREE] = tree(NONE, root);
            rows[r + POTENTIAL] += now;
            long event = rows[r + REACH] + rows[r + POTENTIAL];
            if (event <= now) {
                queue[queueEnd++] = child;
            } else {
                records.waiting.add(child, event);
            }
        }
    }

    /** Ends a path at a row that gains nothing any more: it gives its place up. */
    private void giveUp(int row, int root) {
        int column = records.columnOfRow[row];
        if (column != NONE) {
            records.columnOfRow[row] = NONE;
            orphans.flip(records.columns[(column << COL) + PARENT], column, records.placeOfRow[row]);
        }
        fell(root, row);
    }

    private void fell(int root, int end) {
        records.fallen[root] = true;
        unmatchedRoots--;
        orphans.leave(end);
    }

    /** Queues the rows that have something to do now, others that were due wait longer; false when stopped. */
    private boolean queueDue() {
        long[] rows = records.rows;
        RadixHeap waiting = records.waiting;
        long now = records.now;
        int polled = 0;
        for (int row = waiting.pollDue(); row != NONE; row = waiting.pollDue()) {
            int r = row << ROW;
            polled++;
            if (rows[r + TREE] != OUTSIDE) {
                long event = rows[r + REACH] + rows[r + POTENTIAL];
                if (event <= now) {
                    queue[queueEnd++] = row;
                } else {
                    waiting.add(row, event);
                }
            }
        }
        return !meter.mustStop(polled);
    }
}
