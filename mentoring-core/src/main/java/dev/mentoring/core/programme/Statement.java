package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.taxonomy.Labels;

/**
 * Something that people acknowledge before they apply, such as to have the time or to keep confidences (requirements 003-12
 * to 003-14, 003-17, 003-18).
 *
 * @param id identifier, unique in the programme
 * @param version version of the wording
 * @param labels wordings by language
 * @param roles who acknowledges it; empty when everybody does
 */
public record Statement(String id, String version, Labels labels, ImmutableSet<Role> roles) {

    /** Refuses ill-formed identifiers; keeps roles in their order. */
    public Statement {
        id = Ids.require(id, "statement");
        version = Ids.require(version, "version");
        roles = ImmutableSet.copyOf(roles.stream().sorted().iterator());
    }
}
