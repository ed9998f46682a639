package dev.mentoring.core.partnership;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.RosterBuilder;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings what the log knows into a roster, so that rules and matching see it. */
final class RosterOfLog {

    private final Programme programme;
    private final ProgrammeState state;
    private final LocalDate on;

    RosterOfLog(Programme programme, ProgrammeState state, LocalDate on) {
        this.programme = programme;
        this.state = state;
        this.on = on;
    }

    Roster of(Roster roster) {
        ImmutableSet<String> people =
                roster.participants().stream().map(Participant::id).collect(toImmutableSet());
        return new RosterBuilder()
                .from(roster)
                .participants(roster.participants().stream().map(this::ready).collect(toImmutableList()))
                .history(history(roster))
                .addAllLocked(state.partnerships().stream()
                        .filter(pair -> pair.takesPlace() && pair.cohort().equals(roster.cohort()))
                        .filter(pair -> people.containsAll(pair.people()))
                        .map(pair -> new MentoringPair(pair.mentor(), pair.mentee()))
                        .toList())
                .build();
    }

    private Participant ready(Participant person) {
        return state.person(person.id())
                .map(known -> new ParticipantBuilder()
                        .from(person)
                        .readiness(known.readiness(on))
                        .build())
                .orElse(person);
    }

    /** Relationships of other cohorts that came about; those that the roster has already are not told twice. */
    private ImmutableSet<Relationship> history(Roster roster) {
        Stream<Relationship> ofLog = state.partnerships().stream()
                .filter(pair -> pair.confirmedOn().isPresent() && !pair.cohort().equals(roster.cohort()))
                .map(pair -> new Relationship(
                        new MentoringPair(pair.mentor(), pair.mentee()),
                        Optional.empty(),
                        programme.cohort(pair.cohort()).map(Cohort::number),
                        pair.takesPlace()));
        ImmutableSet<MentoringPair> told = roster.history().stream()
                .filter(one -> one.type().isEmpty())
                .map(Relationship::pair)
                .collect(toImmutableSet());
        return Stream.concat(roster.history().stream(), ofLog.filter(one -> !told.contains(one.pair())))
                .collect(toImmutableSet());
    }
}
