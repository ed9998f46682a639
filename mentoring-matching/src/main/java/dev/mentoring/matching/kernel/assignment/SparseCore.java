package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Largest assignments on long rows: solved on a few pairs of each row, and proved on all.
 */
final class SparseCore {

    /** How a run ended. */
    enum Outcome {
        /** An assignment was found and proved. */
        SOLVED,
        /** It took too many steps; the pairs may have a structure that no few of them show. */
        GAVE_UP,
        /** The caller stopped the run. */
        CANCELLED
    }

    private static final int WANTED = Integer.getInteger("k", 24);
    private static final int MOST_ADDED = Integer.getInteger("a", 60);
    private static final int CELLS_WORTH_A_POLL = 1 << 16;

    private final PairRows input;
    private final PairOrder order;
    private final RowTeam team;
    private final BooleanSupplier cancelled;
    private final LongConsumer progress;
    private final long bonus;
    private int wanted;
    private final WorkMeter meter;

    final CoreGraph graph;
    final CoreMatching matching;
    private final CorePricing[] pricing;
    /** What a row's potential must reach: nothing in the row exceeds it as long as no price falls. */
    private final long[] proved;
    static boolean trace;
    long t0, t1, t2, t3;

    SparseCore(
            PairRows input,
            int[] capacity,
            long bonus,
            PairOrder order,
            boolean complete,
            long budget,
            RowTeam team,
            BooleanSupplier cancelled,
            LongConsumer progress) {
        this.input = input;
        this.order = order;
        this.team = team;
        this.cancelled = cancelled;
        this.progress = progress;
        this.bonus = bonus;
        wanted = complete ? input.columns : Math.min(WANTED, input.columns);
        meter = new WorkMeter(budget, cancelled);
        graph = new CoreGraph(input.rows, input.columns);
        int[] capacityAt = new int[input.columns];
        for (int j = 0; j < capacityAt.length; j++) {
            capacityAt[j] = capacity[order.columnAt[j]];
        }
        matching = new CoreMatching(graph, capacityAt, bonus);
        pricing = new CorePricing[team.threads()];
        for (int t = 0; t < pricing.length; t++) {
            pricing[t] = new CorePricing(input, order, matching, MOST_ADDED);
        }
        proved = new long[input.rows];
        Arrays.fill(proved, Long.MAX_VALUE);
    }

    Outcome solve() {
        t0 = System.nanoTime();
        if (!select(new int[0])) {
            return Outcome.CANCELLED;
        }
        t1 = System.nanoTime();
        if (trace) System.out.printf("  select %d us crowded %s%n", (t1 - t0) / 1000, isCrowded());
        if (isCrowded()) {
            long[] price = new SampledPrices(input, matching.capacity, bonus, order, cancelled).estimate();
            if (price.length == 0) {
                return Outcome.CANCELLED;
            }
        t2 = System.nanoTime();
        if (trace) System.out.printf("  sample %d us%n", (t2 - t1) / 1000);
            return solve(price);
        }
        return solveFrom();
    }

    static final int WIDE = Integer.getInteger("wide", 4);
    private static int root(int n) {
        int root = 0;
        while ((root + 1) * (root + 1) <= n) {
            root++;
        }
        return root;
    }

    /** starts from prices by position */
    Outcome solve(long[] price) {
        t0 = System.nanoTime();
        matching.setPrices(price);
        wanted = Math.min(input.columns, Math.max(wanted, WIDE * root(Math.min(input.rows, input.columns))));
        if (!select(priceOfColumn())) {
            return Outcome.CANCELLED;
        }
        t1 = System.nanoTime();
        if (trace) System.out.printf("  select %d us%n", (t1 - t0) / 1000);
        return solveFrom();
    }

    private Outcome solveFrom() {
        CoreSolver solver = new CoreSolver(matching, meter, progress);
        int[] row = PairOrder.identity(input.rows);
        int count = input.rows;
        while (true) {
            t1 = System.nanoTime(); long st = meter.steps();
            if (!solver.enter(row, count)) {
                return meter.isCancelled() ? Outcome.CANCELLED : Outcome.GAVE_UP;
            }
            t2 = System.nanoTime();
            count = price(row);
            t3 = System.nanoTime();
            if (trace) System.out.printf("  core %d us steps %d  pricing %d us violated %d core size %d%n", (t2 - t1) / 1000, meter.steps() - st, (t3 - t2) / 1000, count, graph.columnOf.length);
            if (count < 0) {
                return Outcome.CANCELLED;
            }
            if (count == 0) {
                return Outcome.SOLVED;
            }
        }
    }

    private int[] priceOfColumn() {
        int[] price = new int[input.columns];
        for (int j = 0; j < price.length; j++) {
            price[order.columnAt[j]] = graph.base[j];
        }
        return price;
    }

    private boolean select(int[] price) {
        int rows = input.rows;
        int[] start = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            int length = input.end(order.rowAt[i]) - input.begin(order.rowAt[i]);
            start[i + 1] = start[i] + Math.min(wanted, length);
        }
        int[] column = new int[start[rows]];
        int[] weight = new int[start[rows]];
        boolean done = team.run(rows, (number, from, to, mustStop) -> {
            CoreSelection selection = new CoreSelection(input, order, price, wanted);
            int work = 0;
            for (int i = from; i < to; i++) {
                int count = selection.select(i);
                for (int k = 0; k < count; k++) {
                    column[start[i] + k] = selection.position(k, i);
                    weight[start[i] + k] = selection.weight(k);
                }
                work += input.end(order.rowAt[i]) - input.begin(order.rowAt[i]);
                if (work >= CELLS_WORTH_A_POLL) {
                    work = 0;
                    if (mustStop.getAsBoolean()) {
                        return;
                    }
                }
            }
        });
        graph.rowStart = start;
        graph.columnOf = column;
        graph.weight = weight;
        return done;
    }

    /** Whether the rows' best pairs lie on too few columns for as many rows as could be matched. */
    private boolean isCrowded() {
        if (wanted == input.columns) {
            return false;
        }
        int[] listed = new int[input.columns];
        for (int column : graph.columnOf) {
            listed[column]++;
        }
        long covered = 0;
        long places = 0;
        for (int j = 0; j < listed.length; j++) {
            covered += Math.min(listed[j], matching.capacity[j]);
            places += matching.capacity[j];
        }
        long needed = Math.min(input.rows, places);
        return covered < needed - needed / 50;
    }

    /** Compares all pairs with the potentials, adds some that exceed them and frees their rows; how many, -1 when stopped. */
    private int price(int[] freed) {
        matching.rebase();
        int[] price = priceOfColumn();
        boolean[] isProved = new boolean[input.rows];
        for (int i = 0; i < isProved.length; i++) {
            isProved[i] = !matching.pricesFell && matching.rowPotential[i] >= proved[i];
        }
        matching.pricesFell = false;
        if (!team.run(input.rows, (number, from, to, mustStop) -> pricing[number].run(price, isProved, from, to, mustStop))) {
            return -1;
        }
        for (int i = 0; i < isProved.length; i++) {
            if (!isProved[i]) {
                proved[i] = matching.rowPotential[i];
            }
        }
        int count = 0;
        for (CorePricing one : pricing) {
            count += one.rowCount;
        }
        if (count > 0) {
            add(freed);
        }
        return count;
    }

    private void add(int[] freed) {
        int[] start = new int[input.rows + 1];
        int pairs = 0;
        for (CorePricing one : pricing) {
            pairs += one.pairCount;
        }
        int[] column = new int[pairs];
        int[] weight = new int[pairs];
        int count = 0;
        int at = 0;
        int row = 0;
        for (CorePricing one : pricing) {
            int pair = 0;
            for (int k = 0; k < one.rowCount; k++) {
                int i = one.row[k];
                while (row <= i) {
                    start[row++] = at;
                }
                long best = 0;
                for (int n = 0; n < one.countOf[k]; n++) {
                    column[at] = one.column[pair];
                    weight[at] = one.weight[pair++];
                    best = Math.max(best, weight[at] + bonus - matching.markup[column[at]]);
                    at++;
                }
                free(i, best);
                freed[count++] = i;
            }
        }
        while (row < start.length) {
            start[row++] = at;
        }
        graph.add(start, column, weight);
    }

    private void free(int row, long best) {
        matching.rowPotential[row] = best;
        proved[row] = best;
        if (matching.columnOfRow[row] != CoreMatching.NONE) {
            matching.unlink(row);
        }
    }
}
