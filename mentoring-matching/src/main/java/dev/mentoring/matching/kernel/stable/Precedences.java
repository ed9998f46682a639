package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Which rotations must be eliminated before which, as arcs that are enough to tell the sets of rotations that give stable
 * matchings.
 *
 * <p><b>Idea.</b> Take an entry: a row and a partner behind the worst that the row has in the matching that is best for rows.
 * The first rotation after which the row's worst partner stands behind the entry, its <em>fall</em>, leaves the row wishing for
 * the partner. The pair blocks then unless the rotation has been eliminated after which the partner has the row, or has no row
 * as bad: its <em>rise</em>. So rise comes before fall. A pair that is given up blocks unless the partner has given up all worse
 * rows: so the partner's rotations come in the order in which they are exposed, and so do those of a row. A set that keeps to all
 * these arcs leaves no blocking pair, and gives a stable matching.
 *
 * <p><b>Sparseness.</b> One arc of each rise for one step of a row: the arcs are as many as the entries passed on the way down, at
 * most.
 *
 * <p><b>Bounds.</b> Time O(p log r) for p entries passed and r steps of one partner, space 12 bytes an arc and 8 a step.
 *
 * <p><b>Witness.</b> The entry of each arc.
 *
 * <p><b>References.</b> Gusfield 1987, "Three fast algorithms for four problems in stable marriage". Gusfield, Irving 1989, "The
 * Stable Marriage Problem", section 3.3. Departs from them by capacities on both sides.
 */
public final class Precedences {

    private static final int NONE = -1;
    private static final int STEPS_BETWEEN_POLLS = 1 << 15;

    private final Rotations rotations;
    private final PreferenceRows rows;
    private final BooleanSupplier cancelled;

    private int[] rotationOf = new int[0];
    /** The steps in which a partner gains somebody, in their order. */
    private int[] stepOfPartner = new int[0];

    private int[] partnerStart = new int[0];
    /** What the partner thought of its worst row before each of these steps. */
    private int[] worstBefore = new int[0];
    /** The rotation before in which the partner of the entry that a step gives up takes part. */
    private int[] before = new int[0];

    private int count;
    private int[] earlier = new int[64];
    private int[] later = new int[64];
    private int[] entry = new int[64];

    /**
     * Prepares the search.
     *
     * @param rotations rotations that have been found
     * @param cancelled asked often whether to stop
     */
    public Precedences(Rotations rotations, BooleanSupplier cancelled) {
        this.rotations = rotations;
        this.rows = rotations.rows();
        this.cancelled = cancelled;
    }

    /** Finds the arcs; false when stopped. */
    public boolean solve() {
        int[] stepOfRow = list();
        int passed = 0;
        int[] stamp = new int[rotations.count()];
        Arrays.fill(stamp, NONE);
        for (int at = 0; at < stepOfRow.length; at++) {
            int step = stepOfRow[at];
            int row = rotations.row(step);
            boolean isFirst = at == 0 || rotations.row(stepOfRow[at - 1]) != row;
            int from = isFirst ? rotations.first(row) : rotations.gained(stepOfRow[at - 1]);
            add(before[step], step, rotations.given(step), stamp);
            if (!isFirst && from++ != rotations.given(step)) {
                add(rotationOf[stepOfRow[at - 1]], step, from - 1, stamp);
            }
            passed += rotations.gained(step) - from + 1;
            for (; from < rotations.gained(step); from++) {
                add(rise(row, from), step, from, stamp);
            }
            if (passed >= STEPS_BETWEEN_POLLS) {
                passed = 0;
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lists the steps by partner, and returns them by row. */
    private int[] list() {
        int steps = rotations.start(rotations.count());
        rotationOf = new int[steps];
        int[] rowOf = new int[steps];
        int[] partnerOf = new int[steps];
        int[] worst = new int[steps];
        int[] successor = new int[steps];
        for (int rotation = 0; rotation < rotations.count(); rotation++) {
            int end = rotations.start(rotation + 1);
            for (int step = rotations.start(rotation); step < end; step++) {
                successor[step] = step + 1 < end ? step + 1 : rotations.start(rotation);
                rotationOf[step] = rotation;
                rowOf[step] = rotations.row(step);
                partnerOf[step] = rows.partner(rotations.gained(step));
                worst[step] = rows.theirs(rotations.row(successor[step]), rotations.given(successor[step]));
            }
        }
        partnerStart = starts(partnerOf, rows.partners());
        stepOfPartner = sorted(partnerOf, partnerStart);
        worstBefore = new int[steps];
        before = new int[steps];
        for (int at = 0; at < steps; at++) {
            int step = stepOfPartner[at];
            boolean isFirst = at == partnerStart[partnerOf[step]];
            worstBefore[at] = worst[step];
            before[successor[step]] = isFirst ? NONE : rotationOf[stepOfPartner[at - 1]];
        }
        return sorted(rowOf, starts(rowOf, rows.rows()));
    }

    /** The rotation after which the partner of an entry that is passed, and never gained, has no row as bad. */
    private int rise(int row, int passed) {
        int partner = rows.partner(passed);
        int rank = rows.theirs(row, passed);
        int first = partnerStart[partner];
        int low = first;
        int high = partnerStart[partner + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (worstBefore[middle] < rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == first ? NONE : rotationOf[stepOfPartner[low - 1]];
    }

    private void add(int rise, int step, int passed, int[] stamp) {
        int fall = rotationOf[step];
        if (rise == NONE || rise == fall || stamp[rise] == step) {
            return;
        }
        stamp[rise] = step;
        if (count == entry.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8, count + (count >> 1) + 16L);
            earlier = Arrays.copyOf(earlier, room);
            later = Arrays.copyOf(later, room);
            entry = Arrays.copyOf(entry, room);
        }
        earlier[count] = rise;
        later[count] = fall;
        entry[count++] = passed;
    }

    private static int[] starts(int[] key, int keys) {
        int[] start = new int[keys + 1];
        for (int k : key) {
            start[k + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        return start;
    }

    private static int[] sorted(int[] key, int[] start) {
        int[] next = start.clone();
        int[] sorted = new int[key.length];
        for (int at = 0; at < key.length; at++) {
            sorted[next[key[at]]++] = at;
        }
        return sorted;
    }

    /** The number of arcs. */
    public int count() {
        return count;
    }

    /** The rotation that an arc leads from. */
    public int earlier(int arc) {
        return earlier[arc];
    }

    /** The rotation that an arc leads to. */
    public int later(int arc) {
        return later[arc];
    }

    /** The entry that justifies an arc. */
    public int entry(int arc) {
        return entry[arc];
    }
}
