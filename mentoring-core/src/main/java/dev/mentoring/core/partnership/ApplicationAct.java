package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import java.util.Optional;

/** What is done about an application (requirement 001-06). */
public sealed interface ApplicationAct extends Act {

    /** The applicant, by identifier. */
    String person();

    /**
     * Somebody applies to take part in a cohort.
     *
     * @param person the applicant, by identifier
     * @param cohort the cohort, by identifier
     * @param roles what they apply to be, at least one
     * @param mentorPlaces how many mentees they take at most, 0 to 10,000; when absent, the programme's default
     */
    record Applied(String person, String cohort, ImmutableSet<Role> roles, Optional<Integer> mentorPlaces)
            implements ApplicationAct {

        /** Refuses ill-formed identifiers, no role, and places outside their limits. */
        public Applied {
            person = Ids.require(person, "person");
            cohort = Ids.require(cohort, "cohort");
            roles = ImmutableSet.copyOf(roles.stream().sorted().iterator());
            if (roles.isEmpty()) {
                throw InvalidModelException.of(
                        ProblemCode.ROLE_MISSING, "roles", "the application states no role", person);
            }
            int places = mentorPlaces.orElse(0);
            if (places < 0 || places > Participant.MOST_PLACES) {
                throw InvalidModelException.of(
                        ProblemCode.CAPACITY_RANGE,
                        "mentorPlaces",
                        "places must be 0 to " + Participant.MOST_PLACES,
                        person);
            }
        }

        @Override
        public EventKind kind() {
            return EventKind.APPLIED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    /**
     * The office accepts an application: the person can be paired.
     *
     * @param person the applicant, by identifier
     * @param rules version of the rules by which it was decided (000-15)
     */
    record ApplicationAccepted(String person, String rules) implements ApplicationAct {

        /** Refuses ill-formed identifiers. */
        public ApplicationAccepted {
            person = Ids.require(person, "person");
            rules = Ids.require(rules, "version");
        }

        @Override
        public EventKind kind() {
            return EventKind.APPLICATION_ACCEPTED;
        }
    }

    /**
     * The office turns an application down.
     *
     * @param person the applicant, by identifier
     * @param reason why, in the office's words; never part of a report
     */
    record ApplicationDeclined(String person, String reason) implements ApplicationAct {

        /** Refuses ill-formed identifiers and a blank reason. */
        public ApplicationDeclined {
            person = Ids.require(person, "person");
            reason = Reasons.require(reason);
        }

        @Override
        public EventKind kind() {
            return EventKind.APPLICATION_DECLINED;
        }

        @Override
        public String toString() {
            return "ApplicationDeclined[" + person + "]";
        }
    }

    /**
     * Somebody leaves the programme, before or after being paired.
     *
     * @param person who leaves, by identifier
     */
    record Withdrawn(String person) implements ApplicationAct {

        /** Refuses ill-formed identifiers. */
        public Withdrawn {
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.WITHDRAWN;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    /**
     * Somebody waits for a place; whoever waits longest comes first.
     *
     * @param person who waits, by identifier
     */
    record Waitlisted(String person) implements ApplicationAct {

        /** Refuses ill-formed identifiers. */
        public Waitlisted {
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.WAITLISTED;
        }
    }
}
