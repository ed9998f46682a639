package dev.mentoring.matching.kernel.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A largest matching within bounds that stays the largest while the question changes.
 *
 * <p><b>Problem.</b> As in {@link SuccessiveShortestPaths}, with a matching and numbers u, v that prove it: an unmade pair has w
 * &lt;= u + v and a made one w &gt;= u + v; u &gt; 0 only at capacity and u &lt; 0 only at the minimum, v likewise. One bound, weight
 * or pair changes; wanted are the largest matching then, and its numbers.
 *
 * <p><b>Idea.</b> The change opens or forces one arc a to b of the residual graph, in which all others have no negative length.
 * Whatever there is to gain, or the least that is to lose, is a shortest cycle through it: one shortest path from b to a. If the
 * cycle pays, or must be, a unit runs along it. Then numbers are shifted around b and a until no arc is negative again. Where
 * the balance node, at which places begin and end, is one of the two, all others are shifted in its stead, at once. Several units come one by one. Bounds that cross what is there are
 * forced, one unit at a time; a newcomer enters at the number that no pair passes and is then treated as somebody with places to fill.
 *
 * <p><b>Bounds.</b> One path a unit: time O(m + n log n) at worst, in practice what lies around the change. Space 21 bytes a pair.
 *
 * <p><b>Overflow.</b> A path that is simple must not weigh more than 2^59 without numbers, which the caller sees to; numbers
 * beyond {@link #LARGEST} = 2^59 end an operation with {@link Outcome#OVERFLOW}. So labels stay below 2^61 and sums of two of them and an arc
 * below 2^63.
 *
 * <p><b>Ties.</b> Of equally short paths the one by way of smaller nodes counts, whatever was asked before.
 *
 * <p><b>Witness.</b> The numbers.
 *
 * <p><b>References.</b> Mills-Tettey, Stentz, Dias 2007, "The dynamic Hungarian algorithm for the assignment problem with changing
 * costs". Ahuja, Magnanti, Orlin 1993, "Network Flows", chapter 9. Volgenant 2006, "An addendum on sensitivity analysis of the optimal
 * assignment". Departs from them by bounds on both sides, by searching from both ends where the balance node lies between,
 * and by taking changes back.
 */
public final class ResidualAssignment {

    /** The largest number of a row or column, either way. */
    public static final long LARGEST = 1L << 59;

    /** A loss that no matching can bear. */
    public static final long IMPOSSIBLE = Long.MAX_VALUE;

    /** How an operation ended; after anything but {@link #DONE} only {@link #rewind} may follow. */
    public enum Outcome {
        /** The matching is the largest of the changed question. */
        DONE,
        /** No matching keeps the bounds. */
        INFEASIBLE,
        /** A number grew beyond {@link ResidualAssignment#LARGEST}. */
        OVERFLOW
    }

    private final ResidualGraph graph;
    private final CycleSearch search;

    /**
     * Takes a matching with its numbers; the arrays {@code columnOf} and {@code weight} are used as they are, and may change.
     *
     * @param lower least number of pairs of each row, then of each column
     * @param upper largest number of pairs of each row, then of each column
     * @param number numbers of rows, then of columns
     * @param rowStart first pair of each row, and the number of pairs at the end
     * @param columnOf column of each pair
     * @param weight weight of each pair
     * @param made pairs that are made
     * @param off pairs that are not there
     */
    public ResidualAssignment(
            int[] lower,
            int[] upper,
            long[] number,
            int[] rowStart,
            int[] columnOf,
            long[] weight,
            BitSet made,
            BitSet off) {
        int rows = rowStart.length - 1;
        graph = new ResidualGraph(number.length - rows, rowStart, columnOf, weight);
        search = new CycleSearch(graph);
        for (int k = 0; k < number.length; k++) {
            int node = k < rows ? ResidualGraph.row(k) : ResidualGraph.column(k - rows);
            graph.potential[node] = k < rows ? number[k] : -number[k];
            graph.lower[node] = lower[k];
            graph.upper[node] = upper[k];
        }
        for (int pair = made.nextSetBit(0); pair >= 0; pair = made.nextSetBit(pair + 1)) {
            graph.make(pair);
            graph.flow[graph.rowNode(pair)]++;
            graph.flow[graph.columnNode(pair)]++;
        }
        for (int pair = off.nextSetBit(0); pair >= 0; pair = off.nextSetBit(pair + 1)) {
            graph.turnOff(pair);
        }
        graph.settle();
    }

    /** The number u of a row. */
    public long numberOfRow(int row) {
        return number(ResidualGraph.row(row));
    }

    /** The number v of a column. */
    public long numberOfColumn(int column) {
        return number(ResidualGraph.column(column));
    }

    /** Whether a pair is made. */
    public boolean isMade(int pair) {
        return graph.isMade(pair);
    }

    /** The number of rows, those that came included. */
    public int rows() {
        return graph.rows;
    }

    /** The number of columns, those that came included. */
    public int columns() {
        return graph.columns;
    }

    /** How much weight is lost at least when an unmade pair must be made; {@link #IMPOSSIBLE} when it cannot be. */
    public long lossOfMaking(int pair) {
        long way = search.find(graph.columnNode(pair), graph.rowNode(pair), IMPOSSIBLE);
        return way == IMPOSSIBLE ? IMPOSSIBLE : graph.rest(pair) + way;
    }

    /**
     * How much is lost at least when each unmade pair of a row, or of a column, must be made.
     *
     * @param pairs unmade pairs of one row or column
     */
    public long[] lossesOfMaking(boolean ofRow, int index, int[] pairs) {
        DistanceLabels way =
                ofRow ? search.allTo(ResidualGraph.row(index)) : search.allFrom(ResidualGraph.column(index));
        return Arrays.stream(pairs)
                .mapToLong(pair ->
                        plus(graph.rest(pair), way.distance(ofRow ? graph.columnNode(pair) : graph.rowNode(pair))))
                .toArray();
    }

    /** What one more place gains for each row, then for each column. */
    public long[] gainsOfPlace() {
        return gains(false);
    }

    /** What one place fewer loses for each row, then for each column; {@link #IMPOSSIBLE} where it cannot go. */
    public long[] lossesOfPlace() {
        return gains(true);
    }

    private long[] gains(boolean fewer) {
        DistanceLabels from = search.allFrom(ResidualGraph.BALANCE);
        DistanceLabels to = search.allTo(ResidualGraph.BALANCE);
        long[] gains = new long[graph.rows + graph.columns];
        for (int k = 0; k < gains.length; k++) {
            boolean isRow = k < graph.rows;
            int node = isRow ? ResidualGraph.row(k) : ResidualGraph.column(k - graph.rows);
            long number = number(node);
            if (!graph.hasPlace(node)) {
                long way = (isRow == fewer ? from : to).distance(node);
                gains[k] = fewer ? plus(number, way) : Math.max(0, number - Math.min(number, way));
            }
        }
        return gains;
    }

    private static long plus(long number, long way) {
        return way == DistanceLabels.UNREACHED ? IMPOSSIBLE : number + way;
    }

    private long number(int node) {
        long number = graph.potential[node] - graph.potential[ResidualGraph.BALANCE];
        return ResidualGraph.isRow(node) ? number : -number;
    }

    /** Makes a pair whatever it costs, and takes it out together with the two places that it fills. */
    public Outcome hold(int pair) {
        int row = graph.rowNode(pair);
        int column = graph.columnNode(pair);
        if (!graph.isMade(pair)) {
            if (search.find(column, row, IMPOSSIBLE) == IMPOSSIBLE) {
                return Outcome.INFEASIBLE;
            }
            search.push();
            if (!search.shift()) {
                return Outcome.OVERFLOW;
            }
        }
        graph.turnOff(pair);
        for (int node : new int[] {row, column}) {
            graph.setFlow(node, graph.flow[node] - 1);
            graph.setUpper(node, graph.upper[node] - 1);
            graph.setLower(node, Math.max(0, graph.lower[node] - 1));
        }
        return Outcome.DONE;
    }

    /** Takes a pair out. */
    public Outcome drop(int pair) {
        boolean made = graph.isMade(pair);
        graph.turnOff(pair);
        return made ? force(graph.rowNode(pair), graph.columnNode(pair)) : Outcome.DONE;
    }

    /** Lets a unit run along the shortest path there is. */
    private Outcome force(int from, int to) {
        if (search.find(from, to, IMPOSSIBLE) == IMPOSSIBLE) {
            return Outcome.INFEASIBLE;
        }
        search.push();
        return search.shift() ? Outcome.DONE : Outcome.OVERFLOW;
    }

    /** Gives a pair, made or not or taken out, another weight. */
    public Outcome reweigh(int pair, long weight) {
        graph.setWeight(pair, weight);
        if (graph.isMade(pair)) {
            return graph.rest(pair) > 0 ? exchange(pair, graph.rowNode(pair), graph.columnNode(pair)) : Outcome.DONE;
        }
        return graph.isUnmade(pair) && graph.rest(pair) < 0
                ? exchange(pair, graph.columnNode(pair), graph.rowNode(pair))
                : Outcome.DONE;
    }

    /** Makes or undoes a pair if that pays; the rest of the cycle leads from one node to the other. */
    private Outcome exchange(int pair, int from, int to) {
        if (search.find(from, to, Math.abs(graph.rest(pair))) != IMPOSSIBLE) {
            search.push();
            if (graph.isMade(pair)) {
                graph.undo(pair);
            } else {
                graph.make(pair);
            }
        }
        return search.shift() ? Outcome.DONE : Outcome.OVERFLOW;
    }

    /** Adds an unmade pair; its number. It counts once {@link #reweigh} or {@link #enter} has been called. */
    public int addPair(int row, int column, long weight) {
        return graph.addPair(row, column, weight);
    }

    /** Adds a row without pairs; its index. It counts once {@link #enter} has been called. */
    public int addRow(int lower, int upper) {
        graph.addNode(true, lower, upper);
        return graph.rows - 1;
    }

    /** Adds a column without pairs; its index. It counts once {@link #enter} has been called. */
    public int addColumn(int lower, int upper) {
        graph.addNode(false, lower, upper);
        return graph.columns - 1;
    }

    /** Lets a new row or column, of which all pairs are there, take what it is worth. */
    public Outcome enter(boolean isRow, int index) {
        int node = isRow ? ResidualGraph.row(index) : ResidualGraph.column(index);
        long fitting = graph.potential[ResidualGraph.BALANCE];
        for (int pair = graph.lastNew(node); pair >= 0; pair = graph.before(node, pair)) {
            fitting = isRow ? Math.max(fitting, -graph.rest(pair)) : Math.min(fitting, graph.rest(pair));
        }
        graph.setPotential(node, fitting);
        Outcome outcome = Math.abs(fitting) > LARGEST ? Outcome.OVERFLOW : fill(node);
        return outcome == Outcome.DONE ? raise(node) : outcome;
    }

    /** Gives somebody more places. */
    public Outcome widen(boolean isRow, int index, int upper) {
        int node = isRow ? ResidualGraph.row(index) : ResidualGraph.column(index);
        graph.setUpper(node, upper);
        return fill(node);
    }

    /** Gives somebody another least number of pairs and fewer places, or as many. */
    public Outcome tighten(boolean isRow, int index, int lower, int upper) {
        int node = isRow ? ResidualGraph.row(index) : ResidualGraph.column(index);
        graph.setLower(node, lower);
        graph.setUpper(node, upper);
        while (graph.flow[node] > upper) {
            // A path to the node never leaves it, so that a minimum which fell opens no arc that matters.
            Outcome outcome = isRow ? force(ResidualGraph.BALANCE, node) : force(node, ResidualGraph.BALANCE);
            if (outcome != Outcome.DONE) {
                return outcome;
            }
            graph.setFlow(node, graph.flow[node] - 1);
        }
        return raise(node);
    }

    /** Fills places as long as that pays. */
    private Outcome fill(int node) {
        boolean isRow = ResidualGraph.isRow(node);
        while (graph.hasPlace(node) && number(node) > 0) {
            int from = isRow ? node : ResidualGraph.BALANCE;
            int to = isRow ? ResidualGraph.BALANCE : node;
            if (search.find(from, to, number(node)) != IMPOSSIBLE) {
                search.push();
                graph.setFlow(node, graph.flow[node] + 1);
            }
            if (!search.shift()) {
                return Outcome.OVERFLOW;
            }
        }
        return Outcome.DONE;
    }

    /** Fills places up to the least number. */
    private Outcome raise(int node) {
        while (graph.flow[node] < graph.lower[node]) {
            Outcome outcome =
                    ResidualGraph.isRow(node) ? force(node, ResidualGraph.BALANCE) : force(ResidualGraph.BALANCE, node);
            if (outcome != Outcome.DONE) {
                return outcome;
            }
            graph.setFlow(node, graph.flow[node] + 1);
        }
        return Outcome.DONE;
    }

    /** Takes all changes back. */
    public void rewind() {
        graph.rewind();
    }

    /** By how much the numbers of all rows that are not {@link #shiftedRows} fell, and those of all such columns rose. */
    public long commonShift() {
        return graph.potential[ResidualGraph.BALANCE];
    }

    /** The rows of which the number was changed by itself, each once. */
    public int[] shiftedRows() {
        return Arrays.stream(graph.shiftedNodes())
                .filter(ResidualGraph::isRow)
                .map(node -> node >> 1)
                .toArray();
    }

    /** The columns of which the number was changed by itself, each once. */
    public int[] shiftedColumns() {
        return Arrays.stream(graph.shiftedNodes())
                .filter(node -> node != ResidualGraph.BALANCE && !ResidualGraph.isRow(node))
                .map(node -> (node >> 1) - 1)
                .toArray();
    }

    /** The pairs that were made, undone or taken out, each once. */
    public int[] turnedPairs() {
        return graph.turnedPairs();
    }
}
