package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * The stable matching that is best for every row, with capacities on both sides.
 *
 * <p><b>Problem.</b> Rows r and partners p with strict preferences over single partners, capacities q(r) and c(p). Pairs are made
 * such that nobody has more than their capacity and no pair blocks: a pair (r, p) that is not made does when r has a free place
 * or a partner worse than p, and p has a free place or a row worse than r. Sets are compared by exchanging one for a better one
 * (responsive preferences).
 *
 * <p><b>Idea.</b> A row with a free place proposes to the best partner that it has not yet proposed to. A partner accepts while it
 * has a free place, and then whoever is better than its worst holder, whom it drops. What partners hold only gets better, so that
 * no refusal is ever regretted; a refused pair is in no stable matching.
 *
 * <p><b>Result.</b> Each row has its best partners of all that it has in any stable matching, and each partner its worst; the
 * number of places taken at each person is the same in all of them, and whoever does not fill their capacity has the same partners
 * in all. From {@link PreferenceRows#turned} the partners propose and have their best.
 *
 * <p><b>Bounds.</b> One step an entry and a rank at most, so linear time in the entries. Partners' ranks are read only for proposals.
 * Space is a bit an entry and what {@link Holders} say.
 *
 * <p><b>Ties.</b> Meant for lists without ties. Entries of equal own rank are proposed to in the order of entries; of equal rank
 * to a partner, who came first is kept and who came last is dropped first. So the result is still weakly stable and depends on
 * the input alone, but is best for no side, and its size depends on the order.
 *
 * <p><b>Witness.</b> The pairs: going through the entries shows that none blocks.
 *
 * <p><b>References.</b> Gale, Shapley 1962, "College admissions and the stability of marriage". McVitie, Wilson 1971, "The stable
 * marriage problem" (one proposal after another). Roth 1984, "Stability and polarization of interests in job matching".
 * Gusfield, Irving 1989, "The Stable Marriage Problem". Baïou, Balinski 2000, "Many-to-many matching: stable polyandrous
 * polygamy (or polygamous polyandry)".
 */
public final class DeferredAcceptance {

    /** Keys for each rank. */
    static final int LEVELS = 1;

    private static final int PROPOSALS_BETWEEN_POLLS = 1 << 14;

    private final PreferenceRows rows;
    private final BooleanSupplier cancelled;
    private final Holders holders;
    /** Lowest rank that each partner refuses. */
    private final int[] refused;
    /** Free places of each row. */
    private final int[] free;
    /** Next entry that each row proposes to. */
    private final int[] next;
    /** Entries that are held, a bit each. */
    private final long[] held;
    /** Rows that have been dropped and have not yet been looked at, in a ring. */
    private final int[] dropped;

    /** Worst rank that each row and each partner puts up with; empty where they put up with all. */
    private int[] lastOfRow = new int[0];

    private int[] lastOfPartner = new int[0];

    private int droppedBegin;
    private int droppedEnd;
    private long proposals;

    /**
     * Prepares a run; the arrays are used as they are and must not change.
     *
     * @param rows preferences of both sides
     * @param rowCapacity how many partners each row can have, not negative
     * @param partnerCapacity how many rows each partner can have, not negative
     * @param cancelled asked often whether to stop
     */
    public DeferredAcceptance(
            PreferenceRows rows, int[] rowCapacity, int[] partnerCapacity, BooleanSupplier cancelled) {
        this(rows, rowCapacity, new Holders(rows, partnerCapacity, LEVELS, Holders.FEW), cancelled);
    }

    /** Prepares a run with a partners' side that is empty so far. */
    DeferredAcceptance(PreferenceRows rows, int[] rowCapacity, Holders holders, BooleanSupplier cancelled) {
        this.rows = rows;
        this.cancelled = cancelled;
        this.holders = holders;
        refused = new int[rows.partners()];
        free = rowCapacity.clone();
        next = new int[rows.rows()];
        held = new long[(rows.entries() >>> 6) + 1];
        dropped = new int[rows.rows() + 1];
    }

    /**
     * Leaves out the entries that a row or a partner ranks worse than they put up with.
     *
     * @param ofRow worst rank of each row
     * @param ofPartner worst rank of each partner
     */
    void limit(int[] ofRow, int[] ofPartner) {
        lastOfRow = ofRow;
        lastOfPartner = ofPartner;
    }

    /**
     * Finds the matching; to be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    public boolean solve() {
        for (int partner = 0; partner < refused.length; partner++) {
            refused[partner] = holders.isFull(partner) ? 0 : refusedByLimit(partner);
        }
        for (int row = 0; row < next.length; row++) {
            next[row] = rows.start(row);
        }
        for (int row = 0; row < next.length; row++) {
            if (!propose(row)) {
                return false;
            }
        }
        // One after another as they were dropped: the waits for memory overlap, as rows do not depend on the one
        // before.
        while (droppedBegin != droppedEnd) {
            int row = dropped[droppedBegin];
            droppedBegin = droppedBegin + 1 == dropped.length ? 0 : droppedBegin + 1;
            if (!propose(row)) {
                return false;
            }
        }
        return true;
    }

    /** The pairs that are made, by the numbers that {@link PreferenceRows#pair} gives. */
    public BitSet madePairs() {
        BitSet made = new BitSet();
        BitSet entries = BitSet.valueOf(held);
        for (int entry = entries.nextSetBit(0); entry >= 0; entry = entries.nextSetBit(entry + 1)) {
            made.set(rows.pair(entry));
        }
        return made;
    }

    /** The partner of each row, the best if it has several, or -1; a new array. */
    public int[] partnerOfRow() {
        int[] partner = new int[next.length];
        Arrays.fill(partner, -1);
        BitSet entries = BitSet.valueOf(held);
        for (int row = 0; row < partner.length; row++) {
            int entry = entries.nextSetBit(rows.start(row));
            if (entry >= 0 && entry < rows.start(row + 1)) {
                partner[row] = rows.partner(entry);
            }
        }
        return partner;
    }

    /** How many proposals were made. */
    public long proposals() {
        return proposals;
    }

    /** Lets a row propose until its places are taken or its list ends; false when stopped. */
    private boolean propose(int row) {
        int end = end(row);
        int entry = next[row];
        while (free[row] > 0 && entry < end) {
            if ((++proposals & PROPOSALS_BETWEEN_POLLS - 1) == 0 && cancelled.getAsBoolean()) {
                return false;
            }
            int rank = holders.rank(row, entry);
            int partner = rows.partner(entry);
            if (rank < refused[partner]) {
                accept(row, entry, partner, rank);
            }
            entry++;
        }
        next[row] = entry;
        return true;
    }

    private int refusedByLimit(int partner) {
        return lastOfPartner.length == 0 || lastOfPartner[partner] == Integer.MAX_VALUE
                ? Integer.MAX_VALUE
                : lastOfPartner[partner] + 1;
    }

    /** Where the row's list ends, or what it puts up with. */
    private int end(int row) {
        int end = rows.start(row + 1);
        if (lastOfRow.length == 0 || lastOfRow[row] == Integer.MAX_VALUE) {
            return end;
        }
        int at = rows.start(row);
        while (at < end) {
            int middle = (at + end) >>> 1;
            if (rows.own(middle) <= lastOfRow[row]) {
                at = middle + 1;
            } else {
                end = middle;
            }
        }
        return at;
    }

    private void accept(int row, int entry, int partner, int rank) {
        held[entry >>> 6] |= 1L << entry;
        free[row]--;
        if (!holders.isFull(partner)) {
            holders.add(partner, row, entry);
            holders.key(partner, holders.first[partner] + holders.count[partner] - 1, rank);
            if (holders.isFull(partner)) {
                refused[partner] = holders.worst[partner];
            }
            return;
        }
        int slot = holders.worstSlot(partner);
        int lost = holders.entry[slot];
        int loser = holders.row[slot];
        held[lost >>> 6] &= ~(1L << lost);
        if (free[loser]++ == 0) {
            dropped[droppedEnd] = loser;
            droppedEnd = droppedEnd + 1 == dropped.length ? 0 : droppedEnd + 1;
        }
        holders.replaceWorst(partner, row, entry, rank);
        refused[partner] = holders.worst[partner];
    }
}
