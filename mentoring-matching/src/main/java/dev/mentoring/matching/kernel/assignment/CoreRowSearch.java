package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/**
 * Shortest paths from an unmatched row to a free place, or to a row that gives its place up (Dijkstra 1959, on reduced
 * weights).
 *
 * <p>Labels stand on columns only: the rows of a column are as far as it. Columns as far as the search stands wait in a stack,
 * not in the heap. A row's pairs are sorted, so that its scan ends at the first pair that cannot lead nearer than the end.
 */
final class CoreRowSearch {

    private static final int NONE = CoreMatching.NONE;
    private static final long UNREACHED = Long.MAX_VALUE;

    private final CoreMatching matching;
    private final WorkMeter meter;

    private final long[] distance;
    private final int[] parentRow;
    private final int[] touched;
    private final int[] settled;
    private final int[] ready;
    private final ColumnHeap heap;
    private int touchedCount;
    private int settledCount;
    private int readyCount;

    private long here;
    private long end;
    private int endColumn;
    private int endRow;

    CoreRowSearch(CoreMatching matching, WorkMeter meter) {
        this.matching = matching;
        this.meter = meter;
        int columns = matching.graph.columns;
        distance = new long[columns];
        Arrays.fill(distance, UNREACHED);
        parentRow = new int[columns];
        touched = new int[columns];
        settled = new int[columns];
        ready = new int[columns];
        heap = new ColumnHeap(columns);
    }

    /** Matches a row along a shortest path, or finds that it is best left alone; false when the work must end. */
    boolean from(int source) {
        here = 0;
        end = matching.rowPotential[source];
        endColumn = NONE;
        endRow = source;
        if (!expand(source) || !run()) {
            return false;
        }
        matching.rowPotential[source] -= end;
        shiftPrices();
        augment(source);
        reset();
        return true;
    }

    private boolean run() {
        while (end > here) {
            int column;
            if (readyCount > 0) {
                column = ready[--readyCount];
            } else if (!heap.isEmpty() && heap.leastKey() < end) {
                here = heap.leastKey();
                column = heap.removeLeast();
            } else {
                break;
            }
            settled[settledCount++] = column;
            int row = matching.firstRow[column];
            while (row != NONE && end > here) {
                offerRow(row);
                if (end > here && !expand(row)) {
                    return false;
                }
                row = matching.nextRow[row];
            }
        }
        return true;
    }

    private void offerRow(int row) {
        long at = here + matching.rowPotential[row];
        if (at < end) {
            end = at;
            endColumn = NONE;
            endRow = row;
        }
    }

    private boolean expand(int row) {
        CoreGraph graph = matching.graph;
        int[] columnOf = graph.columnOf;
        int[] weight = graph.weight;
        long[] markup = matching.markup;
        long from = here + matching.rowPotential[row] - matching.bonus;
        long nearest = from + matching.leastMarkup;
        int begin = graph.rowStart[row];
        int stop = graph.rowStart[row + 1];
        int k = begin;
        while (k < stop && nearest - weight[k] < end) {
            int j = columnOf[k];
            long at = from - weight[k] + markup[j];
            if (at < end && at < distance[j]) {
                label(j, at, row);
            }
            k++;
        }
        return !meter.mustStop(k - begin + 1);
    }

    private void label(int column, long at, int row) {
        if (distance[column] == UNREACHED) {
            touched[touchedCount++] = column;
        }
        distance[column] = at;
        parentRow[column] = row;
        if (matching.hasPlace(column)) {
            end = at;
            endColumn = column;
            endRow = NONE;
        } else if (at > here) {
            heap.add(column, at);
        } else {
            if (heap.contains(column)) {
                heap.remove(column);
            }
            ready[readyCount++] = column;
        }
    }

    private void shiftPrices() {
        for (int k = 0; k < settledCount; k++) {
            int column = settled[k];
            long rise = end - distance[column];
            if (rise > 0) {
                matching.raisePrice(column, rise);
            }
        }
    }

    private void augment(int source) {
        int column = endColumn;
        if (endRow != NONE && endRow != source) {
            column = matching.columnOfRow[endRow];
            matching.unlink(endRow);
        }
        while (column != NONE) {
            int row = parentRow[column];
            int previous = matching.columnOfRow[row];
            if (previous != NONE) {
                matching.unlink(row);
            }
            matching.link(row, column);
            column = previous;
        }
    }

    private void reset() {
        for (int k = 0; k < touchedCount; k++) {
            distance[touched[k]] = UNREACHED;
        }
        touchedCount = 0;
        settledCount = 0;
        readyCount = 0;
        heap.clear();
    }
}
