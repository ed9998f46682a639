package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/**
 * A full matrix, row by row, of which every entry is a pair.
 *
 * <p>For each row and block of columns stands a bound on what the row gains there. Prices rise while rows bid, so that a bound
 * once found stays one, and most bids look at few blocks. The same holds for columns, while columns bid and rows gain; they
 * have a turned copy of the matrix, made when it is first asked for.
 */
final class DensePairs extends AuctionPairs {

    private static final int BLOCK = 32;
    private static final int RATIO = 5;

    private final int[] weight;
    private final int rowBlocks;
    private final int columnBlocks;
    private final long[] boundOfRow;
    private int[] turned = {};
    private long[] boundOfColumn = {};

    DensePairs(int rows, int columns, int[] weight, long bonus) {
        super(rows, columns, bonus, RATIO);
        this.weight = weight;
        rowBlocks = (rows + BLOCK - 1) / BLOCK;
        columnBlocks = (columns + BLOCK - 1) / BLOCK;
        boundOfRow = new long[rows * columnBlocks];
        Arrays.fill(boundOfRow, Long.MAX_VALUE);
    }

    @Override
    long largestWorthOf(int row) {
        int largest = Integer.MIN_VALUE;
        int base = row * columns;
        for (int column = 0; column < columns; column++) {
            largest = Math.max(largest, weight[base + column]);
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
        int base = row * columns;
        int bounds = row * columnBlocks;
        int likely = likeliest(boundOfRow, bounds, columnBlocks, -1);
        int alsoLikely = likeliest(boundOfRow, bounds, columnBlocks, likely);
        long lift = bonus * scale;
        long highest = 0;
        long next = 0;
        int at = -1;
        for (int step = -2; step < columnBlocks; step++) {
            int block = step == -2 ? likely : step == -1 ? alsoLikely : step;
            boolean again = step >= 0 && (block == likely || block == alsoLikely);
            if (block < 0 || again || boundOfRow[bounds + block] <= next) {
                continue;
            }
            long bound = Long.MIN_VALUE;
            int end = Math.min(columns, (block + 1) * BLOCK);
            for (int column = block * BLOCK; column < end; column++) {
                long gain = weight[base + column] * scale + lift - price[column];
                bound = Math.max(bound, gain);
                if (gain > highest) {
                    next = highest;
                    highest = gain;
                    at = column;
                } else if (gain > next) {
                    next = gain;
                }
            }
            boundOfRow[bounds + block] = bound;
        }
        best = highest;
        second = next;
        return at;
    }

    @Override
    int collectOffers(int column, int[] columnOfRow, long[] gain, long least, int most) {
        reserveOffers(rows);
        int base = column * rows;
        int bounds = column * rowBlocks;
        int likely = likeliest(boundOfColumn, bounds, rowBlocks, -1);
        int alsoLikely = likeliest(boundOfColumn, bounds, rowBlocks, likely);
        long lift = bonus * scale;
        int count = 0;
        long highest = least;
        long floor = least;
        for (int step = -2; step < rowBlocks; step++) {
            int block = step == -2 ? likely : step == -1 ? alsoLikely : step;
            boolean again = step >= 0 && (block == likely || block == alsoLikely);
            if (block < 0 || again || boundOfColumn[bounds + block] <= floor) {
                continue;
            }
            long bound = Long.MIN_VALUE;
            int end = Math.min(rows, (block + 1) * BLOCK);
            for (int row = block * BLOCK; row < end; row++) {
                long amount = turned[base + row] * scale + lift - gain[row];
                bound = Math.max(bound, amount);
                if (amount > floor && columnOfRow[row] != column) {
                    offerRow[count] = row;
                    offer[count++] = amount;
                    // Of two, the floor is the second highest so far; of more, everything above the least is kept.
                    if (most == 2) {
                        floor = Math.min(highest, amount);
                        highest = Math.max(highest, amount);
                    }
                }
            }
            boundOfColumn[bounds + block] = bound;
        }
        return count;
    }

    private static int likeliest(long[] bound, int from, int count, int except) {
        int likeliest = -1;
        long highest = Long.MIN_VALUE;
        for (int block = 0; block < count; block++) {
            if (bound[from + block] > highest && block != except) {
                highest = bound[from + block];
                likeliest = block;
            }
        }
        return likeliest;
    }

    @Override
    void forgetBounds() {
        Arrays.fill(boundOfRow, Long.MAX_VALUE);
        Arrays.fill(boundOfColumn, Long.MAX_VALUE);
    }

    @Override
    boolean turn(WorkMeter meter) {
        if (turned.length > 0) {
            return true;
        }
        int[] into = new int[weight.length];
        for (int top = 0; top < rows; top += BLOCK) {
            for (int left = 0; left < columns; left += BLOCK) {
                int bottom = Math.min(rows, top + BLOCK);
                int right = Math.min(columns, left + BLOCK);
                for (int column = left; column < right; column++) {
                    for (int row = top; row < bottom; row++) {
                        into[column * rows + row] = weight[row * columns + column];
                    }
                }
                if (meter.mustStop(BLOCK * BLOCK)) {
                    return false;
                }
            }
        }
        turned = into;
        boundOfColumn = new long[columns * rowBlocks];
        Arrays.fill(boundOfColumn, Long.MAX_VALUE);
        return true;
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
