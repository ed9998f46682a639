package dev.mentoring.matching.kernel.assignment;

/** row view */
final class ScoreRows {
    final int rows;
    final int columns;
    final int[] weight;
    final int[] columnOf;
    final int[] rowStart;
    final boolean dense;

    private ScoreRows(int rows, int columns, int[] rowStart, int[] columnOf, int[] weight, boolean dense) {
        this.rows = rows;
        this.columns = columns;
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.weight = weight;
        this.dense = dense;
    }

    static ScoreRows dense(int rows, int columns, int[] weight) {
        return new ScoreRows(rows, columns, new int[0], new int[0], weight, true);
    }

    static ScoreRows compressed(int columns, int[] rowStart, int[] columnOf, int[] weight) {
        return new ScoreRows(rowStart.length - 1, columns, rowStart, columnOf, weight, false);
    }

    int from(int row) {
        return dense ? row * columns : rowStart[row];
    }

    int to(int row) {
        return dense ? (row + 1) * columns : rowStart[row + 1];
    }
}
