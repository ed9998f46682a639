package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which rotation needs which, for mentees with one place.
 *
 * <p>Take a pair that a rotation parts. Its mentor gives up mentees in the order of rank, the worst first: unless the rotation before in which
 * the mentor takes part has been made, the mentor still has somebody worse, and the mentee, who now has somebody worse as well, would come
 * back. Take a pair that is in none of the matchings on the way: once a rotation takes the mentee from a better mentor to a worse one, the
 * two would leave for each other, unless the rotation has been made with which the mentor gave up the last mentee who is worse. There is one,
 * as the last matching is stable.
 */
final class RotationNeeds {

    private static final int NONE = Exchanges.NONE;

    private final Exchanges exchanges;
    private final Preferences ranks;

    private final BitSet joinedPlaces = new BitSet();
    /** The rotation that parts a place. */
    private int[] partedBy = new int[0];
    /** The mentor's rotation before the one that parts a place. */
    private int[] before = new int[0];

    private final int[] startOfMentor;
    private final int[] countOfMentor;
    private final int[] startOfMentee;
    private final int[] countOfMentee;
    /** The rotations of each mentor, and the places that these part there, in order. */
    private int[] rotationOfMentor = new int[0];

    private int[] partedOfMentor = new int[0];
    /** The rotations of each mentee, and the places that these join there, in order. */
    private int[] rotationOfMentee = new int[0];

    private int[] joinedOfMentee = new int[0];
    /** The place of each mentee before all rotations, of those who take part in any. */
    private final int[] first;

    private int needed = NONE;
    private int needing = NONE;

    RotationNeeds(Exchanges exchanges, TwoSidedProblem problem, Preferences ranks) {
        this.exchanges = exchanges;
        this.ranks = ranks;
        int mentors = problem.mentors().size();
        int mentees = problem.mentees().size();
        startOfMentor = new int[mentors + 1];
        countOfMentor = new int[mentors];
        startOfMentee = new int[mentees + 1];
        countOfMentee = new int[mentees];
        first = new int[mentees];
    }

    /** Prepares for rotations, given as the places that each parts. */
    void makeRoom(List<int[]> parted) {
        partedBy = new int[exchanges.places()];
        before = new int[exchanges.places()];
        Arrays.fill(partedBy, NONE);
        Arrays.fill(before, NONE);
        for (int[] rotation : parted) {
            for (int place : rotation) {
                startOfMentor[exchanges.mentorAt(place) + 1]++;
                startOfMentee[exchanges.menteeAt(place) + 1]++;
            }
        }
        Arrays.parallelPrefix(startOfMentor, Integer::sum);
        Arrays.parallelPrefix(startOfMentee, Integer::sum);
        int steps = startOfMentor[startOfMentor.length - 1];
        rotationOfMentor = new int[steps];
        partedOfMentor = new int[steps];
        rotationOfMentee = new int[steps];
        joinedOfMentee = new int[steps];
    }

    /** Notes a rotation that was made, after those noted before. */
    void note(int rotation, int[] parted, int[] joined) {
        for (int k = 0; k < parted.length; k++) {
            int mentor = exchanges.mentorAt(parted[k]);
            int mentee = exchanges.menteeAt(parted[k]);
            int ofMentor = startOfMentor[mentor] + countOfMentor[mentor]++;
            int ofMentee = startOfMentee[mentee] + countOfMentee[mentee]++;
            partedBy[parted[k]] = rotation;
            before[parted[k]] = ofMentor == startOfMentor[mentor] ? NONE : rotationOfMentor[ofMentor - 1];
            rotationOfMentor[ofMentor] = rotation;
            partedOfMentor[ofMentor] = parted[k];
            if (ofMentee == startOfMentee[mentee]) {
                first[mentee] = parted[k];
            }
            rotationOfMentee[ofMentee] = rotation;
            joinedOfMentee[ofMentee] = joined[k];
            joinedPlaces.set(joined[k]);
        }
    }

    /** Finds out which rotation needs which because of a place; false when none does. */
    boolean find(int place) {
        if (partedBy[place] != NONE) {
            needing = partedBy[place];
            needed = before[place];
        } else if (joinedPlaces.get(place)) {
            return false;
        } else {
            needing = fall(place);
            needed = rise(place);
        }
        return needing != NONE && needed != NONE && needing != needed;
    }

    /** The rotation that takes the mentee of a place from before it to behind it. */
    private int fall(int place) {
        int mentee = exchanges.menteeAt(place);
        int from = startOfMentee[mentee];
        int to = from + countOfMentee[mentee];
        int at = from;
        int end = to;
        while (at < end) {
            int middle = (at + end) >>> 1;
            if (joinedOfMentee[middle] > place) {
                end = middle;
            } else {
                at = middle + 1;
            }
        }
        return at == to || first[mentee] > place ? NONE : rotationOfMentee[at];
    }

    /** The rotation with which the mentor of a place gives up the last mentee who is worse. */
    private int rise(int place) {
        int mentor = exchanges.mentorAt(place);
        int rank = ranks.ofMentor(exchanges.pairAt(place));
        int from = startOfMentor[mentor];
        int at = from;
        int end = from + countOfMentor[mentor];
        while (at < end) {
            int middle = (at + end) >>> 1;
            if (ranks.ofMentor(exchanges.pairAt(partedOfMentor[middle])) > rank) {
                at = middle + 1;
            } else {
                end = middle;
            }
        }
        return at == from ? NONE : rotationOfMentor[at - 1];
    }

    /** The rotation that is needed, as found last. */
    int needed() {
        return needed;
    }

    /** The rotation that needs it. */
    int needing() {
        return needing;
    }
}
