package dev.mentoring.matching.kernel.assignment;

import static dev.mentoring.matching.kernel.assignment.ForestRecords.COL;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.FREE_PLACE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.INSIDE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.NONE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.NOTE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.NOTED;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.NOTE_END;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.OUTSIDE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.PARENT;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.PLACE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.POTENTIAL;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.REACH;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.ROW;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.SIBLING;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.TREE;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.UNKNOWN;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.tree;
import static dev.mentoring.matching.kernel.assignment.ForestRecords.weightOf;

import java.util.Arrays;

/**
 * The columns of a {@link HungarianForest} whose tree has fallen: cut off along the augmenting path, they go to standing trees or
 * leave the forest.
 */
final class ForestOrphans {

    private final ForestRecords records;
    private final WorkMeter meter;
    private final RadixHeap waiting;
    private int[] orphans = new int[64];
    private int count;
    private int[] stack = new int[64];

    ForestOrphans(ForestRecords records, WorkMeter meter) {
        this.records = records;
        this.meter = meter;
        waiting = records.waiting;
    }

    /** Moves the rows on the path from a root one column on, so that the last fills the given place. */
    void flip(int last, int end, int freePlace) {
        int row = last;
        int column = end;
        int place = freePlace;
        int moved = 0;
        while (true) {
            int oldColumn = records.columnOfRow[row];
            int oldPlace = records.placeOfRow[row];
            records.move(row, column, place);
            records.rows[(row << ROW) + REACH] = UNKNOWN;
            if (records.price[column] >= INSIDE / 2) {
                records.cut(column, row);
                add(column);
            }
            moved++;
            if (oldColumn == NONE) {
                meter.mustStop(moved);
                return;
            }
            row = records.columns[(oldColumn << COL) + PARENT];
            column = oldColumn;
            place = oldPlace;
        }
    }

    /** Lets a row leave its tree; the columns that hang on it are orphans. */
    void leave(int row) {
        long[] rows = records.rows;
        int r = row << ROW;
        int child = records.childOf(r);
        rows[r + TREE] = OUTSIDE;
        rows[r + POTENTIAL] -= records.now;
        if (child != NONE) {
            // Its children are no longer inside, and it has no notes with them.
            rows[r + REACH] = UNKNOWN;
        }
        for (; child != NONE; child = records.columns[(child << COL) + SIBLING]) {
            add(child);
        }
    }

    private void add(int column) {
        if (count == orphans.length) {
            orphans = Arrays.copyOf(orphans, 2 * count);
        }
        orphans[count++] = column;
    }

    /** Hangs each orphan on a row of a standing tree to which it has no slack, or lets it leave; false when stopped. */
    boolean findParents() {
        for (int x = 0; x < count; x++) {
            int column = orphans[x];
            int parent = parentFor(column);
            if (parent != NONE) {
                records.hang(column, parent);
                relabel(column, records.rootOf(parent << ROW));
            } else {
                letOut(column);
            }
            if (meter.isCancelled()) {
                return false;
            }
        }
        count = 0;
        return true;
    }

    /** Every row with a pair without slack to the column, but for its old parent, is among its notes. */
    private int parentFor(int column) {
        long[] rows = records.rows;
        int c = column << COL;
        long base = records.price[column] - INSIDE - records.bonus;
        int begin = records.columns[c + NOTE];
        int end = records.columns[c + NOTE_END];
        for (int at = begin; at < end; at++) {
            long note = records.note[at];
            int row = (int) (note >> 32);
            int r = row << ROW;
            if (rows[r + POTENTIAL] + base == weightOf(records.pair[(int) note])
                    && rows[r + TREE] != OUTSIDE
                    && !records.fallen[(int) rows[r + TREE]]) {
                meter.mustStop(at - begin);
                return row;
            }
        }
        return NONE;
    }

    private void relabel(int top, int root) {
        long[] rows = records.rows;
        int[] columns = records.columns;
        long now = records.now;
        int size = push(top, 0);
        while (size > 0 && !meter.isCancelled()) {
            int c = stack[--size] << COL;
            int begin = columns[c + PLACE];
            int end = columns[c + FREE_PLACE];
            for (int place = begin; place < end; place++) {
                int row = records.rowInPlace[place];
                int r = row << ROW;
                int child = records.childOf(r);
                rows[r + TREE] = tree(child, root);
                if (rows[r + REACH] + rows[r + POTENTIAL] <= now) {
                    rows[r + REACH] = now - rows[r + POTENTIAL];
                    waiting.add(row, now);
                }
                for (; child != NONE; child = columns[(child << COL) + SIBLING]) {
                    size = push(child, size);
                }
            }
            meter.mustStop(end - begin);
        }
    }

    private int push(int column, int size) {
        if (size == stack.length) {
            stack = Arrays.copyOf(stack, 2 * size);
        }
        stack[size] = column;
        return size + 1;
    }

    /** Lets a column leave with its rows, and tells the rows that it may stop sooner. */
    private void letOut(int column) {
        long[] rows = records.rows;
        long[] pair = records.pair;
        int c = column << COL;
        records.price[column] -= INSIDE - records.now;
        int firstPlace = records.columns[c + PLACE];
        int placeEnd = records.columns[c + FREE_PLACE];
        for (int place = firstPlace; place < placeEnd; place++) {
            leave(records.rowInPlace[place]);
        }
        long base = records.price[column] - records.bonus;
        int begin = records.columns[c + NOTE];
        int end = records.columns[c + NOTE_END];
        records.columns[c + NOTE_END] = begin;
        for (int at = begin; at < end; at++) {
            int k = (int) records.note[at];
            int row = (int) (records.note[at] >> 32);
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
        meter.mustStop((long) placeEnd - firstPlace + end - begin + 8);
    }
}
