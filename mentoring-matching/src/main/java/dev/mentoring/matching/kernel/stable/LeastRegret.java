package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A stable matching in which the worst rank that anybody gives to a partner is as good as can be.
 *
 * <p><b>Problem.</b> Rows and partners with capacities, and strict lists. Among all stable matchings, minimise the largest rank
 * of any pair, by row or by partner: the <em>regret</em>.
 *
 * <p><b>Idea.</b> Everybody has the same number of partners in all stable matchings, and who is not full has the same ones. Take
 * the pairs away that somebody who is full ranks behind r. A stable matching without regret beyond r is stable among the rest,
 * and so are then all stable matchings of the rest in which everybody has that number: nobody who is full wishes for a pair that
 * was taken away. So one deferred acceptance tells whether there is such a matching; bisection finds the least r. Who is not full
 * loses nothing: their list counts as far as it goes, or else others could do better for their absence.
 *
 * <p><b>Bounds.</b> Time O(entries log(largest rank)), space that of the input.
 *
 * <p><b>Ties.</b> Lists must be strict. Of all matchings of least regret it is the one that is best for rows.
 *
 * <p><b>Witness.</b> For regret r, the stable matching after what is ranked behind r - 1 was taken away, in which somebody has
 * fewer partners; or somebody who is not full and ranks one of theirs r.
 *
 * <p><b>References.</b> Gusfield 1987, "Three fast algorithms for four problems in stable marriage". Gusfield, Irving 1989, "The
 * Stable Marriage Problem", section 4.4. Roth 1986, "On the allocation of residents to rural hospitals". Departs from them by
 * bisection and by capacities.
 */
public final class LeastRegret {

    private final PreferenceRows rows;
    private final int[] rowCapacity;
    private final int[] partnerCapacity;
    private final BooleanSupplier cancelled;

    private final int[] countOfRow;
    private final int[] countOfPartner;
    private int regret;
    private BitSet made = new BitSet();
    private Optional<BitSet> witness = Optional.empty();
    /** The entries of {@link #rest}, in its order. */
    private int[] kept = new int[0];

    /**
     * Prepares a run; the arrays are used as they are and must not change.
     *
     * @param rows strict lists
     * @param rowCapacity how many partners each row can have, not negative
     * @param partnerCapacity how many rows each partner can have, not negative
     * @param cancelled asked often whether to stop
     */
    public LeastRegret(PreferenceRows rows, int[] rowCapacity, int[] partnerCapacity, BooleanSupplier cancelled) {
        this.rows = rows;
        this.rowCapacity = rowCapacity;
        this.partnerCapacity = partnerCapacity;
        this.cancelled = cancelled;
        countOfRow = new int[rows.rows()];
        countOfPartner = new int[rows.partners()];
    }

    /** Finds the matching; false when stopped. */
    public boolean solve() {
        DeferredAcceptance first = new DeferredAcceptance(rows, rowCapacity, partnerCapacity, cancelled);
        if (!first.solve()) {
            return false;
        }
        made = first.madePairs();
        count(rows, made, countOfRow, countOfPartner);
        int low = worst(false);
        int high = worst(true);
        while (low < high) {
            int middle = (low + high) >>> 1;
            PreferenceRows rest = rest(middle);
            DeferredAcceptance run = new DeferredAcceptance(rest, rowCapacity, partnerCapacity, cancelled);
            if (cancelled.getAsBoolean() || !run.solve()) {
                return false;
            }
            BitSet pairs = run.madePairs();
            if (servesAll(rest, pairs)) {
                made = original(pairs);
                high = middle;
            } else {
                witness = Optional.of(original(pairs));
                low = middle + 1;
            }
        }
        regret = low;
        return true;
    }

    private static void count(PreferenceRows lists, BitSet pairs, int[] ofRow, int[] ofPartner) {
        for (int row = 0; row < lists.rows(); row++) {
            for (int entry = lists.start(row); entry < lists.start(row + 1); entry++) {
                if (pairs.get(lists.pair(entry))) {
                    ofRow[row]++;
                    ofPartner[lists.partner(entry)]++;
                }
            }
        }
    }

    private boolean servesAll(PreferenceRows rest, BitSet pairs) {
        int[] ofRow = new int[countOfRow.length];
        int[] ofPartner = new int[countOfPartner.length];
        count(rest, pairs, ofRow, ofPartner);
        return Arrays.equals(ofRow, countOfRow) && Arrays.equals(ofPartner, countOfPartner);
    }

    /** The worst rank in the matching that is best for rows, of everybody or of those who are not full. */
    private int worst(boolean ofFull) {
        int worst = 0;
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.start(row + 1); entry++) {
                if (made.get(rows.pair(entry))) {
                    worst = ofFull || !isFullRow(row) ? Math.max(worst, rows.own(entry)) : worst;
                    worst = ofFull || !isFullPartner(rows.partner(entry))
                            ? Math.max(worst, rows.theirs(row, entry))
                            : worst;
                }
            }
        }
        return worst;
    }

    private boolean isFullRow(int row) {
        return countOfRow[row] >= rowCapacity[row];
    }

    private boolean isFullPartner(int partner) {
        return countOfPartner[partner] >= partnerCapacity[partner];
    }

    /** The lists without what somebody who is full ranks behind a rank. */
    private PreferenceRows rest(int rank) {
        int count = 0;
        int[] entries = new int[rows.entries()];
        int[] start = new int[rows.rows() + 1];
        for (int row = 0; row < rows.rows(); row++) {
            int last = isFullRow(row) ? rank : Integer.MAX_VALUE;
            int end = rows.start(row + 1);
            for (int entry = rows.start(row); entry < end && rows.own(entry) <= last; entry++) {
                if (rows.theirs(row, entry) <= rank || !isFullPartner(rows.partner(entry))) {
                    entries[count++] = entry;
                }
            }
            start[row + 1] = count;
        }
        int[] partner = new int[count];
        int[] own = new int[count];
        int[] theirs = new int[count];
        for (int row = 0; row < rows.rows(); row++) {
            for (int k = start[row]; k < start[row + 1]; k++) {
                partner[k] = rows.partner(entries[k]);
                own[k] = rows.own(entries[k]);
                theirs[k] = rows.theirs(row, entries[k]);
            }
        }
        kept = entries;
        return PreferenceRows.ofPairs(rows.partners(), start, partner, own, theirs);
    }

    private BitSet original(BitSet pairs) {
        BitSet original = new BitSet();
        pairs.stream().forEach(k -> original.set(rows.pair(kept[k])));
        return original;
    }

    /** The least regret; 0 without pairs. */
    public int regret() {
        return regret;
    }

    /** The pairs of the matching. */
    public BitSet madePairs() {
        return made;
    }

    /** The stable matching of what is left for a regret one less; empty when somebody who is not full has a partner of that rank. */
    public Optional<BitSet> witness() {
        return witness;
    }
}
