package dev.mentoring.matching.problem;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.MatchingMode;
import java.util.Optional;

/** The choices of people as preferences of the problem, where the programme's mode lets them bind (requirement 001-07). */
final class BindingChoices {

    private final boolean bind;

    BindingChoices(MatchingMode mode) {
        this.bind = mode == MatchingMode.RANKED_CHOICE;
    }

    /** The preferences of a person in a role, best first; empty for somebody who is open to everybody. */
    Optional<ImmutableList<ImmutableList<String>>> of(Participant person, Role role) {
        RankedChoices choices = person.choices(role);
        return !bind || choices.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        choices.people().stream().map(ImmutableSet::asList).collect(toImmutableList()));
    }
}
