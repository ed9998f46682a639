package dev.mentoring.matching.problem;

import java.util.Arrays;
import java.util.Objects;

/** A growing list of whole numbers without boxes. */
final class IntList {

    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, grown(size));
        }
        values[size++] = value;
    }

    int get(int position) {
        return values[Objects.checkIndex(position, size)];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    static int grown(int size) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 16L);
    }
}
