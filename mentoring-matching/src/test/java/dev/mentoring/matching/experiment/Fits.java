package dev.mentoring.matching.experiment;

import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.HashSet;
import java.util.Set;

/** Whether pairs are allowed and keep within every capacity and every maximum of a group, counted plainly. */
public final class Fits {

    private Fits() {}

    public static boolean fits(MatchingProblem problem, Iterable<Pairing> pairings) {
        Population people = Population.of(problem);
        int[] places = new int[people.size()];
        int[] room = problem instanceof TwoSidedProblem sides
                ? new int[sides.groups().parts()]
                : new int[0];
        Set<Integer> seen = new HashSet<>();
        for (Pairing pairing : pairings) {
            int pair = people.pairOf(pairing);
            if (!seen.add(pair) || people.score(pair) != pairing.score()) {
                return false;
            }
            for (int person : new int[] {people.first(pair), people.second(pair)}) {
                if (++places[person] > people.person(person).capacity()) {
                    return false;
                }
            }
            if (problem instanceof TwoSidedProblem sides) {
                int[] parts = new int[sides.groups().bounds().size()];
                int count = sides.groups().partsOf(sides.mentorOf(pair), sides.menteeOf(pair), parts);
                for (int k = 0; k < count; k++) {
                    if (++room[parts[k]] > sides.groups().maximum(parts[k])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
