package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A matching on the pairs of a {@link CoreGraph}, with potentials: u + v &gt;= w + bonus on its pairs, equality on matched ones.
 *
 * <p>The rows of a column hang together in a list, so that capacity is a number only.
 */
final class CoreMatching {

    static final int NONE = -1;

    final CoreGraph graph;
    final int[] capacity;
    final long bonus;

    final int[] columnOfRow;
    final int[] degree;
    final int[] firstRow;
    final int[] nextRow;
    private final int[] previousRow;

    /** Potentials u of rows. */
    final long[] rowPotential;
    /** Potentials v of columns, less their base prices. */
    final long[] markup;
    /** No markup is less. */
    long leastMarkup;
    /** Whether a price has fallen since the flag was last put down. */
    boolean pricesFell;

    CoreMatching(CoreGraph graph, int[] capacity, long bonus) {
        this.graph = graph;
        this.capacity = capacity;
        this.bonus = bonus;
        columnOfRow = new int[graph.rows];
        Arrays.fill(columnOfRow, NONE);
        degree = new int[graph.columns];
        firstRow = new int[graph.columns];
        Arrays.fill(firstRow, NONE);
        nextRow = new int[graph.rows];
        previousRow = new int[graph.rows];
        rowPotential = new long[graph.rows];
        markup = new long[graph.columns];
    }

    /** The potential v of a column. */
    long price(int column) {
        return graph.base[column] + markup[column];
    }

    boolean hasPlace(int column) {
        return degree[column] < capacity[column];
    }

    void link(int row, int column) {
        int next = firstRow[column];
        nextRow[row] = next;
        previousRow[row] = NONE;
        if (next != NONE) {
            previousRow[next] = row;
        }
        firstRow[column] = row;
        columnOfRow[row] = column;
        degree[column]++;
    }

    void unlink(int row) {
        int column = columnOfRow[row];
        int next = nextRow[row];
        int previous = previousRow[row];
        if (previous == NONE) {
            firstRow[column] = next;
        } else {
            nextRow[previous] = next;
        }
        if (next != NONE) {
            previousRow[next] = previous;
        }
        columnOfRow[row] = NONE;
        degree[column]--;
    }

    /** Moves a price and the potentials of the rows that pay it. */
    void raisePrice(int column, long rise) {
        markup[column] += rise;
        for (int row = firstRow[column]; row != NONE; row = nextRow[row]) {
            rowPotential[row] -= rise;
        }
        if (rise < 0) {
            leastMarkup = Math.min(leastMarkup, markup[column]);
            pricesFell = true;
        }
    }

    /** Starts from given prices, before anything is matched. */
    void setPrices(long[] price) {
        setPrices(price, () -> false);
    }

    private boolean setPrices(long[] price, BooleanSupplier mustStop) {
        int[] base = new int[price.length];
        leastMarkup = Long.MAX_VALUE;
        for (long one : price) {
            leastMarkup = Math.min(leastMarkup, one);
        }
        for (int j = 0; j < price.length; j++) {
            base[j] = (int) Math.min(CoreGraph.LARGEST_BASE, price[j] - leastMarkup);
            markup[j] = price[j] - base[j];
        }
        return graph.rebase(base, mustStop);
    }

    /** Takes the prices into the weights as far as base prices reach. */
    void rebase() {
        rebase(() -> false);
    }

    /** Does the same; false when stopped, and then nothing holds any more. */
    boolean rebase(BooleanSupplier mustStop) {
        long[] price = new long[markup.length];
        for (int j = 0; j < price.length; j++) {
            price[j] = price(j);
        }
        return setPrices(price, mustStop);
    }
}
