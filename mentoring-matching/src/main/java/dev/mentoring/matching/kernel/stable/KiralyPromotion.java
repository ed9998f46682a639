package dev.mentoring.matching.kernel.stable;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * A weakly stable matching with at least two thirds of the pairs of the largest, with ties and capacities on both sides.
 *
 * <p><b>Problem.</b> Rows r and partners p with ranks that may be equal, capacities q(r) and c(p). Pairs are made such that nobody
 * has more than their capacity and no pair blocks: a pair (r, p) that is not made does when r has a free place or a partner
 * strictly worse than p, and p has a free place or a row strictly worse than r. Such matchings differ in size, and to find the
 * largest is NP-hard.
 *
 * <p><b>Idea.</b> Rows propose down their lists, within a tie first to partners that have a free place. A row that comes to the end
 * of its list with a free place is promoted, once, and starts over; at equal rank partners prefer promoted rows. A holder of p is
 * precarious while there is, in the tie of the row's list in which p stands, another partner that has a free place and does not
 * hold the row. A full partner with a precarious holder accepts every proposal: the precarious row moves to that other partner.
 *
 * <p><b>Result.</b> If (r, p) is made, (r', p) and (r, p') could be and are not, and r' and p' have free places, then r strictly
 * prefers p to p', and p strictly prefers r to r'. Proof:
 *
 * <ul>
 *   <li>A full partner stays full, so p' always had a free place. Whom it accepts then, it keeps; hence r has never proposed to p'.
 *       So r has not come to the end of its list and is not promoted, nor has it left the tie of p' behind: p is not worse to it.
 *   <li>r' has come to the end as promoted: p has refused or dropped it as such, having no precarious holder. Since then holders
 *       of p only got better, or were promoted. As r is not, r' has the higher rank: p strictly prefers r.
 *   <li>Were p and p' tied for r, then r would have proposed to p' first, unless p had a free place too; and it would be precarious
 *       at p from then to now. But p had a free place only before it refused r', and no precarious holder when it did.
 * </ul>
 *
 * <p>With capacities each of these is about single places, and nothing changes. No pair blocks for the same reasons: who is
 * refused is not better than any holder.
 *
 * <p>Now take a stable matching N and this one, M. The pairs in one of them only split into trails in which pairs of M and N
 * alternate, paired at each person as long as both kinds are left; so who is at the end of a trail with a pair of N has fewer
 * pairs in M than in N, and a free place in M. A trail with more of N than of M begins and ends with N. It is not one pair, which
 * would block M, and not r' p r p', as then (r, p) would block N. So it has at least two of M for three of N, and |M| is at least
 * 2/3 |N|.
 *
 * <p><b>Bounds.</b> A row comes by each of its entries at most three times; a place that was filled while the partner had others
 * becomes sure or is given up once; the rest is in {@link Holders}. So time and space are linear in the entries.
 *
 * <p><b>Ties.</b> What is left open is decided by the order of entries and of rows: the first free partner of a tie comes first,
 * then its other partners one after another; of several precarious or equally bad holders the one in the last place goes.
 *
 * <p><b>Witness.</b> The pairs: going through the entries shows that none blocks and that the property holds.
 *
 * <p><b>References.</b> Király 2013, "Linear time local approximation algorithm for maximum stable marriage". McDermid 2009, "A
 * 3/2-approximation algorithm for general stable marriage". Paluch 2014, "Faster and simpler approximation of stable
 * matchings". Departs from them by capacities on both sides.
 */
public final class KiralyPromotion {

    /** Keys for each rank, for rows that are promoted and others. */
    static final int LEVELS = 2;

    private static final int STEPS_BETWEEN_POLLS = 1 << 14;
    private static final int NONE = -1;

    private final PreferenceRows rows;
    private final BooleanSupplier cancelled;
    private final Holders holders;
    /** Slots of each partner that may have precarious holders, its first ones. */
    private final int[] unsure;
    /** Free places of each row. */
    private final int[] free;
    /** Next entry that each row proposes to, be the partner full or not. */
    private final int[] next;
    /**
     * Entry from which on each row looks for a free place in the tie of its next entry; ties before it have none that do not hold
     * the row. For promoted rows the end.
     */
    private final int[] scan;

    private final boolean[] isPromoted;
    /** Entries that are held, a bit each. */
    private final long[] held;
    /** Rows that have been dropped and have not yet been looked at, in a ring. */
    private final int[] dropped;

    private int droppedBegin;
    private int droppedEnd;
    private long proposals;
    private long steps;

    /**
     * Prepares a run; the arrays are used as they are and must not change.
     *
     * @param rows preferences of both sides
     * @param rowCapacity how many partners each row can have, not negative
     * @param partnerCapacity how many rows each partner can have, not negative
     * @param cancelled asked often whether to stop
     */
    public KiralyPromotion(PreferenceRows rows, int[] rowCapacity, int[] partnerCapacity, BooleanSupplier cancelled) {
        this(rows, rowCapacity, new Holders(rows, partnerCapacity, LEVELS, Holders.FEW), cancelled);
    }

    /** Prepares a run with a partners' side that is empty so far. */
    KiralyPromotion(PreferenceRows rows, int[] rowCapacity, Holders holders, BooleanSupplier cancelled) {
        this.rows = rows;
        this.cancelled = cancelled;
        this.holders = holders;
        unsure = new int[rows.partners()];
        free = rowCapacity.clone();
        next = new int[rows.rows()];
        scan = new int[rows.rows()];
        isPromoted = new boolean[rows.rows()];
        held = new long[(rows.entries() >>> 6) + 1];
        dropped = new int[rows.rows() + 1];
    }

    /**
     * Finds the matching; to be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    public boolean solve() {
        for (int row = 0; row < next.length; row++) {
            next[row] = rows.start(row);
            scan[row] = rows.start(row);
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

    /** How many proposals were made. */
    public long proposals() {
        return proposals;
    }

    /** Lets a row propose until its places are taken or its list has ended twice; false when stopped. */
    private boolean propose(int row) {
        int end = rows.start(row + 1);
        while (free[row] > 0) {
            if (next[row] == end) {
                if (isPromoted[row]) {
                    return true;
                }
                isPromoted[row] = true;
                next[row] = rows.start(row);
                continue;
            }
            int entry = entryWithFreePlace(row, next[row]);
            if (entry != NONE) {
                free[row]--;
                take(row, entry);
            } else {
                entry = next[row]++;
                if (!isHeld(entry)) {
                    proposeToFull(row, entry);
                }
            }
            steps++;
            if (steps >= STEPS_BETWEEN_POLLS) {
                steps = 0;
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Finds another partner with a free place in the tie of an entry, or -1; what is passed over need not be seen again. */
    private int entryWithFreePlace(int row, int entry) {
        int end = rows.start(row + 1);
        int begin = scan[row];
        int at = begin;
        int rank = rows.own(row, entry);
        while (at < end && rows.own(row, at) == rank) {
            if (!holders.isFull(rows.partner(at)) && !isHeld(at)) {
                break;
            }
            at++;
        }
        scan[row] = at;
        steps += at - begin;
        return at < end && rows.own(row, at) == rank ? at : NONE;
    }

    private void take(int row, int entry) {
        int partner = rows.partner(entry);
        proposals++;
        hold(entry);
        holders.add(partner, row, entry);
        unsure[partner] = holders.count[partner];
    }

    private void proposeToFull(int row, int entry) {
        int partner = rows.partner(entry);
        proposals++;
        if (holders.count[partner] > 0 && !replacePrecarious(row, entry, partner)) {
            replaceWorst(row, entry, partner);
        }
    }

    /** Has a precarious holder move; if there is none, gives all holders their keys. */
    private boolean replacePrecarious(int row, int entry, int partner) {
        if (unsure[partner] == NONE) {
            return false;
        }
        int begin = holders.first[partner];
        while (unsure[partner] > 0) {
            int slot = begin + --unsure[partner];
            int mover = holders.row[slot];
            int lost = holders.entry[slot];
            int gained = entryWithFreePlace(mover, lost);
            if (gained != NONE) {
                letGo(lost);
                take(mover, gained);
                free[row]--;
                hold(entry);
                holders.row[slot] = row;
                holders.entry[slot] = entry;
                return true;
            }
        }
        unsure[partner] = NONE;
        for (int slot = begin; slot < begin + holders.count[partner]; slot++) {
            holders.key(partner, slot, key(holders.row[slot], holders.entry[slot]));
        }
        steps += holders.count[partner];
        return false;
    }

    private void replaceWorst(int row, int entry, int partner) {
        int slot = holders.worstSlot(partner);
        // Keys are odd for promoted rows; who has been promoted since is told now.
        while ((holders.worst[partner] & 1) == 0 && isPromoted[holders.row[slot]]) {
            holders.improveWorst(partner, holders.worst[partner] - 1);
            slot = holders.worstSlot(partner);
            steps++;
        }
        int key = key(row, entry);
        if (key >= holders.worst[partner]) {
            return;
        }
        int loser = holders.row[slot];
        letGo(holders.entry[slot]);
        if (free[loser]++ == 0) {
            dropped[droppedEnd] = loser;
            droppedEnd = droppedEnd + 1 == dropped.length ? 0 : droppedEnd + 1;
        }
        free[row]--;
        hold(entry);
        holders.replaceWorst(partner, row, entry, key);
    }

    private int key(int row, int entry) {
        return 2 * holders.rank(row, entry) - (isPromoted[row] ? 1 : 0);
    }

    private boolean isHeld(int entry) {
        return (held[entry >>> 6] & 1L << entry) != 0;
    }

    private void hold(int entry) {
        held[entry >>> 6] |= 1L << entry;
    }

    private void letGo(int entry) {
        held[entry >>> 6] &= ~(1L << entry);
    }
}
