package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;

/** Pairs taken one by one, locked ones first, within capacities and the maximums of groups. */
final class Taking {

    private final TwoSidedProblem problem;
    private final Groups groups;
    private final int[] roomOfMentor;
    private final int[] roomOfMentee;
    private final int[] roomOfPart;
    private final int[] menteeOfPair;
    private final int[] parts;
    private final BitSet taken = new BitSet();

    Taking(TwoSidedProblem problem) {
        this.problem = problem;
        groups = problem.groups();
        roomOfMentor = problem.mentors().stream().mapToInt(p -> p.capacity()).toArray();
        roomOfMentee = problem.mentees().stream().mapToInt(p -> p.capacity()).toArray();
        roomOfPart = new int[groups.parts()];
        parts = new int[groups.bounds().size()];
        menteeOfPair = new int[problem.pairCount()];
        for (int part = 0; part < roomOfPart.length; part++) {
            roomOfPart[part] = groups.maximum(part);
        }
        for (int mentee = 0; mentee < roomOfMentee.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                menteeOfPair[pair] = mentee;
                if (problem.isLocked(pair)) {
                    take(pair);
                }
            }
        }
    }

    boolean fits(int pair) {
        int mentor = problem.mentorOf(pair);
        int mentee = menteeOfPair[pair];
        if (taken.get(pair) || roomOfMentor[mentor] == 0 || roomOfMentee[mentee] == 0) {
            return false;
        }
        int count = groups.partsOf(mentor, mentee, parts);
        for (int k = 0; k < count; k++) {
            if (roomOfPart[parts[k]] == 0) {
                return false;
            }
        }
        return true;
    }

    void take(int pair) {
        int mentor = problem.mentorOf(pair);
        int mentee = menteeOfPair[pair];
        taken.set(pair);
        roomOfMentor[mentor]--;
        roomOfMentee[mentee]--;
        int count = groups.partsOf(mentor, mentee, parts);
        for (int k = 0; k < count; k++) {
            roomOfPart[parts[k]]--;
        }
    }

    boolean isTaken(int pair) {
        return taken.get(pair);
    }

    boolean mentorIsFull(int mentor) {
        return roomOfMentor[mentor] == 0;
    }

    boolean menteeIsFull(int mentee) {
        return roomOfMentee[mentee] == 0;
    }

    ImmutableList<Pairing> pairings() {
        return taken.stream()
                .mapToObj(pair -> problem.pairing(pair, menteeOfPair[pair]))
                .collect(ImmutableList.toImmutableList());
    }
}
