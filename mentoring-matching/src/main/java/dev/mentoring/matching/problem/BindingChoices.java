package dev.mentoring.matching.problem;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.MatchingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The choices of people as preferences of the problem, where the programme's mode lets them bind (requirement 001-07).
 *
 * <p>Entries that name nobody of the other side, such as somebody who left, are dropped and counted; whoever states choices
 * stays bound by them, even when nobody of them is left.
 */
final class BindingChoices {

    private final boolean bind;
    private final ImmutableList<Participant> mentors;
    private final ImmutableList<Participant> mentees;
    private final ImmutableSet<String> mentorIds;
    private final ImmutableSet<String> menteeIds;

    BindingChoices(MatchingMode mode, ImmutableList<Participant> mentors, ImmutableList<Participant> mentees) {
        this.bind = mode == MatchingMode.RANKED_CHOICE;
        this.mentors = mentors;
        this.mentees = mentees;
        this.mentorIds = ids(mentors);
        this.menteeIds = ids(mentees);
    }

    /** The preferences of a person in a role, best first; empty for somebody who is open to everybody. */
    Optional<ImmutableList<ImmutableList<String>>> of(Participant person, Role role) {
        RankedChoices choices = person.choices(role);
        if (!bind || choices.isEmpty()) {
            return Optional.empty();
        }
        ImmutableSet<String> others = role == Role.MENTOR ? menteeIds : mentorIds;
        return Optional.of(choices.people().stream()
                .map(rank -> rank.stream().filter(others::contains).collect(toImmutableList()))
                .filter(rank -> !rank.isEmpty())
                .collect(toImmutableList()));
    }

    /** How many entries name nobody of the other side, whether choices bind or not. */
    int ofNobody() {
        return ofNobody(mentors, Role.MENTOR, menteeIds) + ofNobody(mentees, Role.MENTEE, mentorIds);
    }

    private static int ofNobody(List<Participant> people, Role role, ImmutableSet<String> others) {
        Stream<String> chosen = people.stream()
                .flatMap(person -> person.choices(role).people().stream())
                .flatMap(ImmutableSet::stream);
        return (int) chosen.filter(id -> !others.contains(id)).count();
    }

    private static ImmutableSet<String> ids(List<Participant> people) {
        return people.stream().map(Participant::id).collect(toImmutableSet());
    }
}
