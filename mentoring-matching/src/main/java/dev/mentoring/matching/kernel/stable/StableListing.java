package dev.mentoring.matching.kernel.stable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * All stable matchings of a market with strict lists, up to a limit.
 *
 * <p><b>Problem.</b> That of {@link Rotations}: there may be exponentially many.
 *
 * <p><b>Idea.</b> From a matching every exposed rotation leads to another one, and from the one that is best for rows all are
 * reached. An exposed rotation stays exposed until it is eliminated. So the matchings from here on down are: this one, those with the
 * first exposed rotation, those without it but with the second, and so on; a rotation that is left out freezes its rows. No
 * matching is met twice, and none need be remembered.
 *
 * <p><b>Bounds.</b> Time O(people + pairs + entries passed) a matching. Space a few numbers a person for each matching on the way
 * from the best for rows to the current one that has more ways to go, and the pairs of all that are listed.
 *
 * <p><b>Ties.</b> Lists must be strict. Rotations are taken in the order of the first row that leads to them, depth first, so that
 * the list depends on nothing but the input and the limit.
 *
 * <p><b>References.</b> Gusfield, Irving 1989, "The Stable Marriage Problem", section 3.5. Bansal, Agrawal, Malhotra 2007,
 * "Polynomial time algorithm for an optimal stable assignment with multiple partners".
 */
public final class StableListing {

    private static final int NONE = Descent.NONE;
    private static final int STEPS_BETWEEN_POLLS = 1 << 15;

    private final int limit;
    private final BooleanSupplier cancelled;
    private final List<int[]> matchings = new ArrayList<>();
    private final Deque<Branch> branches = new ArrayDeque<>();
    private final int[] walk;
    /** In which walk a row was met last. */
    private final long[] met;

    private final int[] place;
    private long walks;
    private boolean complete;
    private long steps;

    /** A matching and the rotations exposed in it, of which the first ones have been followed. */
    private static final class Branch {

        final Descent descent;
        final List<int[]> rotations;
        int followed;

        Branch(Descent descent, List<int[]> rotations) {
            this.descent = descent;
            this.rotations = rotations;
        }
    }

    /**
     * Prepares the listing; the arrays are used as they are and must not change.
     *
     * @param rows strict lists
     * @param rowCapacity how many partners each row can have, not negative
     * @param partnerCapacity how many rows each partner can have, not negative
     * @param rowOptimal the pairs of the stable matching that is best for rows
     * @param limit how many matchings to list at most, from 1
     * @param cancelled asked often whether to stop
     */
    public StableListing(
            PreferenceRows rows,
            int[] rowCapacity,
            int[] partnerCapacity,
            BitSet rowOptimal,
            int limit,
            BooleanSupplier cancelled) {
        this.limit = limit;
        this.cancelled = cancelled;
        walk = new int[rows.rows()];
        met = new long[rows.rows()];
        place = new int[rows.rows()];
        enter(new Descent(rows, rowCapacity, partnerCapacity, rowOptimal));
    }

    /** Lists; false when stopped. */
    public boolean solve() {
        long nextPoll = STEPS_BETWEEN_POLLS;
        while (!branches.isEmpty()) {
            if (matchings.size() == limit) {
                return true;
            }
            follow(branches.getLast());
            if (steps >= nextPoll) {
                nextPoll = steps + STEPS_BETWEEN_POLLS;
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
        }
        complete = true;
        return true;
    }

    /** Eliminates the next rotation of a branch, keeping those before it. */
    private void follow(Branch branch) {
        int[] rotation = branch.rotations.get(branch.followed++);
        Descent onward = branch.descent;
        if (branch.followed == branch.rotations.size()) {
            branches.removeLast();
        } else {
            onward = new Descent(branch.descent);
            for (int row : rotation) {
                branch.descent.freeze(row);
            }
        }
        for (int row : rotation) {
            onward.take(row);
        }
        enter(onward);
    }

    /** Lists a matching and finds the rotations exposed in it. */
    private void enter(Descent descent) {
        int[] entries = descent.entries();
        matchings.add(entries);
        long before = descent.steps();
        List<int[]> rotations = new ArrayList<>();
        long oldWalks = walks;
        for (int from = 0; from < walk.length; from++) {
            int[] rotation = rotation(descent, from, oldWalks);
            if (rotation.length > 0) {
                rotations.add(rotation);
            }
        }
        if (!rotations.isEmpty()) {
            branches.addLast(new Branch(descent, rotations));
        }
        steps += descent.steps() - before + walk.length + entries.length;
    }

    /** The rotation to which a walk from a row leads, unless an earlier walk in the same matching met it; empty when none. */
    private int[] rotation(Descent descent, int from, long oldWalks) {
        walks++;
        int length = 0;
        int row = from;
        while (row != NONE && met[row] <= oldWalks) {
            met[row] = walks;
            place[row] = length;
            walk[length++] = row;
            row = descent.candidate(row) == NONE ? NONE : descent.rival(row);
        }
        return row != NONE && met[row] == walks ? Arrays.copyOfRange(walk, place[row], length) : new int[0];
    }

    /** The matchings that were listed, each as its entries, ascending; the one that is best for rows comes first. */
    public List<int[]> matchings() {
        return matchings;
    }

    /** Whether these are all. */
    public boolean isComplete() {
        return complete;
    }
}
