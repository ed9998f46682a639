package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/** Selection by rank (Hoare 1961, "Algorithm 65: find") and sorting of a few keys. */
final class Ranks {

    private static final int FEW = 120;

    private Ranks() {}

    /** The value of a rank, 1 for the largest; reorders the first values. */
    static int largest(int[] value, int count, int rank) {
        int k = rank - 1;
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int pivot = median(value[low], value[(low + high) >>> 1], value[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (value[i] > pivot) {
                    i++;
                }
                while (value[j] < pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = value[i];
                    value[i++] = value[j];
                    value[j--] = swapped;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                break;
            }
        }
        return value[k];
    }

    /** Moves the least keys to the beginning, in any order. */
    static void moveLeast(long[] key, int count, int least) {
        int k = least - 1;
        int low = 0;
        int high = count - 1;
        while (low < high) {
            long pivot = median(key[low], key[(low + high) >>> 1], key[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (key[i] < pivot) {
                    i++;
                }
                while (key[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swapped = key[i];
                    key[i++] = key[j];
                    key[j--] = swapped;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** Sorts the first keys. */
    static void sort(long[] key, int count) {
        if (count > FEW) {
            Arrays.sort(key, 0, count);
            return;
        }
        for (int k = 1; k < count; k++) {
            long one = key[k];
            int at = k;
            while (at > 0 && key[at - 1] > one) {
                key[at] = key[at - 1];
                at--;
            }
            key[at] = one;
        }
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
