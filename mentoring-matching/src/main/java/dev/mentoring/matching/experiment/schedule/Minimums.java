package dev.mentoring.matching.experiment.schedule;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.TwoSidedProblem;

/** What must be met at least, which nobody can promise who sees only some of the people at a time. */
final class Minimums {

    private Minimums() {}

    /**
     * Refuses minimums of people and groups.
     *
     * @throws InvalidModelException naming every one of them
     */
    static void refuse(String schedule, MatchingProblem problem) {
        Problems problems = new Problems();
        String why = "the schedule \"" + schedule + "\" keeps no minimums";
        Population people = Population.of(problem);
        for (int number = 0; number < people.size(); number++) {
            Person person = people.person(number);
            if (person.minimum() > 0) {
                problems.add(ProblemCode.STRATEGY_UNSUITED, Location.inModel("minimum"), why, person.id());
            }
        }
        if (problem instanceof TwoSidedProblem sides) {
            for (GroupBound bound : sides.groups().bounds()) {
                if (bound.minimum() > 0) {
                    problems.add(ProblemCode.STRATEGY_UNSUITED, Location.inModel("groups"), why, bound.id());
                }
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }
}
