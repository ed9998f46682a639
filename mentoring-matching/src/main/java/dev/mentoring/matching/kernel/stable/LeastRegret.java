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
 * was taken away. So one deferred acceptance tells whether there is such a matching; reaching twice as far each time, and then
 * bisection, find the least r. Lists of those who are not full stay as they are: others must not do better for their absence.
 *
 * <p><b>Bounds.</b> Time O(entries log(largest rank)), in practice far less as few proposals are made; space a bit an entry and a few
 * numbers a person.
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
    private BitSet served = new BitSet();
    private boolean servesAll;

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
        count(made, countOfRow, countOfPartner);
        int[] worst = worst();
        int holds = worst[0];
        int fixed = worst[1];
        // In no other stable matching a row does better than in this one.
        int fails = Math.max(fixed, worst[2]) - 1;
        long reach = fails + 1L;
        while (fails + 1 < holds) {
            int rank = (int) Math.min(reach, (fails + (long) holds) >>> 1);
            reach = 2 * reach + 1;
            if (!serve(rank)) {
                return false;
            }
            if (servesAll) {
                made = served;
                holds = rank;
            } else {
                witness = Optional.of(served);
                fails = rank;
            }
        }
        if (witness.isEmpty() && holds > fixed) {
            if (!serve(holds - 1)) {
                return false;
            }
            witness = Optional.of(served);
        }
        regret = holds;
        return true;
    }

    /** Matches what is left for a rank; false when stopped. */
    private boolean serve(int rank) {
        int[] lastOfRow = new int[countOfRow.length];
        int[] lastOfPartner = new int[countOfPartner.length];
        Arrays.setAll(lastOfRow, row -> isFullRow(row) ? rank : Integer.MAX_VALUE);
        Arrays.setAll(lastOfPartner, partner -> isFullPartner(partner) ? rank : Integer.MAX_VALUE);
        DeferredAcceptance run = new DeferredAcceptance(rows, rowCapacity, partnerCapacity, cancelled);
        run.limit(lastOfRow, lastOfPartner);
        if (cancelled.getAsBoolean() || !run.solve()) {
            return false;
        }
        served = run.madePairs();
        int[] ofRow = new int[countOfRow.length];
        int[] ofPartner = new int[countOfPartner.length];
        count(served, ofRow, ofPartner);
        servesAll = Arrays.equals(ofRow, countOfRow) && Arrays.equals(ofPartner, countOfPartner);
        return true;
    }

    private void count(BitSet pairs, int[] ofRow, int[] ofPartner) {
        for (int row = 0; row < rows.rows(); row++) {
            int end = rows.start(row + 1);
            for (int entry = rows.start(row); entry < end && ofRow[row] < rowCapacity[row]; entry++) {
                if (pairs.get(rows.pair(entry))) {
                    ofRow[row]++;
                    ofPartner[rows.partner(entry)]++;
                }
            }
        }
    }

    /** The worst ranks in the matching that is best for rows: of all, of those who are not full, and of rows. */
    private int[] worst() {
        int all = 0;
        int fixed = 0;
        int ofRows = 0;
        for (int row = 0; row < rows.rows(); row++) {
            int left = countOfRow[row];
            for (int entry = rows.start(row); left > 0; entry++) {
                if (made.get(rows.pair(entry))) {
                    left--;
                    int own = rows.own(entry);
                    int theirs = rows.theirs(row, entry);
                    all = Math.max(all, Math.max(own, theirs));
                    fixed = isFullRow(row) ? fixed : Math.max(fixed, own);
                    fixed = isFullPartner(rows.partner(entry)) ? fixed : Math.max(fixed, theirs);
                    ofRows = Math.max(ofRows, own);
                }
            }
        }
        return new int[] {all, fixed, ofRows};
    }

    private boolean isFullRow(int row) {
        return countOfRow[row] >= rowCapacity[row];
    }

    private boolean isFullPartner(int partner) {
        return countOfPartner[partner] >= partnerCapacity[partner];
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
