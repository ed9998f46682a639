package dev.mentoring.matching.kernel.general;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A graph with weights, its heaviest matching by trying everything, and a check of proofs that shares nothing with the solver. */
final class Graph {

    final int n;
    final int[] u;
    final int[] v;
    final long[] weight;

    Graph(int n, int[] u, int[] v, long[] weight) {
        this.n = n;
        this.u = u;
        this.v = v;
        this.weight = weight;
    }

    /** Weight of the edge between two vertices, or {@link #ABSENT}. */
    @FunctionalInterface
    interface Weights {
        long of(int u, int v);
    }

    static final long ABSENT = Long.MIN_VALUE;

    /** Edges as triples: one end, the other, the weight. */
    static Graph of(int n, long... triples) {
        int m = triples.length / 3;
        Graph graph = new Graph(n, new int[m], new int[m], new long[m]);
        for (int k = 0; k < m; k++) {
            graph.u[k] = (int) triples[3 * k];
            graph.v[k] = (int) triples[3 * k + 1];
            graph.weight[k] = triples[3 * k + 2];
        }
        return graph;
    }

    static Graph of(int n, Weights weights) {
        int most = n * (n - 1) / 2;
        int[] u = new int[most];
        int[] v = new int[most];
        long[] weight = new long[most];
        int m = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                long w = weights.of(i, j);
                if (w != ABSENT) {
                    u[m] = i;
                    v[m] = j;
                    weight[m++] = w;
                }
            }
        }
        return new Graph(n, Arrays.copyOf(u, m), Arrays.copyOf(v, m), Arrays.copyOf(weight, m));
    }

    /** A graph of one of many kinds: sparse or dense, few or many different weights, triangles, parts, huge or negative weights. */
    static Graph random(SplittableRandom random, int mostVertices) {
        int n = random.nextInt(mostVertices + 1);
        int kind = random.nextInt(8);
        double density =
                random.nextBoolean() ? random.nextDouble() : Math.min(1, 9 * random.nextDouble() / Math.max(1, n));
        long range = 1L << random.nextInt(1, kind == 2 ? 58 : 11);
        long lowest = random.nextInt(3) == 0 ? -range / 3 : 0;
        long[] worth = random.longs(n, 0, range).toArray();
        return of(n, (i, j) -> {
            boolean isPresent = switch (kind) {
                case 0 -> i / 3 == j / 3 || random.nextDouble() < density;
                case 1 -> i % 2 == j % 2 && random.nextDouble() < density;
                case 3 -> true;
                default -> random.nextDouble() < density;
            };
            if (!isPresent) {
                return ABSENT;
            }
            return switch (kind) {
                case 0 -> lowest + random.nextLong(range) + (i / 3 == j / 3 ? range / 2 : 0);
                case 2 -> (1L << 58) / Math.max(1, n / 16) - random.nextLong(Math.min(range, 1L << 40));
                case 3 -> n % 2 == 0 ? random.nextLong(range) : 5;
                case 4 -> 1;
                case 5 -> random.nextLong(1, 4);
                case 6 -> worth[i] + worth[j] + random.nextLong(3) + lowest;
                default -> lowest + random.nextLong(range);
            };
        });
    }

    WeightedMatching solved() {
        WeightedMatching solver = new WeightedMatching(n, u, v, weight, () -> false, done -> {});
        assertThat(solver.solve()).isTrue();
        return solver;
    }

    /** Total weight, after a check of all that is claimed. */
    long provenTotal() {
        return proven(solved());
    }

    long proven(WeightedMatching solver) {
        SetTree sets = new SetTree(solver.setOf(), solver.parentOfSet(), solver.numberOfSet());
        return proven(solver.mate(), solver.number(), sets);
    }

    long proven(int[] mate, long[] number, SetTree sets) {
        boolean[] isMatched = new boolean[n];
        long total = 0;
        for (int k = 0; k < u.length; k++) {
            boolean isPair = mate[u[k]] == v[k];
            long slack = number[u[k]] + number[v[k]] + sets.common(u[k], v[k]) - 2 * weight[k];
            if (slack < 0 || isPair) {
                assertThat(slack).as("edge %d", k).isZero();
            }
            if (isPair) {
                assertThat(isMatched[u[k]] || isMatched[v[k]]).isFalse();
                assertThat(mate[v[k]]).isEqualTo(u[k]);
                isMatched[u[k]] = true;
                isMatched[v[k]] = true;
                sets.addPair(u[k], v[k]);
                total += weight[k];
            }
        }
        long covered = sets.checkedSum();
        for (int x = 0; x < n; x++) {
            assertThat(number[x]).isNotNegative();
            assertThat(mate[x] >= 0).isEqualTo(isMatched[x]);
            assertThat(isMatched[x] || number[x] == 0).isTrue();
            covered += number[x];
        }
        assertThat(covered).isEqualTo(2 * total);
        return total;
    }

    /** The heaviest matching by trying everything. */
    long heaviest() {
        long[][] table = new long[n][n];
        for (int k = 0; k < u.length; k++) {
            table[u[k]][v[k]] = weight[k];
            table[v[k]][u[k]] = weight[k];
        }
        long[] best = new long[1 << n];
        for (int set = 1; set < 1 << n; set++) {
            int i = Integer.numberOfTrailingZeros(set);
            int others = set & (set - 1);
            best[set] = best[others];
            for (int rest = others; rest != 0; rest &= rest - 1) {
                int j = Integer.numberOfTrailingZeros(rest);
                best[set] = Math.max(best[set], table[i][j] + best[others & ~(1 << j)]);
            }
        }
        return best[(1 << n) - 1];
    }
}
