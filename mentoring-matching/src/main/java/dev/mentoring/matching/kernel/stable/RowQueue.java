package dev.mentoring.matching.kernel.stable;

/** Numbers that wait for their turn, each once at a time, first come first served. */
final class RowQueue {

    static final int NONE = -1;

    private final int[] waiting;
    private final boolean[] waits;
    private int first;
    private int size;

    /** An empty queue for numbers from 0 and below a limit. */
    RowQueue(int limit) {
        waiting = new int[limit];
        waits = new boolean[limit];
    }

    void add(int number) {
        if (!waits[number]) {
            waits[number] = true;
            int at = first + size - waiting.length;
            waiting[at < 0 ? at + waiting.length : at] = number;
            size++;
        }
    }

    /** Takes the first; {@link #NONE} when nobody waits. */
    int poll() {
        if (size == 0) {
            return NONE;
        }
        int number = waiting[first];
        first = first + 1 == waiting.length ? 0 : first + 1;
        size--;
        waits[number] = false;
        return number;
    }
}
