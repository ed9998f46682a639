package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.taxonomy.Labels;

/**
 * A part of a programme beside the pairs, such as a training or a workshop. Completing it is a fact that rules can ask for
 * (requirements 000-02, 001-08, 002-16, 004-01).
 *
 * @param id identifier, unique in the programme
 * @param labels names by language
 * @param kind what it is
 * @param roles whom it is for; empty when for everybody
 */
public record Component(String id, Labels labels, Kind kind, ImmutableSet<Role> roles) {

    /** Sorts of components. */
    public enum Kind {
        /** A training course. */
        TRAINING,
        /** A briefing on what mentoring involves. */
        BRIEFING,
        /** A meeting of many. */
        NETWORKING,
        /** A practical workshop. */
        WORKSHOP
    }

    /** Refuses ill-formed identifiers; keeps roles in their order. */
    public Component {
        id = Ids.require(id, "component");
        roles = ImmutableSet.copyOf(roles.stream().sorted().iterator());
    }
}
