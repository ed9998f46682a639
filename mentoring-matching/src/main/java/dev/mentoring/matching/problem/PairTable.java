package dev.mentoring.matching.problem;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The allowed pairs in compressed rows: columns ascending in each row, with score and lock of each pair.
 *
 * <p>What follows from the rest is not stored: columns where every row has all of them, scores where all are zero. Scores of 32
 * bits take four bytes.
 */
final class PairTable {

    private static final int[] NONE = new int[0];

    private final int[] rowStart;
    private final int columns;
    private final int count;
    /** Empty where every row has every column. */
    private final int[] columnOf;
    /** At most one of the two holds scores; none where every score is zero. */
    private final int[] shortScore;

    private final long[] longScore;
    private final long largestScore;
    private final BitSet locked;
    private final BitSet earlier;
    private final int lockedCount;
    private final int earlierCount;

    private PairTable(
            int[] rowStart,
            int columns,
            int count,
            int[] columnOf,
            int[] shortScore,
            long[] longScore,
            long largestScore,
            BitSet locked,
            BitSet earlier) {
        this.rowStart = rowStart;
        this.columns = columns;
        this.count = count;
        this.columnOf = columnOf;
        this.shortScore = shortScore;
        this.longScore = longScore;
        this.largestScore = largestScore;
        this.locked = locked;
        this.earlier = earlier;
        lockedCount = locked.cardinality();
        earlierCount = earlier.cardinality();
    }

    /** A table of pairs whose scores are all zero. */
    static PairTable of(int[] rowStart, int columns, int[] columnOf) {
        return of(rowStart, columns, columnOf, NONE, new long[0]);
    }

    /** A table of pairs with scores. */
    static PairTable of(int[] rowStart, int columns, int[] columnOf, long[] score) {
        for (long each : score) {
            if (each != (int) each) {
                return of(rowStart, columns, columnOf, NONE, score);
            }
        }
        int[] narrow = new int[score.length];
        for (int pair = 0; pair < narrow.length; pair++) {
            narrow[pair] = (int) score[pair];
        }
        return of(rowStart, columns, columnOf, narrow, new long[0]);
    }

    private static PairTable of(int[] rowStart, int columns, int[] columnOf, int[] shortScore, long[] longScore) {
        boolean complete = columnOf.length == (long) (rowStart.length - 1) * columns;
        return new PairTable(
                rowStart,
                columns,
                columnOf.length,
                complete ? NONE : columnOf,
                shortScore,
                longScore,
                largest(shortScore, longScore),
                new BitSet(),
                new BitSet());
    }

    private static long largest(int[] shortScore, long[] longScore) {
        long largest = 0;
        for (int score : shortScore) {
            largest = Math.max(largest, Math.abs((long) score));
        }
        for (long score : longScore) {
            largest = Math.max(largest, Math.abs(score));
        }
        return largest;
    }

    /** A table in which every row has every column, scores row by row; at most one of the two kinds of scores is given. */
    static PairTable complete(int rows, int columns, int[] shortScore, long[] longScore) {
        int[] rowStart = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            rowStart[row + 1] = rowStart[row] + columns;
        }
        return new PairTable(
                rowStart,
                columns,
                rowStart[rows],
                NONE,
                shortScore,
                longScore,
                largest(shortScore, longScore),
                new BitSet(),
                new BitSet());
    }

    PairTable withMarks(BitSet lockedPairs, BitSet earlierPairs) {
        return new PairTable(
                rowStart, columns, count, columnOf, shortScore, longScore, largestScore, lockedPairs, earlierPairs);
    }

    /** The same pairs and marks with other scores. */
    PairTable withScores(long[] score) {
        PairTable scored = of(rowStart, columns, columnOf.length > 0 ? columnOf : columnOfPairs(), score);
        return scored.withMarks(locked, earlier);
    }

    private int[] columnOfPairs() {
        int[] all = new int[count];
        for (int pair = 0; pair < count; pair++) {
            all[pair] = columnOf(pair);
        }
        return all;
    }

    /** The row of each pair; a new array. */
    int[] rowOfPairs() {
        int[] rowOfPairs = new int[count()];
        for (int row = 0; row < rows(); row++) {
            Arrays.fill(rowOfPairs, rowStart(row), rowStart(row + 1), row);
        }
        return rowOfPairs;
    }

    int rows() {
        return rowStart.length - 1;
    }

    int count() {
        return count;
    }

    /** Whether every row has every column. */
    boolean isComplete() {
        return count == (long) rows() * columns;
    }

    /** Whether every score has 32 bits at most. */
    boolean hasShortScores() {
        return longScore.length == 0;
    }

    /** The largest score, either way. */
    long largestScore() {
        return largestScore;
    }

    int rowStart(int row) {
        return rowStart[row];
    }

    /** The largest number of pairs of a row. */
    int longestRow() {
        int longest = 0;
        for (int row = 0; row < rows(); row++) {
            longest = Math.max(longest, rowStart[row + 1] - rowStart[row]);
        }
        return longest;
    }

    int columnOf(int pair) {
        return columnOf.length == 0 ? pair % columns : columnOf[pair];
    }

    long score(int pair) {
        if (longScore.length > 0) {
            return longScore[pair];
        }
        return shortScore.length == 0 ? 0 : shortScore[pair];
    }

    /** Copies the columns of a row; returns how many there are. */
    int columns(int row, int[] into) {
        int from = rowStart[row];
        int length = rowStart[row + 1] - from;
        if (columnOf.length > 0) {
            System.arraycopy(columnOf, from, into, 0, length);
        } else {
            for (int column = 0; column < length; column++) {
                into[column] = column;
            }
        }
        return length;
    }

    /** Copies the scores of a row, which must be of 32 bits, to a place in an array. */
    void scores(int row, int[] into, int at) {
        int from = rowStart[row];
        int length = rowStart[row + 1] - from;
        if (shortScore.length > 0) {
            System.arraycopy(shortScore, from, into, at, length);
        } else {
            Arrays.fill(into, at, at + length, 0);
        }
    }

    boolean isLocked(int pair) {
        return locked.get(pair);
    }

    int lockedCount() {
        return lockedCount;
    }

    /** The first locked pair at or after a pair; -1 when there is none. */
    int nextLocked(int pair) {
        return locked.nextSetBit(pair);
    }

    boolean isEarlier(int pair) {
        return earlier.get(pair);
    }

    int earlierCount() {
        return earlierCount;
    }

    /** The first pair of an earlier result at or after a pair; -1 when there is none. */
    int nextEarlier(int pair) {
        return earlier.nextSetBit(pair);
    }

    /** The row of a pair, in time logarithmic in the rows. */
    int rowOf(int pair) {
        int low = 0;
        int high = rows() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rowStart[middle] <= pair) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The pair of a row and a column; -1 when it is not allowed. */
    int find(int row, int column) {
        if (columnOf.length == 0) {
            return count == 0 || column < 0 || column >= columns ? -1 : rowStart[row] + column;
        }
        int found = Arrays.binarySearch(columnOf, rowStart[row], rowStart[row + 1], column);
        return found < 0 ? -1 : found;
    }
}
