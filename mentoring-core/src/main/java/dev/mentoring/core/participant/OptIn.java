package dev.mentoring.core.participant;

import dev.mentoring.core.Ids;
import java.time.LocalDate;

/**
 * Leave to use an attribute for a declared goal, given by the person whom it is about (requirement 004-13). Without it, an
 * attribute that the form marks as sensitive plays no part in matching.
 *
 * @param attribute name of the attribute
 * @param goal identifier of the goal that the programme declares
 * @param wish what the person would like
 * @param on the day on which leave was given
 */
public record OptIn(String attribute, String goal, Wish wish, LocalDate on) {

    /** What someone would like of an attribute. */
    public enum Wish {
        /** Somebody alike. */
        SIMILAR,
        /** Somebody unlike. */
        DIFFERENT
    }

    /** Refuses ill-formed identifiers. */
    public OptIn {
        attribute = Ids.require(attribute, "attribute");
        goal = Ids.require(goal, "goal");
    }

    /** A mask: a wish of this kind is private. */
    @Override
    public String toString() {
        return "OptIn[…]";
    }
}
