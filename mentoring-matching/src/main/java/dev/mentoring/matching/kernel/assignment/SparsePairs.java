package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/** Pairs in compressed rows; the columns' view of them is built when it is first asked for. */
final class SparsePairs extends AuctionPairs {

    private static final int RATIO = 8;

    private final int[] rowStart;
    private final int[] columnOf;
    private final int[] weight;
    private final int[] columnStart;
    /** For each column its pairs: the weight in the upper half, the row in the lower. */
    private long[] columnPair = {};

    SparsePairs(int columns, int[] rowStart, int[] columnOf, int[] weight, long bonus) {
        super(rowStart.length - 1, columns, bonus, RATIO);
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.weight = weight;
        columnStart = new int[columns + 1];
        for (int column : columnOf) {
            columnStart[column + 1]++;
        }
        for (int column = 0; column < columns; column++) {
            columnStart[column + 1] += columnStart[column];
        }
    }

    @Override
    long largestWorthOf(int row) {
        long largest = 0;
        for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
            largest = Math.max(largest, weight[pair] + bonus);
        }
        return largest;
    }

    @Override
    int rowsOf(int column) {
        return columnStart[column + 1] - columnStart[column];
    }

    @Override
    int columnsOf(int row) {
        return rowStart[row + 1] - rowStart[row];
    }

    @Override
    int bestOf(int row, long[] price) {
        long lift = bonus * scale;
        long highest = 0;
        long next = 0;
        int at = -1;
        int end = rowStart[row + 1];
        for (int pair = rowStart[row]; pair < end; pair++) {
            int column = columnOf[pair];
            long gain = weight[pair] * scale + lift - price[column];
            if (gain > next) {
                if (gain > highest) {
                    next = highest;
                    highest = gain;
                    at = column;
                } else {
                    next = gain;
                }
            }
        }
        best = highest;
        second = next;
        return at;
    }

    @Override
    int collectOffers(int column, int[] columnOfRow, long[] gain, long least, int most) {
        int begin = columnStart[column];
        int end = columnStart[column + 1];
        reserveOffers(end - begin);
        long lift = bonus * scale;
        int count = 0;
        for (int k = begin; k < end; k++) {
            long pair = columnPair[k];
            int row = (int) pair;
            long amount = (pair >> 32) * scale + lift - gain[row];
            if (amount > least && columnOfRow[row] != column) {
                offerRow[count] = row;
                offer[count++] = amount;
            }
        }
        return count;
    }

    @Override
    void forgetBounds() {}

    @Override
    boolean turn(WorkMeter meter) {
        if (columnPair.length > 0) {
            return true;
        }
        long[] into = new long[columnOf.length];
        int[] next = Arrays.copyOf(columnStart, columns);
        for (int row = 0; row < rows; row++) {
            for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
                into[next[columnOf[pair]]++] = (long) weight[pair] << 32 | row;
            }
            if (meter.mustStop(columnsOf(row) + 1L)) {
                return false;
            }
        }
        columnPair = into;
        return true;
    }

    @Override
    long gainOf(int row, long[] wholePrice) {
        long highest = 0;
        for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
            highest = Math.max(highest, weight[pair] + bonus - wholePrice[columnOf[pair]]);
        }
        return highest;
    }
}
