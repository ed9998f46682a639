package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.MeetingPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a pair does about its meetings; either of the two records it (requirements 001-15, 001-16, 002-12, 003-15). What is said
 * in a meeting has no place in it.
 */
public sealed interface MeetingAct extends Act {

    /** The longest meeting, in minutes. */
    int MOST_MINUTES = 1_440;

    /** The relationship, by identifier. */
    String partnership();

    /**
     * A meeting is planned.
     *
     * @param partnership the relationship, by identifier
     * @param meeting identifier of the meeting, new in the relationship
     * @param start when it begins
     * @param minutes how long it lasts, 1 to 1,440 minutes
     * @param place where it is
     */
    record MeetingPlanned(String partnership, String meeting, Instant start, int minutes, MeetingPlace place)
            implements MeetingAct {

        /** Refuses ill-formed identifiers and lengths outside their limits, and days outside the years 1 to 9999. */
        public MeetingPlanned {
            Dates.require(start, "start");
            partnership = Ids.require(partnership, "partnership");
            meeting = Ids.require(meeting, "meeting");
            requireLength(minutes);
        }

        @Override
        public EventKind kind() {
            return EventKind.MEETING_PLANNED;
        }
    }

    /**
     * A planned meeting is moved.
     *
     * @param partnership the relationship, by identifier
     * @param meeting the meeting, by identifier
     * @param start when it begins now
     */
    record MeetingMoved(String partnership, String meeting, Instant start) implements MeetingAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public MeetingMoved {
            Dates.require(start, "start");
            partnership = Ids.require(partnership, "partnership");
            meeting = Ids.require(meeting, "meeting");
        }

        @Override
        public EventKind kind() {
            return EventKind.MEETING_MOVED;
        }
    }

    /**
     * A planned meeting is called off, or was not held after all.
     *
     * @param partnership the relationship, by identifier
     * @param meeting the meeting, by identifier
     */
    record MeetingCancelled(String partnership, String meeting) implements MeetingAct {

        /** Refuses ill-formed identifiers. */
        public MeetingCancelled {
            partnership = Ids.require(partnership, "partnership");
            meeting = Ids.require(meeting, "meeting");
        }

        @Override
        public EventKind kind() {
            return EventKind.MEETING_CANCELLED;
        }
    }

    /**
     * A meeting was held, planned or not.
     *
     * @param partnership the relationship, by identifier
     * @param meeting the meeting, by identifier: a planned one, or a new one
     * @param start when it began
     * @param minutes how long it lasted, 1 to 1,440 minutes
     * @param place where it was
     * @param areas topics that were worked on, by identifier, for the two to see what is left (001-13); never part of a report
     */
    record MeetingHeld(
            String partnership,
            String meeting,
            Instant start,
            int minutes,
            MeetingPlace place,
            ImmutableSet<String> areas)
            implements MeetingAct {

        /** Refuses ill-formed identifiers and lengths outside their limits, and days outside the years 1 to 9999. */
        public MeetingHeld {
            Dates.require(start, "start");
            partnership = Ids.require(partnership, "partnership");
            meeting = Ids.require(meeting, "meeting");
            requireLength(minutes);
            areas = Ids.requireAll(areas, "topic");
        }

        @Override
        public EventKind kind() {
            return EventKind.MEETING_HELD;
        }

        /** Without the areas: what was worked on is private. */
        @Override
        public String toString() {
            return "MeetingHeld[" + partnership + ", " + meeting + "]";
        }
    }

    /**
     * A planned meeting has an agenda; what is on it is the pair's own (003-15).
     *
     * @param partnership the relationship, by identifier
     * @param meeting the meeting, by identifier
     */
    record AgendaSet(String partnership, String meeting) implements MeetingAct {

        /** Refuses ill-formed identifiers. */
        public AgendaSet {
            partnership = Ids.require(partnership, "partnership");
            meeting = Ids.require(meeting, "meeting");
        }

        @Override
        public EventKind kind() {
            return EventKind.AGENDA_SET;
        }
    }

    /**
     * One of the two takes something on (003-15).
     *
     * @param partnership the relationship, by identifier
     * @param action identifier of what is to be done, new in the relationship
     * @param person who takes it on, by identifier
     * @param due the day by which it is to be done
     */
    record ActionAgreed(String partnership, String action, String person, Optional<LocalDate> due)
            implements MeetingAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public ActionAgreed {
            Dates.require(due, "due");
            partnership = Ids.require(partnership, "partnership");
            action = Ids.require(action, "action");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.ACTION_AGREED;
        }
    }

    /**
     * What somebody took on is done.
     *
     * @param partnership the relationship, by identifier
     * @param action what was to be done, by identifier
     */
    record ActionDone(String partnership, String action) implements MeetingAct {

        /** Refuses ill-formed identifiers. */
        public ActionDone {
            partnership = Ids.require(partnership, "partnership");
            action = Ids.require(action, "action");
        }

        @Override
        public EventKind kind() {
            return EventKind.ACTION_DONE;
        }
    }

    private static void requireLength(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "minutes", "a meeting lasts from 1 to " + MOST_MINUTES + " minutes");
        }
    }
}
