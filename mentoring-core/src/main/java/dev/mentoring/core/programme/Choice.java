package dev.mentoring.core.programme;

import dev.mentoring.core.Ids;
import dev.mentoring.core.taxonomy.Labels;

/**
 * One of the answers that a question takes.
 *
 * @param id identifier, unique in its question
 * @param labels the answer's wordings by language, as forms show them and exports spell them
 */
public record Choice(String id, Labels labels) {

    /** Refuses ill-formed identifiers. */
    public Choice {
        id = Ids.require(id, "choice");
    }
}
