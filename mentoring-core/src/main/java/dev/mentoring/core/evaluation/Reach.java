package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.Application;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.Partnership;
import dev.mentoring.core.partnership.PersonRecord;
import dev.mentoring.core.partnership.ProgrammeState;
import java.util.List;

/**
 * How far somebody has come in some cohorts, each person once.
 *
 * @param side on which side they take part
 * @param step the furthest step that they have reached
 */
record Reach(Side side, Step step) {

    /** The steps, each of them after the one before. */
    enum Step {
        /** Handed in an application. */
        APPLIED,
        /** Was accepted, even if they left later. */
        ACCEPTED,
        /** Is or was part of a settled pair. */
        MATCHED,
        /** Completed a relationship, or whatever the caller's last step is. */
        LAST
    }

    /** By person, in order of their identifiers, everybody who applied to one of the cohorts. */
    static ImmutableSortedMap<String, Reach> of(ProgrammeState state, RepresentationQuestion question) {
        ImmutableSortedMap.Builder<String, Reach> everybody = ImmutableSortedMap.orderedBy(Ids.ORDER);
        for (PersonRecord person : state.people()) {
            List<Application> applications = person.applications().stream()
                    .filter(one -> counts(question, one.cohort()))
                    .toList();
            if (!applications.isEmpty()) {
                ImmutableSet<Role> roles = applications.stream()
                        .flatMap(one -> one.roles().stream())
                        .collect(ImmutableSet.toImmutableSet());
                everybody.put(person.id(), new Reach(Side.of(roles), step(state, question, person.id(), applications)));
            }
        }
        return everybody.build();
    }

    private static Step step(
            ProgrammeState state, RepresentationQuestion question, String person, List<Application> applications) {
        List<Partnership> pairs = state.partnershipsOf(person).stream()
                .filter(pair ->
                        counts(question, pair.cohort()) && pair.confirmedOn().isPresent())
                .toList();
        if (!pairs.isEmpty()) {
            boolean last = question.wellMatched()
                    .map(people -> people.contains(person))
                    .orElseGet(() -> pairs.stream().anyMatch(Reach::isComplete));
            return last ? Step.LAST : Step.MATCHED;
        }
        return applications.stream().anyMatch(Reach::wasAccepted) ? Step.ACCEPTED : Step.APPLIED;
    }

    private static boolean counts(RepresentationQuestion question, String cohort) {
        return question.cohorts().isEmpty() || question.cohorts().contains(cohort);
    }

    private static boolean isComplete(Partnership pair) {
        return pair.end().filter(end -> end == ClosureAct.End.COMPLETED).isPresent();
    }

    private static boolean wasAccepted(Application application) {
        return application.status() == ApplicationStatus.ACCEPTED
                || application.rules().isPresent();
    }
}
