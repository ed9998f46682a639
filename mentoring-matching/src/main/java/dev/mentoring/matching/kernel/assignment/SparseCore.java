package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

final class SparseCore {
    final ScoreRows input;
    final int[] rowOrder;
    final int[] columnOrder;
    final int[] positionOf;
    final int rows;
    final int columns;
    final int wanted;
    final int added;
    final long bonus;
    final CorePaths paths;
    int[] rowStart;
    int[] columnOf;
    int[] weight;
    final int[] price; // per original column
    final long[] uPriced;
    public StringBuilder log = new StringBuilder();
    boolean trace;
    int rounds;

    SparseCore(ScoreRows input, int[] capacity, long bonus, int[] rowOrder, int[] columnOrder, BooleanSupplier cancelled, int wanted, int added) {
        this.input = input;
        this.rowOrder = rowOrder;
        this.columnOrder = columnOrder;
        this.rows = input.rows;
        this.columns = input.columns;
        this.wanted = Math.min(wanted, columns);
        this.added = added;
        this.bonus = bonus;
        positionOf = new int[columnOrder.length];
        int[] cap = capacity;
        if (columnOrder.length > 0) {
            cap = new int[columns];
            for (int j = 0; j < columns; j++) {
                positionOf[columnOrder[j]] = j;
                cap[j] = capacity[columnOrder[j]];
            }
        }
        paths = new CorePaths(rows, cap, bonus, cancelled);
        price = new int[columns];
        uPriced = new long[rows];
    }

    int startOf(int row) {
        return (int) ((long) row * columns / rows);
    }

    boolean solve() {
        long t0 = System.nanoTime();
        select();
        long t1 = System.nanoTime();
        int[] free = new int[rows];
        for (int i = 0; i < rows; i++) {
            free[i] = i;
        }
        int count = rows;
        while (true) {
            paths.rowStart = rowStart;
            paths.columnOf = columnOf;
            paths.weight = weight;
            long s0 = paths.steps, b0 = paths.bids, q0 = paths.searches;
            long t2 = System.nanoTime();
            if (!paths.settle(free, count, 8L * rows)) {
                return false;
            }
            long t3 = System.nanoTime();
            rounds++;
            count = price(free);
            long t4 = System.nanoTime();
            if (trace) {
                int un = 0; for (int m : paths.mate) if (m < 0) un++;
                System.out.printf("  select %d us, core %d us (bids %d, searches %d, steps %d), pricing %d us, violated rows %d, unmatched %d core %d%n", (t1 - t0) / 1000, (t3 - t2) / 1000, paths.bids - b0, paths.searches - q0, paths.steps - s0, (t4 - t3) / 1000, count, un, columnOf.length);
            }
            if (count == 0) {
                return true;
            }
        }
    }

    private void select() {
        CoreSelection selection = new CoreSelection(input, positionOf, columnOrder, wanted);
        int[] begin = new int[rows + 1];
        int[] col = new int[rows * wanted];
        int[] w = new int[rows * wanted];
        int at = 0;
        for (int i = 0; i < rows; i++) {
            int start = startOf(i);
            int n = selection.select(rowOrder.length == 0 ? i : rowOrder[i], start);
            for (int k = 0; k < n; k++) {
                long key = selection.keys[k];
                int j = start + (int) key;
                col[at] = j >= columns ? j - columns : j;
                w[at++] = CoreSelection.weight(key);
            }
            begin[i + 1] = at;
        }
        if (trace) System.out.println("  retries " + selection.retries + " hard " + selection.hard);
        rowStart = begin;
        columnOf = at == col.length ? col : Arrays.copyOf(col, at);
        weight = at == col.length ? w : Arrays.copyOf(w, at);
    }

    private int price(int[] free) {
        long least = Long.MAX_VALUE;
        for (long x : paths.v) {
            least = Math.min(least, x);
        }
        for (int j = 0; j < columns; j++) {
            int value = (int) Math.min(1 << 30, paths.v[j] - least);
            price[columnOrder.length == 0 ? j : columnOrder[j]] = value;
        }
        long[] keys = new long[columns];
        int[] newStart = new int[rows + 1];
        int[] newCol = new int[0];
        int[] newW = new int[0];
        int count = 0;
        int total = 0;
        boolean all = rounds == 1 || paths.pricesFell;
        paths.pricesFell = false;
        for (int i = 0; i < rows; i++) {
            newStart[i] = total;
            long u = paths.u[i];
            if (!all && u >= uPriced[i]) {
                continue;
            }
            uPriced[i] = u;
            long t = u - bonus + least;
            if (t >= 1 << 29) {
                continue;
            }
            int limit = (int) Math.max(t, -(3L << 29));
            int row = rowOrder.length == 0 ? i : rowOrder[i];
            int from = input.from(row);
            if (input.dense ? !violated(input.weight, from, price, limit, columns) : !violated(input.weight, from, input.to(row), input.columnOf, price, limit)) {
                continue;
            }
            int n = collect(row, i, u, limit, keys);
            if (n == 0) {
                continue;
            }
            if (newCol.length < total + n) {
                newCol = Arrays.copyOf(newCol, Math.max(1024, 2 * (total + n)));
                newW = Arrays.copyOf(newW, newCol.length);
            }
            int start = startOf(i);
            long top = Long.MIN_VALUE;
            for (int k = 0; k < n; k++) {
                int j = start + (int) keys[k];
                newCol[total] = j >= columns ? j - columns : j;
                newW[total] = weightOf(row, newCol[total]);
                top = Math.max(top, newW[total] + bonus - paths.v[newCol[total]]);
                total++;
            }
            uPriced[i] = top;
            paths.u[i] = top;
            if (paths.mate[i] >= 0) {
                paths.unlink(i);
            }
            free[count++] = i;
        }
        newStart[rows] = total;
        if (count > 0) {
            merge(newStart, newCol, newW);
        }
        return count;
    }

    private int weightOf(int row, int position) {
        return input.weight[row * columns + (columnOrder.length == 0 ? position : columnOrder[position])];
    }

    private int collect(int row, int i, long u, int limit, long[] keys) {
        int from = input.from(row);
        int start = startOf(i);
        int n = 0;
        for (int k = from; k < input.to(row); k++) {
            int column = input.dense ? k - from : input.columnOf[k];
            int value = input.weight[k] - price[column];
            if (value > limit) {
                int position = positionOf.length == 0 ? column : positionOf[column];
                long exact = input.weight[k] + bonus - paths.v[position];
                if (exact > u) {
                    int d = position - start;
                    keys[n++] = CoreSelection.key(value, d < 0 ? d + columns : d);
                }
            }
        }
        if (n > added) {
            CoreSelection.nth(keys, n, added);
            n = added;
        }
        return n;
    }

    private static boolean violated(int[] w, int from, int[] price, int limit, int n) {
        int sign = 0;
        for (int t = 0; t < n; t++) {
            sign |= limit + price[t] - w[from + t];
        }
        return sign < 0;
    }

    private static boolean violated(int[] w, int from, int to, int[] col, int[] price, int limit) {
        for (int t = from; t < to; t++) {
            if (w[t] - price[col[t]] > limit) {
                return true;
            }
        }
        return false;
    }

    private void merge(int[] newStart, int[] newCol, int[] newW) {
        int size = columnOf.length + newStart[rows];
        int[] begin = new int[rows + 1];
        int[] col = new int[size];
        int[] w = new int[size];
        int at = 0;
        for (int i = 0; i < rows; i++) {
            int a = rowStart[i];
            int n = rowStart[i + 1] - a;
            System.arraycopy(columnOf, a, col, at, n);
            System.arraycopy(weight, a, w, at, n);
            int low = at;
            at += n;
            for (int k = newStart[i]; k < newStart[i + 1]; k++) {
                int x = newW[k];
                int p = at++;
                while (p > low && w[p - 1] < x) {
                    w[p] = w[p - 1];
                    col[p] = col[p - 1];
                    p--;
                }
                w[p] = x;
                col[p] = newCol[k];
            }
            begin[i + 1] = at;
        }
        rowStart = begin;
        columnOf = col;
        weight = w;
    }
}
