package dev.mentoring.matching.whatif;

import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Who is reached from mentees with a free place by paths of unmade and made pairs in turn.
 *
 * <p>Mentees that are not reached and mentors that are make a cover of the pairs, as small as the matching is large if that cannot be larger
 * (König 1931, "Graphen und Matrizen"). Locked pairs lead nowhere.
 */
final class ReachedFromPlaces {

    private final TwoSidedProblem problem;
    private final BitSet made;
    private final IntPredicate leads;
    private final BitSet mentees = new BitSet();
    private final BitSet mentors = new BitSet();

    private ReachedFromPlaces(TwoSidedProblem problem, BitSet made, IntPredicate leads) {
        this.problem = problem;
        this.made = made;
        this.leads = leads;
    }

    /**
     * Searches from everybody with a place who may begin.
     *
     * @param made the pairs that are made, locked ones included
     * @param begins of mentees with a free place, those from whom to search
     * @param leads which pairs count
     */
    static ReachedFromPlaces of(TwoSidedProblem problem, BitSet made, IntPredicate begins, IntPredicate leads) {
        ReachedFromPlaces reached = new ReachedFromPlaces(problem, made, leads);
        reached.search(begins);
        return reached;
    }

    private void search(IntPredicate begins) {
        List<List<Integer>> menteesOfMentor = new ArrayList<>();
        problem.mentors().forEach(mentor -> menteesOfMentor.add(new ArrayList<>()));
        Deque<Integer> queue = new ArrayDeque<>();
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            int load = 0;
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                if (made.get(pair)) {
                    load++;
                    if (!problem.isLocked(pair) && leads.test(pair)) {
                        menteesOfMentor.get(problem.mentorOf(pair)).add(mentee);
                    }
                }
            }
            if (load < problem.mentees().get(mentee).capacity() && begins.test(mentee)) {
                mentees.set(mentee);
                queue.add(mentee);
            }
        }
        while (!queue.isEmpty()) {
            int mentee = queue.remove();
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                int mentor = problem.mentorOf(pair);
                if (!mentors.get(mentor) && !made.get(pair) && leads.test(pair)) {
                    mentors.set(mentor);
                    for (int next : menteesOfMentor.get(mentor)) {
                        if (!mentees.get(next)) {
                            mentees.set(next);
                            queue.add(next);
                        }
                    }
                }
            }
        }
    }

    boolean mentee(int index) {
        return mentees.get(index);
    }

    boolean mentor(int index) {
        return mentors.get(index);
    }
}
