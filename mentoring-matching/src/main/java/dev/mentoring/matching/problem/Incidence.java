package dev.mentoring.matching.problem;

import java.util.Arrays;

/** The pairs of each person of one list, ascending. */
final class Incidence {

    private final int[] start;
    private final int[] pair;

    private Incidence(int[] start, int[] pair) {
        this.start = start;
        this.pair = pair;
    }

    /** The pairs of each row. */
    static Incidence ofRows(PairTable pairs) {
        return new Builder(pairs, pairs.rows(), true, false).build();
    }

    /** The pairs of each column. */
    static Incidence ofColumns(PairTable pairs, int columns) {
        return new Builder(pairs, columns, false, true).build();
    }

    /** The pairs of each of the people who are rows and columns. */
    static Incidence ofPeers(PairTable pairs) {
        return new Builder(pairs, pairs.rows(), true, true).build();
    }

    int[] of(int person) {
        return Arrays.copyOfRange(pair, start[person], start[person + 1]);
    }

    private record Builder(PairTable pairs, int people, boolean rows, boolean columns) {

        Incidence build() {
            int[] start = new int[people + 1];
            for (int row = 0; row < pairs.rows(); row++) {
                for (int pair = pairs.rowStart(row); pair < pairs.rowStart(row + 1); pair++) {
                    if (rows) {
                        start[row + 1]++;
                    }
                    if (columns) {
                        start[pairs.columnOf(pair) + 1]++;
                    }
                }
            }
            for (int k = 0; k < people; k++) {
                start[k + 1] += start[k];
            }
            int[] next = start.clone();
            int[] sorted = new int[start[people]];
            for (int row = 0; row < pairs.rows(); row++) {
                for (int pair = pairs.rowStart(row); pair < pairs.rowStart(row + 1); pair++) {
                    if (rows) {
                        sorted[next[row]++] = pair;
                    }
                    if (columns) {
                        sorted[next[pairs.columnOf(pair)]++] = pair;
                    }
                }
            }
            return new Incidence(start, sorted);
        }
    }
}
