package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static dev.mentoring.core.partnership.OfficeAct.PilotDecision.EMBED;
import static dev.mentoring.core.partnership.OfficeAct.PilotDecision.EXTEND;
import static dev.mentoring.core.partnership.OfficeAct.PilotDecision.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Refusals;
import dev.mentoring.core.programme.PilotPolicy;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OfficeTest {

    private final Course course =
            Course.of(policies -> policies.pilot(new PilotPolicy(Period.ofMonths(6), Period.ofDays(14))));

    // ---- cohorts

    @Test
    @Tag("000-01")
    void opens_a_cohort_of_the_programme_once() {
        course.by("lea").does(opened("first", "2026-01-05"));

        assertThat(course.state().cohort("first").openedOn()).contains(Course.day("2026-01-05"));
        assertThat(course.refused(opened("first", "2026-01-04"))).containsExactly("ALREADY_SO log");
        assertThat(course.refused(opened("second", "2026-01-06"))).containsExactly("IN_THE_FUTURE log");
        assertThat(course.byOffice().refused(opened("third", "2026-01-05"))).containsExactly("UNKNOWN_NAME cohorts");
        assertThat(course.by("ann").refused(opened("second", "2026-01-05"))).containsExactly("NOT_YOURS office");
    }

    @Test
    @Tag("000-01")
    void closes_a_cohort_when_everything_in_it_has_ended() {
        OfficeAct.CohortClosed closed = new OfficeAct.CohortClosed("first");
        assertThat(course.refused(closed)).containsExactly("WRONG_STATE log");
        course.does(opened("first", "2026-01-05"))
                .annAndBen()
                .joins("cy", MENTOR)
                .joins("dan", MENTEE);
        course.does(Course.proposed("other", "cy", "dan"));

        assertThat(course.refused(closed)).containsExactly("STILL_RUNNING log");
        course.does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY));
        assertThat(course.refused(closed)).containsExactly("STILL_RUNNING log");
        course.does(new MatchAct.ProposalWithdrawn("other"), closed);

        assertThat(course.state().cohort("first").closedOn()).contains(Course.day("2026-01-05"));
        assertThat(course.refused(closed)).containsExactly("ALREADY_SO log");
    }

    @Test
    @Tag("002-07")
    @Tag("002-08")
    void records_figures_to_compare_with_the_latest_of_a_measure_being_the_one() {
        course.does(new OfficeAct.BaselineRecorded("women-leading", 1, 6));
        assertThat(course.refused(new OfficeAct.BaselineRecorded("women-leading", 1, 6)))
                .containsExactly("ALREADY_SO log");
        course.does(new OfficeAct.BaselineRecorded("women-leading", 2, 8));

        assertThat(course.state().baseline("women-leading")).contains(new Baseline(2, 8));
        assertThat(course.state().measures()).containsExactly("women-leading");
        assertThat(course.by("lea").refused(new OfficeAct.BaselineRecorded("x", 1, 2)))
                .containsExactly("NOT_YOURS office");
        assertThat(Refusals.of(() -> new OfficeAct.BaselineRecorded("x", 3, 2)))
                .containsExactly("BOUNDS_CROSSED count [x]");
    }

    // ---- the pilot

    @Test
    @Tag("002-09")
    @Tag("002-14")
    void runs_a_pilot_from_the_first_cohort_that_opened() {
        assertThat(course.refused(decided(EMBED))).containsExactly("WRONG_STATE log");
        course.does(opened("second", "2026-01-05"), opened("first", "2025-08-31"));

        assertThat(course.on("2026-02-27").refusals(decided(EMBED)))
                .extracting(refusal -> refusal.code() + " " + refusal.policy() + " " + refusal.requirement())
                .containsExactly("TOO_EARLY pilot/period 2026-02-28");
        course.on("2026-02-28").does(decided(EMBED));
        assertThat(course.refused(decided(STOP))).containsExactly("ALREADY_SO log");
    }

    @Test
    @Tag("002-21")
    void records_what_was_decided_by_whom_and_when() {
        course.does(opened("first", "2026-01-05")).on("2026-07-05").does(decided(EMBED));

        assertThat(course.state().pilot())
                .containsExactly(new PilotRuling(EMBED, "office", Course.day("2026-07-05"), Optional.empty()));
    }

    @Test
    @Tag("002-14")
    @Tag("002-21")
    void extends_a_pilot_into_the_future() {
        course.does(opened("first", "2026-01-05")).on("2026-08-01");

        assertThat(course.refused(extended("2026-07-05"))).containsExactly("IN_THE_PAST log");
        assertThat(course.refused(extended("2026-07-31"))).containsExactly("IN_THE_PAST log");
        course.does(extended("2026-09-30"));
        assertThat(course.on("2026-09-29").refused(decided(STOP))).containsExactly("TOO_EARLY pilot/period");
        course.on("2026-09-30").does(extended("2026-12-31"));
        course.on("2026-12-31").does(decided(STOP));
    }

    @Test
    void has_a_pilot_to_decide_where_the_programme_is_one() {
        assertThat(Course.free().refused(decided(EMBED))).containsExactly("NO_POLICY pilot");
        assertThat(course.does(opened("first", "2026-01-05")).by("lea").refused(decided(EMBED)))
                .containsExactly("NOT_YOURS office");
    }

    @Test
    void gives_an_extended_pilot_an_end_and_no_other_decision_one() {
        assertThat(Refusals.of(() -> new OfficeAct.PilotDecided(EXTEND, "why", Optional.empty())))
                .containsExactly("MISSING_FIELD until []");
        assertThat(Refusals.of(() -> new OfficeAct.PilotDecided(STOP, "why", Optional.of(Course.day("2026-01-05")))))
                .containsExactly("UNKNOWN_SETTING until []");
        assertThat(Refusals.of(() -> new OfficeAct.PilotDecided(STOP, " ", Optional.empty())))
                .containsExactly("EMPTY_VALUE reason []");
    }

    private static OfficeAct.CohortOpened opened(String cohort, String day) {
        return new OfficeAct.CohortOpened(cohort, Course.day(day));
    }

    private static OfficeAct.PilotDecided decided(OfficeAct.PilotDecision decision) {
        return new OfficeAct.PilotDecided(decision, "the figures", Optional.empty());
    }

    private static OfficeAct.PilotDecided extended(String until) {
        return new OfficeAct.PilotDecided(EXTEND, "not yet clear", Optional.of(Course.day(until)));
    }
}
