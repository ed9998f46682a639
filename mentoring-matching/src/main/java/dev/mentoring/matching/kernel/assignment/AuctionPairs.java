package dev.mentoring.matching.kernel.assignment;

/**
 * What an auction asks of its pairs: the two best columns of a row, and the rows that a column could win back.
 *
 * <p>Values are in fine units: a pair is worth {@code scale} times its weight and bonus. Answers stand in fields, since an
 * auction asks millions of times.
 */
abstract class AuctionPairs {

    final int rows;
    final int columns;
    /** Added to every weight. */
    final long bonus;
    /** Fine units of one unit of weight. */
    final long scale;
    /** By what increments are divided from phase to phase; larger where looking at a row costs as much again as bidding. */
    final int ratio;

    /** After {@link #bestOf}: what the row gains at the best column, or zero. */
    long best;
    /** After {@link #bestOf}: what the row gains at the best of the other columns, or zero. */
    long second;

    /** After {@link #collectOffers}: the rows, and what each would pay for a place of the column. */
    int[] offerRow = {};

    long[] offer = {};

    AuctionPairs(int rows, int columns, long bonus, int ratio) {
        this.rows = rows;
        this.columns = columns;
        this.bonus = bonus;
        this.ratio = ratio;
        scale = Math.min(rows, columns) + 2L;
    }

    /** The largest weight of a row together with the bonus, zero at least. */
    abstract long largestWorthOf(int row);

    /** The number of rows that could take a column. */
    abstract int rowsOf(int column);

    /** The number of columns that a row could take. */
    abstract int columnsOf(int row);

    /** The column where a row gains most at these prices, -1 where it gains nothing anywhere; the first among equals. */
    abstract int bestOf(int row, long[] price);

    /** Makes ready to be asked by columns; false when stopped. */
    abstract boolean turn(WorkMeter meter);

    /**
     * Collects rows elsewhere that would pay more than a least amount for a place of a column, all or at least the highest;
     * {@link #turn} comes first.
     *
     * @param most how many of the highest are needed, two or more
     * @return how many were collected
     */
    abstract int collectOffers(int column, int[] columnOfRow, long[] gain, long least, int most);

    /** Told when prices may have fallen or gains may have, as they do between the stages of an auction. */
    abstract void forgetBounds();

    /** The highest of the weight with the bonus less the price over the columns of a row, zero at least; in whole units. */
    abstract long gainOf(int row, long[] wholePrice);

    final void reserveOffers(int count) {
        if (offer.length < count) {
            offer = new long[count];
            offerRow = new int[count];
        }
    }
}
