package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;

/** Pairs with places, and the total of an answer once every condition on its prices is checked. */
final class Table {
    final int rows;
    final int[] capacity;
    final int[] rowStart;
    final int[] columnOf;
    final int[] weight;

    Table(int[] capacity, int[] rowStart, int[] columnOf, int[] weight) {
        rows = rowStart.length - 1;
        this.capacity = capacity;
        this.rowStart = rowStart;
        this.columnOf = columnOf;
        this.weight = weight;
    }

    static Table full(int rows, int columns, IntBinaryOperator weightOf) {
        int[] capacity = new int[columns];
        Arrays.fill(capacity, 1);
        int[] rowStart = new int[rows + 1];
        int[] columnOf = new int[rows * columns];
        int[] weight = new int[rows * columns];
        for (int i = 0; i < rows; i++) {
            rowStart[i + 1] = (i + 1) * columns;
            for (int j = 0; j < columns; j++) {
                columnOf[i * columns + j] = j;
                weight[i * columns + j] = weightOf.applyAsInt(i, j);
            }
        }
        return new Table(capacity, rowStart, columnOf, weight);
    }

    static Table random(SplittableRandom random, int rows, int columns, int largest, int thin) {
        int[] rowStart = new int[rows + 1];
        int[] columnOf = new int[rows * columns];
        int[] weight = new int[rows * columns];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (random.nextInt(thin) > 0) {
                    columnOf[count] = j;
                    weight[count++] = random.nextInt(-largest / 4, largest);
                }
            }
            rowStart[i + 1] = count;
        }
        return new Table(
                random.ints(columns, 0, 4).toArray(),
                rowStart,
                Arrays.copyOf(columnOf, count),
                Arrays.copyOf(weight, count));
    }

    boolean isFull() {
        return weight.length == rows * capacity.length;
    }

    /** The total, after a look at every condition of optimality. */
    long checked(int[] mate, long[] u, long[] v, long bonus) {
        int[] taken = new int[capacity.length];
        long total = 0;
        for (int i = 0; i < rows; i++) {
            boolean found = mate[i] < 0;
            assertThat(u[i]).isNotNegative();
            assertThat(mate[i] >= 0 || u[i] == 0).isTrue();
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                long slack = u[i] + v[columnOf[k]] - weight[k] - bonus;
                assertThat(slack).isNotNegative();
                if (columnOf[k] == mate[i]) {
                    assertThat(slack).isZero();
                    found = true;
                    total += weight[k] + bonus;
                    taken[mate[i]]++;
                }
            }
            assertThat(found).isTrue();
        }
        for (int j = 0; j < capacity.length; j++) {
            assertThat(taken[j]).isLessThanOrEqualTo(capacity[j]);
            assertThat(v[j]).isNotNegative();
            assertThat(taken[j] == capacity[j] || v[j] == 0).isTrue();
        }
        return total;
    }

    /** The best of all assignments of the rows from one on. */
    long best(int row, int[] left, long bonus) {
        if (row == rows) {
            return 0;
        }
        long best = best(row + 1, left, bonus);
        for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
            if (left[columnOf[k]] > 0) {
                left[columnOf[k]]--;
                best = Math.max(best, weight[k] + bonus + best(row + 1, left, bonus));
                left[columnOf[k]]++;
            }
        }
        return best;
    }

    long byPaths(long bonus) {
        int[] ones = new int[rows];
        Arrays.fill(ones, 1);
        SuccessiveShortestPaths paths = new SuccessiveShortestPaths(
                new int[rows],
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
        for (int i = 0; i < rows; i++) {
            for (int j : paths.columnsOf(i)) {
                total += bonus + weight[Arrays.binarySearch(columnOf, rowStart[i], rowStart[i + 1], j)];
            }
        }
        return total;
    }
}
