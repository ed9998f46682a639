package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Estimates prices from samples of rows and columns, the smallest sample first, each started at the prices of the one before.
 *
 * <p>A sample is an assignment problem of the same kind with about the same ratio of rows to places. The potentials u of its
 * rows give a price to every column, the least that leaves none of these rows wanting: max over sampled i of w(i, j) + b - u(i),
 * or zero. Where popularity of columns rules the weights, these prices are near the right ones. Any prices are allowed to start
 * with, so that nothing depends on the quality of the estimate but time.
 */
final class SampledPrices {

    private static final int RATIO = 4;
    private static final int SMALLEST = 100;

    private final PairRows input;
    private final int[] capacity;
    private final long bonus;
    private final PairOrder order;
    private final long stepsAPair;
    private final BooleanSupplier cancelled;
    private SparseCore.Outcome outcome = SparseCore.Outcome.SOLVED;

    SampledPrices(
            PairRows input, int[] capacity, long bonus, PairOrder order, long stepsAPair, BooleanSupplier cancelled) {
        this.input = input;
        this.capacity = capacity;
        this.bonus = bonus;
        this.order = order;
        this.stepsAPair = stepsAPair;
        this.cancelled = cancelled;
    }

    /** How the estimate ended. */
    SparseCore.Outcome outcome() {
        return outcome;
    }

    /**
     * Prices by position, from rows and columns equally far apart in the order; zero where no sample is worth it, and empty
     * unless the outcome is good.
     */
    long[] estimate() {
        int rows = input.rows;
        int columns = input.columns;
        int level = 0;
        while (Math.min(rows, columns) > SMALLEST) {
            rows = (rows + RATIO - 1) / RATIO;
            columns = (columns + RATIO - 1) / RATIO;
            level++;
        }
        long[] price = new long[level == 0 ? input.columns : 0];
        for (int step = level; step > 0; step--) {
            int stride = 1;
            for (int k = 0; k < step; k++) {
                stride *= RATIO;
            }
            price = solve(stride, price);
            if (price.length == 0) {
                break;
            }
        }
        return price;
    }

    private long[] solve(int stride, long[] price) {
        int rows = (input.rows + stride - 1) / stride;
        int columns = (input.columns + stride - 1) / stride;
        int[] places = new int[columns];
        int[] sampleOf = new int[input.columns];
        Arrays.fill(sampleOf, -1);
        for (int j = 0; j < columns; j++) {
            places[j] = capacity[j * stride];
            sampleOf[order.columnAt[j * stride]] = j;
        }
        PairRows sample = input.isMatrix() ? cells(rows, columns, stride) : pairs(rows, columns, stride, sampleOf);
        PairOrder plain = new PairOrder(PairOrder.identity(rows), PairOrder.identity(columns));
        SparseCore core = new SparseCore(
                sample,
                places,
                bonus,
                plain,
                price.length == 0 ? columns : SparseCore.WANTED,
                stepsAPair,
                new RowTeam(1, cancelled),
                cancelled,
                done -> {});
        long[] start = new long[columns];
        for (int j = 0; j < columns && price.length > 0; j++) {
            start[j] = price[plain.columnAt[j] * stride];
        }
        outcome = core.solve(start);
        if (outcome != SparseCore.Outcome.SOLVED) {
            return new long[0];
        }
        return extend(core.rowPotential(), plain, stride);
    }

    private PairRows cells(int rows, int columns, int stride) {
        int[] weight = new int[rows * columns];
        for (int i = 0; i < rows; i++) {
            int begin = input.begin(order.rowAt[i * stride]);
            for (int j = 0; j < columns; j++) {
                weight[i * columns + j] = input.weight[begin + order.columnAt[j * stride]];
            }
        }
        return PairRows.ofMatrix(rows, columns, weight);
    }

    private PairRows pairs(int rows, int columns, int stride, int[] sampleOf) {
        int[] start = new int[rows + 1];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            int row = order.rowAt[i * stride];
            size += input.end(row) - input.begin(row);
        }
        int[] column = new int[size];
        int[] weight = new int[size];
        int at = 0;
        for (int i = 0; i < rows; i++) {
            int row = order.rowAt[i * stride];
            for (int k = input.begin(row); k < input.end(row); k++) {
                if (sampleOf[input.columnOf[k]] >= 0) {
                    column[at] = sampleOf[input.columnOf[k]];
                    weight[at++] = input.weight[k];
                }
            }
            start[i + 1] = at;
        }
        return PairRows.ofCompressedRows(columns, start, Arrays.copyOf(column, at), Arrays.copyOf(weight, at));
    }

    private long[] extend(long[] rowPotential, PairOrder plain, int stride) {
        long[] byColumn = new long[input.columns];
        for (int i = 0; i < rowPotential.length; i++) {
            int row = order.rowAt[plain.rowAt[i] * stride];
            raise(byColumn, input.begin(row), input.end(row), bonus - rowPotential[i]);
        }
        long[] price = new long[input.columns];
        for (int j = 0; j < price.length; j++) {
            price[j] = byColumn[order.columnAt[j]];
        }
        return price;
    }

    private void raise(long[] price, int begin, int end, long lift) {
        boolean matrix = input.isMatrix();
        for (int k = begin; k < end; k++) {
            int j = matrix ? k - begin : input.columnOf[k];
            price[j] = Math.max(price[j], input.weight[k] + lift);
        }
    }
}
