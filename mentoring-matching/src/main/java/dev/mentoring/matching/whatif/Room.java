package dev.mentoring.matching.whatif;

import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;

/** What places and groups have room for while all pairs of a result stay, but for those of somebody who leaves. */
final class Room {

    private final TwoSidedProblem problem;
    private final Groups groups;
    private final int[] ofMentor;
    private final int[] ofMentee;
    private final int[] inPart;
    private final int[] parts;
    private final BitSet made = new BitSet();

    Room(TwoSidedProblem problem, MatchingResult result) {
        this.problem = problem;
        groups = problem.groups();
        ofMentor = problem.mentors().stream().mapToInt(p -> p.capacity()).toArray();
        ofMentee = problem.mentees().stream().mapToInt(p -> p.capacity()).toArray();
        inPart = new int[groups.parts()];
        for (int part = 0; part < inPart.length; part++) {
            inPart[part] = groups.maximum(part);
        }
        parts = new int[groups.bounds().size()];
        for (Pairing pairing : result.pairings()) {
            take(problem.indexOfMentor(pairing.mentor()), problem.indexOfMentee(pairing.mentee()), 1);
        }
    }

    /** Makes a pair, or undoes it. */
    private void take(int mentor, int mentee, int count) {
        ofMentor[mentor] -= count;
        ofMentee[mentee] -= count;
        int concerned = groups.partsOf(mentor, mentee, parts);
        for (int k = 0; k < concerned; k++) {
            inPart[parts[k]] -= count;
        }
        made.set(problem.pairOf(mentor, mentee), count > 0);
    }

    boolean isMade(int mentor, int mentee) {
        return made.get(problem.pairOf(mentor, mentee));
    }

    /** Undoes all pairs of a person, or makes them again. */
    void leave(Side side, int person, BitSet theirs, boolean leaves) {
        theirs.stream()
                .forEach(other -> take(
                        side == Side.MENTOR ? person : other, side == Side.MENTOR ? other : person, leaves ? -1 : 1));
    }

    /** The partners of a person. */
    BitSet partnersOf(Side side, int person) {
        BitSet partners = new BitSet();
        int others = side == Side.MENTOR
                ? problem.mentees().size()
                : problem.mentors().size();
        for (int other = 0; other < others; other++) {
            int pair = side == Side.MENTOR ? problem.pairOf(person, other) : problem.pairOf(other, person);
            if (pair >= 0 && made.get(pair)) {
                partners.set(other);
            }
        }
        return partners;
    }

    /** Whether a pair is allowed, not made, and within what the groups have room for; places are looked at apart. */
    boolean allows(int mentor, int mentee) {
        int pair = problem.pairOf(mentor, mentee);
        if (pair < 0 || made.get(pair)) {
            return false;
        }
        int concerned = groups.partsOf(mentor, mentee, parts);
        for (int k = 0; k < concerned; k++) {
            if (inPart[parts[k]] <= 0) {
                return false;
            }
        }
        return true;
    }

    boolean hasPlace(Side side, int person) {
        return (side == Side.MENTOR ? ofMentor : ofMentee)[person] > 0;
    }

    /** The lots of a side: of two people who are alike in all else, the lower one comes first. */
    static long[] lots(TwoSidedProblem problem, Side side, long seed) {
        return TieOrder.lots(side == Side.MENTOR ? problem.mentors() : problem.mentees(), seed);
    }
}
