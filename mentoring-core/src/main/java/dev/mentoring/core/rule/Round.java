package dev.mentoring.core.rule;

import dev.mentoring.core.Ids;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The round for which rules are judged.
 *
 * @param on the date; no rule looks at a clock
 * @param number number of the round, from 1; empty when the programme does not count its rounds
 * @param relationship identifier of the type of relationship that the programme makes
 */
public record Round(LocalDate on, Optional<Integer> number, String relationship) {

    /** Refuses ill-formed identifiers. */
    public Round {
        relationship = Ids.require(relationship, "relationship type");
    }

    /** A round of mentoring that nobody counts. */
    public static Round on(LocalDate date) {
        return new Round(date, Optional.empty(), "mentoring");
    }
}
