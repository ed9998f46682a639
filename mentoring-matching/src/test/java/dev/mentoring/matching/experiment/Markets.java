package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.BooleanSupplier;

/** A generator of a test's own: some mentees and mentors, any scores. */
final class Markets implements ProblemGenerator {

    static final String NAME = "any-scores";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "As many mentees as mentors, any scores.";
    }

    @Override
    public Instance draw(Options settings, long seed, BooleanSupplier stop) {
        settings.requireOnly(NAME, ImmutableList.of("people"));
        int people = (int) settings.whole("people", 6, 0, 100);
        TwoSidedProblem.Builder problem = TwoSidedProblem.builder(NAME).stoppedBy(stop);
        for (int k = 0; k < people; k++) {
            problem.addMentor(Person.of("m" + k)).addMentee(Person.of("w" + k));
        }
        problem.scoreEveryPair(
                (mentor, mentee) -> Draws.of(seed, mentor + "/" + mentee).below(1_000));
        return Instance.of(problem.build());
    }
}
