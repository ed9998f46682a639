package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Advocacy;
import java.time.LocalDate;
import java.util.Optional;

/** What the two do for each other beside meeting: shadowing, journeys, and what a sponsor does (003-06 to 003-09, 004-09, 004-11). */
public sealed interface SupportAct extends Act {

    /** The relationship, by identifier. */
    String partnership();

    /**
     * One of the two has watched the other at work.
     *
     * @param partnership the relationship, by identifier
     * @param format the way of working together, by identifier, such as half a day
     * @param on the day
     */
    record Shadowed(String partnership, String format, LocalDate on) implements SupportAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public Shadowed {
            Dates.require(on, "on");
            partnership = Ids.require(partnership, "partnership");
            format = Ids.require(format, "format");
        }

        @Override
        public EventKind kind() {
            return EventKind.SHADOWED;
        }
    }

    /**
     * One of the two claims a journey to the other (003-07, 003-08).
     *
     * @param partnership the relationship, by identifier
     * @param claim identifier of the claim, new in the relationship
     * @param person who made the journey, by identifier
     * @param on the day of the journey
     * @param kilometres there and back, 1 to 100,000 kilometres
     */
    record TripClaimed(String partnership, String claim, String person, LocalDate on, int kilometres)
            implements SupportAct {

        /** Refuses ill-formed identifiers and journeys outside their limits, and days outside the years 1 to 9999. */
        public TripClaimed {
            Dates.require(on, "on");
            partnership = Ids.require(partnership, "partnership");
            claim = Ids.require(claim, "claim");
            person = Ids.require(person, "person");
            if (kilometres < 1 || kilometres > 100_000) {
                throw InvalidModelException.of(
                        ProblemCode.NUMBER_RANGE, "kilometres", "a journey has from 1 to 100,000 kilometres");
            }
        }

        @Override
        public EventKind kind() {
            return EventKind.TRIP_CLAIMED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    /**
     * A sponsor promises something (004-09).
     *
     * @param partnership the relationship, by identifier
     * @param promise identifier of the promise, new in the relationship
     * @param advocacy what
     * @param due the day by which it is to be kept
     */
    record SupportPromised(String partnership, String promise, Advocacy advocacy, Optional<LocalDate> due)
            implements SupportAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public SupportPromised {
            Dates.require(due, "due");
            partnership = Ids.require(partnership, "partnership");
            promise = Ids.require(promise, "promise");
        }

        @Override
        public EventKind kind() {
            return EventKind.SUPPORT_PROMISED;
        }
    }

    /**
     * A sponsor has done something, promised or not (004-09).
     *
     * @param partnership the relationship, by identifier
     * @param promise the promise that it keeps, by identifier
     * @param advocacy what was done
     * @param on the day
     */
    record SupportGiven(String partnership, Optional<String> promise, Advocacy advocacy, LocalDate on)
            implements SupportAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public SupportGiven {
            Dates.require(on, "on");
            partnership = Ids.require(partnership, "partnership");
            promise = promise.map(id -> Ids.require(id, "promise"));
        }

        @Override
        public EventKind kind() {
            return EventKind.SUPPORT_GIVEN;
        }
    }

    /**
     * Whoever is sponsored shows something that they achieved (004-11).
     *
     * @param partnership the relationship, by identifier
     * @param achievement identifier of the achievement, new in the relationship
     * @param on the day
     */
    record AchievementShown(String partnership, String achievement, LocalDate on) implements SupportAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public AchievementShown {
            Dates.require(on, "on");
            partnership = Ids.require(partnership, "partnership");
            achievement = Ids.require(achievement, "achievement");
        }

        @Override
        public EventKind kind() {
            return EventKind.ACHIEVEMENT_SHOWN;
        }
    }
}
