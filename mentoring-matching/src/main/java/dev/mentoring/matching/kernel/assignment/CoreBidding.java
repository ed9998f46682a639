package dev.mentoring.matching.kernel.assignment;

/**
 * Matches most rows cheaply: each takes its best column, and where that is full and has one place, bids the price up to its own
 * second choice and drives the other row out (augmenting row reduction).
 */
final class CoreBidding {

    private final CoreMatching matching;
    private final WorkMeter meter;

    private long best;
    private long second;
    private int bestColumn;
    private boolean bestHasPlace;

    CoreBidding(CoreMatching matching, WorkMeter meter) {
        this.matching = matching;
        this.meter = meter;
    }

    /**
     * Enters unmatched rows.
     *
     * @param row the rows; those left over, their potentials at their best pairs, stand at its beginning afterwards
     * @param count how many rows
     * @param mostBids after so many bids no row is driven out any more
     * @return how many rows are left over
     */
    int enter(int[] row, int count, long mostBids) {
        int left = 0;
        long bids = 0;
        for (int k = 0; k < count; k++) {
            int entering = row[k];
            while (entering != CoreMatching.NONE && !meter.isCancelled()) {
                bids++;
                int out = bid(entering, bids < mostBids);
                if (out == entering) {
                    row[left++] = entering;
                    break;
                }
                entering = out;
            }
        }
        return left;
    }

    /** Lets a row take a place; returns the row driven out, none, or the row itself if it found no place. */
    private int bid(int row, boolean mayDrive) {
        scan(row);
        meter.mustStop(matching.graph.rowStart[row + 1] - matching.graph.rowStart[row] + 1);
        matching.rowPotential[row] = best;
        if (best == 0) {
            return CoreMatching.NONE;
        }
        int column = bestColumn;
        if (bestHasPlace) {
            matching.link(row, column);
            return CoreMatching.NONE;
        }
        if (!mayDrive || best == second || matching.capacity[column] != 1) {
            return row;
        }
        int out = matching.firstRow[column];
        matching.unlink(out);
        matching.raisePrice(column, best - second);
        matching.rowPotential[row] = second;
        matching.link(row, column);
        return out;
    }

    /** Finds the best and second best that a row can gain, zero at least; of equal columns one with a place. */
    private void scan(int row) {
        CoreGraph graph = matching.graph;
        int[] columnOf = graph.columnOf;
        int[] weight = graph.weight;
        long[] markup = matching.markup;
        int end = graph.rowStart[row + 1];
        long first = -matching.bonus;
        long next = first;
        int column = CoreMatching.NONE;
        boolean hasPlace = false;
        for (int k = graph.rowStart[row]; k < end; k++) {
            int j = columnOf[k];
            long value = weight[k] - markup[j];
            if (value > first) {
                next = first;
                first = value;
                column = j;
                hasPlace = matching.hasPlace(j);
            } else if (value >= next && column != CoreMatching.NONE) {
                next = value;
                if (value == first && !hasPlace && matching.hasPlace(j)) {
                    column = j;
                    hasPlace = true;
                }
            }
        }
        best = first + matching.bonus;
        second = next + matching.bonus;
        bestColumn = column;
        bestHasPlace = hasPlace;
    }
}
