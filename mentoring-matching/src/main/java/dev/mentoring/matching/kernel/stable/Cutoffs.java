package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * What partners have turned down so far, whom rows still hope for, and who would come to whom.
 *
 * <p>Each partner has a cutoff: rows that it ranks there or worse are turned down. The head of a row is its best rank with a
 * partner who does not turn it down, and all such partners at that rank. A row would come to a partner whom it ranks at least
 * as well as its head; a row whom everybody turns down would come to anybody. The ranks of a partner are told as classes,
 * numbered over all partners and best first, so that each has at least one row. A cutoff is a class.
 *
 * <p>Everything here follows from the cutoffs. As they only fall, rows only come to more partners, and all falls together take
 * time linear in the entries.
 */
final class Cutoffs {

    static final int NONE = -1;

    private static final int WORK_BETWEEN_POLLS = 1 << 15;

    final PreferenceRows rows;
    final int[] capacity;
    /** First class of each partner, and the number of classes. */
    final int[] firstClass;

    final int[] cutoff;
    /** How many rows of a class would come. */
    final int[] comersOfClass;
    /** How many rows inside the cutoff would come; they are those with the partner in their head. */
    final int[] inside;
    /** How many rows would come, turned down or not. */
    final int[] comers;

    final int[] headStart;
    final int[] headEnd;
    /** How many of the head's entries are not turned down; 0 when the row has no head or takes no part. */
    final int[] headSize;
    /** Rows that were given another head. */
    final RowQueue moved;
    /** The rank that the row gives to the partners of its head. */
    private final int[] headRank;

    private final PreferenceRows turned;
    private final int[] classStart;
    private final int[] classOfEntry;
    private final RowQueue changed;
    private final BooleanSupplier cancelled;
    private long hopeful;
    private long wanted;
    private long work;
    private boolean isCancelled;

    /**
     * Starts with nobody turned down, but by partners without places.
     *
     * @param places of each row, which takes no part without one and needs one otherwise
     * @param capacity of each partner
     */
    Cutoffs(PreferenceRows rows, int[] places, int[] capacity, BooleanSupplier cancelled) {
        this.rows = rows;
        this.capacity = capacity;
        this.cancelled = cancelled;
        turned = rows.turned();
        int partners = rows.partners();
        firstClass = new int[partners + 1];
        int[] classOfPair = new int[rows.entries()];
        int[] starts = new int[rows.entries() + 1];
        int classes = 0;
        for (int partner = 0; partner < partners; partner++) {
            firstClass[partner] = classes;
            for (int k = turned.start(partner); k < turned.start(partner + 1); k++) {
                if (k == turned.start(partner) || turned.own(k) != turned.own(k - 1)) {
                    starts[classes++] = k;
                }
                classOfPair[turned.pair(k)] = classes - 1;
            }
        }
        firstClass[partners] = classes;
        starts[classes] = rows.entries();
        classStart = Arrays.copyOf(starts, classes + 1);
        classOfEntry = new int[rows.entries()];
        for (int entry = 0; entry < classOfEntry.length; entry++) {
            classOfEntry[entry] = classOfPair[rows.pair(entry)];
        }
        cutoff = new int[partners];
        for (int partner = 0; partner < partners; partner++) {
            cutoff[partner] = firstClass[capacity[partner] == 0 ? partner : partner + 1];
        }
        comersOfClass = new int[classes];
        inside = new int[partners];
        comers = new int[partners];
        headStart = new int[rows.rows()];
        headEnd = new int[rows.rows()];
        headSize = new int[rows.rows()];
        headRank = new int[rows.rows()];
        moved = new RowQueue(rows.rows());
        changed = new RowQueue(partners);
        start(places);
    }

    private void start(int[] places) {
        for (int row = 0; row < rows.rows(); row++) {
            headEnd[row] = rows.start(row);
            if (places[row] > 0) {
                hopeful++;
                advance(row);
            }
        }
    }

    /** A partner to whom more rows would come inside the cutoff than when last asked; {@link #NONE} when there is none. */
    int nextChanged() {
        return changed.poll();
    }

    /** The class of the row of an entry, as its partner ranks it. */
    int classOf(int entry) {
        return classOfEntry[entry];
    }

    /** The rank that the partner gives to the rows of a class. */
    int rank(int ofClass) {
        return turned.own(classStart[ofClass]);
    }

    /** The first place of {@link #rowAt} with a row of the class or a worse one of the same partner. */
    int classStart(int ofClass) {
        return classStart[ofClass];
    }

    /** The row at a place, places being ordered by class. */
    int rowAt(int place) {
        return turned.partner(place);
    }

    /** Whether the entry is one of its row's head, given that it lies between start and end of the head. */
    boolean isHope(int entry) {
        return classOfEntry[entry] < cutoff[rows.partner(entry)];
    }

    /**
     * Whether every stable matching would need more rows than have a head: a partner with a place left has all who would come,
     * even where a pair that both would only just as soon make may be left unmade.
     */
    boolean wantsTooMany() {
        return wanted > hopeful;
    }

    /** Lowers a cutoff. */
    void lower(int partner, int to) {
        int from = cutoff[partner];
        cutoff[partner] = to;
        for (int lost = to; lost < from; lost++) {
            inside[partner] -= comersOfClass[lost];
        }
        work += classStart[from] - classStart[to];
        for (int place = classStart[to]; place < classStart[from]; place++) {
            int row = turned.partner(place);
            if (headSize[row] > 0 && headRank[row] == turned.theirs(place)) {
                headSize[row]--;
                if (headSize[row] == 0) {
                    advance(row);
                }
            }
        }
    }

    /** Finds the next head of a row that lost its own, or never had one. */
    private void advance(int row) {
        int end = rows.start(row + 1);
        int from = headEnd[row];
        int to = from;
        while (headSize[row] == 0 && to < end) {
            from = to;
            headRank[row] = rows.own(from);
            while (to < end && rows.own(to) == headRank[row]) {
                headSize[row] += come(to++);
            }
        }
        work += to - headEnd[row];
        headStart[row] = headSize[row] == 0 ? end : from;
        headEnd[row] = to;
        if (headSize[row] == 0) {
            hopeful--;
        } else {
            moved.add(row);
        }
    }

    /** Notes that the row of an entry would come to the partner; 1 if it is not turned down, or else 0. */
    private int come(int entry) {
        int partner = rows.partner(entry);
        int at = classOfEntry[entry];
        comersOfClass[at]++;
        comers[partner]++;
        if (comers[partner] <= capacity[partner]) {
            wanted++;
        }
        if (at >= cutoff[partner]) {
            return 0;
        }
        inside[partner]++;
        changed.add(partner);
        return 1;
    }

    /** Counts work done elsewhere; true when the caller wants the run to end. */
    boolean mustStop(long more) {
        work += more;
        if (work >= WORK_BETWEEN_POLLS) {
            work = 0;
            isCancelled = isCancelled || cancelled.getAsBoolean();
        }
        return isCancelled;
    }
}
