package dev.mentoring.matching.kernel.flow;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows and columns with bounds and numbers, and pairs of which some are made, all of which can change and be changed back.
 *
 * <p>Nodes are the balance node {@link #BALANCE}, rows at odd places and columns at even ones after it. What a node's potential exceeds that of
 * the balance node by is its number, for columns with the other sign. Every change is written down with what was there
 * before, so that {@link #rewind} leads back; pairs and nodes that came are dropped by it.
 */
final class ResidualGraph {

    /** The node at which units of rows begin and units of columns end. */
    static final int BALANCE = 0;

    private static final byte UNMADE = 0;
    private static final byte MADE = 1;
    private static final byte OFF = 2;

    private static final int POTENTIAL = 0;
    private static final int FLOW = 1;
    private static final int LOWER = 2;
    private static final int UPPER = 3;
    private static final int STATE = 4;
    private static final int WEIGHT = 5;
    private static final int NEW_PAIR = 6;
    private static final int NEW_NODE = 7;
    private static final int KINDS = 8;

    int rows;
    int columns;
    long[] potential;
    /** How many units run between the balance node and a node: its pairs, unless a change is under way. */
    int[] flow;

    int[] lower;
    int[] upper;

    /** First pair of each row, and the first place of each column in {@link #pairOfColumn}. */
    private final int[] rowStart;

    private final int[] columnStart;
    private final int[] pairOfColumn;
    private int[] rowOf;
    private int[] columnOf;
    private long[] weight;
    private byte[] state;
    private int pairs;
    /** The pairs that came, from the last one of a row or column to the one before; -1 for none. */
    private int[] lastNew;

    private int[] beforeInRow = new int[0];
    private int[] beforeInColumn = new int[0];
    private int[][] madeOf;
    private int[] madeCount;

    private int[] logged = new int[64];
    private long[] loggedValue = new long[64];
    private int logSize;

    /** Takes pairs by rows; {@code columnOf} and {@code weight} are used as they are. */
    ResidualGraph(int columns, int[] rowStart, int[] columnOf, long[] weight) {
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.weight = weight;
        this.columns = columns;
        rows = rowStart.length - 1;
        pairs = columnOf.length;
        rowOf = new int[pairs];
        state = new byte[pairs];
        columnStart = new int[columns + 1];
        pairOfColumn = new int[pairs];
        sortByColumn();
        int nodes = 2 * Math.max(rows, columns) + 1;
        potential = new long[nodes];
        flow = new int[nodes];
        lower = new int[nodes];
        upper = new int[nodes];
        madeOf = new int[nodes][];
        Arrays.fill(madeOf, new int[0]);
        madeCount = new int[nodes];
        lastNew = new int[nodes];
        Arrays.fill(lastNew, -1);
    }

    private void sortByColumn() {
        for (int column : columnOf) {
            columnStart[column + 1]++;
        }
        for (int column = 0; column < columns; column++) {
            columnStart[column + 1] += columnStart[column];
        }
        int[] end = Arrays.copyOf(columnStart, columns);
        for (int row = 0; row < rows; row++) {
            for (int pair = rowStart[row]; pair < rowStart[row + 1]; pair++) {
                rowOf[pair] = row;
                pairOfColumn[end[columnOf[pair]]++] = pair;
            }
        }
    }

    static int row(int index) {
        return 2 * index + 1;
    }

    static int column(int index) {
        return 2 * index + 2;
    }

    static boolean isRow(int node) {
        return (node & 1) == 1;
    }

    /** One more than the largest node that there may be. */
    int nodes() {
        return potential.length;
    }

    int rowNode(int pair) {
        return row(rowOf[pair]);
    }

    int columnNode(int pair) {
        return column(columnOf[pair]);
    }

    long weight(int pair) {
        return weight[pair];
    }

    boolean isMade(int pair) {
        return state[pair] == MADE;
    }

    boolean isUnmade(int pair) {
        return state[pair] == UNMADE;
    }

    int pairs() {
        return pairs;
    }

    /** How many pairs of a node are made. */
    int madeCount(int node) {
        return madeCount[node];
    }

    int made(int node, int k) {
        return madeOf[node][k];
    }

    /** What a pair lacks in weight to its two numbers: not negative while it is unmade, not positive while it is made. */
    long rest(int pair) {
        return potential[rowNode(pair)] - potential[columnNode(pair)] - weight[pair];
    }

    /** Places of a node's first pairs among {@link #pairAt}: from here. */
    int begin(int node) {
        int index = (node - 1) >> 1;
        if (isRow(node)) {
            return index < rowStart.length - 1 ? rowStart[index] : 0;
        }
        return index < columnStart.length - 1 ? columnStart[index] : 0;
    }

    /** To here, exclusively; {@link #lastNew} and {@link #before} lead through the others. */
    int end(int node) {
        int index = (node - 1) >> 1;
        if (isRow(node)) {
            return index < rowStart.length - 1 ? rowStart[index + 1] : 0;
        }
        return index < columnStart.length - 1 ? columnStart[index + 1] : 0;
    }

    int pairAt(int node, int place) {
        return isRow(node) ? place : pairOfColumn[place];
    }

    /** The last pair that came to a node; -1 for none. */
    int lastNew(int node) {
        return lastNew[node];
    }

    /** The pair that came to a node before another; -1 for none. */
    int before(int node, int pair) {
        int k = pair - pairOfColumn.length;
        return isRow(node) ? beforeInRow[k] : beforeInColumn[k];
    }

    /** The other end of a pair. */
    int other(int node, int pair) {
        return isRow(node) ? columnNode(pair) : rowNode(pair);
    }

    boolean hasPlace(int node) {
        return flow[node] < upper[node];
    }

    boolean aboveLower(int node) {
        return flow[node] > lower[node];
    }

    void setPotential(int node, long value) {
        log(POTENTIAL, node, potential[node]);
        potential[node] = value;
    }

    void setFlow(int node, int value) {
        log(FLOW, node, flow[node]);
        flow[node] = value;
    }

    void setLower(int node, int value) {
        log(LOWER, node, lower[node]);
        lower[node] = value;
    }

    void setUpper(int node, int value) {
        log(UPPER, node, upper[node]);
        upper[node] = value;
    }

    void setWeight(int pair, long value) {
        log(WEIGHT, pair, weight[pair]);
        weight[pair] = value;
    }

    void make(int pair) {
        setState(pair, MADE);
    }

    void undo(int pair) {
        setState(pair, UNMADE);
    }

    /** Takes a pair out; it neither is made any more nor can be. */
    void turnOff(int pair) {
        setState(pair, OFF);
    }

    private void setState(int pair, byte value) {
        log(STATE, pair, state[pair]);
        moveTo(pair, value);
    }

    private void moveTo(int pair, byte value) {
        if (state[pair] == MADE) {
            unlink(rowNode(pair), pair);
            unlink(columnNode(pair), pair);
        }
        state[pair] = value;
        if (value == MADE) {
            link(rowNode(pair), pair);
            link(columnNode(pair), pair);
        }
    }

    private void link(int node, int pair) {
        if (madeCount[node] == madeOf[node].length) {
            madeOf[node] = Arrays.copyOf(madeOf[node], 2 * madeCount[node] + 1);
        }
        madeOf[node][madeCount[node]++] = pair;
    }

    private void unlink(int node, int pair) {
        int[] list = madeOf[node];
        int at = 0;
        while (list[at] != pair) {
            at++;
        }
        list[at] = list[--madeCount[node]];
    }

    /** Adds an unmade pair; returns its number. */
    int addPair(int row, int column, long pairWeight) {
        if (pairs == rowOf.length) {
            int room = pairs + 16 + (pairs >> 4);
            rowOf = Arrays.copyOf(rowOf, room);
            columnOf = Arrays.copyOf(columnOf, room);
            weight = Arrays.copyOf(weight, room);
            state = Arrays.copyOf(state, room);
            beforeInRow = Arrays.copyOf(beforeInRow, room - pairOfColumn.length);
            beforeInColumn = Arrays.copyOf(beforeInColumn, room - pairOfColumn.length);
        }
        int pair = pairs++;
        log(NEW_PAIR, 0, 0);
        rowOf[pair] = row;
        columnOf[pair] = column;
        weight[pair] = pairWeight;
        state[pair] = UNMADE;
        beforeInRow[pair - pairOfColumn.length] = lastNew[row(row)];
        beforeInColumn[pair - pairOfColumn.length] = lastNew[column(column)];
        lastNew[row(row)] = pair;
        lastNew[column(column)] = pair;
        return pair;
    }

    /** Adds a row or a column without pairs and at number 0; returns its node. */
    int addNode(boolean asRow, int least, int most) {
        int node = asRow ? row(rows++) : column(columns++);
        if (node >= potential.length) {
            int room = node + 2 + (node >> 3);
            int from = potential.length;
            potential = Arrays.copyOf(potential, room);
            flow = Arrays.copyOf(flow, room);
            lower = Arrays.copyOf(lower, room);
            upper = Arrays.copyOf(upper, room);
            madeOf = Arrays.copyOf(madeOf, room);
            Arrays.fill(madeOf, from, room, new int[0]);
            madeCount = Arrays.copyOf(madeCount, room);
            lastNew = Arrays.copyOf(lastNew, room);
            Arrays.fill(lastNew, from, room, -1);
        }
        log(NEW_NODE, asRow ? 1 : 0, 0);
        potential[node] = 0;
        flow[node] = 0;
        lower[node] = least;
        upper[node] = most;
        return node;
    }

    private void log(int kind, int index, long old) {
        if (logSize == logged.length) {
            logged = Arrays.copyOf(logged, 2 * logSize);
            loggedValue = Arrays.copyOf(loggedValue, 2 * logSize);
        }
        logged[logSize] = index * KINDS + kind;
        loggedValue[logSize++] = old;
    }

    /** Forgets how it was before: what is now is where {@link #rewind} leads. */
    void settle() {
        logSize = 0;
    }

    /** Takes everything back that was changed since the last {@link #settle}. */
    void rewind() {
        while (logSize > 0) {
            int entry = logged[--logSize];
            int index = Math.floorDiv(entry, KINDS);
            long old = loggedValue[logSize];
            switch (Math.floorMod(entry, KINDS)) {
                case POTENTIAL -> potential[index] = old;
                case FLOW -> flow[index] = (int) old;
                case LOWER -> lower[index] = (int) old;
                case UPPER -> upper[index] = (int) old;
                case STATE -> moveTo(index, (byte) old);
                case WEIGHT -> weight[index] = old;
                case NEW_PAIR -> dropPair();
                default -> dropNode(index == 1);
            }
        }
    }

    private void dropPair() {
        int pair = --pairs;
        lastNew[rowNode(pair)] = beforeInRow[pair - pairOfColumn.length];
        lastNew[columnNode(pair)] = beforeInColumn[pair - pairOfColumn.length];
    }

    private void dropNode(boolean asRow) {
        if (asRow) {
            rows--;
        } else {
            columns--;
        }
    }

    /** The nodes whose potential was changed since the last {@link #settle}, each once, in no promised order. */
    int[] shiftedNodes() {
        return entries(POTENTIAL).distinct().toArray();
    }

    /** The pairs of which the state was changed since the last {@link #settle}, each once, in no promised order. */
    int[] turnedPairs() {
        return entries(STATE).distinct().toArray();
    }

    private IntStream entries(int kind) {
        return Arrays.stream(logged, 0, logSize)
                .filter(entry -> Math.floorMod(entry, KINDS) == kind)
                .map(entry -> Math.floorDiv(entry, KINDS));
    }
}
