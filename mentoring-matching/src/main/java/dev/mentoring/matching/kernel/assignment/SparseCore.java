package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Best assignments on long rows, found on a few pairs of each row and proved on all.
 *
 * <p><b>Problem.</b> Rows i, columns j with c(j) places, pairs (i, j) with whole weights w and a common bonus b &gt;= 0:
 *
 * <pre>
 * maximise  sum (w + b) x   subject to   sum over j of x(i, j) &lt;= 1   and   sum over i of x(i, j) &lt;= c(j),   x = 0 or 1
 * </pre>
 *
 * <p><b>Idea.</b> The core has the {@value #WANTED} best pairs of each row. It is solved by shortest augmenting paths. Then all
 * pairs are compared with the potentials: where some exceed u + v, the best of them enter the core, their row is freed with its
 * potential raised to the best, and only the freed rows search again, from the potentials and the matching reached. A place left
 * free with a price is filled, or its price lowered to zero, by a search backwards. When no pair exceeds its potentials the
 * assignment is proved for all pairs. Rows whose potential did not fall since they were compared are not compared again, unless
 * some price fell. Where the best pairs lie on too few columns for a full matching, prices are first estimated on a sample
 * ({@link SampledPrices}), and the core takes the best pairs at these prices, 4 sqrt(n) in a row, for a sample of n / 4 misses
 * ranks by about half its root.
 *
 * <p><b>Bounds.</b> Each comparison but the last adds pairs, so that there are at most as many as pairs; in practice one to
 * five. A solve on m pairs in the core takes O(n m log n) at worst, n = rows and columns. One comparison reads each pair once.
 * Space 16 to 32 bytes a pair in the core, 80 a row or column, beside the input, which is not copied. Steps, one for each pair
 * of the core looked at and one for eight pairs compared, have a budget, beyond which the run gives up: structured weights may
 * hide from any few pairs.
 *
 * <p><b>Overflow.</b> With W the largest absolute weight, u and v stay within 0 and W + b, for u falls only to zero and a price
 * rises only until its rows are left with zero; reduced weights and distances stay below 3 (W + b). Weights less base prices
 * are ints: |w| &lt; 2^29 and base prices up to 2^29. {@link #fits} asks for b &lt;= 2^60.
 *
 * <p><b>Ties.</b> Everything follows the order of rows and columns given, see {@link PairOrder}, and nothing their indexes or
 * the number of threads. Of equal pairs a row takes the ones met first from a column that moves on with the row, so that ties
 * spread over all columns.
 *
 * <p><b>Witness.</b> Potentials u &gt;= 0 of rows and v &gt;= 0 of columns with u + v &gt;= w + b on all pairs and equality on
 * matched ones, zero for rows without a column and columns with a free place.
 *
 * <p><b>References.</b> Jonker, Volgenant 1987, "A shortest augmenting path algorithm for dense and sparse linear assignment
 * problems", for the steps on the core. Volgenant 1996, "Linear and semi-assignment problems: a core oriented approach", for
 * core and comparison. Departs from them by places, by rows that may stay without a column, by a warm start after each
 * comparison, and by sampled prices.
 */
final class SparseCore {

    /** How a run ended. */
    enum Outcome {
        /** An assignment was found and proved. */
        SOLVED,
        /** The budget of steps is spent. */
        GAVE_UP,
        /** The caller stopped the run. */
        CANCELLED
    }

    /** How many pairs of a row the core has at first. */
    static final int WANTED = 24;

    private static final int MOST_ADDED = 60;
    /** As many pairs more than the input has count in the budget, since small inputs cost little. */
    private static final long FREE_PAIRS = 1 << 16;

    private static final int PAIRS_BETWEEN_POLLS = 1 << 16;
    private static final int PAIRS_COMPARED_A_STEP = 8;

    private final PairRows input;
    private final PairOrder order;
    private final long bonus;
    private final RowTeam team;
    private final BooleanSupplier cancelled;
    private final LongConsumer progress;
    private final long stepsAPair;
    private final WorkMeter meter;
    private int wanted;

    private final CoreGraph graph;
    private final CoreMatching matching;
    private final CorePricing[] pricing;
    /** The least potential at which nothing in a row exceeds it, as long as no price falls. */
    private final long[] proved;

    /**
     * Prepares a run.
     *
     * @param input the pairs
     * @param capacity number of places of each column
     * @param bonus added to each weight; {@link #fits} must hold
     * @param order in which order rows and columns count
     * @param wanted how many pairs of a row the core has at first
     * @param stepsAPair how many steps may be made for each pair of the input; beyond any input if negative
     * @param team for selection and comparison
     * @param cancelled asked often whether to stop
     * @param progress told how many rows are done
     */
    SparseCore(
            PairRows input,
            int[] capacity,
            long bonus,
            PairOrder order,
            int wanted,
            long stepsAPair,
            RowTeam team,
            BooleanSupplier cancelled,
            LongConsumer progress) {
        this.input = input;
        this.order = order;
        this.bonus = bonus;
        this.team = team;
        this.cancelled = cancelled;
        this.progress = progress;
        this.stepsAPair = stepsAPair;
        this.wanted = Math.min(wanted, input.columns);
        meter = new WorkMeter(stepsAPair < 0 ? Long.MAX_VALUE : stepsAPair * (input.pairs() + FREE_PAIRS), cancelled);
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

    /** Whether a bonus can be handled exactly. */
    static boolean fits(long bonus) {
        return bonus <= 1L << 60;
    }

    /** Runs to the end, once, from no prices, or from sampled ones where columns are crowded. */
    Outcome solve() {
        if (!select(new int[0])) {
            return Outcome.CANCELLED;
        }
        if (!isCrowded()) {
            return solveCore();
        }
        SampledPrices sampled = new SampledPrices(input, matching.capacity, bonus, order, stepsAPair, cancelled);
        long[] price = sampled.estimate();
        return sampled.outcome() == Outcome.SOLVED ? solve(price) : sampled.outcome();
    }

    /** Runs to the end, once, from prices of columns by position. */
    Outcome solve(long[] price) {
        matching.setPrices(price);
        wanted = Math.min(input.columns, Math.max(wanted, 4 * root(Math.min(input.rows, input.columns))));
        return select(basePriceOfColumn()) ? solveCore() : Outcome.CANCELLED;
    }

    /** The potential u of each row, by position. */
    long[] rowPotential() {
        return matching.rowPotential;
    }

    /** The potential v of the column at a position. */
    long priceAt(int position) {
        return matching.price(position);
    }

    /** The position of the column of each row, by position, -1 for none. */
    int[] columnOfRow() {
        return matching.columnOfRow;
    }

    private static int root(int n) {
        int root = 0;
        while ((root + 1L) * (root + 1L) <= n) {
            root++;
        }
        return root;
    }

    private Outcome solveCore() {
        CoreSolver solver = new CoreSolver(matching, meter, progress);
        int[] row = PairOrder.identity(input.rows);
        int count = input.rows;
        do {
            if (!solver.enter(row, count)) {
                return meter.isCancelled() ? Outcome.CANCELLED : Outcome.GAVE_UP;
            }
            if (!compare()) {
                return Outcome.CANCELLED;
            }
            count = addFound(row);
        } while (count > 0);
        return Outcome.SOLVED;
    }

    private int[] basePriceOfColumn() {
        int[] price = new int[input.columns];
        for (int j = 0; j < price.length; j++) {
            price[order.columnAt[j]] = graph.base[j];
        }
        return price;
    }

    private int length(int row) {
        return input.end(order.rowAt[row]) - input.begin(order.rowAt[row]);
    }

    private boolean select(int[] price) {
        int[] start = new int[input.rows + 1];
        for (int i = 0; i < input.rows; i++) {
            start[i + 1] = start[i] + Math.min(wanted, length(i));
        }
        graph.rowStart = start;
        graph.columnOf = new int[start[input.rows]];
        graph.weight = new int[start[input.rows]];
        return team.run(input.rows, (number, from, to, mustStop) -> {
            CoreSelection selection = new CoreSelection(input, order, price, wanted);
            int work = 0;
            for (int i = from; i < to; i++) {
                selection.select(i);
                selection.copy(i, graph.columnOf, graph.weight, start[i]);
                work += length(i);
                if (work >= PAIRS_BETWEEN_POLLS) {
                    work = 0;
                    if (mustStop.getAsBoolean()) {
                        return;
                    }
                }
            }
        });
    }

    /** Whether the core lies on too few columns for as many rows as there could be in a matching. */
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

    /** Compares all pairs with the potentials; false when stopped. */
    private boolean compare() {
        if (!matching.rebase(cancelled)) {
            return false;
        }
        int[] price = basePriceOfColumn();
        boolean[] isProved = new boolean[input.rows];
        long compared = 0;
        for (int i = 0; i < isProved.length; i++) {
            isProved[i] = !matching.pricesFell && matching.rowPotential[i] >= proved[i];
            if (!isProved[i]) {
                proved[i] = matching.rowPotential[i];
                compared += length(i);
            }
        }
        matching.pricesFell = false;
        meter.mustStop(compared / PAIRS_COMPARED_A_STEP);
        return team.run(
                input.rows, (number, from, to, mustStop) -> pricing[number].run(price, isProved, from, to, mustStop));
    }

    /** Adds the pairs found to the core and frees their rows; how many rows. */
    private int addFound(int[] freed) {
        int pairs = 0;
        for (CorePricing one : pricing) {
            pairs += one.pairCount;
        }
        if (pairs == 0) {
            return 0;
        }
        int[] start = new int[input.rows + 1];
        int[] column = new int[pairs];
        int[] weight = new int[pairs];
        int count = 0;
        int at = 0;
        for (CorePricing one : pricing) {
            System.arraycopy(one.column, 0, column, at, one.pairCount);
            System.arraycopy(one.weight, 0, weight, at, one.pairCount);
            at += one.pairCount;
            for (int k = 0; k < one.rowCount; k++) {
                int row = one.row[k];
                start[row + 1] = one.countOf[k];
                free(row, one.potential[k]);
                freed[count++] = row;
            }
        }
        for (int i = 0; i < input.rows; i++) {
            start[i + 1] += start[i];
        }
        graph.add(start, column, weight);
        return count;
    }

    private void free(int row, long potential) {
        matching.rowPotential[row] = potential;
        proved[row] = potential;
        if (matching.columnOfRow[row] != CoreMatching.NONE) {
            matching.unlink(row);
        }
    }
}
