package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A stable matching on its way from the one that is best for rows down to the one that is best for partners.
 *
 * <p>Lists are strict. The <em>candidate</em> of a row is the first partner behind the row's worst one who would take the row
 * for one of theirs; the <em>rival</em> is the worst row of a full candidate. A cycle that leads from each row to its rival is
 * an exposed rotation: when each row of it takes its candidate, each candidate gives up its worst row, and the matching is
 * stable again, better for these partners and worse for these rows. A row whose candidate still has room, or that has no
 * candidate, is in no cycle from here on down, nor is one whose rival is such a row.
 *
 * <p>Partners only ever get better rows, so that candidates only move towards the end of their lists: all searches of one way
 * down take time linear in the entries, and a step time linear in the partner's rows.
 */
final class Descent {

    static final int NONE = -1;
    /** The worst rank of a partner with room: any row is better. */
    private static final int ROOM = Integer.MAX_VALUE;

    private final PreferenceRows rows;
    /** First slot of each partner; each of its slots holds a row. */
    private final int[] slotStart;

    private final int[] entryInSlot;
    private final int[] rowInSlot;
    private final int[] worstSlot;
    /** Rank of each partner's worst row; 0 for a partner who can have none. */
    private final int[] worstRank;
    /** The next entry of each row at which its candidate may stand. */
    private final int[] next;

    private long steps;

    /**
     * Starts from a stable matching.
     *
     * @param rows strict lists
     * @param partnerCapacity how many rows each partner can have, not negative
     * @param made the pairs of the matching
     */
    Descent(PreferenceRows rows, int[] partnerCapacity, BitSet made) {
        this.rows = rows;
        int partners = rows.partners();
        slotStart = new int[partners + 1];
        next = new int[rows.rows()];
        for (int row = 0; row < next.length; row++) {
            next[row] = rows.start(row + 1);
            for (int entry = rows.start(row); entry < rows.start(row + 1); entry++) {
                if (made.get(rows.pair(entry))) {
                    slotStart[rows.partner(entry) + 1]++;
                    next[row] = entry + 1;
                }
            }
        }
        for (int partner = 0; partner < partners; partner++) {
            slotStart[partner + 1] += slotStart[partner];
        }
        entryInSlot = new int[slotStart[partners]];
        rowInSlot = new int[slotStart[partners]];
        int[] free = Arrays.copyOf(slotStart, partners);
        for (int row = 0; row < next.length; row++) {
            for (int entry = rows.start(row); entry < rows.start(row + 1); entry++) {
                if (made.get(rows.pair(entry))) {
                    int slot = free[rows.partner(entry)]++;
                    entryInSlot[slot] = entry;
                    rowInSlot[slot] = row;
                }
            }
        }
        worstSlot = new int[partners];
        worstRank = new int[partners];
        for (int partner = 0; partner < partners; partner++) {
            if (slotStart[partner + 1] - slotStart[partner] < partnerCapacity[partner]) {
                worstRank[partner] = ROOM;
            } else {
                findWorst(partner);
            }
        }
    }

    /** The same matching, to go another way. */
    Descent(Descent same) {
        rows = same.rows;
        slotStart = same.slotStart;
        entryInSlot = same.entryInSlot.clone();
        rowInSlot = same.rowInSlot.clone();
        worstSlot = same.worstSlot.clone();
        worstRank = same.worstRank.clone();
        next = same.next.clone();
        steps = same.steps;
    }

    private void findWorst(int partner) {
        int rank = 0;
        for (int slot = slotStart[partner]; slot < slotStart[partner + 1]; slot++) {
            int ranked = rows.theirs(rowInSlot[slot], entryInSlot[slot]);
            if (ranked > rank) {
                rank = ranked;
                worstSlot[partner] = slot;
            }
        }
        worstRank[partner] = rank;
        steps += slotStart[partner + 1] - slotStart[partner];
    }

    /** How many entries and slots were looked at. */
    long steps() {
        return steps;
    }

    /** The entry of the row's candidate; {@link #NONE} when the row is in no rotation from here on. */
    int candidate(int row) {
        int end = rows.start(row + 1);
        int entry = next[row];
        while (entry < end && rows.theirs(row, entry) > worstRank[rows.partner(entry)]) {
            entry++;
        }
        steps += entry - next[row] + 1;
        next[row] = entry;
        return entry == end || worstRank[rows.partner(entry)] == ROOM ? NONE : entry;
    }

    /** The first entry at which the row's candidate may stand; at first the one behind the row's worst partner. */
    int next(int row) {
        return next[row];
    }

    /** The row that a full partner gives up next. */
    int rival(int partner) {
        return rowInSlot[worstSlot[partner]];
    }

    /** The entry of a full partner's worst row. */
    int worstEntry(int partner) {
        return entryInSlot[worstSlot[partner]];
    }

    /** Lets a row take its candidate, who gives its worst row up. */
    void take(int row, int candidate) {
        int partner = rows.partner(candidate);
        int slot = worstSlot[partner];
        entryInSlot[slot] = candidate;
        rowInSlot[slot] = row;
        next[row] = candidate + 1;
        findWorst(partner);
    }

    /** Keeps a row's partners as they are from here on down. */
    void freeze(int row) {
        next[row] = rows.start(row + 1);
    }

    /** The entries of the matching, ascending. */
    int[] entries() {
        int[] entries = entryInSlot.clone();
        Arrays.sort(entries);
        return entries;
    }
}
