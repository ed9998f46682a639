package dev.mentoring.core.programme;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Role;
import java.util.Optional;

/**
 * A requirement that guards a transition (requirements 000-02, 002-18).
 *
 * @param id identifier, unique in the programme
 * @param guards the transition that nobody passes without it
 * @param role whom it is asked of; when absent, everybody
 * @param requirement what it asks
 */
public record Gate(String id, Transition guards, Optional<Role> role, Requirement requirement) {

    /** Refuses ill-formed identifiers, and requirements about a relationship before there is one. */
    public Gate {
        id = Ids.require(id, "gate");
        if (requirement.isAboutPair() && guards.compareTo(Transition.START) < 0) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    "guards",
                    "the requirement is about a relationship, which a gate can ask for from START on",
                    id);
        }
    }

    /** Whether it is asked of people of a role. */
    public boolean concerns(Role someone) {
        return role.isEmpty() || role.get() == someone;
    }
}
