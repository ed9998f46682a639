package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/**
 * Pairs, rows and columns of a {@link HungarianForest}, packed so that a look at a row reads memory in few places.
 *
 * <p>A pair is the complement of its weight, above a bit that tells whether it is noted, above its column: sorting the numbers
 * sorts a row's pairs by falling weight, then by column. A row and a column are a few fields side by side. In trees u stands
 * higher by the clock in rows and v lower by it in columns, and higher by {@link #INSIDE}.
 */
final class ForestRecords {

    static final int NONE = -1;

    /** Added to the price of columns inside the forest. */
    static final long INSIDE = 1L << 61;
    /** A reach that makes a row look at its pairs when it enters. */
    static final long UNKNOWN = -INSIDE;

    static final long NOTED = 1L << 31;
    static final int COLUMN = Integer.MAX_VALUE;

    // Fields of the record of a row.
    static final int ROW = 2;
    static final int POTENTIAL = 0;
    static final int REACH = 1;
    static final int WAKING = 2;
    /** The first column that hangs on a row above its root; {@link #OUTSIDE} if the row is in no tree. */
    static final int TREE = 3;

    static final long OUTSIDE = -1;

    // Fields of the record of a column: its places in use and in all, its place in the tree, its notes.
    static final int COL = 3;
    static final int PLACE = 0;
    static final int FREE_PLACE = 1;
    static final int PLACE_END = 2;
    static final int PARENT = 3;
    static final int SIBLING = 4;
    static final int NOTE = 5;
    static final int NOTE_END = 6;

    final int rowCount;
    final int columnCount;
    final int[] rowStart;
    final long bonus;

    final long[] pair;
    /** Notes of each column: row above pair. */
    final long[] note;

    final long[] rows;
    final int[] columns;
    final long[] price;
    /** The row in each place; as many places as there can be rows in them. */
    int[] rowInPlace = {};

    final int[] columnOfRow;
    final int[] placeOfRow;
    /** Whether the tree of a root has fallen. */
    final boolean[] fallen;

    /** The rows that wait for an event. */
    final RadixHeap waiting;

    /** The clock of the trees. */
    long now;

    ForestRecords(int[] rowStart, int columnCount, int pairs, long bonus) {
        this.rowStart = rowStart;
        this.columnCount = columnCount;
        this.bonus = bonus;
        rowCount = rowStart.length - 1;
        pair = new long[pairs];
        note = new long[pairs];
        rows = new long[rowCount << ROW];
        columns = new int[columnCount << COL];
        price = new long[columnCount];
        columnOfRow = new int[rowCount];
        Arrays.fill(columnOfRow, NONE);
        placeOfRow = new int[rowCount];
        fallen = new boolean[rowCount];
        waiting = new RadixHeap(rows, WAKING, ROW);
    }

    /** Packs and sorts the pairs and lays the places and notes out; false when stopped. */
    boolean fill(int[] capacity, int[] columnOf, int[] weight, WorkMeter meter) {
        for (int row = 0; row < rowCount; row++) {
            int begin = rowStart[row];
            int end = rowStart[row + 1];
            for (int k = begin; k < end; k++) {
                pair[k] = (long) ~weight[k] << 32 | columnOf[k];
                columns[(columnOf[k] << COL) + NOTE_END]++;
            }
            Arrays.sort(pair, begin, end);
            rows[(row << ROW) + WAKING] = RadixHeap.NEVER;
            rows[(row << ROW) + TREE] = OUTSIDE;
            if (meter.mustStop(end - begin + 1L)) {
                return false;
            }
        }
        layOut(capacity);
        return true;
    }

    private void layOut(int[] capacity) {
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
    }

    static int weightOf(long pair) {
        return ~(int) (pair >> 32);
    }

    static long tree(int child, int root) {
        return (long) child << 32 | root;
    }

    /** The first column that hangs on the row with this record. */
    int childOf(int r) {
        return (int) (rows[r + TREE] >> 32);
    }

    int rootOf(int r) {
        return (int) rows[r + TREE];
    }

    boolean hasPlace(int c) {
        return columns[c + FREE_PLACE] < columns[c + PLACE_END];
    }

    int placesOf(int c) {
        return columns[c + PLACE_END] - columns[c + PLACE];
    }

    void move(int row, int column, int place) {
        columnOfRow[row] = column;
        placeOfRow[row] = place;
        rowInPlace[place] = row;
    }

    void hang(int column, int row) {
        int r = row << ROW;
        columns[(column << COL) + PARENT] = row;
        columns[(column << COL) + SIBLING] = childOf(r);
        rows[r + TREE] = tree(column, rootOf(r));
    }

    /** Takes a column off the row on which it hangs. */
    void cut(int column, int row) {
        int r = row << ROW;
        int next = columns[(column << COL) + SIBLING];
        int child = childOf(r);
        if (child == column) {
            rows[r + TREE] = tree(next, rootOf(r));
            return;
        }
        while (columns[(child << COL) + SIBLING] != column) {
            child = columns[(child << COL) + SIBLING];
        }
        columns[(child << COL) + SIBLING] = next;
    }

    /** Makes all places free, as they are before a run. */
    void freePlaces() {
        for (int column = 0; column < columnCount; column++) {
            columns[(column << COL) + FREE_PLACE] = columns[(column << COL) + PLACE];
        }
    }

    /** Takes the prices of columns with a free place back; whether there were any. */
    boolean takeBackPrices() {
        boolean any = false;
        for (int column = 0; column < columnCount; column++) {
            if (price[column] > 0 && hasPlace(column << COL)) {
                price[column] = 0;
                any = true;
            }
        }
        return any;
    }
}
