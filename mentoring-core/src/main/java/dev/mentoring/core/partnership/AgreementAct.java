package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;

/** What the two settle between them (requirements 001-14 to 001-21, 003-04, 003-16). */
public sealed interface AgreementAct extends Act {

    /** The relationship, by identifier. */
    String partnership();

    /** Who of the two does it, by identifier. */
    String person();

    @Override
    default ImmutableSet<String> doers() {
        return ImmutableSet.of(person());
    }

    /**
     * One of the two proposes an agreement, or a change of the one in force. Proposing is accepting; a proposal that is still open is
     * replaced.
     *
     * @param partnership the relationship, by identifier
     * @param person who proposes, by identifier
     * @param terms what is proposed
     */
    record AgreementProposed(String partnership, String person, AgreementTerms terms) implements AgreementAct {

        /** Refuses ill-formed identifiers. */
        public AgreementProposed {
            partnership = Ids.require(partnership, "partnership");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.AGREEMENT_PROPOSED;
        }
    }

    /**
     * The other of the two accepts the open proposal (001-20).
     *
     * @param partnership the relationship, by identifier
     * @param person who accepts, by identifier
     * @param version number of the version, from 1, so that nobody accepts what they have not seen
     */
    record AgreementAccepted(String partnership, String person, int version) implements AgreementAct {

        /** Refuses ill-formed identifiers. */
        public AgreementAccepted {
            partnership = Ids.require(partnership, "partnership");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.AGREEMENT_ACCEPTED;
        }
    }

    /**
     * The open proposal is turned down; what is in force stays in force (001-21).
     *
     * @param partnership the relationship, by identifier
     * @param person who turns it down, by identifier
     * @param version number of the version, from 1
     */
    record AgreementRejected(String partnership, String person, int version) implements AgreementAct {

        /** Refuses ill-formed identifiers. */
        public AgreementRejected {
            partnership = Ids.require(partnership, "partnership");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.AGREEMENT_REJECTED;
        }
    }

    /**
     * The pair makes or changes its plan, which is its own (003-04).
     *
     * @param partnership the relationship, by identifier
     * @param person who records it, by identifier
     * @param plan the plan
     */
    record PlanMade(String partnership, String person, Plan plan) implements AgreementAct {

        /** Refuses ill-formed identifiers. */
        public PlanMade {
            partnership = Ids.require(partnership, "partnership");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.PLAN_MADE;
        }
    }
}
