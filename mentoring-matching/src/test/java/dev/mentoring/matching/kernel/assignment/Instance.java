package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;

/** An assignment problem in compressed rows, with means to judge an answer that share nothing with the solvers. */
final class Instance {

    final int[] capacity;
    final int[] rowStart;
    final int[] columnOf;
    final int[] weight;

    Instance(int[] capacity, int[] rowStart, int[] columnOf, int[] weight) {
        this.capacity = capacity;
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.weight = weight;
    }

    /** All pairs, capacities 1. */
    static Instance full(int rows, int columns, IntBinaryOperator weightOf) {
        int[] capacity = new int[columns];
        Arrays.fill(capacity, 1);
        int[] rowStart = new int[rows + 1];
        int[] columnOf = new int[rows * columns];
        int[] weight = new int[rows * columns];
        for (int row = 0; row < rows; row++) {
            rowStart[row + 1] = (row + 1) * columns;
            for (int column = 0; column < columns; column++) {
                columnOf[row * columns + column] = column;
                weight[row * columns + column] = weightOf.applyAsInt(row, column);
            }
        }
        return new Instance(capacity, rowStart, columnOf, weight);
    }

    /** With up to three places a column. */
    static Instance random(SplittableRandom random, int mostRows, int mostColumns) {
        return random(random, mostRows, mostColumns, 4);
    }

    /** Of any density, with ties, negative weights, empty rows and columns without places. */
    static Instance random(SplittableRandom random, int mostRows, int mostColumns, int mostPlaces) {
        int rows = random.nextInt(mostRows + 1);
        int columns = random.nextInt(1, mostColumns + 1);
        int span = random.nextInt(1, 1 << random.nextInt(1, 12));
        int least = random.nextInt(-span / 2 - 1, 6);
        int share = random.nextInt(1, 9);
        int[] capacity = random.ints(columns, 0, mostPlaces).toArray();
        int[] rowStart = new int[rows + 1];
        int[] columnOf = new int[rows * columns];
        int[] weight = new int[rows * columns];
        int pairs = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (random.nextInt(8) < share) {
                    columnOf[pairs] = column;
                    weight[pairs++] = least + random.nextInt(span);
                }
            }
            rowStart[row + 1] = pairs;
        }
        return new Instance(capacity, rowStart, Arrays.copyOf(columnOf, pairs), Arrays.copyOf(weight, pairs));
    }

    /** With up to three places a column, of weights up to a largest; one pair of so many is missing. */
    static Instance thinned(SplittableRandom random, int rows, int columns, int largest, int oneOf) {
        int[] rowStart = new int[rows + 1];
        int[] columnOf = new int[rows * columns];
        int[] weight = new int[rows * columns];
        int pairs = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (random.nextInt(oneOf) > 0) {
                    columnOf[pairs] = column;
                    weight[pairs++] = random.nextInt(-largest / 4, largest);
                }
            }
            rowStart[row + 1] = pairs;
        }
        int[] capacity = random.ints(columns, 0, 4).toArray();
        return new Instance(capacity, rowStart, Arrays.copyOf(columnOf, pairs), Arrays.copyOf(weight, pairs));
    }

    boolean isFull() {
        return weight.length == rows() * capacity.length;
    }

    int rows() {
        return rowStart.length - 1;
    }

    /** Total of an answer, after a look at every condition of optimality. */
    long proven(int[] columnOfRow, long[] u, long[] v, long bonus) {
        long total = 0;
        int[] taken = new int[capacity.length];
        for (int row = 0; row < rows(); row++) {
            boolean found = columnOfRow[row] == -1;
            check(found ? u[row] == 0 : u[row] >= 0, "u of row", row);
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                long slack = u[row] + v[columnOf[k]] - weight[k] - bonus;
                check(slack >= 0, "slack of pair", k);
                if (columnOf[k] == columnOfRow[row]) {
                    check(slack == 0, "slack of matched pair", k);
                    found = true;
                    total += weight[k] + bonus;
                    taken[columnOf[k]]++;
                }
            }
            check(found, "pair of row", row);
        }
        for (int column = 0; column < capacity.length; column++) {
            check(taken[column] <= capacity[column], "places of column", column);
            check(taken[column] == capacity[column] ? v[column] >= 0 : v[column] == 0, "v of column", column);
        }
        return total;
    }

    private static void check(boolean holds, String what, int index) {
        assertThat(holds).as("%s %d", what, index).isTrue();
    }

    /** Largest total, by trying everything. */
    long largest(long bonus) {
        return largest(0, capacity.clone(), bonus);
    }

    private long largest(int row, int[] free, long bonus) {
        if (row == rows()) {
            return 0;
        }
        long best = largest(row + 1, free, bonus);
        for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
            if (free[columnOf[k]] > 0) {
                free[columnOf[k]]--;
                best = Math.max(best, weight[k] + bonus + largest(row + 1, free, bonus));
                free[columnOf[k]]++;
            }
        }
        return best;
    }

    /** Largest total, by another algorithm. */
    long byPaths(long bonus) {
        int[] ones = new int[rows()];
        Arrays.fill(ones, 1);
        SuccessiveShortestPaths paths = new SuccessiveShortestPaths(
                new int[rows()],
                ones,
                new int[capacity.length],
                capacity,
                rowStart,
                columnOf,
                Arrays.stream(weight).mapToLong(w -> w + bonus).toArray(),
                () -> false,
                done -> {});
        paths.solve(SuccessiveShortestPaths.Goal.WEIGHT);
        long total = 0;
        for (int row = 0; row < rows(); row++) {
            for (int column : paths.columnsOf(row)) {
                total += bonus + weight[Arrays.binarySearch(columnOf, rowStart[row], rowStart[row + 1], column)];
            }
        }
        return total;
    }
}
