package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;

/** What a circle does: several people, and a facilitator who is not one of them (requirement 000-04). */
public sealed interface CircleAct extends Act {

    /** The circle, by identifier. */
    String circle();

    /**
     * The office forms a circle.
     *
     * @param circle identifier of the circle, new in the log
     * @param cohort the cohort, by identifier
     * @param facilitator who leads it, by identifier
     * @param members its members, by identifier
     */
    record CircleFormed(String circle, String cohort, String facilitator, ImmutableSet<String> members)
            implements CircleAct {

        /** Refuses ill-formed identifiers and facilitators who are members. */
        public CircleFormed {
            circle = Ids.require(circle, "circle");
            cohort = Ids.require(cohort, "cohort");
            facilitator = Ids.require(facilitator, "person");
            members = Ids.requireAll(members, "person");
            if (members.contains(facilitator)) {
                throw InvalidModelException.of(
                        ProblemCode.RULE_CONFLICT, "members", "the facilitator is not a member", circle, facilitator);
            }
        }

        @Override
        public EventKind kind() {
            return EventKind.CIRCLE_FORMED;
        }
    }

    /**
     * Somebody joins.
     *
     * @param circle the circle, by identifier
     * @param person who, by identifier
     */
    record CircleJoined(String circle, String person) implements CircleAct {

        /** Refuses ill-formed identifiers. */
        public CircleJoined {
            circle = Ids.require(circle, "circle");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.CIRCLE_JOINED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    /**
     * Somebody leaves.
     *
     * @param circle the circle, by identifier
     * @param person who, by identifier
     */
    record CircleLeft(String circle, String person) implements CircleAct {

        /** Refuses ill-formed identifiers. */
        public CircleLeft {
            circle = Ids.require(circle, "circle");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.CIRCLE_LEFT;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    /**
     * The circle has met; its facilitator records it.
     *
     * @param circle the circle, by identifier
     * @param on the day
     */
    record CircleMet(String circle, LocalDate on) implements CircleAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public CircleMet {
            Dates.require(on, "on");
            circle = Ids.require(circle, "circle");
        }

        @Override
        public EventKind kind() {
            return EventKind.CIRCLE_MET;
        }
    }

    /**
     * The circle ends.
     *
     * @param circle the circle, by identifier
     */
    record CircleClosed(String circle) implements CircleAct {

        /** Refuses ill-formed identifiers. */
        public CircleClosed {
            circle = Ids.require(circle, "circle");
        }

        @Override
        public EventKind kind() {
            return EventKind.CIRCLE_CLOSED;
        }
    }
}
