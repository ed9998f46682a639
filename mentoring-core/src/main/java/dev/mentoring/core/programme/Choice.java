package dev.mentoring.core.programme;

import dev.mentoring.core.Ids;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Optional;

/**
 * One of the answers that a question takes.
 *
 * @param id identifier, unique in its question
 * @param labels the answer's wordings by language, as forms show them and exports spell them
 * @param within identifier of the answer of the same question that contains this one, such as the region of a county; a rule
 *     that accepts the outer answer accepts this one (000-14)
 */
public record Choice(String id, Labels labels, Optional<String> within) {

    /** Refuses ill-formed identifiers. */
    public Choice {
        id = Ids.require(id, "choice");
        within = within.map(outer -> Ids.require(outer, "choice"));
    }

    /** An answer that no other contains. */
    public Choice(String id, Labels labels) {
        this(id, labels, Optional.empty());
    }
}
