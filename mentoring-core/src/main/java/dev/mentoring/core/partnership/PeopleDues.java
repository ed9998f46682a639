package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Transition;
import java.util.Optional;

/** What is due of people, and about them, before they are paired. */
final class PeopleDues {

    private final Obligations dues;
    private final GateDues gates;
    private final Places places;

    PeopleDues(Obligations dues) {
        this.dues = dues;
        this.gates = new GateDues(dues);
        this.places = new Places(dues.programme(), dues.state(), dues.on());
    }

    void add(PersonRecord person) {
        Optional<Application> application = person.liveApplication()
                .filter(live -> dues.state().cohort(live.cohort()).closedOn().isEmpty());
        application.ifPresent(live -> {
            if (person.isInPool()) {
                addInPool(person, live);
            } else {
                addApplied(person, live);
            }
        });
    }

    private void addApplied(PersonRecord person, Application live) {
        ImmutableList<String> shut = gates(Transition.ENTER_POOL, person, live);
        dues.add(Obligations.of(
                        dues.office(live.cohort()),
                        EventKind.APPLICATION_ACCEPTED,
                        "cohorts/" + live.cohort(),
                        person.id())
                .lockedBy(shut)
                .unlocking(Optional.of(Transition.ENTER_POOL)));
    }

    private void addInPool(PersonRecord person, Application live) {
        ImmutableList.Builder<String> shut = ImmutableList.builder();
        shut.addAll(gates(Transition.PROPOSE, person, live));
        if (dues.programme().mode() == MatchingMode.ASSIGNED) {
            shut.addAll(gates(Transition.CONFIRM, person, live));
        }
        if (live.roles().contains(Role.MENTEE) && places.isSeeking(person)) {
            seek(person, live, shut.build());
        }
    }

    private ImmutableList<String> gates(Transition transition, PersonRecord person, Application live) {
        ImmutableList.Builder<String> shut = ImmutableList.builder();
        for (Role role : live.roles()) {
            shut.addAll(gates.add(transition, person, role, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return shut.build();
    }

    private void seek(PersonRecord mentee, Application live, ImmutableList<String> shut) {
        boolean hasRound =
                live.rounds() < dues.programme().policies().acceptance().mostRounds();
        if (hasRound && places.hasMentorFor(mentee)) {
            dues.add(Obligations.of(dues.office(live.cohort()), EventKind.MATCH_PROPOSED, "acceptance", mentee.id())
                    .lockedBy(shut)
                    .unlocking(Optional.of(Transition.PROPOSE)));
        } else if (dues.programme().policies().acceptance().waitingList()
                && mentee.waitingSince().isEmpty()) {
            dues.add(Obligations.of(
                    dues.office(live.cohort()), EventKind.WAITLISTED, "acceptance/waitingList", mentee.id()));
        }
    }
}
