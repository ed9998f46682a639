package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.taxonomy.Labels;

/**
 * A declared goal for which people may give leave to use a sensitive attribute; without one, and without leave, such an
 * attribute plays no part (requirement 004-13).
 *
 * @param id identifier, unique in the programme
 * @param labels the goal's wordings by language, as people read it before they give leave
 * @param attributes names of the attributes that it may use, at least one
 * @param active whether it counts in this version of the programme; off, changing the attributes changes nothing
 */
public record DiversityGoal(String id, Labels labels, ImmutableSet<String> attributes, boolean active) {

    /** Refuses ill-formed identifiers and a goal without attributes. */
    public DiversityGoal {
        id = Ids.require(id, "goal");
        attributes = Ids.requireAll(attributes, "attribute");
        if (attributes.isEmpty()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "attributes", "the goal names no attribute", id);
        }
    }
}
