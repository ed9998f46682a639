package dev.mentoring.matching.kernel.assignment;

import java.util.function.LongConsumer;

/**
 * Makes a {@link CoreMatching} largest again after rows were freed.
 *
 * <p>Rows bid, those left over search, and columns left with a price and a free place search backwards. What the rows that stay
 * matched have found so far is kept.
 */
final class CoreSolver {

    private static final int BIDS_A_ROW = 8;

    private final CoreMatching matching;
    private final WorkMeter meter;
    private final LongConsumer progress;
    private final CoreBidding bidding;
    private final CoreRowSearch rowSearch;
    private long done;

    CoreSolver(CoreMatching matching, WorkMeter meter, LongConsumer progress) {
        this.matching = matching;
        this.meter = meter;
        this.progress = progress;
        bidding = new CoreBidding(matching, meter);
        rowSearch = new CoreRowSearch(matching, meter);
    }

    /**
     * Enters unmatched rows.
     *
     * @param row the rows; the array is used up
     * @param count how many
     * @return false when the work must end
     */
    boolean enter(int[] row, int count) {
        int rows = matching.graph.rows;
        int left = bidding.enter(row, count, (long) BIDS_A_ROW * rows);
        if (meter.poll()) {
            return false;
        }
        if (left > rows >> 6 && !matching.rebase(meter::poll)) {
            return false;
        }
        for (int k = 0; k < left; k++) {
            if (!rowSearch.from(row[k])) {
                return false;
            }
            tell(rows - left + k + 1L);
        }
        return refill();
    }

    private void tell(long rowsDone) {
        if (rowsDone > done) {
            done = rowsDone;
            progress.accept(done);
        }
    }

    private boolean refill() {
        int columns = matching.graph.columns;
        int first = 0;
        while (first < columns && !isLow(first)) {
            first++;
        }
        if (first == columns) {
            return true;
        }
        if (!matching.graph.transpose(meter::poll)) {
            return false;
        }
        CorePlaceSearch search = new CorePlaceSearch(matching, meter);
        for (int column = first; column < columns; column++) {
            while (isLow(column)) {
                if (!search.from(column)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isLow(int column) {
        return matching.hasPlace(column) && matching.price(column) > 0;
    }
}
