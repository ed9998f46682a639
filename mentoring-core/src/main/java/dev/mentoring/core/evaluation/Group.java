package dev.mentoring.core.evaluation;

import dev.mentoring.core.Ids;
import dev.mentoring.core.taxonomy.Labels;

/**
 * A group of people in monitoring data, as they describe themselves.
 *
 * @param id identifier, unique in the characteristic
 * @param labels wordings by language
 */
public record Group(String id, Labels labels) {

    /** Refuses ill-formed identifiers. */
    public Group {
        id = Ids.require(id, "group");
    }
}
