package dev.mentoring.matching.kernel.general;

import java.util.Arrays;

/** A queue of events by time: a heap with four branches at each place. Events of the same time come in an order that depends on the calls alone. */
final class EventHeap {

    private long[] times = new long[64];
    private long[] events = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** Time of the next event; there must be one. */
    long time() {
        return times[0];
    }

    /** Adds an event. */
    void add(long time, long event) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int above = (at - 1) >> 2;
            if (times[above] <= time) {
                break;
            }
            times[at] = times[above];
            events[at] = events[above];
            at = above;
        }
        times[at] = time;
        events[at] = event;
    }

    /** Takes out the next event; there must be one. */
    long poll() {
        long result = events[0];
        size--;
        long time = times[size];
        long event = events[size];
        int at = 0;
        for (int child = 1; child < size; child = 4 * at + 1) {
            int least = child;
            long leastTime = times[child];
            int end = Math.min(child + 4, size);
            for (int other = child + 1; other < end; other++) {
                if (times[other] < leastTime) {
                    least = other;
                    leastTime = times[other];
                }
            }
            if (leastTime >= time) {
                break;
            }
            times[at] = leastTime;
            events[at] = events[least];
            at = least;
        }
        times[at] = time;
        events[at] = event;
        return result;
    }
}
