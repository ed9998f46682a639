package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Compares the pairs of rows with the potentials, and collects the best of those that exceed them.
 *
 * <p>A pass over a matrix row has no branches and no stores, so that it runs at the speed of memory.
 */
final class CorePricing {

    private static final int PAIRS_BETWEEN_POLLS = 1 << 16;

    private final PairRows input;
    private final PairOrder order;
    private final CoreMatching matching;
    private final int mostAdded;
    private final long[] key;

    /** The rows with pairs found, ascending by position, how many pairs each has, and the potential that none exceeds. */
    int[] row = new int[64];

    int[] countOf = new int[64];
    long[] potential = new long[64];
    int rowCount;
    /** The pairs found, row by row: position of the column, and weight less base price. */
    int[] column = new int[1024];

    int[] weight = new int[1024];
    int pairCount;

    /**
     * Prepares for any rows.
     *
     * @param input the pairs
     * @param order in which order rows and columns count
     * @param matching the potentials, with as much of the prices in base prices as possible
     * @param mostAdded how many pairs of a row are collected at most
     */
    CorePricing(PairRows input, PairOrder order, CoreMatching matching, int mostAdded) {
        this.input = input;
        this.order = order;
        this.matching = matching;
        this.mostAdded = mostAdded;
        key = new long[input.longestRow()];
    }

    /**
     * Looks at rows.
     *
     * @param price base price of each column, by its index
     * @param isProved whether a row needs no look
     * @param from first row
     * @param to end of the rows
     * @param mustStop asked often
     */
    void run(int[] price, boolean[] isProved, int from, int to, BooleanSupplier mustStop) {
        rowCount = 0;
        pairCount = 0;
        int work = 0;
        for (int i = from; i < to; i++) {
            if (isProved[i]) {
                continue;
            }
            look(price, i);
            work += input.end(order.rowAt[i]) - input.begin(order.rowAt[i]);
            if (work >= PAIRS_BETWEEN_POLLS) {
                work = 0;
                if (mustStop.getAsBoolean()) {
                    return;
                }
            }
        }
    }

    private void look(int[] price, int i) {
        // No markup is less than the least, so that a pair exceeds the potentials only if it exceeds the limit.
        long limit = matching.rowPotential[i] - matching.bonus + matching.leastMarkup;
        if (limit > PairRows.LARGEST_WEIGHT) {
            return;
        }
        int clamped = (int) Math.max(limit, -PairRows.LARGEST_WEIGHT - CoreGraph.LARGEST_BASE - 1);
        int begin = input.begin(order.rowAt[i]);
        int end = input.end(order.rowAt[i]);
        if (input.isMatrix()
                ? exceeds(input.weight, begin, price, clamped)
                : exceeds(input.weight, input.columnOf, begin, end, price, clamped)) {
            collect(price, i, begin, end, clamped);
        }
    }

    private static boolean exceeds(int[] weight, int begin, int[] price, int limit) {
        int sign = 0;
        for (int j = 0; j < price.length; j++) {
            sign |= limit + price[j] - weight[begin + j];
        }
        return sign < 0;
    }

    private static boolean exceeds(int[] weight, int[] columnOf, int begin, int end, int[] price, int limit) {
        int sign = 0;
        for (int k = begin; k < end; k++) {
            sign |= limit + price[columnOf[k]] - weight[k];
        }
        return sign < 0;
    }

    /** Keeps the pairs of least distance to the best at base prices; the potential looks at exact ones. */
    private void collect(int[] price, int i, int begin, int end, int limit) {
        int count = 0;
        long best = matching.rowPotential[i];
        int first = order.firstColumn(i);
        for (int k = begin; k < end; k++) {
            int j = input.isMatrix() ? k - begin : input.columnOf[k];
            int value = input.weight[k] - price[j];
            if (value <= limit) {
                continue;
            }
            int position = order.positionOf[j];
            long gain = value + matching.bonus - matching.markup[position];
            if (gain > matching.rowPotential[i]) {
                best = Math.max(best, gain);
                int distance = position - first;
                key[count++] = CoreSelection.key(value, distance < 0 ? distance + input.columns : distance);
            }
        }
        if (count == 0) {
            return;
        }
        if (count > mostAdded) {
            Ranks.moveLeast(key, count, mostAdded);
            count = mostAdded;
        }
        reserve(count);
        for (int k = 0; k < count; k++) {
            int position = first + (int) key[k];
            column[pairCount] = position >= input.columns ? position - input.columns : position;
            weight[pairCount++] = CoreSelection.weightOfKey(key[k]);
        }
        row[rowCount] = i;
        potential[rowCount] = best;
        countOf[rowCount++] = count;
    }

    private void reserve(int count) {
        if (pairCount + count > column.length) {
            int size = Math.max(pairCount + count, column.length + (column.length >> 1));
            column = Arrays.copyOf(column, size);
            weight = Arrays.copyOf(weight, size);
        }
        if (rowCount == row.length) {
            row = Arrays.copyOf(row, 2 * rowCount);
            countOf = Arrays.copyOf(countOf, 2 * rowCount);
            potential = Arrays.copyOf(potential, 2 * rowCount);
        }
    }
}
