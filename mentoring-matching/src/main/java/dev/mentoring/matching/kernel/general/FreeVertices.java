package dev.mentoring.matching.kernel.general;

/**
 * Free vertices in rounds: each has its turn in a round, those that could not be treated within the size of tree of this round are
 * added for the next, in which trees may be larger.
 */
final class FreeVertices {

    private static final int FIRST_SIZE = 32;
    private static final int GROWTH = 4;

    private final int[] vertex;
    private int added;
    private int at;
    private int end;
    private long size = FIRST_SIZE / GROWTH;

    /** None of up to so many. */
    FreeVertices(int count) {
        vertex = new int[count];
    }

    /** Adds a vertex for the next round. */
    void add(int v) {
        // Those added replace such as had their turn.
        vertex[added++] = v;
    }

    /** How many were added for the next round. */
    int left() {
        return added;
    }

    /** Starts a round; false if none is left. */
    boolean startRound() {
        end = added;
        at = 0;
        added = 0;
        size = Math.min(size * GROWTH, Integer.MAX_VALUE);
        return end > 0;
    }

    /** The next vertex that has its turn, or -1. */
    int next() {
        return at < end ? vertex[at++] : -1;
    }

    /** How large trees may grow, in vertices; beyond any graph at last. */
    int treeSize() {
        return (int) size;
    }
}
