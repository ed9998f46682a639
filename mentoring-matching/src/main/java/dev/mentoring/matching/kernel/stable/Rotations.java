package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * All rotations of a market with strict lists, in an order in which each is exposed in turn.
 *
 * <p><b>Problem.</b> Rows and partners with capacities. Stable: no row and partner, not paired, who both have room or prefer
 * each other to one of theirs. Every way from the stable matching that is best for rows down to the one that is best for
 * partners, one rotation at a time, meets the same rotations; every stable matching is the best for rows with a set of them
 * eliminated, and no two sets give the same.
 *
 * <p><b>Idea.</b> {@link Descent} says what a rotation is. From any row walk from rival to rival; a row met twice closes a
 * rotation, which is eliminated and taken off the walk, and the walk goes on from the row before it. A walk that comes to a row
 * that is in no rotation any more ends there: no row of it is in one either.
 *
 * <p><b>Bounds.</b> Time O(entries) where partners have one row each: candidates only move on, and every step of the walk is
 * taken back by a rotation of which the row loses a partner, or for good. In general O(entries times the largest capacity).
 * Space 12 bytes a step of a rotation beside the input and a few numbers a person; there are at most as many steps as entries.
 *
 * <p><b>Overflow.</b> None: nothing is added up but positions.
 *
 * <p><b>Ties.</b> Lists must be strict. The walk starts from rows in ascending order, so that the order of the rotations depends
 * on nothing but the input.
 *
 * <p><b>Witness.</b> The rotations: whoever eliminates them one by one sees each exposed, and none exposed at the end.
 *
 * <p><b>References.</b> Irving, Leather 1986, "The complexity of counting stable marriages". Gusfield 1987, "Three fast algorithms
 * for four problems in stable marriage" (the walk). Gusfield, Irving 1989, "The Stable Marriage Problem", chapters 2 and 3.
 * Baïou, Balinski 2000, "Many-to-many matching: stable polyandrous polygamy (or polygamous polyandry)". Bansal, Agrawal, Malhotra
 * 2007, "Polynomial time algorithm for an optimal stable assignment with multiple partners". Departs from them by partners with
 * room, before whom a row stops.
 */
public final class Rotations {

    private static final int NONE = Descent.NONE;
    private static final int STEPS_BETWEEN_POLLS = 1 << 15;

    private final PreferenceRows rows;
    private final Descent descent;
    private final BooleanSupplier cancelled;
    private final int[] first;

    private int count;
    private int steps;
    private int[] start = new int[16];
    private int[] row = new int[64];
    private int[] given = new int[64];
    private int[] gained = new int[64];

    private final int[] walk;
    /** Where a row stands in the walk; {@link #NONE} elsewhere. */
    private final int[] place;

    private final boolean[] settled;
    private int length;

    /**
     * Prepares the way down; the arrays are used as they are and must not change.
     *
     * @param rows strict lists
     * @param rowCapacity how many partners each row can have, not negative
     * @param partnerCapacity how many rows each partner can have, not negative
     * @param rowOptimal the pairs of the stable matching that is best for rows
     * @param cancelled asked often whether to stop
     */
    public Rotations(
            PreferenceRows rows,
            int[] rowCapacity,
            int[] partnerCapacity,
            BitSet rowOptimal,
            BooleanSupplier cancelled) {
        this.rows = rows;
        this.cancelled = cancelled;
        descent = new Descent(rows, rowCapacity, partnerCapacity, rowOptimal);
        first = new int[rows.rows()];
        for (int r = 0; r < first.length; r++) {
            first[r] = descent.next(r);
        }
        walk = new int[first.length];
        place = new int[first.length];
        Arrays.fill(place, NONE);
        settled = new boolean[first.length];
    }

    /** Finds the rotations; false when stopped. */
    public boolean solve() {
        long nextPoll = STEPS_BETWEEN_POLLS;
        for (int from = 0; from < walk.length; from++) {
            while (!settled[from]) {
                if (length == 0) {
                    append(from);
                }
                advance();
                if (descent.steps() >= nextPoll) {
                    nextPoll = descent.steps() + STEPS_BETWEEN_POLLS;
                    if (cancelled.getAsBoolean()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void append(int r) {
        place[r] = length;
        walk[length++] = r;
    }

    private void advance() {
        int last = walk[length - 1];
        int rival = descent.candidate(last) == NONE ? NONE : descent.rival(last);
        if (rival == NONE || settled[rival]) {
            while (length > 0) {
                int r = walk[--length];
                place[r] = NONE;
                settled[r] = true;
            }
        } else if (place[rival] == NONE) {
            append(rival);
        } else {
            eliminate(place[rival]);
        }
    }

    /** Records and eliminates the rotation of the rows from a place of the walk on. */
    private void eliminate(int from) {
        makeRoom(length - from);
        for (int at = from; at < length; at++) {
            int r = walk[at];
            int step = steps + at - from;
            int successor = at + 1 < length ? step + 1 : steps;
            row[step] = r;
            gained[step] = descent.next(r);
            given[successor] = descent.givenUp(r);
        }
        for (int at = from; at < length; at++) {
            descent.take(walk[at]);
            place[walk[at]] = NONE;
        }
        steps += length - from;
        length = from;
        start[++count] = steps;
    }

    private void makeRoom(int more) {
        if (count + 2 > start.length) {
            start = Arrays.copyOf(start, grown(count + 2));
        }
        if (steps + more > row.length) {
            int room = grown(steps + more);
            row = Arrays.copyOf(row, room);
            given = Arrays.copyOf(given, room);
            gained = Arrays.copyOf(gained, room);
        }
    }

    private static int grown(int least) {
        return (int) Math.min(Integer.MAX_VALUE - 8, least + (least >> 1) + 16L);
    }

    /** The number of rotations. */
    public int count() {
        return count;
    }

    /** The first step of a rotation; for {@link #count} the number of steps. */
    public int start(int rotation) {
        return start[rotation];
    }

    /** The row of a step; the next step of the rotation, the first one after the last, is that of its rival. */
    public int row(int step) {
        return row[step];
    }

    /** The entry that the row of a step gives up. */
    public int given(int step) {
        return given[step];
    }

    /** The entry that the row of a step gains. */
    public int gained(int step) {
        return gained[step];
    }

    /** The entry behind a row's worst partner in the matching that is best for rows; the end of the row when it has none. */
    int first(int ofRow) {
        return first[ofRow];
    }

    PreferenceRows rows() {
        return rows;
    }
}
