package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;

/** What is done half-way and at the end of a relationship (requirements 001-13, 003-02). */
public sealed interface ClosureAct extends Act {

    /** The relationship, by identifier. */
    String partnership();

    /**
     * One of the two looks back half-way (001-13).
     *
     * @param partnership the relationship, by identifier
     * @param person who, by identifier
     * @param goesWell whether it goes well, as they see it
     */
    record Reviewed(String partnership, String person, boolean goesWell) implements ClosureAct {

        /** Refuses ill-formed identifiers. */
        public Reviewed {
            partnership = Ids.require(partnership, "partnership");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.REVIEWED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }

        /** Without the answer, which is private. */
        @Override
        public String toString() {
            return "Reviewed[" + partnership + ", " + person + "]";
        }
    }

    /**
     * One of the two asks for somebody else (003-02).
     *
     * @param partnership the relationship, by identifier
     * @param person who asks, by identifier
     */
    record RematchAsked(String partnership, String person) implements ClosureAct {

        /** Refuses ill-formed identifiers. */
        public RematchAsked {
            partnership = Ids.require(partnership, "partnership");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.REMATCH_ASKED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }

        /** The relationship alone: who asked is private. */
        @Override
        public String toString() {
            return "RematchAsked[" + partnership + "]";
        }
    }

    /** Why a relationship ended. */
    enum End {
        /** As planned. */
        COMPLETED,
        /** Before its time. */
        EARLY,
        /** So that one or both get somebody else. */
        REMATCH,
        /** One of the two left the programme. */
        WITHDRAWN
    }

    /**
     * A relationship ends: by either of the two, or by the office.
     *
     * @param partnership the relationship, by identifier
     * @param end why
     */
    record Ended(String partnership, End end) implements ClosureAct {

        /** Refuses ill-formed identifiers. */
        public Ended {
            partnership = Ids.require(partnership, "partnership");
        }

        @Override
        public EventKind kind() {
            return EventKind.ENDED;
        }
    }
}
