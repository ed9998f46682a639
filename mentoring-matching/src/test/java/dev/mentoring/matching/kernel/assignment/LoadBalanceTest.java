package dev.mentoring.matching.kernel.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LoadBalanceTest {

    /** Four rows, all with the first of four columns: each is moved to one of its own. */
    @Test
    @Tag("B18")
    void spreads_rows_over_columns() {
        Case c = new Case(4, 4);
        c.allowAll();
        for (int row = 0; row < 4; row++) {
            c.make(row, 0);
        }

        assertThat(c.run()).isTrue();
        assertThat(c.loads()).containsExactly(1, 1, 1, 1);
        assertThat(c.degrees()).containsExactly(1, 1, 1, 1);
    }

    /** Row 0 may have columns 0 and 1, row 1 columns 1 and 2; column 0 has two pairs of its own besides. */
    @Test
    void moves_a_pair_by_way_of_another() {
        Case c = new Case(2, 3);
        c.allow(0, 0);
        c.allow(0, 1);
        c.allow(1, 1);
        c.allow(1, 2);
        c.make(0, 0);
        c.make(1, 1);
        c.base[0] = 1;
        c.columnUpper[1] = 1;

        assertThat(c.run()).isTrue();
        assertThat(c.loads()).containsExactly(1, 1, 1);
    }

    /** With a place left and nothing to lose, a row takes it before anything is balanced. */
    @Test
    void makes_the_most_pairs_first() {
        Case c = new Case(2, 2);
        c.allow(0, 0);
        c.allow(0, 1);
        c.allow(1, 0);
        c.columnUpper[0] = 1;
        c.make(0, 0);
        c.rowLower[1] = 0;
        c.rowLoose[1] = true;

        assertThat(c.run()).isTrue();
        assertThat(c.degrees()).containsExactly(1, 1);
        assertThat(c.loads()).containsExactly(1, 1);
    }

    /** Row 2 would be served by column 1, if the number of pairs of column 1 could change without loss. */
    @Test
    void keeps_the_number_of_pairs_where_a_change_would_lose() {
        Case c = new Case(3, 2);
        c.allow(0, 0);
        c.allow(1, 0);
        c.allow(2, 1);
        c.make(0, 0);
        c.make(1, 0);
        Arrays.fill(c.rowLower, 0);
        Arrays.fill(c.rowLoose, true);
        c.columnLoose[1] = false;

        assertThat(c.run()).isTrue();
        assertThat(c.loads()).containsExactly(2, 0);

        c.columnLoose[1] = true;
        assertThat(c.run()).isTrue();
        assertThat(c.loads()).containsExactly(2, 1);
    }

    @Test
    void keeps_minimums_and_what_is_fixed() {
        Case c = new Case(3, 2);
        c.allowAll();
        for (int row = 0; row < 3; row++) {
            c.make(row, 0);
        }
        c.columnLower[0] = 3;

        assertThat(c.run()).isTrue();
        assertThat(c.loads()).containsExactly(3, 0);
    }

    @Test
    @Tag("X1")
    void stops_when_asked() {
        Case c = new Case(2, 2);
        c.allowAll();
        c.make(0, 0);
        c.make(1, 0);
        c.cancelled = true;

        assertThat(c.run()).isFalse();
    }

    @Test
    void agrees_with_every_set_of_pairs_tried() {
        agrees(1, 4_000);
    }

    @Test
    @Tag("thorough")
    void agrees_with_every_set_of_pairs_tried_many_times() {
        System.out.println("load balance: seeds from 1,000,000");
        agrees(1_000_000, 150_000);
    }

    private static void agrees(long first, int count) {
        for (long seed = first; seed < first + count; seed++) {
            Case c = Case.atRandom(new SplittableRandom(seed));
            long[] expected = c.best();
            assertThat(c.run()).isTrue();
            assertThat(c.keepsBounds(c.made)).as("bounds of seed %d", seed).isTrue();
            assertThat(c.value(c.made)).as("value of seed %d", seed).isEqualTo(expected);
        }
    }

    /** Rows and columns of a table, which pairs of it are tight, and which are made. */
    private static final class Case {
        final boolean[][] tight;
        boolean[][] made;
        final int[] rowLower;
        final int[] rowUpper;
        final boolean[] rowLoose;
        final int[] columnLower;
        final int[] columnUpper;
        final boolean[] columnLoose;
        final int[] base;
        final int[] fixedOfRow;
        final int[] fixedOfColumn;
        boolean cancelled;

        /** Rows with exactly one pair, columns with any number. */
        Case(int rows, int columns) {
            tight = new boolean[rows][columns];
            made = new boolean[rows][columns];
            rowLower = new int[rows];
            rowUpper = new int[rows];
            rowLoose = new boolean[rows];
            Arrays.fill(rowLower, 1);
            Arrays.fill(rowUpper, 1);
            columnLower = new int[columns];
            columnUpper = new int[columns];
            columnLoose = new boolean[columns];
            Arrays.fill(columnUpper, rows);
            Arrays.fill(columnLoose, true);
            base = new int[columns];
            fixedOfRow = new int[rows];
            fixedOfColumn = new int[columns];
        }

        /** A table with a set of pairs made, of which the bounds are kept, and degrees that may change where told. */
        static Case atRandom(SplittableRandom random) {
            Case c = new Case(random.nextInt(1, 5), random.nextInt(1, 4));
            int chance = random.nextInt(1, 4);
            for (int i = 0; i < c.tight.length; i++) {
                c.rowLoose[i] = random.nextInt(3) == 0;
                for (int j = 0; j < c.base.length; j++) {
                    c.tight[i][j] = random.nextInt(4) <= chance;
                    c.made[i][j] = c.tight[i][j] && random.nextInt(3) == 0;
                }
            }
            for (int j = 0; j < c.base.length; j++) {
                c.columnLoose[j] = random.nextInt(4) > 0;
                c.base[j] = random.nextInt(3);
                int degree = c.degreeOfColumn(c.made, j);
                c.columnLower[j] = random.nextInt(degree + 1);
                c.columnUpper[j] = degree + random.nextInt(3);
            }
            for (int i = 0; i < c.tight.length; i++) {
                int degree = c.degreeOfRow(c.made, i);
                c.rowLower[i] = random.nextInt(degree + 1);
                c.rowUpper[i] = degree + random.nextInt(2);
            }
            return c;
        }

        void allow(int row, int column) {
            tight[row][column] = true;
        }

        void allowAll() {
            for (boolean[] row : tight) {
                Arrays.fill(row, true);
            }
        }

        void make(int row, int column) {
            made[row][column] = true;
        }

        boolean run() {
            int count = 0;
            int[] start = new int[tight.length + 1];
            int[] columnOf = new int[tight.length * base.length];
            boolean[] matched = new boolean[columnOf.length];
            for (int i = 0; i < tight.length; i++) {
                for (int j = 0; j < base.length; j++) {
                    if (tight[i][j]) {
                        columnOf[count] = j;
                        matched[count++] = made[i][j];
                    }
                }
                start[i + 1] = count;
            }
            boolean ended = new LoadBalance(
                            new LoadBalance.Side(rowLower, rowUpper, rowLoose),
                            new LoadBalance.Side(columnLower, columnUpper, columnLoose),
                            base,
                            start,
                            Arrays.copyOf(columnOf, count),
                            matched,
                            fixedOfRow,
                            fixedOfColumn,
                            () -> cancelled)
                    .run();
            made = new boolean[tight.length][base.length];
            for (int i = 0; i < tight.length; i++) {
                for (int k = start[i]; k < start[i + 1]; k++) {
                    made[i][columnOf[k]] = matched[k];
                }
            }
            return ended;
        }

        int degreeOfRow(boolean[][] pairs, int row) {
            int degree = 0;
            for (boolean pair : pairs[row]) {
                degree += pair ? 1 : 0;
            }
            return degree;
        }

        int degreeOfColumn(boolean[][] pairs, int column) {
            int degree = 0;
            for (boolean[] row : pairs) {
                degree += row[column] ? 1 : 0;
            }
            return degree;
        }

        int[] degrees() {
            int[] degrees = new int[tight.length];
            Arrays.setAll(degrees, i -> degreeOfRow(made, i));
            return degrees;
        }

        int[] loads() {
            int[] loads = new int[base.length];
            Arrays.setAll(loads, j -> base[j] + degreeOfColumn(made, j));
            return loads;
        }

        /** The number of pairs, and minus the sum of squares. */
        long[] value(boolean[][] pairs) {
            long[] value = new long[2];
            for (int j = 0; j < base.length; j++) {
                int degree = degreeOfColumn(pairs, j);
                value[0] += degree;
                value[1] -= (long) (base[j] + degree) * (base[j] + degree);
            }
            return value;
        }

        /** Whether everybody is within the bounds, and whoever's number may not change has the same as before. */
        boolean keepsBounds(boolean[][] pairs) {
            for (int i = 0; i < tight.length; i++) {
                int degree = degreeOfRow(pairs, i);
                if (degree < rowLower[i] || degree > rowUpper[i]) {
                    return false;
                }
            }
            for (int j = 0; j < base.length; j++) {
                int degree = degreeOfColumn(pairs, j);
                if (degree < columnLower[j] || degree > columnUpper[j]) {
                    return false;
                }
            }
            return true;
        }

        long[] best() {
            long[] best = {-1, 0};
            tryFrom(0, new boolean[tight.length][base.length], made, best);
            return best;
        }

        private void tryFrom(int cell, boolean[][] pairs, boolean[][] now, long[] best) {
            if (cell == tight.length * base.length) {
                boolean sameWhereFixed = keepsBounds(pairs);
                for (int i = 0; i < tight.length; i++) {
                    sameWhereFixed &= rowLoose[i] || degreeOfRow(pairs, i) == degreeOfRow(now, i);
                }
                for (int j = 0; j < base.length; j++) {
                    sameWhereFixed &= columnLoose[j] || degreeOfColumn(pairs, j) == degreeOfColumn(now, j);
                }
                if (sameWhereFixed && Arrays.compare(value(pairs), best) > 0) {
                    System.arraycopy(value(pairs), 0, best, 0, 2);
                }
                return;
            }
            int i = cell / base.length;
            int j = cell % base.length;
            tryFrom(cell + 1, pairs, now, best);
            if (tight[i][j]) {
                pairs[i][j] = true;
                tryFrom(cell + 1, pairs, now, best);
                pairs[i][j] = false;
            }
        }
    }
}
