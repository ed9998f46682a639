package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/**
 * What someone wants to reach with the help of a relationship (requirements 000-03, 003-05, 003-13, 004-06).
 *
 * @param id identifier, unique among the person's goals
 * @param kind what sort of goal it is
 * @param text the goal in the person's own words; never scored
 * @param topics topics that the goal is about, by identifier; may be empty
 * @param status how far it has come
 */
public record Goal(String id, Kind kind, String text, ImmutableSet<String> topics, Status status) {

    /** Sorts of goals. */
    public enum Kind {
        /** Something to learn or to become better at. */
        DEVELOPMENT,
        /** A position or a step to reach. */
        CAREER,
        /** Something in the way that is to be overcome. */
        OBSTACLE
    }

    /** How far a goal has come. */
    public enum Status {
        /** Still wanted. */
        OPEN,
        /** Reached. */
        REACHED,
        /** No longer wanted. */
        DROPPED
    }

    /** Refuses ill-formed identifiers and blank goals. */
    public Goal {
        id = Ids.require(id, "goal");
        topics = Ids.requireAll(topics, "topic");
        if (text.isBlank()) {
            throw InvalidModelException.of(ProblemCode.EMPTY_VALUE, "text", "the goal is blank", id);
        }
    }

    /** The identifier alone: the goal is private. */
    @Override
    public String toString() {
        return "Goal[" + id + "]";
    }
}
