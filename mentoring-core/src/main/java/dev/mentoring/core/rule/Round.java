package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.OptIn;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The round for which rules are judged.
 *
 * @param on the date, of the years 1 to 9,999; no rule looks at a clock
 * @param number number of the round, from 1; empty when the programme does not count its rounds
 * @param relationship identifier of the type of relationship that the programme makes
 * @param goals identifiers of the goals for which leave to use an attribute counts: the active ones (004-13)
 */
public record Round(LocalDate on, Optional<Integer> number, String relationship, ImmutableSet<String> goals) {

    private static final int LAST_YEAR = 9_999;

    /** Refuses ill-formed identifiers, and dates so far away that a period from them may leave the calendar. */
    public Round {
        if (on.getYear() < 1 || on.getYear() > LAST_YEAR) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "on", "the round must be in the years 1 to " + LAST_YEAR);
        }
        relationship = Ids.require(relationship, "relationship type");
        goals = Ids.requireAll(goals, "goal");
    }

    /** Whether leave counts: given for an active goal, on or before the date of the round. */
    boolean counts(OptIn leave) {
        return goals.contains(leave.goal()) && !leave.on().isAfter(on);
    }

    /** A round of mentoring that nobody counts. */
    public static Round on(LocalDate date) {
        return new Round(date, Optional.empty(), "mentoring", ImmutableSet.of());
    }
}
