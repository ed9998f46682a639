package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.MatchingMode;
import java.util.Optional;

/** What is done about a proposed pair (requirements 001-07, 003-02). */
public sealed interface MatchAct extends Act {

    /** The relationship, by identifier. */
    String partnership();

    /**
     * The office proposes a pair.
     *
     * @param partnership identifier of the relationship that is to be, new in the log
     * @param mentor the mentor, by identifier
     * @param mentee the mentee, by identifier
     * @param mode who has the say, as the programme has it on the day (001-11)
     * @param areas topics that the relationship is about, by identifier; empty when any, so that several mentors of one mentee can
     *     have an area each (001-04)
     * @param commitment kind of relationship, by identifier; when absent, it goes on (003-34)
     */
    record MatchProposed(
            String partnership,
            String mentor,
            String mentee,
            MatchingMode mode,
            ImmutableSet<String> areas,
            Optional<String> commitment)
            implements MatchAct {

        /** Refuses ill-formed identifiers and people paired with themselves. */
        public MatchProposed {
            partnership = Ids.require(partnership, "partnership");
            mentor = Ids.require(mentor, "mentor");
            mentee = Ids.require(mentee, "mentee");
            areas = Ids.requireAll(areas, "topic");
            commitment = commitment.map(id -> Ids.require(id, "commitment"));
            if (mentor.equals(mentee)) {
                throw InvalidModelException.of(
                        ProblemCode.PREFERENCES, "mentee", "nobody is paired with themselves", partnership, mentee);
            }
        }

        @Override
        public EventKind kind() {
            return EventKind.MATCH_PROPOSED;
        }
    }

    /**
     * One of the two accepts.
     *
     * @param partnership the relationship, by identifier
     * @param person who accepts, by identifier
     */
    record MatchAccepted(String partnership, String person) implements MatchAct {

        /** Refuses ill-formed identifiers. */
        public MatchAccepted {
            partnership = Ids.require(partnership, "partnership");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.MATCH_ACCEPTED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }
    }

    /**
     * One of the two declines; why is nobody's business.
     *
     * @param partnership the relationship, by identifier
     * @param person who declines, by identifier
     */
    record MatchDeclined(String partnership, String person) implements MatchAct {

        /** Refuses ill-formed identifiers. */
        public MatchDeclined {
            partnership = Ids.require(partnership, "partnership");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.MATCH_DECLINED;
        }

        @Override
        public ImmutableSet<String> doers() {
            return ImmutableSet.of(person);
        }

        /** The relationship alone: who declined is private. */
        @Override
        public String toString() {
            return "MatchDeclined[" + partnership + "]";
        }
    }

    /**
     * A proposal is taken back, by the office or because a place is gone.
     *
     * @param partnership the relationship, by identifier
     */
    record ProposalWithdrawn(String partnership) implements MatchAct {

        /** Refuses ill-formed identifiers. */
        public ProposalWithdrawn {
            partnership = Ids.require(partnership, "partnership");
        }

        @Override
        public EventKind kind() {
            return EventKind.PROPOSAL_WITHDRAWN;
        }
    }
}
