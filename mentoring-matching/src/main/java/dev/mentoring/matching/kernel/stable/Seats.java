package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;

/** Who sits with whom: each row with one partner at most, the rows of a partner in a list. */
final class Seats {

    static final int NONE = -1;

    private final int[] partnerOfRow;
    private final int[] next;
    private final int[] previous;
    private final int[] first;
    private final int[] taken;

    /** Starts with nobody seated. */
    Seats(int rows, int partners) {
        partnerOfRow = new int[rows];
        Arrays.fill(partnerOfRow, NONE);
        next = new int[rows];
        previous = new int[rows];
        first = new int[partners];
        Arrays.fill(first, NONE);
        taken = new int[partners];
    }

    /** The partner with whom a row sits; {@link #NONE} when it has no seat. */
    int ofRow(int row) {
        return partnerOfRow[row];
    }

    /** How many sit with a partner. */
    int taken(int partner) {
        return taken[partner];
    }

    /** One who sits with a partner; {@link #NONE} when nobody does. */
    int first(int partner) {
        return first[partner];
    }

    /** The next of those who sit with the same partner; {@link #NONE} after the last. */
    int next(int row) {
        return next[row];
    }

    /** Seats a row that has no seat. */
    void take(int row, int partner) {
        partnerOfRow[row] = partner;
        next[row] = first[partner];
        previous[row] = NONE;
        if (first[partner] != NONE) {
            previous[first[partner]] = row;
        }
        first[partner] = row;
        taken[partner]++;
    }

    /** Takes the seat of a row away. */
    void leave(int row) {
        int partner = partnerOfRow[row];
        partnerOfRow[row] = NONE;
        taken[partner]--;
        if (previous[row] == NONE) {
            first[partner] = next[row];
        } else {
            next[previous[row]] = next[row];
        }
        if (next[row] != NONE) {
            previous[next[row]] = previous[row];
        }
    }
}
