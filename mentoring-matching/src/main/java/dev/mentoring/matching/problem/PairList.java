package dev.mentoring.matching.problem;

import java.util.Arrays;

/** Pairs as they are listed, by number or index of either person, with their scores. */
final class PairList {

    private int[] row;
    private int[] column;
    private long[] score;
    private int size;

    PairList() {
        this(new int[16], new int[16], new long[16], 0);
    }

    private PairList(int[] row, int[] column, long[] score, int size) {
        this.row = row;
        this.column = column;
        this.score = score;
        this.size = size;
    }

    /** The same pairs, to be placed elsewhere; shares the scores and is not to be added to. */
    PairList copy() {
        return new PairList(Arrays.copyOf(row, size), Arrays.copyOf(column, size), score, size);
    }

    void add(int rowNumber, int columnNumber, long points) {
        if (size == row.length) {
            int grown = IntList.grown(size);
            row = Arrays.copyOf(row, grown);
            column = Arrays.copyOf(column, grown);
            score = Arrays.copyOf(score, grown);
        }
        row[size] = rowNumber;
        column[size] = columnNumber;
        score[size] = points;
        size++;
    }

    int size() {
        return size;
    }

    int row(int position) {
        return row[position];
    }

    int column(int position) {
        return column[position];
    }

    long score(int position) {
        return score[position];
    }

    void place(int position, int rowIndex, int columnIndex) {
        row[position] = rowIndex;
        column[position] = columnIndex;
    }

    /** The positions sorted by row, then column, then position; those with a negative row are left out. */
    int[] sorted(int rows, int columns) {
        int[] all = new int[size];
        int kept = 0;
        for (int position = 0; position < size; position++) {
            if (row[position] >= 0) {
                all[kept++] = position;
            }
        }
        int[] byColumn = bucket(Arrays.copyOf(all, kept), column, columns);
        return bucket(byColumn, row, rows);
    }

    private static int[] bucket(int[] positions, int[] key, int keys) {
        int[] next = new int[keys + 1];
        for (int position : positions) {
            next[key[position] + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            next[k + 1] += next[k];
        }
        int[] sorted = new int[positions.length];
        for (int position : positions) {
            sorted[next[key[position]]++] = position;
        }
        return sorted;
    }
}
