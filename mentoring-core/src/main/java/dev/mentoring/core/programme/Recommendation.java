package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Optional;

/**
 * Advice to people of whom a rule holds, such as half a day of job shadowing to those new in their role; never a gate
 * (requirement 003-06).
 *
 * @param id identifier, unique in the programme
 * @param labels the advice by language
 * @param role whom it is for; when absent, everybody
 * @param formats ways of working together that it suggests, by identifier
 * @param when the rule, on facts of one person
 */
public record Recommendation(String id, Labels labels, Optional<Role> role, ImmutableSet<String> formats, Rule when) {

    /** Refuses ill-formed identifiers. */
    public Recommendation {
        id = Ids.require(id, "recommendation");
        formats = Ids.requireAll(formats, "format");
    }
}
