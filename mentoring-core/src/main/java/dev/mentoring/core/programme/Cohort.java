package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.Optional;

/**
 * A numbered round of a programme (requirements 000-01, 000-15).
 *
 * @param id identifier, which the roster names
 * @param number number of the round, from 1
 * @param rules version of the rules that decide in it
 * @param leads people who lead it, by identifier; they are neither mentors nor mentees in it and may lead several (000-04)
 * @param mostPeople how many people it takes at most, not counting those declined or withdrawn; a larger roster is refused, never
 *     cut (000-05)
 */
public record Cohort(String id, int number, String rules, ImmutableSet<String> leads, Optional<Integer> mostPeople) {

    /** Refuses ill-formed identifiers, a blank version, and rounds and sizes below 1. */
    public Cohort {
        id = Ids.require(id, "cohort");
        leads = Ids.requireAll(leads, "person");
        if (rules.isBlank()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "rules", "the version of the rules is blank", id);
        }
        if (number < 1 || mostPeople.orElse(1) < 1) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE,
                    number < 1 ? "number" : "mostPeople",
                    "rounds and people are counted from 1",
                    id);
        }
    }
}
