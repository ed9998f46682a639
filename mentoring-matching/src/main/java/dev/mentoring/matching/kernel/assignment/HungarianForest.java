package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Largest assignments on sparse input, by alternating trees that grow from all unmatched rows at once and outlive
 * augmentations.
 */
public final class HungarianForest {

    private static final int NONE = -1;
    /** Price of a column inside the forest as rows see it: no pair with it becomes tight. */
    private static final long CLOSED = 1L << 62;
    /** Reach of a row outside the forest: no pair with it becomes tight. */
    private static final long OUTSIDE = -CLOSED;

    private static final int WORK_BETWEEN_POLLS = 1 << 16;

    private final int rowCount;
    private final int columnCount;
    private final int[] rowStart;
    private final int[] columnOf;
    private final int[] weight;
    private final long bonus;
    private final BooleanSupplier cancelled;
    private final LongConsumer progress;

    /** Pairs of each row by falling weight, then rising column: the complement of the weight above the column. */
    private final long[] pair;

    private final int[] columnStart;
    private final int[] pairRow;
    private final int[] pairWeight;

    private final int[] slotStart;
    private final int[] degree;
    private final int[] rowInSlot;
    private final int[] columnOfRow;
    private final int[] slotOfRow;

    /** Potentials; inside the forest those of rows are too high by the time and those of columns too low by it. */
    private final long[] rowPotential;

    private final long[] columnPotential;
    /** Potential of a column outside the forest, {@link #CLOSED} inside. */
    private final long[] openPotential;
    /** Time of a row's next event, less its potential, or {@link #OUTSIDE}. */
    private final long[] reach;

    private final long[] eventTime;
    private final RadixHeap events;
    private long now;

    /** Root of the tree of each row inside the forest. */
    private final int[] rootOfRow;

    private final int[] parentOfColumn;
    private final int[] nextColumnOfTree;
    private final int[] firstColumnOfTree;
    private final boolean[] felled;
    private final int[] felledRoots;
    private int felledCount;

    private final int[] queue;
    private int queueEnd;
    private int unmatchedRoots;
    private int[] list = new int[64];
    private int work;
    private long done;

    /**
     * Prepares a run; the arrays are used as they are and must not change.
     *
     * @param capacity how many rows each column can take, not negative
     * @param rowStart first pair of each row, and the number of pairs at the end
     * @param columnOf column of each pair, each at most once in a row
     * @param weight weight of each pair
     * @param bonus added to every weight, not negative; bonus + largest weight below 2^60
     * @param cancelled asked often whether to stop
     * @param progress told of pairs looked at
     */
    public HungarianForest(
            int[] capacity,
            int[] rowStart,
            int[] columnOf,
            int[] weight,
            long bonus,
            BooleanSupplier cancelled,
            LongConsumer progress) {
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.weight = weight;
        this.bonus = bonus;
        this.cancelled = cancelled;
        this.progress = progress;
        rowCount = rowStart.length - 1;
        columnCount = capacity.length;
        pair = new long[columnOf.length];
        columnStart = new int[columnCount + 1];
        for (int column : columnOf) {
            columnStart[column + 1]++;
        }
        slotStart = new int[columnCount + 1];
        for (int column = 0; column < columnCount; column++) {
            slotStart[column + 1] = slotStart[column] + Math.min(capacity[column], columnStart[column + 1]);
            columnStart[column + 1] += columnStart[column];
        }
        pairRow = new int[columnOf.length];
        pairWeight = new int[columnOf.length];
        degree = new int[columnCount];
        rowInSlot = new int[slotStart[columnCount]];
        columnOfRow = new int[rowCount];
        Arrays.fill(columnOfRow, NONE);
        slotOfRow = new int[rowCount];
        rowPotential = new long[rowCount];
        columnPotential = new long[columnCount];
        openPotential = new long[columnCount];
        reach = new long[rowCount];
        Arrays.fill(reach, OUTSIDE);
        eventTime = new long[rowCount];
        Arrays.fill(eventTime, RadixHeap.NEVER);
        events = new RadixHeap(eventTime);
        rootOfRow = new int[rowCount];
        Arrays.fill(rootOfRow, NONE);
        parentOfColumn = new int[columnCount];
        nextColumnOfTree = new int[columnCount];
        firstColumnOfTree = new int[rowCount];
        felled = new boolean[rowCount];
        felledRoots = new int[rowCount];
        queue = new int[2 * rowCount];
    }

    /**
     * Finds a largest assignment.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    public boolean solve() {
        if (!sortPairs()) {
            return false;
        }
        plant();
        while (true) {
            for (int at = 0; at < queueEnd; at++) {
                grow(queue[at]);
                if (stopped()) {
                    return false;
                }
            }
            queueEnd = 0;
            if (!graft(dissolve())) {
                return false;
            }
            if (queueEnd == 0) {
                if (unmatchedRoots == 0) {
                    progress.accept(done + work);
                    return true;
                }
                now = events.advance();
                queueEnd = events.takeDue(queue, 0);
            }
        }
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
        return columnPotential;
    }

    private boolean sortPairs() {
        int[] next = columnStart.clone();
        for (int row = 0; row < rowCount; row++) {
            int begin = rowStart[row];
            int end = rowStart[row + 1];
            for (int k = begin; k < end; k++) {
                pair[k] = (long) ~weight[k] << 32 | columnOf[k];
                int position = next[columnOf[k]]++;
                pairRow[position] = row;
                pairWeight[position] = weight[k];
            }
            Arrays.sort(pair, begin, end);
            work += end - begin + 1;
            if (stopped()) {
                return false;
            }
        }
        return true;
    }

    private static int weightOf(long pair) {
        return ~(int) (pair >> 32);
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

    /** Makes every row that is worth something in its best pair the root of a tree. */
    private void plant() {
        for (int row = 0; row < rowCount; row++) {
            if (rowStart[row] < rowStart[row + 1]) {
                long best = weightOf(pair[rowStart[row]]) + bonus;
                if (best > 0) {
                    rowPotential[row] = best;
                    rootOfRow[row] = row;
                    firstColumnOfTree[row] = NONE;
                    queue[queueEnd++] = row;
                    unmatchedRoots++;
                }
            }
        }
    }

    /** Attaches the columns to which a row has a tight pair, or augments; else plans its next event. */
    private void grow(int row) {
        int root = rootOfRow[row];
        if (felled[root]) {
            return;
        }
        long potential = rowPotential[row] - now;
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
            int column = (int) p;
            long slack = gap + openPotential[column];
            if (slack == 0) {
                int slot = slotStart[column] + degree[column];
                if (slot < slotStart[column + 1]) {
                    degree[column]++;
                    flip(row, column, slot);
                    fell(root, row);
                    return;
                }
                tight = note(column, tight);
            } else if (slack < least) {
                least = slack;
            }
        }
        work += k - begin + 8;
        for (int x = 0; x < tight; x++) {
            attach(list[x], row, root);
        }
        eventTime[row] = now + least;
        reach[row] = eventTime[row] - rowPotential[row];
        events.add(row);
    }

    private int note(int column, int count) {
        if (count == list.length) {
            list = Arrays.copyOf(list, 2 * count);
        }
        list[count] = column;
        return count + 1;
    }

    private void giveUp(int row, int root) {
        int column = columnOfRow[row];
        if (column != NONE) {
            columnOfRow[row] = NONE;
            flip(parentOfColumn[column], column, slotOfRow[row]);
        }
        fell(root, row);
    }

    /** Moves the rows on the path from a root one column on, so that the last fills the given place. */
    private void flip(int last, int column, int slot) {
        int row = last;
        int newColumn = column;
        int newSlot = slot;
        while (true) {
            int oldColumn = columnOfRow[row];
            int oldSlot = slotOfRow[row];
            columnOfRow[row] = newColumn;
            slotOfRow[row] = newSlot;
            rowInSlot[newSlot] = row;
            work++;
            if (oldColumn == NONE) {
                return;
            }
            row = parentOfColumn[oldColumn];
            newColumn = oldColumn;
            newSlot = oldSlot;
        }
    }

    private void fell(int root, int end) {
        felled[root] = true;
        felledRoots[felledCount++] = root;
        unmatchedRoots--;
        leave(end);
    }

    private void attach(int column, int row, int root) {
        parentOfColumn[column] = row;
        nextColumnOfTree[column] = firstColumnOfTree[root];
        firstColumnOfTree[root] = column;
        openPotential[column] = CLOSED;
        columnPotential[column] -= now;
        int begin = slotStart[column];
        int end = begin + degree[column];
        for (int slot = begin; slot < end; slot++) {
            int child = rowInSlot[slot];
            rootOfRow[child] = root;
            rowPotential[child] += now;
            queue[queueEnd++] = child;
        }
    }

    private void leave(int row) {
        rowPotential[row] -= now;
        rootOfRow[row] = NONE;
        reach[row] = OUTSIDE;
        eventTime[row] = RadixHeap.NEVER;
    }

    /** Takes the felled trees out of the forest and lists their columns. */
    private int dissolve() {
        int count = 0;
        for (int x = 0; x < felledCount; x++) {
            int column = firstColumnOfTree[felledRoots[x]];
            for (; column != NONE; column = nextColumnOfTree[column]) {
                columnPotential[column] += now;
                openPotential[column] = columnPotential[column];
                int begin = slotStart[column];
                int end = begin + degree[column];
                for (int slot = begin; slot < end; slot++) {
                    leave(rowInSlot[slot]);
                }
                count = note(column, count);
            }
        }
        felledCount = 0;
        return count;
    }

    /** Lets the rows of the forest know of listed columns outside, and attaches those with a tight pair. */
    private boolean graft(int count) {
        for (int x = 0; x < count; x++) {
            int column = list[x];
            if (openPotential[column] == CLOSED) {
                continue;
            }
            long base = openPotential[column] - bonus;
            int end = columnStart[column + 1];
            for (int k = columnStart[column]; k < end; k++) {
                long at = base - pairWeight[k];
                int row = pairRow[k];
                if (at < reach[row]) {
                    long time = at + rowPotential[row];
                    if (time == now) {
                        attach(column, row, rootOfRow[row]);
                        break;
                    }
                    reach[row] = at;
                    eventTime[row] = time;
                    events.add(row);
                }
            }
            work += end - columnStart[column] + 8;
            if (stopped()) {
                return false;
            }
        }
        return true;
    }
}
