package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody does to become ready (requirements 000-02, 002-11, 002-15 to 002-18, 003-12 to 003-18). */
public sealed interface ReadinessAct extends Act {

    /** Whom it makes ready, by identifier. */
    String person();

    /**
     * Somebody says whether they take part of their own will (002-15).
     *
     * @param person who says so, by identifier
     * @param ownWill whether they do
     */
    record Volunteered(String person, boolean ownWill) implements ReadinessAct {

        /** Refuses ill-formed identifiers. */
        public Volunteered {
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.VOLUNTEERED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    /**
     * Somebody has taken part in a component; the office records it.
     *
     * @param person who took part, by identifier
     * @param component the component, by identifier
     * @param delivery which of its deliveries, if it was held several times (002-16)
     * @param on the day
     */
    record Attended(String person, String component, Optional<String> delivery, LocalDate on) implements ReadinessAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public Attended {
            Dates.require(on, "on");
            person = Ids.require(person, "person");
            component = Ids.require(component, "component");
            delivery = delivery.map(id -> Ids.require(id, "delivery"));
        }

        @Override
        public EventKind kind() {
            return EventKind.ATTENDED;
        }
    }

    /**
     * The manager is asked for consent (002-11). While a consent of the same manager counts, there is nothing to ask for: managers
     * consent again of themselves. Asking another manager begins anew.
     *
     * @param person about whom, by identifier
     * @param manager who is asked, by identifier
     * @param scope what the consent is to cover, in the programme's terms, such as a number of hours
     */
    record ConsentAsked(String person, String manager, Optional<String> scope) implements ReadinessAct {

        /** Refuses ill-formed identifiers and managers of themselves. */
        public ConsentAsked {
            person = Ids.require(person, "person");
            manager = requireManager(person, manager);
        }

        @Override
        public EventKind kind() {
            return EventKind.CONSENT_ASKED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    /**
     * The manager consents. Who is asked answers, or the office for whoever is the manager now; so with a refusal, and with a
     * consent that is taken back.
     *
     * @param person about whom, by identifier
     * @param manager who consents, by identifier
     * @param scope what the consent covers
     * @param on the day
     * @param until last day on which it counts; when absent, as long as the programme's gate says
     */
    record ConsentGranted(
            String person, String manager, Optional<String> scope, LocalDate on, Optional<LocalDate> until)
            implements ReadinessAct {

        /** Refuses ill-formed identifiers, managers of themselves, and an end before the beginning, and days outside the years 1 to 9999. */
        public ConsentGranted {
            Dates.require(on, "on");
            Dates.require(until, "until");
            person = Ids.require(person, "person");
            manager = requireManager(person, manager);
            if (until.isPresent() && until.get().isBefore(on)) {
                throw InvalidModelException.of(
                        ProblemCode.BOUNDS_CROSSED, "until", "the consent ends before it begins", person);
            }
        }

        @Override
        public EventKind kind() {
            return EventKind.CONSENT_GRANTED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(manager);
        }
    }

    /**
     * The manager refuses.
     *
     * @param person about whom, by identifier
     * @param manager who refuses, by identifier
     * @param on the day
     */
    record ConsentRefused(String person, String manager, LocalDate on) implements ReadinessAct {

        /** Refuses ill-formed identifiers and managers of themselves, and days outside the years 1 to 9999. */
        public ConsentRefused {
            Dates.require(on, "on");
            person = Ids.require(person, "person");
            manager = requireManager(person, manager);
        }

        @Override
        public EventKind kind() {
            return EventKind.CONSENT_REFUSED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(manager);
        }

        /** Who it is about alone: a refused consent is private. */
        @Override
        public String toString() {
            return "ConsentRefused[" + person + "]";
        }
    }

    /**
     * The manager takes a consent back.
     *
     * @param person about whom, by identifier
     * @param manager who takes it back, by identifier
     * @param on the day
     */
    record ConsentWithdrawn(String person, String manager, LocalDate on) implements ReadinessAct {

        /** Refuses ill-formed identifiers and managers of themselves, and days outside the years 1 to 9999. */
        public ConsentWithdrawn {
            Dates.require(on, "on");
            person = Ids.require(person, "person");
            manager = requireManager(person, manager);
        }

        @Override
        public EventKind kind() {
            return EventKind.CONSENT_WITHDRAWN;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(manager);
        }

        /** Who it is about alone: a withdrawn consent is private. */
        @Override
        public String toString() {
            return "ConsentWithdrawn[" + person + "]";
        }
    }

    /**
     * Somebody acknowledges a statement in one version of its wording (003-18).
     *
     * @param person who acknowledges it, by identifier
     * @param statement the statement, by identifier
     * @param version version of the wording that they saw
     */
    record Acknowledged(String person, String statement, String version) implements ReadinessAct {

        /** Refuses ill-formed identifiers. */
        public Acknowledged {
            person = Ids.require(person, "person");
            statement = Ids.require(statement, "statement");
            version = Ids.require(version, "version");
        }

        @Override
        public EventKind kind() {
            return EventKind.ACKNOWLEDGED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    /**
     * Somebody has given a pen picture, which the roster holds (002-18, 002-19).
     *
     * @param person who gave it, by identifier
     */
    record PenPictureGiven(String person) implements ReadinessAct {

        /** Refuses ill-formed identifiers. */
        public PenPictureGiven {
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.PEN_PICTURE_GIVEN;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    private static String requireManager(String person, String manager) {
        String id = Ids.require(manager, "manager");
        if (id.equals(person)) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_VALUE, "manager", "nobody consents as a manager of themselves", person);
        }
        return id;
    }
}
