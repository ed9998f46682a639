package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Super-stable matchings in markets with ties, or the steps that show that there is none.
 *
 * <p><b>Problem.</b> Rows take one partner at most, partners as many rows as they have places; both rank each other, with ties.
 * A matching is super-stable when no pair outside it has a row that likes the partner at least as well as what it has, and a
 * partner that has a place left or likes the row at least as well as one of its own.
 *
 * <p><b>Idea.</b> With the words of {@link Cutoffs}: all rows that would come to a partner like it at least as well as any
 * partner that they can get. If more of them than it has places are at least as good as a row, then no super-stable matching
 * joins that row to it, since one of them would be left out. So each cutoff falls to the rank of the first comer too many, until
 * nobody's falls. Then every partner is in as many heads as it has places, or fewer, and heads are the matching; but there is
 * none if a row has two partners in its head, or somebody was turned down by a partner who has a place left at the end.
 *
 * <p><b>Why none.</b> Let M be super-stable and let P be all pairs of rows and partners of their heads. A partner who lacks a row
 * of P in M must have its places full in M, and so has at least as many rows that are not in P. Summed over partners, M has at
 * least as many pairs as P; it has at most one for each row with a head. Hence every head is a single partner, every partner
 * has as many rows in M as in P, and one with a place left has all who would come.
 *
 * <p><b>Bounds.</b> Time and space linear in the entries, beside the sorting of the rows.
 *
 * <p><b>Ties.</b> None are broken. If there is a super-stable matching, the one found is the best for every row.
 *
 * <p><b>Witness.</b> {@link #steps}: after them some state contradicts itself as above.
 *
 * <p><b>References.</b> Irving, Manlove, Scott 2000, "The hospitals/residents problem with ties". Departs from it by cutoffs in
 * place of deletions, so that the steps can be checked by counting, and by rows that are turned down still being counted, in place of
 * a mark on partners that were full once.
 */
public final class SuperAcceptance implements TieAcceptance {

    private final Cutoffs state;
    private final Rejections steps = new Rejections();

    /**
     * Prepares a run; arrays are used as they are and must not change.
     *
     * @param places of each row, 0 or 1
     * @param capacity of each partner, not negative
     * @param cancelled asked often whether to stop
     */
    public SuperAcceptance(PreferenceRows rows, int[] places, int[] capacity, BooleanSupplier cancelled) {
        state = new Cutoffs(rows, places, capacity, cancelled);
    }

    @Override
    public boolean solve() {
        for (int partner = state.nextChanged(); partner != Cutoffs.NONE; partner = state.nextChanged()) {
            int to = state.cutoff[partner];
            int left = state.inside[partner];
            while (left > state.capacity[partner]) {
                to--;
                left -= state.comersOfClass[to];
            }
            if (to < state.cutoff[partner]) {
                steps.add(partner, state.rank(to));
                state.lower(partner, to);
            }
            if (state.mustStop(1)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isFound() {
        return Arrays.stream(state.headSize).allMatch(size -> size <= 1) && keepsAllWhoWouldCome();
    }

    private boolean keepsAllWhoWouldCome() {
        for (int partner = 0; partner < state.inside.length; partner++) {
            if (state.inside[partner] < state.capacity[partner] && state.inside[partner] < state.comers[partner]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int[] pairOfRow() {
        int[] pairOfRow = new int[state.headSize.length];
        Arrays.fill(pairOfRow, Cutoffs.NONE);
        for (int row = 0; row < pairOfRow.length; row++) {
            for (int entry = state.headStart[row]; state.headSize[row] > 0 && entry < state.headEnd[row]; entry++) {
                if (state.isHope(entry)) {
                    pairOfRow[row] = state.rows.pair(entry);
                }
            }
        }
        return pairOfRow;
    }

    @Override
    public Rejections steps() {
        return steps;
    }
}
