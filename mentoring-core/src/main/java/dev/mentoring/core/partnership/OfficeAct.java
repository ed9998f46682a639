package dev.mentoring.core.partnership;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;
import java.util.Optional;

/** What the office does for the programme as a whole (requirements 000-01, 002-07 to 002-09, 002-21). */
public sealed interface OfficeAct extends Act {

    /**
     * A cohort opens; the first one begins a pilot.
     *
     * @param cohort the cohort, by identifier
     * @param on the day
     */
    record CohortOpened(String cohort, LocalDate on) implements OfficeAct {

        /** Refuses ill-formed identifiers, and days outside the years 1 to 9999. */
        public CohortOpened {
            Dates.require(on, "on");
            cohort = Ids.require(cohort, "cohort");
        }

        @Override
        public EventKind kind() {
            return EventKind.COHORT_OPENED;
        }
    }

    /**
     * A cohort closes: nobody applies to it any more, and none of its relationships runs on.
     *
     * @param cohort the cohort, by identifier
     */
    record CohortClosed(String cohort) implements OfficeAct {

        /** Refuses ill-formed identifiers. */
        public CohortClosed {
            cohort = Ids.require(cohort, "cohort");
        }

        @Override
        public EventKind kind() {
            return EventKind.COHORT_CLOSED;
        }
    }

    /**
     * A figure from before the programme, or of the staff at large, to compare with (002-07, 002-08).
     *
     * @param measure what it counts, such as women among senior staff, by identifier
     * @param count how many
     * @param of among how many, at least as many and at least 1
     */
    record BaselineRecorded(String measure, int count, int of) implements OfficeAct {

        /** Refuses ill-formed identifiers and counts that are no part of the whole. */
        public BaselineRecorded {
            measure = Ids.require(measure, "measure");
            if (count < 0 || of < 1 || count > of) {
                throw InvalidModelException.of(
                        ProblemCode.BOUNDS_CROSSED, "count", "a baseline counts some of at least one", measure);
            }
        }

        @Override
        public EventKind kind() {
            return EventKind.BASELINE_RECORDED;
        }
    }

    /** What becomes of a pilot (002-21). */
    enum PilotDecision {
        /** The programme is there to stay. */
        EMBED,
        /** The pilot goes on for a time. */
        EXTEND,
        /** The programme ends. */
        STOP
    }

    /**
     * It is decided what becomes of the pilot (002-21).
     *
     * @param decision what
     * @param reason why, in the office's words
     * @param until day to which an extended pilot runs; with {@link PilotDecision#EXTEND} and only then
     */
    record PilotDecided(PilotDecision decision, String reason, Optional<LocalDate> until) implements OfficeAct {

        /** Refuses a blank reason, and an end that does not go with the decision, and days outside the years 1 to 9999. */
        public PilotDecided {
            Dates.require(until, "until");
            reason = Reasons.require(reason);
            if (until.isPresent() != (decision == PilotDecision.EXTEND)) {
                throw InvalidModelException.of(
                        until.isPresent() ? ProblemCode.UNKNOWN_SETTING : ProblemCode.MISSING_FIELD,
                        "until",
                        "an extended pilot has an end, and no other decision has one");
            }
        }

        @Override
        public EventKind kind() {
            return EventKind.PILOT_DECIDED;
        }
    }
}
