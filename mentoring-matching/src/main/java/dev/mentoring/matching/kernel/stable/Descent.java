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

    /** How many slots are filled by the rows before each: every stable matching serves a row as often. */
    private final int[] rowStart;

    private final int[] entryInSlot;
    private final int[] rowInSlot;
    private final int[] worstSlot;
    /** Rank of each partner's worst row; 0 for a partner who can have none. */
    private final int[] worstRank;
    /** The entry of each row at which its candidate stands, or behind which; the end of the row when it can have none. */
    private final int[] next;
    /** The partner of that entry, and what the partner thinks of the row; kept because lists are far apart in memory. */
    private final int[] partnerOfNext;

    private final int[] rankOfNext;

    private long steps;

    /**
     * Starts from a stable matching.
     *
     * @param rows strict lists
     * @param rowCapacity how many partners each row can have, not negative
     * @param partnerCapacity how many rows each partner can have, not negative
     * @param made the pairs of the matching
     */
    Descent(PreferenceRows rows, int[] rowCapacity, int[] partnerCapacity, BitSet made) {
        this.rows = rows;
        int partners = rows.partners();
        next = new int[rows.rows()];
        partnerOfNext = new int[next.length];
        rankOfNext = new int[next.length];
        int[] entries = new int[made.cardinality()];
        int[] rowOf = new int[entries.length];
        int count = 0;
        slotStart = new int[partners + 1];
        rowStart = new int[next.length + 1];
        for (int row = 0; row < next.length; row++) {
            int end = rows.start(row + 1);
            int behind = end;
            int left = rowCapacity[row];
            for (int entry = rows.start(row); entry < end && left > 0; entry++) {
                if (made.get(rows.pair(entry))) {
                    slotStart[rows.partner(entry) + 1]++;
                    entries[count] = entry;
                    rowOf[count++] = row;
                    behind = entry + 1;
                    left--;
                }
            }
            move(row, behind);
            rowStart[row + 1] = count;
        }
        for (int partner = 0; partner < partners; partner++) {
            slotStart[partner + 1] += slotStart[partner];
        }
        entryInSlot = new int[count];
        rowInSlot = new int[count];
        int[] free = Arrays.copyOf(slotStart, partners);
        for (int k = 0; k < count; k++) {
            int slot = free[rows.partner(entries[k])]++;
            entryInSlot[slot] = entries[k];
            rowInSlot[slot] = rowOf[k];
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
        rowStart = same.rowStart;
        entryInSlot = same.entryInSlot.clone();
        rowInSlot = same.rowInSlot.clone();
        worstSlot = same.worstSlot.clone();
        worstRank = same.worstRank.clone();
        next = same.next.clone();
        partnerOfNext = same.partnerOfNext.clone();
        rankOfNext = same.rankOfNext.clone();
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

    private void move(int row, int entry) {
        next[row] = entry;
        boolean isEnd = entry == rows.start(row + 1);
        partnerOfNext[row] = isEnd ? NONE : rows.partner(entry);
        rankOfNext[row] = isEnd ? 0 : rows.theirs(row, entry);
    }

    /** The entry of the row's candidate; {@link #NONE} when the row is in no rotation from here on. */
    int candidate(int row) {
        steps++;
        int partner = partnerOfNext[row];
        if (partner == NONE) {
            return NONE;
        }
        if (rankOfNext[row] > worstRank[partner]) {
            int end = rows.start(row + 1);
            int entry = next[row] + 1;
            while (entry < end && rows.theirs(row, entry) > worstRank[rows.partner(entry)]) {
                entry++;
            }
            steps += entry - next[row];
            move(row, entry);
            if (entry == end) {
                return NONE;
            }
        }
        return worstRank[partnerOfNext[row]] == ROOM ? NONE : next[row];
    }

    /** The row that gives way when a row takes its candidate. */
    int rival(int row) {
        return rowInSlot[worstSlot[partnerOfNext[row]]];
    }

    /** The entry that the rival gives up. */
    int givenUp(int row) {
        return entryInSlot[worstSlot[partnerOfNext[row]]];
    }

    /** The first entry at which the row's candidate may stand; at first the one behind the row's worst partner. */
    int next(int row) {
        return next[row];
    }

    /** Lets a row take its candidate, who gives its worst row up. */
    void take(int row) {
        int partner = partnerOfNext[row];
        int slot = worstSlot[partner];
        entryInSlot[slot] = next[row];
        rowInSlot[slot] = row;
        move(row, next[row] + 1);
        findWorst(partner);
    }

    /** Keeps a row's partners as they are from here on down. */
    void freeze(int row) {
        move(row, rows.start(row + 1));
    }

    /** The entries of the matching, ascending. */
    int[] entries() {
        int[] free = Arrays.copyOf(rowStart, next.length);
        int[] entries = new int[entryInSlot.length];
        for (int slot = 0; slot < entries.length; slot++) {
            entries[free[rowInSlot[slot]]++] = entryInSlot[slot];
        }
        for (int row = 0; row < next.length; row++) {
            if (rowStart[row + 1] - rowStart[row] > 1) {
                Arrays.sort(entries, rowStart[row], rowStart[row + 1]);
            }
        }
        return entries;
    }
}
