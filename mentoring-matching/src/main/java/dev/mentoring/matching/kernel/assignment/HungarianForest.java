package dev.mentoring.matching.kernel.assignment;

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
 * a row and 40 a column beside the input. Fewer than 2^28 rows and columns.
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

    private static final int NONE = -1;
    private static final int WORK_BETWEEN_POLLS = 1 << 15;
    private static final int WARM_RUNS = 3;
    /** Rows whose memory is asked for at once. */
    private static final int BLOCK = 16;

    /** Added to the price of columns inside the forest. */
    private static final long INSIDE = 1L << 61;
    /** A reach that makes a row look at its pairs when it enters. */
    private static final long UNKNOWN = -INSIDE;

    /** A pair is the complement of its weight, above a bit that tells whether it is noted, above its column. */
    private static final long NOTED = 1L << 31;

    private static final int COLUMN = Integer.MAX_VALUE;

    // Fields of the record of a row.
    private static final int ROW = 2;
    private static final int POTENTIAL = 0;
    private static final int REACH = 1;
    private static final int WAKING = 2;
    /** The first column that hangs on a row above its root; {@link #OUTSIDE} if the row is in no tree. */
    private static final int TREE = 3;

    private static final long OUTSIDE = -1;

    // Fields of the record of a column: its places in use and in all, its place in the tree, its notes.
    private static final int COL = 3;
    private static final int PLACE = 0;
    private static final int FREE_PLACE = 1;
    private static final int PLACE_END = 2;
    private static final int PARENT = 3;
    private static final int SIBLING = 4;
    private static final int NOTE = 5;
    private static final int NOTE_END = 6;

    private final int rowCount;
    private final int columnCount;
    private final int[] capacity;
    private final int[] rowStart;
    private final int[] columnOf;
    private final int[] weight;
    private final long bonus;
    private final BooleanSupplier cancelled;
    private final LongConsumer progress;

    private final long[] pair;
    /** Notes of each column: row above pair. */
    private final long[] note;

    private final long[] rows;
    private final int[] columns;
    private final long[] price;
    private final int[] rowInPlace;
    private final int[] columnOfRow;
    private final int[] placeOfRow;
    private final long[] rowPotential;

    private final RadixHeap waiting;
    private long now;
    private int unmatchedRoots;
    private final boolean[] fallen;
    private final int[] queue;
    private int queueEnd;
    private int[] orphans = new int[64];
    private int orphanCount;
    private int[] list = new int[64];
    private int work;
    private long done;
    /** Keeps the compiler from leaving out {@link #touch}. */
    long touched;

    /**
     * Prepares a run; the arrays are used as they are and must not change.
     *
     * @param capacity how many rows each column can take, not negative
     * @param rowStart first pair of each row, and the number of pairs at the end
     * @param columnOf column of each pair, each at most once in a row
     * @param weight weight of each pair
     * @param bonus added to every weight, from 0 to 2^56
     * @param cancelled asked often whether to stop
     * @param progress told of work done, in pairs looked at
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
        this.cancelled = cancelled;
        this.progress = progress;
        rowCount = rowStart.length - 1;
        columnCount = capacity.length;
        pair = new long[columnOf.length];
        note = new long[columnOf.length];
        columns = new int[columnCount << COL];
        price = new long[columnCount];
        for (int column : columnOf) {
            columns[(column << COL) + NOTE_END]++;
        }
        int places = 0;
        int notes = 0;
        for (int column = 0; column < columnCount; column++) {
            int c = column << COL;
            int pairs = columns[c + NOTE_END];
            columns[c + PLACE] = places;
            places += Math.min(capacity[column], pairs);
            columns[c + PLACE_END] = places;
            columns[c + NOTE] = notes;
            columns[c + NOTE_END] = notes;
            notes += pairs;
        }
        rowInPlace = new int[places];
        rows = new long[rowCount << ROW];
        columnOfRow = new int[rowCount];
        placeOfRow = new int[rowCount];
        rowPotential = new long[rowCount];
        waiting = new RadixHeap(rows, WAKING, ROW);
        fallen = new boolean[rowCount];
        queue = new int[2 * rowCount];
    }

    /**
     * Finds a largest assignment; to be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    public boolean solve() {
        Arrays.fill(columnOfRow, NONE);
        return sortPairs() && run() && finish();
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
        for (int column = 0; column < columnCount; column++) {
            int c = column << COL;
            // A column with more places than pairs is never full.
            price[column] = columns[c + PLACE_END] - columns[c + PLACE] < capacity[column] ? 0 : startingPrice[column];
        }
        System.arraycopy(startingColumn, 0, columnOfRow, 0, rowCount);
        if (!sortPairs() || !run()) {
            return false;
        }
        for (int runs = 1; takeBackPrices(); runs++) {
            if (runs == WARM_RUNS) {
                Arrays.fill(price, 0);
            }
            if (!run()) {
                return false;
            }
        }
        return finish();
    }

    /** Column of each row, or -1. */
    public int[] columnOfRow() {
        return columnOfRow;
    }

    /** Potential u of each row. */
    public long[] rowPotential() {
        return rowPotential;
    }

    /** Potential v of each column: the price of a place. */
    public long[] columnPotential() {
        return price;
    }

    private boolean sortPairs() {
        for (int row = 0; row < rowCount; row++) {
            int begin = rowStart[row];
            int end = rowStart[row + 1];
            for (int k = begin; k < end; k++) {
                pair[k] = (long) ~weight[k] << 32 | columnOf[k];
            }
            Arrays.sort(pair, begin, end);
            rows[(row << ROW) + WAKING] = RadixHeap.NEVER;
            rows[(row << ROW) + TREE] = OUTSIDE;
            work += end - begin + 1;
            if (stopped()) {
                return false;
            }
        }
        return true;
    }

    private boolean stopped() {
        if (work < WORK_BETWEEN_POLLS) {
            return false;
        }
        done += work;
        work = 0;
        progress.accept(done);
        return cancelled.getAsBoolean();
    }

    private boolean takeBackPrices() {
        boolean any = false;
        for (int column = 0; column < columnCount; column++) {
            int c = column << COL;
            if (price[column] > 0 && columns[c + FREE_PLACE] < columns[c + PLACE_END]) {
                price[column] = 0;
                any = true;
            }
        }
        return any;
    }

    private boolean finish() {
        for (int row = 0; row < rowCount; row++) {
            rowPotential[row] = rows[(row << ROW) + POTENTIAL];
        }
        progress.accept(done + work);
        return true;
    }

    /** Matches until no row is unmatched that is worth anything at the prices. */
    private boolean run() {
        for (int column = 0; column < columnCount; column++) {
            columns[(column << COL) + FREE_PLACE] = columns[(column << COL) + PLACE];
        }
        for (int row = 0; row < rowCount; row++) {
            plant(row);
            if (stopped()) {
                return false;
            }
        }
        while (true) {
            for (int at = 0; at < queueEnd; at++) {
                if (at % BLOCK == 0) {
                    touch(at, Math.min(at + BLOCK, queueEnd));
                }
                look(queue[at]);
                if (stopped()) {
                    return false;
                }
            }
            queueEnd = 0;
            if (!findParents()) {
                return false;
            }
            queueDue();
            while (queueEnd == 0) {
                if (unmatchedRoots == 0) {
                    return true;
                }
                now = waiting.advance();
                queueDue();
            }
        }
    }

    /** Keeps the pair of a row if it is among its best at the prices, or else makes it a root. */
    private void plant(int row) {
        int r = row << ROW;
        int wanted = columnOfRow[row];
        long best = 0;
        long worthOfWanted = -1;
        int end = rowStart[row + 1];
        int k = rowStart[row];
        for (; k < end; k++) {
            long p = pair[k];
            long worth = weightOf(p) + bonus;
            if (worth < best) {
                break;
            }
            int column = (int) p & COLUMN;
            worth -= price[column];
            best = Math.max(best, worth);
            if (column == wanted) {
                worthOfWanted = worth;
            }
        }
        work += k - rowStart[row] + 1;
        columnOfRow[row] = NONE;
        rows[r + POTENTIAL] = best;
        rows[r + REACH] = UNKNOWN;
        if (worthOfWanted == best && hasPlace(wanted << COL)) {
            move(row, wanted, columns[(wanted << COL) + FREE_PLACE]++);
        } else if (best > 0) {
            rows[r + POTENTIAL] += now;
            rows[r + TREE] = tree(NONE, row);
            fallen[row] = false;
            unmatchedRoots++;
            queue[queueEnd++] = row;
        }
    }

    private static int weightOf(long pair) {
        return ~(int) (pair >> 32);
    }

    private static long tree(int child, int root) {
        return (long) child << 32 | root;
    }

    private boolean hasPlace(int c) {
        return columns[c + FREE_PLACE] < columns[c + PLACE_END];
    }

    private void move(int row, int column, int place) {
        columnOfRow[row] = column;
        placeOfRow[row] = place;
        rowInPlace[place] = row;
    }

    /** Reads what looks at rows will need, so that the waits for memory overlap; it is lost in reading one after another. */
    private void touch(int begin, int end) {
        long sum = 0;
        for (int at = begin; at < end; at++) {
            int row = queue[at];
            int first = rowStart[row];
            sum += rows[row << ROW] + columnOfRow[row] + pair[first] + pair[Math.min(first + 8, pair.length - 1)];
        }
        touched = sum;
    }

    /** Takes in the columns to which a row has a pair without slack, or augments; then plans when to look again. */
    private void look(int row) {
        int r = row << ROW;
        int root = (int) rows[r + TREE];
        if (fallen[root]) {
            return;
        }
        long potential = rows[r + POTENTIAL] - now;
        if (potential == 0) {
            giveUp(row, root);
            return;
        }
        long base = potential - bonus;
        long least = potential;
        int tight = 0;
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
                if (hasPlace(column << COL)) {
                    flip(row, column, columns[(column << COL) + FREE_PLACE]++);
                    fell(root, row);
                    return;
                }
                tight = enlist(column, tight);
            } else if (slack < least) {
                least = slack;
            }
        }
        work += k - begin + 8;
        noteColumnsInside(row, begin, k, base, least);
        for (int x = 0; x < tight; x++) {
            takeIn(list[x], row, root);
        }
        rows[r + REACH] = now + least - rows[r + POTENTIAL];
        waiting.add(row, now + least);
    }

    /** Notes the pairs with columns inside that are nearer than the next event, but for the row's own. */
    private void noteColumnsInside(int row, int begin, int end, long base, long least) {
        long toClock = base - INSIDE + now;
        int own = columnOfRow[row];
        for (int k = begin; k < end; k++) {
            long p = pair[k];
            int column = (int) p & COLUMN;
            long slack = toClock - weightOf(p) + price[column];
            // Of columns outside this is far below zero.
            if (slack >= 0 && slack < least && (p & NOTED) == 0 && column != own) {
                pair[k] = p | NOTED;
                note[columns[(column << COL) + NOTE_END]++] = (long) row << 32 | k;
            }
        }
    }

    private int enlist(int column, int count) {
        if (count == list.length) {
            list = Arrays.copyOf(list, 2 * count);
        }
        list[count] = column;
        return count + 1;
    }

    private void takeIn(int column, int row, int root) {
        int c = column << COL;
        hang(column, row);
        price[column] += INSIDE - now;
        int end = columns[c + FREE_PLACE];
        for (int place = columns[c + PLACE]; place < end; place++) {
            int child = rowInPlace[place];
            int r = child << ROW;
            rows[r + TREE] = tree(NONE, root);
            rows[r + POTENTIAL] += now;
            long event = rows[r + REACH] + rows[r + POTENTIAL];
            if (event <= now) {
                queue[queueEnd++] = child;
            } else {
                waiting.add(child, event);
            }
        }
    }

    private void hang(int column, int row) {
        int r = row << ROW;
        columns[(column << COL) + PARENT] = row;
        columns[(column << COL) + SIBLING] = (int) (rows[r + TREE] >> 32);
        rows[r + TREE] = tree(column, (int) rows[r + TREE]);
    }

    private void giveUp(int row, int root) {
        int column = columnOfRow[row];
        if (column != NONE) {
            columnOfRow[row] = NONE;
            flip(columns[(column << COL) + PARENT], column, placeOfRow[row]);
        }
        fell(root, row);
    }

    /** Moves the rows on the path from a root one column on, so that the last fills the given place. */
    private void flip(int last, int end, int freePlace) {
        int row = last;
        int column = end;
        int place = freePlace;
        while (true) {
            int oldColumn = columnOfRow[row];
            int oldPlace = placeOfRow[row];
            move(row, column, place);
            rows[(row << ROW) + REACH] = UNKNOWN;
            if (price[column] >= INSIDE / 2) {
                cut(column, row);
                addOrphan(column);
            }
            work++;
            if (oldColumn == NONE) {
                return;
            }
            row = columns[(oldColumn << COL) + PARENT];
            column = oldColumn;
            place = oldPlace;
        }
    }

    private void cut(int column, int row) {
        int r = row << ROW;
        int next = columns[(column << COL) + SIBLING];
        int child = (int) (rows[r + TREE] >> 32);
        if (child == column) {
            rows[r + TREE] = tree(next, (int) rows[r + TREE]);
            return;
        }
        while (columns[(child << COL) + SIBLING] != column) {
            child = columns[(child << COL) + SIBLING];
        }
        columns[(child << COL) + SIBLING] = next;
    }

    private void fell(int root, int end) {
        fallen[root] = true;
        unmatchedRoots--;
        leave(end);
    }

    private void leave(int row) {
        int r = row << ROW;
        int child = (int) (rows[r + TREE] >> 32);
        rows[r + TREE] = OUTSIDE;
        rows[r + POTENTIAL] -= now;
        if (child != NONE) {
            // Its children are no longer inside, and it has no notes with them.
            rows[r + REACH] = UNKNOWN;
        }
        for (; child != NONE; child = columns[(child << COL) + SIBLING]) {
            addOrphan(child);
        }
    }

    private void addOrphan(int column) {
        if (orphanCount == orphans.length) {
            orphans = Arrays.copyOf(orphans, 2 * orphanCount);
        }
        orphans[orphanCount++] = column;
    }

    /** Hangs each orphan on a row of a standing tree to which it has no slack, or lets it leave. */
    private boolean findParents() {
        for (int x = 0; x < orphanCount; x++) {
            int column = orphans[x];
            int parent = parentFor(column);
            if (parent != NONE) {
                hang(column, parent);
                relabel(column, (int) rows[(parent << ROW) + TREE]);
            } else {
                letOut(column);
            }
            if (stopped()) {
                return false;
            }
        }
        orphanCount = 0;
        return true;
    }

    /** Every row with a pair without slack to the column, but for its old parent, is among its notes. */
    private int parentFor(int column) {
        int c = column << COL;
        long base = price[column] - INSIDE - bonus;
        int end = columns[c + NOTE_END];
        for (int at = columns[c + NOTE]; at < end; at++) {
            int row = (int) (note[at] >> 32);
            int r = row << ROW;
            if (rows[r + POTENTIAL] + base == weightOf(pair[(int) note[at]])
                    && rows[r + TREE] != OUTSIDE
                    && !fallen[(int) rows[r + TREE]]) {
                work += at - columns[c + NOTE];
                return row;
            }
        }
        return NONE;
    }

    private void relabel(int top, int root) {
        int count = enlist(top, 0);
        while (count > 0) {
            int c = list[--count] << COL;
            int end = columns[c + FREE_PLACE];
            for (int place = columns[c + PLACE]; place < end; place++) {
                int row = rowInPlace[place];
                int r = row << ROW;
                int child = (int) (rows[r + TREE] >> 32);
                rows[r + TREE] = tree(child, root);
                if (rows[r + REACH] + rows[r + POTENTIAL] <= now) {
                    rows[r + REACH] = now - rows[r + POTENTIAL];
                    waiting.add(row, now);
                }
                for (; child != NONE; child = columns[(child << COL) + SIBLING]) {
                    count = enlist(child, count);
                }
                work++;
            }
        }
    }

    private void letOut(int column) {
        int c = column << COL;
        price[column] -= INSIDE - now;
        int placeEnd = columns[c + FREE_PLACE];
        for (int place = columns[c + PLACE]; place < placeEnd; place++) {
            leave(rowInPlace[place]);
        }
        long base = price[column] - bonus;
        int begin = columns[c + NOTE];
        int end = columns[c + NOTE_END];
        columns[c + NOTE_END] = begin;
        for (int at = begin; at < end; at++) {
            int k = (int) note[at];
            int row = (int) (note[at] >> 32);
            int r = row << ROW;
            pair[k] &= ~NOTED;
            long reach = base - weightOf(pair[k]);
            if (reach < rows[r + REACH]) {
                rows[r + REACH] = reach;
                if (rows[r + TREE] != OUTSIDE) {
                    waiting.add(row, reach + rows[r + POTENTIAL]);
                }
            }
        }
        work += placeEnd - columns[c + PLACE] + end - begin + 8;
    }

    /** Queues the rows that have something to do now; of the others that were due, some wait longer. */
    private void queueDue() {
        for (int row = waiting.pollDue(); row != NONE; row = waiting.pollDue()) {
            int r = row << ROW;
            work++;
            if (rows[r + TREE] != OUTSIDE) {
                long event = rows[r + REACH] + rows[r + POTENTIAL];
                if (event <= now) {
                    queue[queueEnd++] = row;
                } else {
                    waiting.add(row, event);
                }
            }
        }
    }
}
