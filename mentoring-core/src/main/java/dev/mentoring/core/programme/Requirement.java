package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.Period;
import java.util.Optional;

/** What a gate asks of somebody before they may pass. */
public sealed interface Requirement {

    /** Stable name, as documents write it. */
    String name();

    /**
     * Having taken part in a component of the programme, at any of its deliveries (002-16, 004-01).
     *
     * @param component the component, by identifier
     * @param validFor for how long taking part counts, from its day; when absent, for ever
     */
    record Attendance(String component, Optional<Period> validFor) implements Requirement {

        /** Refuses ill-formed identifiers and periods that are not positive. */
        public Attendance {
            component = Ids.require(component, "component");
            validFor.ifPresent(period -> Periods.requirePositive(period, "validFor"));
        }

        @Override
        public String name() {
            return "attendance";
        }
    }

    /**
     * The manager's consent; no level is exempt (002-11).
     *
     * @param validFor for how long a consent counts that names no end of its own; when absent, until it is withdrawn
     */
    record ManagerAgrees(Optional<Period> validFor) implements Requirement {

        /** Refuses periods that are not positive. */
        public ManagerAgrees {
            validFor.ifPresent(period -> Periods.requirePositive(period, "validFor"));
        }

        @Override
        public String name() {
            return "manager-consent";
        }
    }

    /**
     * Having acknowledged statements in the wording of today (003-12, 003-14, 003-17, 003-18).
     *
     * @param statements the statements, by identifier; empty for all that the programme has for the role
     */
    record Statements(ImmutableSet<String> statements) implements Requirement {

        /** Refuses ill-formed identifiers. */
        public Statements {
            statements = Ids.requireAll(statements, "statement");
        }

        @Override
        public String name() {
            return "statements";
        }
    }

    /** Having given a pen picture (002-18). */
    record PenPicture() implements Requirement {
        @Override
        public String name() {
            return "pen-picture";
        }
    }

    /** Taking part of one's own will, said by oneself (002-15). */
    record OwnWill() implements Requirement {
        @Override
        public String name() {
            return "own-will";
        }
    }

    /**
     * Having open goals (003-13).
     *
     * @param least how many, 1 to 100
     */
    record Goals(int least) implements Requirement {

        /** The most goals that a gate can ask for. */
        public static final int MOST = 100;

        /** Refuses counts outside their limits. */
        public Goals {
            if (least < 1 || least > MOST) {
                throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "least", "goals are counted from 1 to 100");
            }
        }

        @Override
        public String name() {
            return "goals";
        }
    }

    /** An agreement in force that both have accepted (001-19, 001-20). */
    record AgreementInForce() implements Requirement {
        @Override
        public String name() {
            return "agreement";
        }
    }

    /** A plan of the pair's own (003-04). */
    record PlanMade() implements Requirement {
        @Override
        public String name() {
            return "plan";
        }
    }

    /** A mid-point review by the person (001-13). */
    record ReviewHeld() implements Requirement {
        @Override
        public String name() {
            return "review";
        }
    }

    /**
     * Having rated oneself on every purpose that the evaluation asks of the role (000-08, 002-24).
     *
     * @param moment when
     */
    record SelfRating(RatingMoment moment) implements Requirement {
        @Override
        public String name() {
            return "self-rating";
        }
    }

    /** The evidence of support and of achievements that the sponsorship policy asks for (004-09, 004-11). */
    record SponsorEvidence() implements Requirement {
        @Override
        public String name() {
            return "sponsor-evidence";
        }
    }

    /** Whether it is about a relationship, which there is only from {@link Transition#CONFIRM} on. */
    default boolean isAboutPair() {
        return this instanceof AgreementInForce
                || this instanceof PlanMade
                || this instanceof ReviewHeld
                || this instanceof SponsorEvidence;
    }
}
