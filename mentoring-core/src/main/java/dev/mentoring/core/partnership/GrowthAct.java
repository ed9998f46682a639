package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.programme.RatingMoment;
import java.time.LocalDate;

/** What somebody wants, reaches and reports of themselves (requirements 000-03, 000-08, 002-23, 002-24, 003-06). */
public sealed interface GrowthAct extends Act {

    /** Whose growth it is, by identifier. */
    String person();

    @Override
    default ImmutableSet<String> doers() {
        return ImmutableSet.of(person());
    }

    /**
     * Somebody sets themselves a goal; what it is stands in the roster (000-03, 003-13).
     *
     * @param person who wants it, by identifier
     * @param goal identifier of the goal, new for the person
     */
    record GoalSet(String person, String goal) implements GrowthAct {

        /** Refuses ill-formed identifiers. */
        public GoalSet {
            person = Ids.require(person, "person");
            goal = Ids.require(goal, "goal");
        }

        @Override
        public EventKind kind() {
            return EventKind.GOAL_SET;
        }
    }

    /**
     * A goal is reached or dropped.
     *
     * @param person whose goal it is, by identifier
     * @param goal the goal, by identifier
     * @param status reached or dropped
     */
    record GoalClosed(String person, String goal, Goal.Status status) implements GrowthAct {

        /** Refuses ill-formed identifiers and goals that stay open. */
        public GoalClosed {
            person = Ids.require(person, "person");
            goal = Ids.require(goal, "goal");
            if (status == Goal.Status.OPEN) {
                throw InvalidModelException.of(
                        ProblemCode.UNKNOWN_VALUE, "status", "a goal is closed as REACHED or DROPPED", person, goal);
            }
        }

        @Override
        public EventKind kind() {
            return EventKind.GOAL_CLOSED;
        }
    }

    /**
     * Somebody rates themselves on a purpose (000-08, 002-24).
     *
     * @param person who, by identifier
     * @param purpose the purpose, by identifier
     * @param moment when
     * @param value the rating, on the scale of the programme's evaluation plan
     */
    record Rated(String person, String purpose, RatingMoment moment, int value) implements GrowthAct {

        /** Refuses ill-formed identifiers. */
        public Rated {
            person = Ids.require(person, "person");
            purpose = Ids.require(purpose, "purpose");
        }

        @Override
        public EventKind kind() {
            return EventKind.RATED;
        }

        /** Without the rating, which is private. */
        @Override
        public String toString() {
            return "Rated[" + person + ", " + purpose + ", " + moment + "]";
        }
    }

    /** What became of somebody (002-23). */
    enum Outcome {
        /** A higher post. */
        PROMOTION,
        /** Another post. */
        NEW_ROLE,
        /** A task, a course or the like that would not have come along otherwise. */
        OPPORTUNITY
    }

    /**
     * Somebody reports what became of them.
     *
     * @param person who, by identifier
     * @param outcome what
     * @param on the day
     */
    record OutcomeReported(String person, Outcome outcome, LocalDate on) implements GrowthAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public OutcomeReported {
            Dates.require(on, "on");
            person = Ids.require(person, "person");
        }

        @Override
        public EventKind kind() {
            return EventKind.OUTCOME_REPORTED;
        }
    }
}
