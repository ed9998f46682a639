package dev.mentoring.matching.kernel.assignment;

import java.util.Arrays;

/** A heap of columns with four children a parent, least key first; the key of a column may fall. */
final class ColumnHeap {

    private static final int ABSENT = -1;

    private final long[] key;
    private final int[] column;
    private final int[] positionOf;
    private int size;

    ColumnHeap(int columns) {
        key = new long[columns];
        column = new int[columns];
        positionOf = new int[columns];
        Arrays.fill(positionOf, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    long leastKey() {
        return key[0];
    }

    boolean contains(int j) {
        return positionOf[j] != ABSENT;
    }

    /** Puts a column in, or moves it up to a lower key. */
    void add(int j, long lower) {
        int at = positionOf[j];
        rise(j, lower, at == ABSENT ? size++ : at);
    }

    void remove(int j) {
        rise(j, Long.MIN_VALUE, positionOf[j]);
        removeLeast();
    }

    int removeLeast() {
        int least = column[0];
        positionOf[least] = ABSENT;
        size--;
        if (size > 0) {
            sink(column[size], key[size]);
        }
        return least;
    }

    void clear() {
        while (size > 0) {
            positionOf[column[--size]] = ABSENT;
        }
    }

    private void rise(int j, long itsKey, int from) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (key[parent] <= itsKey) {
                break;
            }
            set(at, column[parent], key[parent]);
            at = parent;
        }
        set(at, j, itsKey);
    }

    private void sink(int j, long itsKey) {
        int at = 0;
        while (true) {
            int least = 4 * at + 1;
            if (least >= size) {
                break;
            }
            int end = Math.min(least + 4, size);
            for (int child = least + 1; child < end; child++) {
                if (key[child] < key[least]) {
                    least = child;
                }
            }
            if (key[least] >= itsKey) {
                break;
            }
            set(at, column[least], key[least]);
            at = least;
        }
        set(at, j, itsKey);
    }

    private void set(int at, int j, long itsKey) {
        column[at] = j;
        key[at] = itsKey;
        positionOf[j] = at;
    }
}
