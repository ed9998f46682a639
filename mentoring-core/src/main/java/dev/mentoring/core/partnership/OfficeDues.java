package dev.mentoring.core.partnership;

import dev.mentoring.core.programme.Policies;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is due of the office about the programme as a whole. */
final class OfficeDues {

    private final Obligations dues;

    OfficeDues(Obligations dues) {
        this.dues = dues;
    }

    void add() {
        cohorts();
        pilot();
    }

    /** A cohort is closed when each of its relationships has ended and nobody in it can be proposed to anybody. */
    private void cohorts() {
        Set<String> running = new HashSet<>();
        Set<String> ended = new HashSet<>();
        for (Partnership pair : dues.state().partnerships()) {
            if (pair.takesPlace() || pair.status() == Partnership.Status.PROPOSED) {
                running.add(pair.cohort());
            } else if (pair.status() == Partnership.Status.ENDED) {
                ended.add(pair.cohort());
            }
        }
        for (String cohort : dues.state().cohorts()) {
            CohortRecord record = dues.state().cohort(cohort);
            boolean open = record.openedOn().isPresent() && record.closedOn().isEmpty();
            if (open && ended.contains(cohort) && !running.contains(cohort) && !isBusy(cohort)) {
                dues.add(Obligations.of(dues.office(cohort), EventKind.COHORT_CLOSED, "cohorts/" + cohort, cohort));
            }
        }
    }

    private boolean isBusy(String cohort) {
        return dues.state().people().stream()
                .filter(person ->
                        person.liveApplication().isPresent() && person.cohort().equals(Optional.of(cohort)))
                .anyMatch(person -> dues.isOpen(person.id()));
    }

    private void pilot() {
        Policies policies = dues.programme().policies();
        policies.pilot().ifPresent(policy -> {
            Optional<LocalDate> end = Pilots.end(dues.state(), policy);
            if (end.isPresent() && !Pilots.isDecided(dues.state())) {
                dues.add(Obligations.of(policies.office(), EventKind.PILOT_DECIDED, "pilot/period")
                        .from(end)
                        .dueOn(end.map(day -> day.plus(policy.decideWithin()))));
            }
        });
    }
}
