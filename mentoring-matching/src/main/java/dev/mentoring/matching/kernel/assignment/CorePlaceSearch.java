package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/**
 * Shortest paths backwards from a column with a free place and a price: to an unmatched row that takes the place, or to a
 * column whose price falls to zero.
 *
 * <p>The mirror of {@link CoreRowSearch}: prices fall and potentials of rows rise.
 */
final class CorePlaceSearch {

    private static final int NONE = CoreMatching.NONE;
    private static final long UNREACHED = Long.MAX_VALUE;

    private final CoreMatching matching;
    private final WorkMeter meter;

    private final long[] distance;
    /** The row by which a column is reached; it would leave the column for the parent. */
    private final int[] parentRow;

    private final int[] parentColumn;
    private final int[] touched;
    private final int[] settled;
    private final ColumnHeap heap;
    private int touchedCount;
    private int settledCount;

    private long end;
    private int endColumn;
    private int endRow;

    CorePlaceSearch(CoreMatching matching, WorkMeter meter) {
        this.matching = matching;
        this.meter = meter;
        int columns = matching.graph.columns;
        distance = new long[columns];
        Arrays.fill(distance, UNREACHED);
        parentRow = new int[columns];
        parentColumn = new int[columns];
        touched = new int[columns];
        settled = new int[columns];
        heap = new ColumnHeap(columns);
    }

    /** Fills one place of a column, or lowers its price to zero; false when the work must end. */
    boolean from(int source) {
        end = matching.price(source);
        endColumn = source;
        endRow = NONE;
        distance[source] = 0;
        touched[touchedCount++] = source;
        heap.add(source, 0);
        while (!heap.isEmpty() && heap.leastKey() < end) {
            int column = heap.removeLeast();
            settled[settledCount++] = column;
            if (!expand(column)) {
                return false;
            }
        }
        for (int k = 0; k < settledCount; k++) {
            long fall = end - distance[settled[k]];
            if (fall > 0) {
                matching.raisePrice(settled[k], -fall);
            }
        }
        augment(source);
        reset();
        return true;
    }

    private boolean expand(int column) {
        CoreGraph graph = matching.graph;
        long from = distance[column] + matching.markup[column] - matching.bonus;
        int stop = graph.columnStart[column + 1];
        for (int k = graph.columnStart[column]; k < stop; k++) {
            int row = graph.rowAt[k];
            long at = from + matching.rowPotential[row] - graph.weightAt[k];
            if (at >= end) {
                continue;
            }
            int other = matching.columnOfRow[row];
            if (other == NONE) {
                end = at;
                endColumn = column;
                endRow = row;
            } else if (at < distance[other]) {
                label(other, at, row, column);
            }
        }
        return !meter.mustStop(stop - graph.columnStart[column] + 1);
    }

    private void label(int column, long at, int row, int from) {
        if (distance[column] == UNREACHED) {
            touched[touchedCount++] = column;
        }
        distance[column] = at;
        parentRow[column] = row;
        parentColumn[column] = from;
        if (at + matching.price(column) < end) {
            end = at + matching.price(column);
            endColumn = column;
            endRow = NONE;
        }
        if (at < end) {
            heap.add(column, at);
        }
    }

    private void augment(int source) {
        int column = endColumn;
        if (endRow != NONE) {
            matching.link(endRow, column);
        }
        while (column != source) {
            int row = parentRow[column];
            matching.unlink(row);
            column = parentColumn[column];
            matching.link(row, column);
        }
    }

    private void reset() {
        for (int k = 0; k < touchedCount; k++) {
            distance[touched[k]] = UNREACHED;
        }
        touchedCount = 0;
        settledCount = 0;
        heap.clear();
    }
}
