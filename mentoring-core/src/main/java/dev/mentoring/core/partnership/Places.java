package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Transition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has a place left, for decisions and for what is due alike. */
final class Places {

    private final Programme programme;
    private final ProgrammeState state;
    private final Map<String, Set<String>> freeMentors = new HashMap<>();

    /** Counts the mentors who could be proposed to somebody on a day, by cohort. */
    Places(Programme programme, ProgrammeState state, LocalDate on) {
        this.programme = programme;
        this.state = state;
        Gates gates = new Gates(programme);
        for (PersonRecord person : state.people()) {
            boolean open = person.isInPool()
                    && person.roles().contains(Role.MENTOR)
                    && taken(state, person.id(), Role.MENTOR) < capacity(programme, person, Role.MENTOR)
                    && gates.shut(Transition.PROPOSE, person, Role.MENTOR, Optional.empty(), on)
                            .isEmpty();
            if (open) {
                freeMentors
                        .computeIfAbsent(person.cohort().orElseThrow(), cohort -> new HashSet<>())
                        .add(person.id());
            }
        }
    }

    /** How many relationships a person may be part of in a role. */
    static int capacity(Programme programme, PersonRecord person, Role role) {
        Capacities capacities = programme.capacities();
        if (role == Role.MENTEE) {
            return capacities.mentee();
        }
        int stated = person.application().flatMap(Application::mentorPlaces).orElse(capacities.mentorDefault());
        return Math.min(stated, capacities.mentorMaximum());
    }

    /** Of how many relationships a person is part in a role that are settled and not over. */
    static int taken(ProgrammeState state, String person, Role role) {
        return (int) state.partnershipsOf(person).stream()
                .filter(pair -> pair.takesPlace() && pair.inRole(role).equals(person))
                .count();
    }

    /** How many proposals wait for an answer by which a person would get a mentor. */
    static int openProposals(ProgrammeState state, String mentee) {
        return (int) state.partnershipsOf(mentee).stream()
                .filter(pair -> pair.status() == Partnership.Status.PROPOSED
                        && pair.mentee().equals(mentee))
                .count();
    }

    /** Whether somebody has no mentor of this round, no proposal of one, and a place for one. */
    boolean isSeeking(PersonRecord mentee) {
        String cohort = mentee.cohort().orElse("");
        boolean hadOne = state.partnershipsOf(mentee.id()).stream()
                .anyMatch(pair -> pair.mentee().equals(mentee.id())
                        && pair.cohort().equals(cohort)
                        && (pair.takesPlace() || pair.end().equals(Optional.of(ClosureAct.End.COMPLETED))));
        return !hadOne && openProposals(state, mentee.id()) == 0 && capacity(programme, mentee, Role.MENTEE) > 0;
    }

    /** Whether there is a mentor with a place who has not been proposed to somebody before. */
    boolean hasMentorFor(PersonRecord mentee) {
        Set<String> free = freeMentors.getOrDefault(mentee.cohort().orElse(""), Set.of());
        ImmutableSet.Builder<String> tried = ImmutableSet.builder();
        tried.add(mentee.id());
        for (Partnership pair : state.partnershipsOf(mentee.id())) {
            tried.add(pair.mentor());
            if (pair.takesPlace() || pair.status() == Partnership.Status.PROPOSED) {
                // who is mentored by somebody is not proposed to them as a mentor
                tried.add(pair.mentee());
            }
        }
        return free.size() > tried.build().stream().filter(free::contains).count();
    }
}
