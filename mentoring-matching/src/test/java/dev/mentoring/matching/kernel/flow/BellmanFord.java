package dev.mentoring.matching.kernel.flow;

import java.util.Arrays;

/** A second algorithm: gains along longest paths by rounds over all arcs, without potentials; no minimums. */
final class BellmanFord {

    private static final long NONE = Long.MIN_VALUE / 4;

    private final int rows;
    private final int columns;
    private final int[] rowUpper;
    private final int[] columnUpper;
    private final long[][] weight;
    private final boolean[][] allowed;
    private final boolean[][] taken;
    private final int[] rowDegree;
    private final int[] columnDegree;
    private long total;
    private int pairs;

    BellmanFord(int[] rowUpper, int[] columnUpper, long[][] weight, boolean[][] allowed) {
        rows = rowUpper.length;
        columns = columnUpper.length;
        this.rowUpper = rowUpper;
        this.columnUpper = columnUpper;
        this.weight = weight;
        this.allowed = allowed;
        taken = new boolean[rows][columns];
        rowDegree = new int[rows];
        columnDegree = new int[columns];
    }

    long total() {
        return total;
    }

    int pairs() {
        return pairs;
    }

    void run(boolean mostPairs) {
        while (augment(mostPairs)) {
            pairs++;
        }
    }

    private boolean augment(boolean mostPairs) {
        long[] toRow = new long[rows];
        long[] toColumn = new long[columns];
        int[] rowFrom = new int[rows];
        int[] columnFrom = new int[columns];
        Arrays.fill(rowFrom, -1);
        Arrays.fill(toColumn, NONE);
        for (int i = 0; i < rows; i++) {
            toRow[i] = rowDegree[i] < rowUpper[i] ? 0 : NONE;
        }
        relax(toRow, toColumn, rowFrom, columnFrom);
        int end = -1;
        for (int j = 0; j < columns; j++) {
            if (columnDegree[j] < columnUpper[j] && toColumn[j] > NONE && (end < 0 || toColumn[j] > toColumn[end])) {
                end = j;
            }
        }
        if (end < 0 || (!mostPairs && toColumn[end] <= 0)) {
            return false;
        }
        total += toColumn[end];
        take(end, rowFrom, columnFrom);
        return true;
    }

    private void relax(long[] toRow, long[] toColumn, int[] rowFrom, int[] columnFrom) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (allowed[i][j] && !taken[i][j] && toRow[i] > NONE && toRow[i] + weight[i][j] > toColumn[j]) {
                        toColumn[j] = toRow[i] + weight[i][j];
                        columnFrom[j] = i;
                        changed = true;
                    }
                    if (taken[i][j] && toColumn[j] > NONE && toColumn[j] - weight[i][j] > toRow[i]) {
                        toRow[i] = toColumn[j] - weight[i][j];
                        rowFrom[i] = j;
                        changed = true;
                    }
                }
            }
        }
    }

    private void take(int end, int[] rowFrom, int[] columnFrom) {
        columnDegree[end]++;
        int column = end;
        while (true) {
            int row = columnFrom[column];
            taken[row][column] = true;
            column = rowFrom[row];
            if (column < 0) {
                rowDegree[row]++;
                return;
            }
            taken[row][column] = false;
        }
    }
}
