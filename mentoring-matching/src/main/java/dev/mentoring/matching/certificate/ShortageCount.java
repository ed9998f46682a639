package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;

/** Counts what a shortage rests on, in one pass over the pairs. */
final class ShortageCount {

    private long required;
    private long capacity;
    private long otherPairs;

    /** Counts for mentees whose minimums cannot be met, or for mentors. */
    ShortageCount(TwoSidedProblem problem, boolean[] mentors, boolean[] mentees, boolean menteesAreShort) {
        int[] lockedOfMentor = new int[mentors.length];
        for (int mentee = 0; mentee < mentees.length; mentee++) {
            int locked = 0;
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                int mentor = problem.mentorOf(pair);
                boolean ofPeople = menteesAreShort ? mentees[mentee] : mentors[mentor];
                boolean ofPlaces = menteesAreShort ? mentors[mentor] : mentees[mentee];
                if (ofPeople && !ofPlaces) {
                    otherPairs++;
                }
                if (problem.isLocked(pair)) {
                    locked++;
                    lockedOfMentor[mentor]++;
                    capacity -= !ofPeople && ofPlaces ? 1 : 0;
                }
            }
            count(problem.mentees().get(mentee), locked, mentees[mentee], menteesAreShort);
        }
        for (int mentor = 0; mentor < mentors.length; mentor++) {
            count(problem.mentors().get(mentor), lockedOfMentor[mentor], mentors[mentor], !menteesAreShort);
        }
    }

    private void count(Person person, int locked, boolean named, boolean needs) {
        if (named && needs) {
            required += Math.max(person.minimum(), locked);
        } else if (named) {
            capacity += person.capacity();
        }
    }

    long required() {
        return required;
    }

    long capacity() {
        return capacity;
    }

    long otherPairs() {
        return otherPairs;
    }
}
