package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/** the k best of a row, exactly, in an order independent of the raw one */
final class CoreSelection {
    private final ScoreRows input;
    private final int[] positionOf;
    private final int[] columnOrder;
    private final int wanted;
    private final int[] hits;
    private final int[] sample;
    final long[] keys;
    private int threshold = Integer.MAX_VALUE;
    int retries;
    int hard;

    CoreSelection(ScoreRows input, int[] positionOf, int[] columnOrder, int wanted) {
        this.input = input;
        this.positionOf = positionOf;
        this.columnOrder = columnOrder;
        this.wanted = wanted;
        hits = new int[input.columns];
        keys = new long[input.columns];
        sample = new int[SAMPLE];
    }

    private static final int SAMPLE = 512;

    /** key of an entry: better first */
    static long key(int weight, int cyclic) {
        return ((long) ~weight << 32) | cyclic;
    }

    static int weight(long key) {
        return ~(int) (key >> 32);
    }

    /** fills keys; returns how many */
    int select(int row, int start) {
        int from = input.from(row);
        int to = input.to(row);
        int length = to - from;
        if (length <= wanted + wanted / 2) {
            for (int k = 0; k < length; k++) {
                hits[k] = from + k;
            }
            return order(from, start, length);
        }
        int[] w = input.weight;
        int limit = Math.max(4 * wanted, length >> 4);
        int count = threshold == Integer.MAX_VALUE ? 0 : filter(w, from, to, threshold, hits, limit);
        if (count < wanted || count >= limit) {
            retries++;
            threshold = sampled(w, from, length);
            count = filter(w, from, to, threshold, hits, limit);
            if (count < wanted || count >= limit) {
                hard++;
                int exact = exact(w, from, to);
                count = 0;
                if (exact < Integer.MAX_VALUE) {
                    count = filter(w, from, to, exact + 1, hits, length);
                }
                threshold = exact;
                if (input.dense) {
                    return walk(w, from, start, count, exact);
                }
                count = filter(w, from, to, exact, hits, length);
                return order(from, start, count);
            }
        }
        int result = order(from, start, count);
        if (count > 2 * wanted) {
            int rank = wanted + wanted / 2;
            // sorted only up to wanted; rough rank by the raw hits
            threshold = rank(w, count, rank);
        }
        return result;
    }

    private int rank(int[] w, int count, int rank) {
        int n = Math.min(count, SAMPLE);
        for (int k = 0; k < n; k++) {
            sample[k] = w[hits[k]];
        }
        return largest(sample, n, Math.max(1, (int) ((long) rank * n / count)));
    }

    private int sampled(int[] w, int from, int length) {
        int n = Math.min(SAMPLE, length);
        int blocks = n / 32;
        int step = length / blocks;
        int at = 0;
        for (int b = 0; b < blocks; b++) {
            System.arraycopy(w, from + b * step, sample, at, 32);
            at += 32;
        }
        int rank = (int) Math.max(1, (long) (wanted + wanted / 2) * at / length);
        return largest(sample, at, rank);
    }

    private int exact(int[] w, int from, int to) {
        int[] copy = Arrays.copyOfRange(w, from, to);
        return largest(copy, to - from, wanted);
    }

    /** rank-th largest (1 = largest); reorders */
    static int largest(int[] a, int n, int rank) {
        int lo = 0;
        int hi = n - 1;
        int k = rank - 1;
        while (lo < hi) {
            int x = a[lo];
            int y = a[(lo + hi) >>> 1];
            int z = a[hi];
            int pivot = Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
            int i = lo;
            int j = hi;
            while (i <= j) {
                while (a[i] > pivot) {
                    i++;
                }
                while (a[j] < pivot) {
                    j--;
                }
                if (i <= j) {
                    int t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (k <= j) {
                hi = j;
            } else if (k >= i) {
                lo = i;
            } else {
                return a[k];
            }
        }
        return a[k];
    }

    private static int filter(int[] w, int from, int to, int threshold, int[] hits, int limit) {
        int count = 0;
        for (int k = from; k < to; k++) {
            if (w[k] >= threshold) {
                hits[count++] = k;
                if (count == limit) {
                    break;
                }
            }
        }
        return count;
    }

    /** hits above the exact threshold plus ties in cyclic order */
    private int walk(int[] w, int from, int start, int above, int exact) {
        int n = makeKeys(from, start, above);
        int columns = input.columns;
        int j = start;
        for (int d = 0; n < wanted; d++) {
            int column = columnOrder.length == 0 ? j : columnOrder[j];
            if (w[from + column] == exact) {
                keys[n++] = key(exact, d);
            }
            if (++j == columns) {
                j = 0;
            }
        }
        Arrays.sort(keys, 0, above);
        return n;
    }

    private int makeKeys(int from, int start, int count) {
        int[] w = input.weight;
        boolean dense = input.dense;
        boolean plain = positionOf.length == 0;
        for (int k = 0; k < count; k++) {
            int at = hits[k];
            int column = dense ? at - from : input.columnOf[at];
            int d = (plain ? column : positionOf[column]) - start;
            keys[k] = key(w[at], d < 0 ? d + input.columns : d);
        }
        return count;
    }

    private int order(int from, int start, int count) {
        makeKeys(from, start, count);
        if (count > 2 * wanted) {
            nth(keys, count, wanted);
            count = wanted;
        }
        sort(keys, count);
        return Math.min(count, wanted);
    }

    static void sort(long[] a, int n) {
        if (n > 120) {
            Arrays.sort(a, 0, n);
            return;
        }
        for (int i = 1; i < n; i++) {
            long x = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > x) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = x;
        }
    }

    /** moves the k least to the front */
    static void nth(long[] a, int n, int k) {
        int lo = 0;
        int hi = n - 1;
        while (lo < hi) {
            long x = a[lo];
            long y = a[(lo + hi) >>> 1];
            long z = a[hi];
            long pivot = Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
            int i = lo;
            int j = hi;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (k - 1 <= j) {
                hi = j;
            } else if (k - 1 >= i) {
                lo = i;
            } else {
                return;
            }
        }
    }
}
