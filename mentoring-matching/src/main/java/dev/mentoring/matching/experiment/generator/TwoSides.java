package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.BooleanSupplier;

/**
 * The people of a question without stated preferences.
 *
 * @param mentees how many mentees there are
 * @param mentors how many mentors there are
 */
record TwoSides(int mentees, int mentors) {

    static final ImmutableList<Setting.Whole> SETTINGS = Setting.sorted(
            TwoSidedMarket.MENTEES, TwoSidedMarket.MENTORS, Capacities.LEAST, Capacities.MOST, Capacities.PLACES);

    static TwoSides of(Options settings) {
        return new TwoSides(TwoSidedMarket.MENTEES.intIn(settings), TwoSidedMarket.MENTORS.intIn(settings));
    }

    /** These settings and those of a generator. */
    static ImmutableList<Setting> and(Setting... more) {
        return Setting.sorted(ImmutableList.<Setting>builder()
                .addAll(SETTINGS)
                .add(more)
                .build()
                .toArray(new Setting[0]));
    }

    /** Starts a question with everybody; nobody may be paired yet, and no more than {@link Generators#MOST_PAIRS} may be. */
    TwoSidedProblem.Builder builder(String id, int[] places, BooleanSupplier stop) {
        TwoSidedProblem.Builder problem =
                TwoSidedProblem.builder(id).pairLimit(Generators.MOST_PAIRS).stoppedBy(stop);
        String[] mentorIds = PlainIds.ofMentors(mentors);
        for (int mentor = 0; mentor < mentors; mentor++) {
            problem.addMentor(Person.of(mentorIds[mentor], places[mentor]));
        }
        for (String mentee : PlainIds.ofMentees(mentees)) {
            problem.addMentee(Person.of(mentee));
        }
        return problem;
    }
}
