package dev.mentoring.matching.certificate;

import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A matching of strict preferences, whether it is stable, and which exchanges would leave it so.
 *
 * <p>Each mentee who had to give a mentor up would want the first one, behind the worst they have, who would have them. A mentor with a place
 * left would, but cannot in any stable matching, and the mentee goes no further; any other mentor would give up their worst mentee, who
 * would want somebody in turn. Who goes round in a cycle takes part in an exchange that is open: mentors are better off, these mentees
 * worse, and the matching stays stable.
 *
 * <p>Pairs are meant by their places: those of all mentees' lists one after another, best first, without the locked ones. One look at a
 * matching takes time linear in its pairs and in the places that mentees pass on the way to whom they want.
 */
final class Exchanges {

    static final int NONE = -1;

    /** The order of couples in a certificate. */
    static final Comparator<Couple> ORDER =
            Comparator.comparing(Couple::mentor, Ids.ORDER).thenComparing(Couple::mentee, Ids.ORDER);

    private final TwoSidedProblem problem;
    private final PairsByRank lists;
    /** The first place of each mentee. */
    private final int[] start;

    private final int[] pairAt;
    private final int[] menteeAt;
    private final int[] placeOf;
    /** Where a pair stands in its mentor's list. */
    private final int[] standing;

    private final int[] placesOfMentor;
    private final int[] placesOfMentee;

    private final BitSet made = new BitSet();
    private int[] roomOfMentor = new int[0];
    private int[] roomOfMentee = new int[0];
    /** Where the worst mentee of each mentor stands in the mentor's list. */
    private final int[] worst;
    /** The place behind the worst mentor of each mentee. */
    private final int[] behind;
    /** The place that a mentee looks at next for whom they want. */
    private final int[] next;

    Exchanges(TwoSidedProblem problem, Preferences ranks) {
        this.problem = problem;
        lists = new PairsByRank(problem, ranks);
        int mentees = problem.mentees().size();
        int mentors = problem.mentors().size();
        start = new int[mentees + 1];
        pairAt = new int[problem.pairCount()];
        menteeAt = new int[pairAt.length];
        placeOf = new int[pairAt.length];
        Arrays.fill(placeOf, NONE);
        standing = new int[pairAt.length];
        for (int mentee = 0; mentee < mentees; mentee++) {
            int[] list = lists.ofMentee(mentee);
            for (int k = 0; k < list.length; k++) {
                pairAt[start[mentee] + k] = list[k];
                menteeAt[start[mentee] + k] = mentee;
                placeOf[list[k]] = start[mentee] + k;
            }
            start[mentee + 1] = start[mentee] + list.length;
        }
        for (int mentor = 0; mentor < mentors; mentor++) {
            int[] list = lists.ofMentor(mentor);
            for (int k = 0; k < list.length; k++) {
                standing[list[k]] = k;
            }
        }
        worst = new int[mentors];
        behind = new int[mentees];
        next = new int[mentees];
        Holdings locks = Holdings.ofLocks(problem, ranks);
        placesOfMentor = new int[mentors];
        placesOfMentee = new int[mentees];
        Arrays.setAll(placesOfMentor, locks::roomOfMentor);
        Arrays.setAll(placesOfMentee, locks::roomOfMentee);
    }

    /** The places of a matching's pairs, ascending, without the locked ones. */
    int[] places(BitSet pairs) {
        return pairs.stream()
                .map(pair -> placeOf[pair])
                .filter(p -> p != NONE)
                .sorted()
                .toArray();
    }

    /** The place of a couple; {@link #NONE} when they are no allowed pair, or a locked one. */
    int place(Couple couple) {
        int mentor = problem.indexOfMentor(couple.mentor());
        int mentee = problem.indexOfMentee(couple.mentee());
        return mentor < 0 || mentee < 0 ? NONE : place(mentor, mentee);
    }

    /** The place of a mentor and a mentee; {@link #NONE} when they are no allowed pair, or a locked one. */
    int place(int mentor, int mentee) {
        int pair = problem.pairOf(mentor, mentee);
        return pair < 0 ? NONE : placeOf[pair];
    }

    /** The pair at a place. */
    int pairAt(int place) {
        return pairAt[place];
    }

    int menteeAt(int place) {
        return menteeAt[place];
    }

    int mentorAt(int place) {
        return problem.mentorOf(pairAt[place]);
    }

    /** The number of places of a mentee that no locked pair fills. */
    int placesOfMentee(int mentee) {
        return placesOfMentee[mentee];
    }

    /** The number of places of all lists. */
    int places() {
        return start[start.length - 1];
    }

    /** Looks at a matching, given by different places; false when it goes beyond a capacity. */
    boolean load(int[] matching) {
        made.clear();
        roomOfMentor = placesOfMentor.clone();
        roomOfMentee = placesOfMentee.clone();
        Arrays.fill(worst, NONE);
        System.arraycopy(start, 0, behind, 0, behind.length);
        boolean fits = true;
        for (int place : matching) {
            int mentor = mentorAt(place);
            int mentee = menteeAt[place];
            made.set(place);
            worst[mentor] = Math.max(worst[mentor], standing[pairAt[place]]);
            behind[mentee] = Math.max(behind[mentee], place + 1);
            fits &= --roomOfMentor[mentor] >= 0;
            fits &= --roomOfMentee[mentee] >= 0;
        }
        System.arraycopy(behind, 0, next, 0, next.length);
        return fits;
    }

    /** The first pair, by place, that would leave the matching for each other; {@link #NONE} when it is stable. */
    int blocking() {
        for (int mentee = 0; mentee < behind.length; mentee++) {
            int end = roomOfMentee[mentee] > 0 ? start[mentee + 1] : behind[mentee];
            for (int place = start[mentee]; place < end; place++) {
                if (!made.get(place) && wouldHave(place)) {
                    return place;
                }
            }
        }
        return NONE;
    }

    private boolean wouldHave(int place) {
        int mentor = mentorAt(place);
        return roomOfMentor[mentor] > 0 || standing[pairAt[place]] < worst[mentor];
    }

    /** Whom a mentee would want, by place; {@link #NONE} for nobody, or somebody with a place left. */
    int wanted(int mentee) {
        int end = behind[mentee] == start[mentee] ? start[mentee] : start[mentee + 1];
        while (next[mentee] < end && !wouldHave(next[mentee])) {
            next[mentee]++;
        }
        return next[mentee] >= end || roomOfMentor[mentorAt(next[mentee])] > 0 ? NONE : next[mentee];
    }

    /** The place of whom the mentor at a wanted place gives up. */
    int givenUp(int wanted) {
        int mentor = mentorAt(wanted);
        return placeOf[lists.ofMentor(mentor)[worst[mentor]]];
    }

    /** Makes an exchange that is open, by what its mentees want. */
    void make(int[] exchange) {
        for (int place : exchange) {
            made.clear(givenUp(place));
        }
        for (int place : exchange) {
            made.set(place);
            next[menteeAt[place]] = place + 1;
            int mentor = mentorAt(place);
            int[] list = lists.ofMentor(mentor);
            while (!made.get(placeOf[list[worst[mentor]]])) {
                worst[mentor]--;
            }
        }
    }

    /** The exchanges that are open, each as the places that its mentees want. */
    List<int[]> open() {
        List<int[]> open = new ArrayList<>();
        int[] seenFrom = new int[behind.length];
        for (int from = 0; from < behind.length; from++) {
            int mentee = from;
            while (mentee != NONE && seenFrom[mentee] == 0) {
                seenFrom[mentee] = from + 1;
                int wanted = wanted(mentee);
                mentee = wanted == NONE ? NONE : menteeAt[givenUp(wanted)];
            }
            if (mentee != NONE && seenFrom[mentee] == from + 1) {
                open.add(cycle(mentee));
            }
        }
        return open;
    }

    private int[] cycle(int mentee) {
        int[] places = new int[16];
        int count = 0;
        int at = mentee;
        do {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count] = wanted(at);
            at = menteeAt[givenUp(places[count++])];
        } while (at != mentee);
        return Arrays.copyOf(places, count);
    }
}
