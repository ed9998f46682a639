package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.taxonomy.Labels;

/**
 * A sentence of a programme's charter (requirement 002-10).
 *
 * @param id identifier, unique in the charter
 * @param labels the principle by language
 * @param heldBy what holds the programme to it: identifiers of gates and of clauses of the rules in force; empty when people alone
 *     do
 */
public record Principle(String id, Labels labels, ImmutableSet<String> heldBy) {

    /** Refuses ill-formed identifiers. */
    public Principle {
        id = Ids.require(id, "principle");
        heldBy = Ids.requireAll(heldBy, "gate or clause");
    }
}
