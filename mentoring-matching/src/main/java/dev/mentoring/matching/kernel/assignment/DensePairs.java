package dev.mentoring.matching.kernel.assignment;

/** A full matrix, row by row, of which every entry is a pair. */
final class DensePairs extends AuctionPairs {

    private final int[] weight;

    DensePairs(int rows, int columns, int[] weight, long bonus) {
        super(rows, columns, bonus);
        this.weight = weight;
    }

    @Override
    long largestWorth() {
        int largest = Integer.MIN_VALUE;
        for (int one : weight) {
            largest = Math.max(largest, one);
        }
        return Math.max(0, largest + bonus);
    }

    @Override
    int rowsOf(int column) {
        return rows;
    }

    @Override
    int columnsOf(int row) {
        return columns;
    }

    @Override
    int bestOf(int row, long[] price) {
        long lift = bonus * scale;
        long highest = 0;
        long next = 0;
        int at = -1;
        int base = row * columns;
        for (int column = 0; column < columns; column++) {
            long gain = weight[base + column] * scale + lift - price[column];
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
    int collectOffers(int column, int[] columnOfRow, long[] gain, long least) {
        reserveOffers(rows);
        long lift = bonus * scale;
        int count = 0;
        for (int row = 0, at = column; row < rows; row++, at += columns) {
            long amount = weight[at] * scale + lift - gain[row];
            if (amount > least && columnOfRow[row] != column) {
                offerRow[count] = row;
                offer[count++] = amount;
            }
        }
        return count;
    }

    @Override
    long gainOf(int row, long[] wholePrice) {
        long highest = 0;
        int base = row * columns;
        for (int column = 0; column < columns; column++) {
            highest = Math.max(highest, weight[base + column] + bonus - wholePrice[column]);
        }
        return highest;
    }
}
