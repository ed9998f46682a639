package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.programme.AcceptancePolicy;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.PilotPolicy;
import dev.mentoring.core.rule.RuleBook;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private final Course course = Course.free();

    @Test
    @Tag("001-06")
    void goes_from_applied_to_accepted_to_withdrawn() {
        course.applies("ann", MENTOR);
        assertThat(status("ann")).isEqualTo(ApplicationStatus.APPLIED);
        assertThat(course.person("ann").isInPool()).isFalse();
        assertThat(course.person("ann").application().orElseThrow().on()).isEqualTo(Course.day("2026-01-05"));

        course.does(Course.accepted("ann"));
        assertThat(status("ann")).isEqualTo(ApplicationStatus.ACCEPTED);
        assertThat(course.person("ann").isInPool()).isTrue();

        course.by("ann").does(new ApplicationAct.Withdrawn("ann"));
        assertThat(status("ann")).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(course.person("ann").roles()).isEmpty();
    }

    @Test
    @Tag("001-06")
    void lets_somebody_who_was_declined_apply_again() {
        course.applies("ann", MENTOR).does(new ApplicationAct.ApplicationDeclined("ann", "too early"));
        assertThat(status("ann")).isEqualTo(ApplicationStatus.DECLINED);

        course.applies("ann", MENTEE);

        assertThat(course.person("ann").applications()).hasSize(2);
        assertThat(course.person("ann").roles()).containsExactly(MENTEE);
    }

    @Test
    void refuses_a_second_application_while_one_is_live() {
        course.applies("ann", MENTOR).by("ann");

        assertThat(course.refused(Course.applied("ann", "first", MENTOR))).containsExactly("ALREADY_SO log");
        assertThat(course.refused(Course.applied("ann", "second", MENTEE))).containsExactly("ALREADY_SO log");
    }

    @Test
    void lets_the_office_apply_for_somebody_and_nobody_else() {
        course.does(Course.applied("ann", "first", MENTOR));
        course.by("lea").does(Course.applied("cy", "first", MENTOR));

        assertThat(course.by("ben").refused(Course.applied("dan", "first", MENTOR)))
                .containsExactly("NOT_YOURS office");
    }

    @Test
    @Tag("000-04")
    void keeps_whoever_leads_a_cohort_out_of_it() {
        assertThat(course.by("lea").refused(Course.applied("lea", "first", MENTOR)))
                .containsExactly("LEADS_COHORT cohorts/first/leads");
    }

    @Test
    @Tag("000-15")
    void stores_the_version_of_the_rules_of_the_cohort() {
        Course earlier = Course.of(Course.programme()
                .addEarlierRules(new RuleBook("1", ImmutableList.of()))
                .addCohorts(new Cohort("zeroth", 3, "1", ImmutableSet.of(), Optional.empty())));
        earlier.does(Course.applied("ann", "zeroth", MENTOR));

        assertThat(earlier.refused(Course.accepted("ann"))).containsExactly("OTHER_RULES rules");
        earlier.does(new ApplicationAct.ApplicationAccepted("ann", "1"));
        assertThat(earlier.person("ann").application().orElseThrow().rules()).contains("1");
    }

    @Test
    void refuses_to_decide_twice() {
        course.joins("ann", MENTOR);

        assertThat(course.refused(Course.accepted("ann"))).containsExactly("WRONG_STATE log");
        assertThat(course.refused(new ApplicationAct.ApplicationDeclined("ann", "no")))
                .containsExactly("WRONG_STATE log");
    }

    @Test
    void refuses_to_decide_about_somebody_who_has_not_applied() {
        assertThat(course.refused(Course.accepted("ann"))).containsExactly("UNKNOWN_PERSON log");
        assertThat(course.refused(new ApplicationAct.Withdrawn("ann"))).containsExactly("UNKNOWN_PERSON log");
    }

    @Test
    void leaves_decisions_to_the_office_and_to_who_leads_the_cohort() {
        course.applies("ann", MENTOR);

        assertThat(course.by("ann").refused(Course.accepted("ann"))).containsExactly("NOT_YOURS office");
        course.by("lea").does(Course.accepted("ann"));
    }

    @Test
    void refuses_unknown_cohorts_where_the_programme_lists_any() {
        assertThat(course.refused(Course.applied("ann", "third", MENTOR))).containsExactly("UNKNOWN_NAME cohorts");

        Course untracked = Course.of(Course.programme().cohorts(List.of()));
        untracked.does(Course.applied("ann", "third", MENTOR));
        assertThat(untracked.state().cohort("third").people()).isEqualTo(1);
    }

    @Test
    @Tag("000-05")
    void counts_who_is_neither_declined_nor_withdrawn_towards_the_size_of_a_cohort() {
        Course small = Course.of(
                Course.programme().cohorts(List.of(new Cohort("first", 1, "2", ImmutableSet.of(), Optional.of(2)))));
        small.applies("ann", MENTOR).applies("ben", MENTEE);

        assertThat(small.refused(Course.applied("cy", "first", MENTEE)))
                .containsExactly("COHORT_FULL cohorts/first/mostPeople");
        small.does(new ApplicationAct.Withdrawn("ann")).applies("cy", MENTEE);
        assertThat(small.state().cohort("first").people()).isEqualTo(2);
        small.does(new ApplicationAct.ApplicationDeclined("ben", "too early")).applies("dan", MENTEE);
        assertThat(small.refused(Course.applied("eve", "first", MENTEE)))
                .containsExactly("COHORT_FULL cohorts/first/mostPeople");
    }

    @Test
    @Tag("000-21")
    void follows_a_mentee_who_becomes_a_mentor_in_the_next_cohort() {
        course.does(new OfficeAct.CohortOpened("first", Course.day("2026-01-05")));
        course.annAndBen().meet("pair", "m1").does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY));
        course.does(new OfficeAct.CohortClosed("first"));

        course.by("ben").does(Course.applied("ben", "second", MENTOR));

        assertThat(course.person("ben").applications())
                .extracting(Application::cohort)
                .containsExactly("first", "second");
        assertThat(course.person("ben").roles()).containsExactly(MENTOR);
        assertThat(course.person("ben").isInPool()).isFalse();
        assertThat(course.state().cohort("first").people()).isEqualTo(2);
        assertThat(course.state().cohort("second").people()).isEqualTo(1);
    }

    @Test
    void takes_nobody_into_a_cohort_that_is_closed() {
        course.does(new OfficeAct.CohortOpened("first", Course.day("2026-01-05")))
                .applies("ann", MENTOR)
                .joins("ben", MENTEE)
                .joins("cy", MENTOR)
                .does(new OfficeAct.CohortClosed("first"));

        assertThat(course.refused(Course.applied("dan", "first", MENTEE)))
                .containsExactly("COHORT_CLOSED cohorts/first");
        assertThat(course.refused(Course.accepted("ann"))).containsExactly("COHORT_CLOSED cohorts/first");
        assertThat(course.refused(new ApplicationAct.Waitlisted("ben"))).containsExactly("COHORT_CLOSED cohorts/first");
        assertThat(course.refused(Course.proposed("pair", "cy", "ben"))).containsExactly("COHORT_CLOSED cohorts/first");
    }

    @Test
    @Tag("002-21")
    void takes_nobody_into_a_programme_that_was_stopped() {
        Course pilot = Course.of(policies -> policies.pilot(new PilotPolicy(Period.ofMonths(6), Period.ofDays(14))));
        pilot.does(new OfficeAct.CohortOpened("first", Course.day("2026-01-05")))
                .on("2026-07-05")
                .does(new OfficeAct.PilotDecided(OfficeAct.PilotDecision.STOP, "no money", Optional.empty()));

        assertThat(pilot.refused(Course.applied("ann", "second", MENTOR))).containsExactly("PROGRAMME_STOPPED pilot");
    }

    @Test
    void withdraws_from_everything_at_once() {
        course.does(new ApplicationAct.Applied("ann", "first", ImmutableSet.of(MENTOR, MENTEE), Optional.empty()))
                .does(Course.accepted("ann"))
                .joins("ben", MENTEE)
                .joins("cy", MENTOR)
                .pairs("ann-ben", "ann", "ben")
                .does(Course.proposed("cy-ann", "cy", "ann"));

        assertThat(course.by("ann").events(new ApplicationAct.Withdrawn("ann")))
                .containsExactly(
                        new ApplicationAct.Withdrawn("ann"),
                        new ClosureAct.Ended("ann-ben", ClosureAct.End.WITHDRAWN),
                        new MatchAct.ProposalWithdrawn("cy-ann"));
        assertThat(course.pair("ann-ben").status()).isEqualTo(Partnership.Status.ENDED);
        assertThat(course.pair("ann-ben").end()).contains(ClosureAct.End.WITHDRAWN);
        assertThat(course.pair("cy-ann").status()).isEqualTo(Partnership.Status.NOT_MADE);
        assertThat(course.person("ben").application().orElseThrow().rounds()).isZero();
    }

    @Test
    void keeps_who_waits_in_order_until_they_leave_or_the_cohort_closes() {
        course.does(new OfficeAct.CohortOpened("first", Course.day("2026-01-05")))
                .joins("ann", MENTEE)
                .joins("ben", MENTEE)
                .joins("cy", MENTEE)
                .does(new ApplicationAct.Waitlisted("cy"))
                .does(new ApplicationAct.Waitlisted("ann"))
                .does(new ApplicationAct.Waitlisted("ben"));
        assertThat(course.state().waiting()).containsExactly("cy", "ann", "ben");
        assertThat(course.refused(new ApplicationAct.Waitlisted("ann"))).containsExactly("ALREADY_SO log");

        course.does(new ApplicationAct.Withdrawn("ann"));
        assertThat(course.state().waiting()).containsExactly("cy", "ben");

        course.does(new OfficeAct.CohortClosed("first"));
        assertThat(course.state().waiting()).isEmpty();
        assertThat(course.person("cy").waitingSince()).isEmpty();
    }

    @Test
    void puts_on_the_waiting_list_who_is_in_the_pool_where_there_is_a_list() {
        course.applies("ann", MENTEE);
        assertThat(course.refused(new ApplicationAct.Waitlisted("ann"))).containsExactly("WRONG_STATE log");
        assertThat(course.refused(new ApplicationAct.Waitlisted("ben"))).containsExactly("UNKNOWN_PERSON log");

        Course none = Course.of(policies -> policies.acceptance(new AcceptancePolicy(Period.ofDays(1), 1, 1, false)));
        assertThat(none.joins("ann", MENTEE).refused(new ApplicationAct.Waitlisted("ann")))
                .containsExactly("NO_POLICY acceptance/waitingList");
    }

    @Test
    void records_nothing_before_what_was_recorded() {
        course.applies("ann", MENTOR).at("2026-01-05T08:59:59Z");

        assertThat(course.refused(Course.applied("ben", "first", MENTEE))).containsExactly("OUT_OF_ORDER log");
        course.at("2026-01-05T09:00:00Z").applies("ben", MENTEE);
    }

    @Test
    void tells_nobody_else_how_far_somebody_has_come() {
        course.joins("ann", MENTOR).by("mallory");

        assertThat(course.refused(Course.applied("ann", "first", MENTOR))).containsExactly("NOT_YOURS office");
        assertThat(course.refused(new ApplicationAct.Withdrawn("ann"))).containsExactly("NOT_YOURS office");
        assertThat(course.refused(Course.accepted("ann"))).containsExactly("NOT_YOURS office");
        assertThat(course.refused(new ApplicationAct.Withdrawn("nobody"))).containsExactly("NOT_YOURS office");
    }

    private ApplicationStatus status(String person) {
        return course.person(person).application().orElseThrow().status();
    }
}
