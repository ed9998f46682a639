package dev.mentoring.matching.advice;

import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;

/** Whom people may have and whom they got, by index. */
final class Partners {

    private final TwoSidedProblem problem;
    private final BitSet[] mentorsOfMentee;
    private final int[] taken;
    private final int[] possible;
    private final int[] best;
    private final int[] only;

    Partners(TwoSidedProblem problem, MatchingResult result) {
        this.problem = problem;
        int mentors = problem.mentors().size();
        mentorsOfMentee = new BitSet[problem.mentees().size()];
        taken = new int[mentors];
        possible = new int[mentors];
        best = new int[mentors];
        only = new int[mentors];
        for (int mentee = 0; mentee < mentorsOfMentee.length; mentee++) {
            mentorsOfMentee[mentee] = new BitSet();
            count(
                    problem.rowStart(mentee),
                    problem.rowStart(mentee + 1),
                    problem.mentees().get(mentee));
        }
        for (Pairing pairing : result.pairings()) {
            int mentor = problem.indexOfMentor(pairing.mentor());
            mentorsOfMentee[problem.indexOfMentee(pairing.mentee())].set(mentor);
            taken[mentor]++;
        }
    }

    private void count(int from, int to, Person mentee) {
        long most = Long.MIN_VALUE;
        for (int pair = from; pair < to; pair++) {
            most = Math.max(most, problem.score(pair));
        }
        boolean seeks = mentee.capacity() > 0;
        for (int pair = from; pair < to; pair++) {
            int mentor = problem.mentorOf(pair);
            possible[mentor]++;
            best[mentor] += seeks && problem.score(pair) == most ? 1 : 0;
            only[mentor] += seeks && to - from == 1 ? 1 : 0;
        }
    }

    /** The mentors whom a mentee got; not to be changed. */
    BitSet ofMentee(int mentee) {
        return mentorsOfMentee[mentee];
    }

    /** How many mentees a mentor may have. */
    int possible(int mentor) {
        return possible[mentor];
    }

    MentorDemand demand(int mentor) {
        Person person = problem.mentors().get(mentor);
        return new MentorDemand(
                person.id(), person.capacity(), taken[mentor], possible[mentor], best[mentor], only[mentor]);
    }
}
