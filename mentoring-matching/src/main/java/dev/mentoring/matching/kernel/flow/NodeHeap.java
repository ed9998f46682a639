package dev.mentoring.matching.kernel.flow;

import java.util.Arrays;

/**
 * A heap of nodes with four children a parent, least key first and least node first among equal keys.
 *
 * <p>Keys are read from the caller's array; a key may fall while its node is in the heap, if {@link #add} is called again.
 */
final class NodeHeap {

    private static final int ABSENT = -1;

    private final long[] key;
    private final int[] node;
    private final int[] positionOf;
    private int size;

    NodeHeap(long[] key) {
        this.key = key;
        node = new int[key.length];
        positionOf = new int[key.length];
        Arrays.fill(positionOf, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int least() {
        return node[0];
    }

    /** Puts a node in, or moves it up after its key has fallen. */
    void add(int x) {
        int at = positionOf[x];
        if (at == ABSENT) {
            at = size++;
        }
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (!before(x, node[parent])) {
                break;
            }
            set(at, node[parent]);
            at = parent;
        }
        set(at, x);
    }

    int removeLeast() {
        int least = node[0];
        positionOf[least] = ABSENT;
        int last = node[--size];
        if (size > 0) {
            sink(last);
        }
        return least;
    }

    void clear() {
        while (size > 0) {
            positionOf[node[--size]] = ABSENT;
        }
    }

    private void sink(int x) {
        int at = 0;
        while (true) {
            int first = 4 * at + 1;
            if (first >= size) {
                break;
            }
            int end = Math.min(first + 4, size);
            int child = first;
            for (int c = first + 1; c < end; c++) {
                if (before(node[c], node[child])) {
                    child = c;
                }
            }
            if (!before(node[child], x)) {
                break;
            }
            set(at, node[child]);
            at = child;
        }
        set(at, x);
    }

    private boolean before(int x, int y) {
        return key[x] < key[y] || (key[x] == key[y] && x < y);
    }

    private void set(int at, int x) {
        node[at] = x;
        positionOf[x] = at;
    }
}
