package dev.mentoring.matching.kernel.general;

import java.util.Arrays;

/**
 * One alternating tree of vertices and sets, with a clock of its own.
 *
 * <p>The tree has nodes above, the root among them, and nodes below; each node below was entered along an edge without slack from one
 * above, and is matched with another above. While the clock goes on, numbers of vertices fall above and rise below, those of sets
 * rise above and fall below, twice as fast. Numbers of what is inside are stored so that they need no change: with the clock taken
 * out, as they would have to stand at time 0. {@link #settle} puts the clock in again.
 */
final class SearchTree {

    static final byte OUTSIDE = 0;
    static final byte ABOVE = 1;
    static final byte BELOW = 2;

    static final long NEVER = Long.MAX_VALUE;
    /** In the lower half of an event: a vertex outside is reached. */
    static final int REACHED = -1;
    /** In the lower half of an event: the number of a set below is 0. */
    static final int EMPTY = -2;

    private static final int NONE = Blossoms.NONE;
    private static final long LOWER_HALF = 0xFFFFFFFFL;

    final Blossoms sets;
    final EventHeap heap = new EventHeap();
    /** Numbers of vertices, stored as said above for those inside. */
    final long[] number;
    /** Where vertices are. */
    final byte[] label;
    /** Least number of a vertex above, as stored, less doubled weight of its edge to a vertex outside or in a set below. */
    final long[] reach;
    /** Vertex above of that edge. */
    final int[] reachedFrom;
    /** Vertices that came above and have not been looked at yet. */
    final int[] queue;

    int queueEnd;
    /** What the clock shows. */
    long now;
    /** Nearest time known at which the tree may end. */
    long end;
    /** How many vertices the tree has or reaches. */
    int touchedCount;

    private int endFrom;
    private int endTo;
    private final boolean[] isTouched;
    private final int[] touched;
    private final int[] entryFrom;
    private final int[] entryTo;
    private final boolean[] isStored;
    private int[] stored = new int[16];
    private int storedCount;
    private int[] opened = new int[16];
    private int openedCount;
    private final int[] mark;
    private int marks;

    SearchTree(long[] number, int[] mate) {
        this.number = number;
        int n = mate.length;
        sets = new Blossoms(mate);
        label = new byte[n];
        reach = new long[n];
        Arrays.fill(reach, NEVER);
        reachedFrom = new int[n];
        queue = new int[n];
        isTouched = new boolean[n];
        touched = new int[n];
        entryFrom = new int[2 * n];
        entryTo = new int[2 * n];
        isStored = new boolean[n];
        mark = new int[2 * n];
    }

    /** Starts a tree at an outermost node that is free. */
    void plant(int root) {
        now = 0;
        end = NEVER;
        queueEnd = 0;
        touchedCount = 0;
        heap.clear();
        enterAbove(root);
    }

    /** Notes a time at which the tree may end: with a free vertex reached along an edge, or with a vertex above left free. */
    void offerEnd(long time, int from, int to) {
        if (time < end) {
            end = time;
            endFrom = from;
            endTo = to;
        }
    }

    /** Notes that the tree reaches a vertex outside, which is not free, along an edge. */
    void offerReach(int v, long reachOfV, int from) {
        touch(v);
        reach[v] = reachOfV;
        reachedFrom[v] = from;
        heap.add(reachOfV + number[v], (long) v << 32 | (REACHED & LOWER_HALF));
    }

    private void touch(int v) {
        if (!isTouched[v]) {
            isTouched[v] = true;
            touched[touchedCount++] = v;
        }
    }

    /** Takes in the node of a vertex that is reached now, and the mate of that node. */
    void enter(int v) {
        int node = sets.find(v);
        int size = sets.list(node);
        for (int i = 0; i < size; i++) {
            int x = sets.listed[i];
            touch(x);
            label[x] = BELOW;
            number[x] -= now;
        }
        entryFrom[node] = reachedFrom[v];
        entryTo[node] = v;
        storeBelow(node);
        enterAbove(sets.find(sets.mateOfBase[node]));
    }

    private void enterAbove(int node) {
        int size = sets.list(node);
        for (int i = 0; i < size; i++) {
            touch(sets.listed[i]);
        }
        raise(size, now);
        storeAbove(node);
    }

    /** Puts the vertices listed above, with what has to be added to their numbers. */
    private void raise(int size, long added) {
        for (int i = 0; i < size; i++) {
            int v = sets.listed[i];
            label[v] = ABOVE;
            number[v] += added;
            offerEnd(number[v], v, NONE);
            queue[queueEnd++] = v;
        }
    }

    private void storeAbove(int node) {
        if (node >= sets.count) {
            sets.number[node - sets.count] -= 2 * now;
            store(node);
        }
    }

    private void storeBelow(int node) {
        if (node >= sets.count) {
            long empty = now + sets.number[node - sets.count] / 2;
            if (empty < end) {
                heap.add(empty, (long) node << 32 | (EMPTY & LOWER_HALF));
            }
            sets.number[node - sets.count] += 2 * now;
            store(node);
        }
    }

    private void store(int set) {
        if (storedCount == stored.length) {
            stored = Arrays.copyOf(stored, 2 * storedCount);
        }
        stored[storedCount++] = set;
        isStored[set - sets.count] = true;
    }

    /** Puts the clock into the number of a set that is to be outermost no more. */
    private void unstore(int node, long added) {
        if (node >= sets.count) {
            sets.number[node - sets.count] += added;
            isStored[node - sets.count] = false;
        }
    }

    /** Makes a set of the ring that an edge without slack between two nodes above closes. */
    void shrink(int u, int v) {
        int above = sets.find(u);
        int other = sets.find(v);
        if (above == other) {
            return;
        }
        int head = meet(above, other);
        int[] next = sets.next;
        for (int node = above; node != head; ) {
            int below = sets.find(sets.mateOfBase[node]);
            int up = sets.find(entryFrom[below]);
            link(below, sets.mateOfBase[node], node, sets.base[node]);
            link(up, entryFrom[below], below, entryTo[below]);
            node = up;
        }
        link(above, u, other, v);
        for (int node = other; node != head; ) {
            int below = sets.find(sets.mateOfBase[node]);
            int up = sets.find(entryFrom[below]);
            link(node, sets.base[node], below, sets.mateOfBase[node]);
            link(below, entryTo[below], up, entryFrom[below]);
            node = up;
        }
        int node = head;
        do {
            if (label[sets.base[node]] == BELOW) {
                raise(sets.list(node), 2 * now);
                unstore(node, -2 * now);
            } else {
                unstore(node, 2 * now);
            }
            node = next[node];
        } while (node != head);
        storeAbove(sets.close(head));
    }

    private void link(int node, int here, int next, int there) {
        sets.next[node] = next;
        sets.here[node] = here;
        sets.there[node] = there;
    }

    /** Where the ways from two nodes above to the root meet; climbs both by turns. */
    private int meet(int above, int other) {
        int a = above;
        int b = other;
        marks++;
        while (a == NONE || mark[a] != marks) {
            if (a != NONE) {
                mark[a] = marks;
                int mate = sets.mateOfBase[a];
                a = mate == NONE ? NONE : sets.find(entryFrom[sets.find(mate)]);
            }
            int c = a;
            a = b;
            b = c;
        }
        return a;
    }

    /** Whether a set, for which it was foreseen, is below and has the number 0 now. */
    boolean isEmptyBelow(int set) {
        return isStored[set - sets.count] && label[sets.base[set]] == BELOW && sets.number[set - sets.count] == 2 * now;
    }

    /**
     * Opens a set below. Of the two ways round its ring from the entry to the base, nodes on that with an even number of steps stay
     * inside, below and above by turns; those on the other leave.
     */
    void open(int set) {
        isStored[set - sets.count] = false;
        if (openedCount == opened.length) {
            opened = Arrays.copyOf(opened, 2 * openedCount);
        }
        opened[openedCount++] = set;
        int[] next = sets.next;
        int base = sets.open(set);
        int entry = sets.find(entryTo[set]);
        int steps = 0;
        for (int node = base; node != entry; node = next[node]) {
            steps++;
        }
        int node = base;
        if (steps % 2 == 0) {
            while (node != entry) {
                enterFrom(node, sets.there[node], sets.here[node]);
                storeBelow(node);
                turn(next[node]);
                node = next[next[node]];
            }
        }
        for (node = next[node]; node != entry && node != base; node = next[node]) {
            leave(node);
        }
        if (steps % 2 != 0) {
            while (node != base) {
                int above = next[node];
                turn(above);
                node = next[above];
                enterFrom(node, sets.here[above], sets.there[above]);
                storeBelow(node);
            }
        }
        enterFrom(entry, entryFrom[set], entryTo[set]);
        storeBelow(entry);
    }

    private void enterFrom(int node, int from, int to) {
        entryFrom[node] = from;
        entryTo[node] = to;
    }

    /** Brings a node from below to above. */
    private void turn(int node) {
        raise(sets.list(node), 2 * now);
        storeAbove(node);
    }

    /** Lets a node below leave the tree. */
    private void leave(int node) {
        int size = sets.list(node);
        for (int i = 0; i < size; i++) {
            int v = sets.listed[i];
            label[v] = OUTSIDE;
            number[v] += now;
            if (reach[v] != NEVER) {
                if (reach[v] + number[v] < end) {
                    offerReach(v, reach[v], reachedFrom[v]);
                } else {
                    reach[v] = NEVER;
                }
            }
        }
    }

    /** Matches the other way round along the path to where the tree ends. */
    void augment() {
        int node = sets.find(endFrom);
        int lost = sets.mateOfBase[node];
        if (endTo == NONE) {
            sets.base[node] = endFrom;
            sets.mateOfBase[node] = NONE;
        } else {
            sets.matchNodes(node, endFrom, sets.find(endTo), endTo);
        }
        while (lost != NONE) {
            int below = sets.find(lost);
            int above = sets.find(entryFrom[below]);
            lost = sets.mateOfBase[above];
            sets.matchNodes(above, entryFrom[below], below, entryTo[below]);
        }
    }

    /** Puts the clock, at a time, into the numbers and leaves everything outside. */
    void settle(long time) {
        for (int i = 0; i < storedCount; i++) {
            int set = stored[i];
            if (isStored[set - sets.count]) {
                unstore(set, label[sets.base[set]] == ABOVE ? 2 * time : -2 * time);
            }
        }
        storedCount = 0;
        for (int i = 0; i < touchedCount; i++) {
            int v = touched[i];
            isTouched[v] = false;
            reach[v] = NEVER;
            if (label[v] == ABOVE) {
                number[v] -= time;
            } else if (label[v] == BELOW) {
                number[v] += time;
            }
            label[v] = OUTSIDE;
        }
        while (openedCount > 0) {
            sets.giveBack(opened[--openedCount]);
        }
    }
}
