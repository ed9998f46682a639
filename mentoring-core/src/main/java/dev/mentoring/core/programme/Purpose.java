package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.taxonomy.Labels;

/**
 * Something that a programme is meant to bring about, for reports to measure (requirements 000-06, 000-07, 003-35).
 *
 * @param id identifier, unique in the programme
 * @param labels wordings by language
 * @param roles in whom it is to be brought about; empty when in the organisation
 */
public record Purpose(String id, Labels labels, ImmutableSet<Role> roles) {

    /** Refuses ill-formed identifiers; keeps roles in their order. */
    public Purpose {
        id = Ids.require(id, "purpose");
        roles = ImmutableSet.copyOf(roles.stream().sorted().iterator());
    }
}
