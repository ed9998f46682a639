package dev.mentoring.core.partnership;

import dev.mentoring.core.Ids;
import java.time.LocalDate;
import java.util.Optional;

/** What follows from an act by the programme's policies; nobody can ask for it. */
public sealed interface Consequence extends Event {

    /**
     * The office let somebody pass though a policy says otherwise; the entry that holds it tells who and when.
     *
     * @param policy the policy, as a path such as {@code gates/trained}
     * @param about whom or what it concerns, by identifier
     * @param reason why, in the office's words
     */
    record Overridden(String policy, String about, String reason) implements Consequence {

        /** Refuses ill-formed identifiers and a blank reason. */
        public Overridden {
            policy = Ids.require(policy, "policy");
            about = Ids.require(about, "person");
            reason = Reasons.require(reason);
        }

        @Override
        public EventKind kind() {
            return EventKind.OVERRIDDEN;
        }

        @Override
        public String toString() {
            return "Overridden[" + policy + ", " + about + "]";
        }
    }

    /**
     * A proposed pair is settled.
     *
     * @param partnership the relationship, by identifier
     */
    record MatchConfirmed(String partnership) implements Consequence {

        /** Refuses ill-formed identifiers. */
        public MatchConfirmed {
            partnership = Ids.require(partnership, "partnership");
        }

        @Override
        public EventKind kind() {
            return EventKind.MATCH_CONFIRMED;
        }
    }

    /**
     * The two have met for the first time.
     *
     * @param partnership the relationship, by identifier
     * @param on the day
     */
    record Started(String partnership, LocalDate on) implements Consequence {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public Started {
            Dates.requireDerived(on, "on");
            partnership = Ids.require(partnership, "partnership");
        }

        @Override
        public EventKind kind() {
            return EventKind.STARTED;
        }
    }

    /**
     * Both have accepted one version of an agreement; the version before it is history.
     *
     * @param partnership the relationship, by identifier
     * @param version number of the version, from 1
     * @param ends last day of the relationship, if the agreement says how long it lasts and the two have met (001-17)
     */
    record AgreementInForce(String partnership, int version, Optional<LocalDate> ends) implements Consequence {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public AgreementInForce {
            ends.ifPresent(day -> Dates.requireDerived(day, "ends"));
            partnership = Ids.require(partnership, "partnership");
        }

        @Override
        public EventKind kind() {
            return EventKind.AGREEMENT_IN_FORCE;
        }
    }

    /** In what a meeting went against a policy or the agreement. */
    enum Breach {
        /** It was somewhere else than the programme allows. */
        PLACE,
        /** It was at another time than the programme allows. */
        HOURS,
        /** It was longer than the programme allows. */
        LENGTH,
        /** It was called off or moved later than agreed. */
        NOTICE,
        /** It came after more contacts than the commitment has. */
        CONTACTS
    }

    /**
     * A meeting went against a policy or the agreement.
     *
     * @param partnership the relationship, by identifier
     * @param meeting the meeting, by identifier
     * @param breach in what
     */
    record BreachNoted(String partnership, String meeting, Breach breach) implements Consequence {

        /** Refuses ill-formed identifiers. */
        public BreachNoted {
            partnership = Ids.require(partnership, "partnership");
            meeting = Ids.require(meeting, "meeting");
        }

        @Override
        public EventKind kind() {
            return EventKind.BREACH_NOTED;
        }
    }

    /** Why a journey is not paid. */
    enum ClaimReason {
        /** It is within what the programme pays. */
        WITHIN_ENTITLEMENT,
        /** The journeys of the year are used up. */
        YEAR_USED_UP,
        /** It is longer than the programme pays. */
        TOO_FAR,
        /** It was made before the pair was settled or after it ended. */
        OUTSIDE_RELATIONSHIP
    }

    /**
     * It is decided whether a journey is paid.
     *
     * @param partnership the relationship, by identifier
     * @param claim the claim, by identifier
     * @param reason why it is paid or not
     * @param yearFrom first day of the year in whose ledger it stands; of a rolling year, the day of the journey
     */
    record ClaimDecided(String partnership, String claim, ClaimReason reason, LocalDate yearFrom)
            implements Consequence {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public ClaimDecided {
            Dates.requireDerived(yearFrom, "yearFrom");
            partnership = Ids.require(partnership, "partnership");
            claim = Ids.require(claim, "claim");
        }

        /** Whether the journey is paid. */
        public boolean isPaid() {
            return reason == ClaimReason.WITHIN_ENTITLEMENT;
        }

        @Override
        public EventKind kind() {
            return EventKind.CLAIM_DECIDED;
        }
    }
}
