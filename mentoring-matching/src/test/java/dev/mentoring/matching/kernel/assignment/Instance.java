package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;

/** An assignment problem in compressed rows, with the means to check an answer that share nothing with the solvers. */
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

    static Instance random(SplittableRandom random, int mostRows, int mostColumns) {
        int rows = random.nextInt(mostRows + 1);
        int columns = random.nextInt(1, mostColumns + 1);
        int span = random.nextInt(1, 12);
        int least = random.nextInt(-6, 6);
        int gaps = random.nextInt(4);
        int[] capacity = random.ints(columns, 0, 4).toArray();
        int[] rowStart = new int[rows + 1];
        int[] columnOf = new int[rows * columns];
        int[] weight = new int[rows * columns];
        int pairs = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (random.nextInt(4) >= gaps) {
                    columnOf[pairs] = column;
                    weight[pairs++] = least + random.nextInt(span);
                }
            }
            rowStart[row + 1] = pairs;
        }
        return new Instance(
                capacity, rowStart, java.util.Arrays.copyOf(columnOf, pairs), java.util.Arrays.copyOf(weight, pairs));
    }

    int rows() {
        return rowStart.length - 1;
    }

    /** Total of an answer, after a look at every condition of optimality. */
    long proven(int[] columnOfRow, long[] u, long[] v, long bonus) {
        long primal = 0;
        long dual = 0;
        int[] taken = new int[capacity.length];
        for (int row = 0; row < rows(); row++) {
            assertThat(u[row]).as("u %d", row).isNotNegative();
            boolean found = columnOfRow[row] < 0;
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                long reduced = u[row] + v[columnOf[k]] - weight[k] - bonus;
                assertThat(reduced).as("reduced weight of %d", k).isNotNegative();
                if (columnOf[k] == columnOfRow[row]) {
                    assertThat(reduced).isZero();
                    found = true;
                    primal += weight[k] + bonus;
                    taken[columnOf[k]]++;
                }
            }
            assertThat(found).as("pair of row %d", row).isTrue();
            dual += u[row];
        }
        for (int column = 0; column < capacity.length; column++) {
            assertThat(v[column]).as("v %d", column).isNotNegative();
            assertThat(taken[column]).isLessThanOrEqualTo(capacity[column]);
            dual += v[column] * capacity[column];
        }
        assertThat(dual).isEqualTo(primal);
        return primal;
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
}
