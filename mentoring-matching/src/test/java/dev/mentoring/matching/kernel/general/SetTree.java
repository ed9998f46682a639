package dev.mentoring.matching.kernel.general;

import static org.assertj.core.api.Assertions.assertThat;

/** Sets within one another, with tables of the ancestors at distances that are powers of 2. */
final class SetTree {

    private final int[] setOf;
    private final long[] number;
    private final int[] depth;
    private final int[][] up = new int[20][];
    private final long[] sum;
    private final long[] vertices;
    private final long[] pairs;

    SetTree(int[] setOf, int[] parent, long[] number) {
        this.setOf = setOf;
        this.number = number;
        int size = parent.length;
        assertThat(number).hasSize(size);
        depth = new int[size];
        sum = new long[size];
        vertices = new long[size];
        pairs = new long[size];
        for (int level = 0; level < up.length; level++) {
            up[level] = new int[size];
        }
        for (int set = 0; set < size; set++) {
            assertThat(parent[set]).isBetween(-1, set - 1);
            assertThat(number[set]).isPositive();
            boolean isOuter = parent[set] < 0;
            depth[set] = isOuter ? 0 : depth[parent[set]] + 1;
            sum[set] = number[set] + (isOuter ? 0 : sum[parent[set]]);
            up[0][set] = isOuter ? set : parent[set];
            for (int level = 1; level < up.length; level++) {
                up[level][set] = up[level - 1][up[level - 1][set]];
            }
        }
        for (int set : setOf) {
            if (set >= 0) {
                vertices[set]++;
            }
        }
    }

    /** How many sets are around the innermost. */
    int deepest() {
        int most = 0;
        for (int d : depth) {
            most = Math.max(most, d + 1);
        }
        return most;
    }

    private int meet(int x, int y) {
        int a = setOf[x];
        int b = setOf[y];
        if (a < 0 || b < 0) {
            return -1;
        }
        for (int level = up.length - 1; level >= 0; level--) {
            a = depth[up[level][a]] >= depth[b] ? up[level][a] : a;
            b = depth[up[level][b]] >= depth[a] ? up[level][b] : b;
        }
        for (int level = up.length - 1; level >= 0; level--) {
            if (up[level][a] != up[level][b]) {
                a = up[level][a];
                b = up[level][b];
            }
        }
        a = a == b ? a : up[0][a];
        b = a == b ? b : up[0][b];
        return a == b ? a : -1;
    }

    long common(int x, int y) {
        int set = meet(x, y);
        return set < 0 ? 0 : sum[set];
    }

    void addPair(int x, int y) {
        int set = meet(x, y);
        if (set >= 0) {
            pairs[set]++;
        }
    }

    /** Sum of numbers by half of the vertices rounded down; checks that all sets are odd and have so many pairs. */
    long checkedSum() {
        long result = 0;
        for (int set = number.length - 1; set >= 0; set--) {
            assertThat(vertices[set] % 2).as("set %d", set).isEqualTo(1);
            assertThat(vertices[set]).isGreaterThanOrEqualTo(3);
            assertThat(pairs[set]).as("set %d", set).isEqualTo((vertices[set] - 1) / 2);
            result += number[set] * pairs[set];
            if (depth[set] > 0) {
                vertices[up[0][set]] += vertices[set];
                pairs[up[0][set]] += pairs[set];
            }
        }
        return result;
    }
}
