package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Strongly stable matchings in markets with ties, or the steps that show that there is none.
 *
 * <p><b>Problem.</b> Rows take one partner at most, partners as many rows as they have places; both rank each other, with ties.
 * A matching is strongly stable when no pair outside it would gain: one of the two likes the other better than what it has, and
 * the other at least as well. A place left is worse than any row, and no partner worse than any.
 *
 * <p><b>Idea.</b> With the words of {@link Cutoffs}, and c for a partner's places:
 *
 * <ul>
 *   <li>A partner to whom c rows would come that it likes better than another row turns that one down.
 *   <li>If c or more are inside its cutoff then, the worst class of them is on the edge: those better than it must stay, and what
 *       is left of the c places, at least one, is its room. If fewer are inside, all of them must stay. Rows that must stay nowhere
 *       need a seat in a room of one of the partners in their head. Seats are given out along alternating paths. Where one
 *       row finds no seat, the rows that it reaches by such paths are a crowd: whichever of the partners in their heads one
 *       takes, there are more of the crowd with one of these in the head than there is room. All these partners turn their
 *       edges down.
 * </ul>
 *
 * <p>In the end every row with a head must stay somewhere or has a seat, and that is the matching; unless partners with places
 * left, who must have all that would come, and full ones need more rows than have a head.
 *
 * <p><b>Why crowds.</b> Let M be strongly stable and let W be those of the crowd's partners that have in M a row of the edge or a
 * worse one. Each of them has all that must stay there. A member of the crowd with one of W in the head must be with that one or with
 * another as good, one of its head therefore, which then belongs to W. So all of them have room in W, but they are too many.
 *
 * <p><b>Bounds.</b> Searches that find no seat, and everything else but the searches that find one, take time linear in the
 * entries, because all that was looked at is turned down. The others are at most as many as classes in the rows, and each takes
 * time linear in the entries of heads: no more than rows times entries where nobody is tied or where all are, and entries squared
 * at worst. Space linear in the entries.
 *
 * <p><b>Ties.</b> Among seats in reach, one by the fewest moves, then by the order of entries.
 *
 * <p><b>Witness.</b> {@link #steps}, each crowd with the seats that it fills: after them partners need more rows than have a
 * head.
 *
 * <p><b>References.</b> Irving, Manlove, Scott 2003, "Strong stability in the hospitals/residents problem". Kavitha, Mehlhorn,
 * Michail, Paluch 2007, "Strongly stable matchings in time O(nm) and extension to the hospitals-residents problem", whose levels
 * are left out. Departs from them by cutoffs in place of deletions, by one crowd for each row without a seat in place of the largest
 * critical set, and by stopping as soon as too many rows are needed.
 */
public final class StrongAcceptance implements TieAcceptance {

    private static final int NONE = Cutoffs.NONE;

    private final Cutoffs state;
    private final Rejections steps = new Rejections();
    private final Seats seats;
    /** A partner with whom the row must stay, or none. */
    private final int[] stayOfRow;
    /** The edge of each partner at which rows were last told that they need not stay. */
    private final int[] knownEdge;

    private final int[] reached;
    private int reachedCount;
    private final int[] reachedPartner;
    private int reachedPartners;
    /** The row by which a partner was reached in the search of that number. */
    private final int[] reachedBy;

    private final int[] search;
    private int searches;

    /**
     * Prepares a run; arrays are used as they are and must not change.
     *
     * @param places of each row, 0 or 1
     * @param capacity of each partner, not negative
     * @param cancelled asked often whether to stop
     */
    public StrongAcceptance(PreferenceRows rows, int[] places, int[] capacity, BooleanSupplier cancelled) {
        state = new Cutoffs(rows, places, capacity, cancelled);
        seats = new Seats(rows.rows(), capacity.length);
        stayOfRow = new int[rows.rows()];
        Arrays.fill(stayOfRow, NONE);
        knownEdge = new int[capacity.length];
        Arrays.fill(knownEdge, NONE);
        reached = new int[rows.rows()];
        reachedPartner = new int[capacity.length];
        reachedBy = new int[capacity.length];
        search = new int[capacity.length];
    }

    @Override
    public boolean solve() {
        while (turnDown() && !state.wantsTooMany()) {
            int row = state.moved.poll();
            if (row == NONE) {
                return true;
            }
            if (!place(row)) {
                dismissCrowd();
            }
            if (state.mustStop(1)) {
                return false;
            }
        }
        return !state.mustStop(0);
    }

    @Override
    public boolean isFound() {
        return !state.wantsTooMany();
    }

    @Override
    public int[] pairOfRow() {
        int[] pairOfRow = new int[stayOfRow.length];
        Arrays.fill(pairOfRow, NONE);
        for (int row = 0; row < pairOfRow.length; row++) {
            int partner = stayOfRow[row] == NONE ? seats.ofRow(row) : stayOfRow[row];
            for (int entry = state.headStart[row]; partner != NONE && entry < state.headEnd[row]; entry++) {
                if (state.rows.partner(entry) == partner) {
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

    /** Lets every partner turn down rows that are worse than enough others; false when the caller stops the run. */
    private boolean turnDown() {
        while (!state.wantsTooMany()) {
            int partner = state.nextChanged();
            if (partner == NONE) {
                return true;
            }
            int to = state.cutoff[partner];
            int left = state.inside[partner];
            while (to > state.firstClass[partner] && left - state.comersOfClass[to - 1] >= state.capacity[partner]) {
                to--;
                left -= state.comersOfClass[to];
            }
            if (to < state.cutoff[partner]) {
                steps.add(partner, state.rank(to));
                lower(partner, to);
            }
            if (isFull(partner)) {
                free(partner);
            }
            if (state.mustStop(1)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFull(int partner) {
        return state.capacity[partner] > 0 && state.inside[partner] >= state.capacity[partner];
    }

    /** The class on the edge of a full partner. */
    private int edge(int partner) {
        return state.cutoff[partner] - 1;
    }

    private int room(int partner) {
        return state.capacity[partner] - state.inside[partner] + state.comersOfClass[edge(partner)];
    }

    private void lower(int partner, int to) {
        int end = state.classStart(state.cutoff[partner]);
        for (int place = state.classStart(to); place < end; place++) {
            int row = state.rowAt(place);
            if (seats.ofRow(row) == partner) {
                seats.leave(row);
                state.moved.add(row);
            } else if (stayOfRow[row] == partner) {
                stayOfRow[row] = NONE;
                state.moved.add(row);
            }
        }
        state.lower(partner, to);
    }

    /** Takes seats away where there is less room than before, and tells rows on a new edge that they need not stay. */
    private void free(int partner) {
        for (int over = seats.taken(partner) - room(partner); over > 0; over--) {
            int row = seats.first(partner);
            seats.leave(row);
            state.moved.add(row);
        }
        int edge = edge(partner);
        if (knownEdge[partner] != edge) {
            knownEdge[partner] = edge;
            for (int place = state.classStart(edge); place < state.classStart(edge + 1); place++) {
                int row = state.rowAt(place);
                if (stayOfRow[row] == partner) {
                    stayOfRow[row] = NONE;
                    state.moved.add(row);
                }
            }
        }
    }

    /** Finds where a row must stay, or a seat; false when there is none, and the rows reached are a crowd. */
    private boolean place(int row) {
        if (state.headSize[row] == 0 || seats.ofRow(row) != NONE || stayOfRow[row] != NONE) {
            return true;
        }
        for (int entry = state.headStart[row]; entry < state.headEnd[row]; entry++) {
            int partner = state.rows.partner(entry);
            if (state.isHope(entry) && (!isFull(partner) || state.classOf(entry) < edge(partner))) {
                stayOfRow[row] = partner;
                return true;
            }
        }
        searches++;
        reached[0] = row;
        reachedCount = 1;
        reachedPartners = 0;
        for (int at = 0; at < reachedCount; at++) {
            if (look(reached[at])) {
                return true;
            }
        }
        return false;
    }

    /** Reaches the partners in the head of a row; true when one had a seat left, which is taken. */
    private boolean look(int row) {
        state.mustStop((long) state.headEnd[row] - state.headStart[row]);
        for (int entry = state.headStart[row]; entry < state.headEnd[row]; entry++) {
            int partner = state.rows.partner(entry);
            if (state.isHope(entry) && search[partner] != searches) {
                search[partner] = searches;
                reachedBy[partner] = row;
                if (seats.taken(partner) < room(partner)) {
                    shift(partner);
                    return true;
                }
                reachedPartner[reachedPartners++] = partner;
                for (int next = seats.first(partner); next != NONE; next = seats.next(next)) {
                    reached[reachedCount++] = next;
                }
            }
        }
        return false;
    }

    /** Moves everybody on the path to a seat by one. */
    private void shift(int last) {
        int partner = last;
        while (partner != NONE) {
            int row = reachedBy[partner];
            int before = seats.ofRow(row);
            if (before != NONE) {
                seats.leave(row);
            }
            seats.take(row, partner);
            partner = before;
        }
    }

    private void dismissCrowd() {
        for (int at = 0; at < reachedCount; at++) {
            steps.addMember(reached[at], seats.ofRow(reached[at]));
        }
        steps.addCrowd();
        for (int at = 0; at < reachedPartners; at++) {
            lower(reachedPartner[at], edge(reachedPartner[at]));
        }
    }
}
