package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.AcceptancePolicy;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.PilotPolicy;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.Span;
import dev.mentoring.core.programme.SponsorPolicy;
import dev.mentoring.core.programme.Transition;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proves 001-10: what is next for whom. */
@Tag("001-10")
class ObligationsTest {

    @Test
    void is_empty_while_nothing_has_happened() {
        assertThat(Course.free().due()).isEmpty();
    }

    // ---- before the pair

    @Test
    void asks_the_office_and_the_leads_to_decide_about_an_application() {
        Course course = Course.free().applies("ann", MENTOR);

        assertThat(course.due())
                .containsExactly(new Obligation(
                        ImmutableSet.of("office", "lea"),
                        EventKind.APPLICATION_ACCEPTED,
                        ImmutableList.of("ann"),
                        Optional.empty(),
                        Optional.empty(),
                        "cohorts/first",
                        ImmutableList.of(),
                        Optional.of(Transition.ENTER_POOL)));
    }

    @Test
    @Tag("002-18")
    void names_what_opens_each_gate_and_locks_what_comes_after() {
        Course course = Course.of(policies -> policies.addGates(
                        Course.gate(Transition.ENTER_POOL, new Requirement.Attendance("course", Optional.empty())),
                        Course.gate(Transition.ENTER_POOL, new Requirement.ManagerAgrees(Optional.empty())),
                        Course.gate(Transition.ENTER_POOL, new Requirement.Statements(ImmutableSet.of())),
                        Course.gate(Transition.ENTER_POOL, new Requirement.PenPicture()),
                        Course.gate(Transition.ENTER_POOL, new Requirement.OwnWill()),
                        Course.gate(Transition.ENTER_POOL, new Requirement.Goals(1))))
                .applies("ben", MENTEE);

        assertThat(course.dueOf("ben"))
                .extracting(one -> one.act() + " " + one.policy() + " " + one.about())
                .containsExactly(
                        "VOLUNTEERED gates/own-will []",
                        "ATTENDED gates/attendance [course]",
                        "CONSENT_ASKED gates/manager-consent []",
                        "ACKNOWLEDGED gates/statements [feedback, 1]",
                        "ACKNOWLEDGED gates/statements [time, 3]",
                        "PEN_PICTURE_GIVEN gates/pen-picture []",
                        "GOAL_SET gates/goals []");
        assertThat(course.dueOf("ben")).allSatisfy(one -> {
            assertThat(one.unlocks()).contains(Transition.ENTER_POOL);
            assertThat(one.lockedBy()).isEmpty();
            assertThat(one.due()).isEmpty();
        });
        assertThat(course.due("office", EventKind.APPLICATION_ACCEPTED).lockedBy())
                .containsExactly(
                        "gates/attendance",
                        "gates/manager-consent",
                        "gates/statements",
                        "gates/pen-picture",
                        "gates/own-will",
                        "gates/goals");
    }

    @Test
    @Tag("002-11")
    void turns_to_the_manager_who_has_been_asked() {
        Course course = Course.gated(Transition.ENTER_POOL, new Requirement.ManagerAgrees(Optional.empty()))
                .applies("ben", MENTEE);
        course.by("ben").does(new ReadinessAct.ConsentAsked("ben", "mo", Optional.empty()));

        assertThat(course.dueOf("ben")).isEmpty();
        assertThat(course.due("mo", EventKind.CONSENT_GRANTED).about()).containsExactly("ben");
    }

    @Test
    void asks_once_for_what_two_gates_or_two_roles_ask_for_alike() {
        Course course = Course.of(policies -> policies.addGates(
                        new Gate("will-1", Transition.ENTER_POOL, Optional.of(MENTOR), new Requirement.OwnWill()),
                        new Gate("will-2", Transition.ENTER_POOL, Optional.of(MENTEE), new Requirement.OwnWill())))
                .applies("ann", MENTOR, MENTEE);

        assertThat(course.kindsDueOf("ann")).containsExactly(EventKind.VOLUNTEERED);
        assertThat(course.due("office", EventKind.APPLICATION_ACCEPTED).lockedBy())
                .containsExactly("gates/will-1", "gates/will-2");
    }

    @Test
    void proposes_to_who_seeks_while_there_is_a_mentor_else_lets_them_wait() {
        Course course = Course.free().joins("ben", MENTEE);
        assertThat(course.due("office", EventKind.WAITLISTED).policy()).isEqualTo("acceptance/waitingList");

        course.joins("ann", MENTOR);
        assertThat(course.due("office", EventKind.MATCH_PROPOSED).about()).containsExactly("ben");
        assertThat(course.kindsDueOf("ann")).isEmpty();

        course.does(Course.proposed("pair", "ann", "ben"));
        assertThat(course.kindsDueOf("office")).isEmpty();
        course.by("ben").does(new MatchAct.MatchDeclined("pair", "ben"));
        assertThat(course.kindsDueOf("office")).containsExactly(EventKind.WAITLISTED);
        course.byOffice().does(new ApplicationAct.Waitlisted("ben"));
        assertThat(course.due()).isEmpty();
    }

    @Test
    void lets_nobody_wait_where_there_is_no_list() {
        Course course = Course.of(policies -> policies.acceptance(new AcceptancePolicy(Period.ofDays(1), 1, 1, false)))
                .joins("ben", MENTEE);

        assertThat(course.due()).isEmpty();
    }

    // ---- proposals

    @Test
    @Tag("001-07")
    void waits_for_the_answer_of_each_until_the_last_day() {
        Course course =
                Course.free().joins("ann", MENTOR).joins("ben", MENTEE).does(Course.proposed("pair", "ann", "ben"));

        Obligation answer = course.due("ben", EventKind.MATCH_ACCEPTED);
        assertThat(answer.due()).contains(Course.day("2026-01-19"));
        assertThat(answer.unlocks()).contains(Transition.CONFIRM);
        assertThat(answer.isOverdue(Course.day("2026-01-19"))).isFalse();
        assertThat(answer.isOverdue(Course.day("2026-01-20"))).isTrue();

        course.by("ben").does(new MatchAct.MatchAccepted("pair", "ben"));
        assertThat(course.kindsDueOf("ben")).isEmpty();
        assertThat(course.kindsDueOf("ann")).containsExactly(EventKind.MATCH_ACCEPTED);

        course.on("2026-01-20");
        assertThat(course.kindsDueOf("ann")).isEmpty();
        assertThat(course.kindsDueOf("office")).containsExactly(EventKind.PROPOSAL_WITHDRAWN);
    }

    @Test
    void locks_an_answer_by_the_gates_of_the_person_alone() {
        Course course = Course.gated(Transition.CONFIRM, new Requirement.OwnWill())
                .joins("ann", MENTOR)
                .joins("ben", MENTEE)
                .does(Course.proposed("pair", "ann", "ben"));
        course.by("ann").does(new ReadinessAct.Volunteered("ann", true));

        assertThat(course.due("ann", EventKind.MATCH_ACCEPTED).lockedBy()).isEmpty();
        assertThat(course.due("ben", EventKind.MATCH_ACCEPTED).lockedBy()).containsExactly("gates/own-will");
        assertThat(course.due("ben", EventKind.VOLUNTEERED).due()).contains(Course.day("2026-01-19"));
    }

    // ---- pairs

    @Test
    void plans_the_first_meeting_and_then_holds_it() {
        Course course = Course.free().annAndBen();
        assertThat(course.due("ann", EventKind.MEETING_PLANNED).by()).containsExactly("ann", "ben");

        course.does(Course.planned("pair", "m1", "2026-01-12T09:00:00Z"));
        Obligation hold = course.due("ben", EventKind.MEETING_HELD);
        assertThat(hold.about()).containsExactly("pair", "m1");
        assertThat(hold.from()).contains(Course.day("2026-01-12"));
        assertThat(hold.due()).contains(Course.day("2026-01-12"));
        assertThat(hold.unlocks()).contains(Transition.START);

        course.on("2026-01-12").meet("pair", "m1");
        assertThat(course.due()).isEmpty();
    }

    @Test
    @Tag("001-15")
    void plans_the_next_meeting_as_often_as_was_agreed() {
        Course course = Course.free().annAndBen().meet("pair", "m1");
        agree(course, AgreementTest.terms("P1M", "", ""));

        assertThat(course.due("ann", EventKind.MEETING_PLANNED).due()).contains(Course.day("2026-02-05"));
        course.on("2026-01-31").meet("pair", "m2");
        assertThat(course.due("ann", EventKind.MEETING_PLANNED).due()).contains(Course.day("2026-02-28"));
        assertThat(course.due("ann", EventKind.MEETING_PLANNED).policy()).isEqualTo("agreement");
    }

    @Test
    void holds_what_was_planned_where_nothing_was_agreed_on() {
        Course course = Course.free().annAndBen().meet("pair", "m1");
        course.does(Course.planned("pair", "m2", "2026-02-12T09:00:00Z"));

        assertThat(course.due("ann", EventKind.MEETING_HELD).policy()).isEqualTo("meetings");
    }

    @Test
    @Tag("003-33")
    void meets_as_often_as_the_commitment_asks_and_is_complete_after_the_last_contact() {
        Course course = project();
        course.meet("pair", "m1");
        assertThat(course.kindsDueOf("ann")).containsExactly(EventKind.MEETING_PLANNED);
        course.meet("pair", "m2");
        assertThat(course.kindsDueOf("ann")).isEmpty();
        course.meet("pair", "m3");
        assertThat(course.due("ann", EventKind.ENDED).policy()).isEqualTo("commitments/project/mostContacts");
        assertThat(course.due("ann", EventKind.ENDED).due()).contains(Course.day("2026-01-05"));
    }

    @Test
    @Tag("003-33")
    void goes_on_after_its_time_while_contacts_are_missing_and_the_agreement_lets_it() {
        Course course =
                project(Course.of(Course.programme().duration(new Span(Period.ofMonths(1), Period.ofMonths(6)))));
        course.meet("pair", "m1").on("2026-02-06");
        assertThat(course.kindsDueOf("ann")).containsExactly(EventKind.MEETING_PLANNED);

        agree(course, AgreementTest.terms("", "", "P2M"));
        assertThat(course.on("2026-03-05").kindsDueOf("ann")).containsExactly(EventKind.MEETING_PLANNED);
        course.on("2026-03-06");
        assertThat(course.due("ann", EventKind.ENDED).unlocks()).isEmpty();
        course.by("ann").does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY));
    }

    @Test
    @Tag("001-19")
    void wants_an_agreement_some_time_after_the_first_meeting() {
        Course course = agreeing();
        assertThat(course.kindsDueOf("ben")).containsExactly(EventKind.MEETING_PLANNED);
        course.meet("pair", "m1");
        assertThat(course.due("ben", EventKind.AGREEMENT_PROPOSED).due()).contains(Course.day("2026-01-19"));

        course.by("ann").does(new AgreementAct.AgreementProposed("pair", "ann", AgreementTest.confidential()));
        assertThat(course.dueOf("ann")).isEmpty();
        assertThat(course.due("ben", EventKind.AGREEMENT_ACCEPTED).about()).containsExactly("pair", "1");
        assertThat(course.due("ben", EventKind.AGREEMENT_ACCEPTED).due()).contains(Course.day("2026-01-19"));
    }

    @Test
    @Tag("001-21")
    void answers_a_change_of_an_agreement_without_hurry() {
        Course course = agreeing().meet("pair", "m1");
        agree(course, AgreementTest.confidential());
        course.on("2026-06-01")
                .by("ben")
                .does(new AgreementAct.AgreementProposed("pair", "ben", AgreementTest.terms("", "P1D", "")));

        Obligation answer = course.due("ann", EventKind.AGREEMENT_ACCEPTED);
        assertThat(answer.due()).isEmpty();
        assertThat(answer.policy()).isEqualTo("agreement");
    }

    @Test
    @Tag("001-13")
    void looks_back_half_way_each_for_themselves() {
        Course course = Course.of(policies -> policies.evaluation(new EvaluationPlan(
                        ImmutableSet.of(), 1, 5, Period.ofDays(28), Optional.of(Period.ofMonths(3)))))
                .annAndBen()
                .on("2026-11-30")
                .meet("pair", "m1");
        course.by("ben").does(new ClosureAct.Reviewed("pair", "ben", true));

        assertThat(course.kindsDueOf("ben")).isEmpty();
        assertThat(course.due("ann", EventKind.REVIEWED).due()).contains(Course.day("2027-02-28"));
    }

    @Test
    @Tag("000-08")
    @Tag("002-24")
    void rates_before_and_after() {
        Course course = rating().annAndBen();
        assertThat(course.due("ben", EventKind.RATED))
                .satisfies(one -> assertThat(one.about()).containsExactly("confidence", "BEFORE"))
                .satisfies(one -> assertThat(one.due()).contains(Course.day("2026-02-02")));
        assertThat(course.dueOf("ann"))
                .filteredOn(one -> one.act() == EventKind.RATED)
                .hasSize(2);

        course.by("ben").does(new GrowthAct.Rated("ben", "confidence", RatingMoment.BEFORE, 2));
        course.meet("pair", "m1").on("2026-03-01").does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY));
        assertThat(course.due("ben", EventKind.RATED))
                .satisfies(one -> assertThat(one.about()).containsExactly("confidence", "AFTER"))
                .satisfies(one -> assertThat(one.due()).contains(Course.day("2026-03-29")));
    }

    @Test
    void takes_up_actions_and_promises_that_are_open() {
        Course course = Course.of(policies -> policies.sponsor(new SponsorPolicy(ImmutableSet.of(), 0, 0)))
                .annAndBen()
                .meet("pair", "m1");
        course.by("ben")
                .does(new MeetingAct.ActionAgreed("pair", "read", "ben", Optional.of(Course.day("2026-02-01"))));
        course.by("ann").does(new SupportAct.SupportPromised("pair", "p1", Advocacy.PLATFORM, Optional.empty()));

        assertThat(course.due("ben", EventKind.ACTION_DONE).due()).contains(Course.day("2026-02-01"));
        assertThat(course.due("ann", EventKind.SUPPORT_GIVEN).about()).containsExactly("pair", "p1");
    }

    @Test
    @Tag("001-17")
    @Tag("002-14")
    void ends_on_the_last_day() {
        Course course = Course.of(Course.programme().duration(new Span(Period.ofMonths(6), Period.ofMonths(6))))
                .annAndBen()
                .on("2026-08-31")
                .meet("pair", "m1");

        Obligation end = course.due("ben", EventKind.ENDED);
        assertThat(end.from()).contains(Course.day("2027-02-28"));
        assertThat(end.due()).contains(Course.day("2027-02-28"));
        assertThat(end.unlocks()).contains(Transition.COMPLETE);
    }

    @Test
    @Tag("003-02")
    void asks_the_office_to_end_what_one_of_the_two_wants_to_leave() {
        Course course = Course.free().annAndBen().by("ben").does(new ClosureAct.RematchAsked("pair", "ben"));

        assertThat(course.due("office", EventKind.ENDED).by()).containsExactly("office", "lea");
    }

    // ---- the programme

    @Test
    @Tag("002-14")
    @Tag("002-21")
    void decides_about_a_pilot_after_its_end() {
        Course course = Course.of(policies -> policies.pilot(new PilotPolicy(Period.ofMonths(6), Period.ofDays(14))));
        assertThat(course.due()).isEmpty();
        course.does(new OfficeAct.CohortOpened("first", Course.day("2026-01-05")));

        Obligation decision = course.due("office", EventKind.PILOT_DECIDED);
        assertThat(decision.from()).contains(Course.day("2026-07-05"));
        assertThat(decision.due()).contains(Course.day("2026-07-19"));

        course.on("2026-07-05")
                .does(new OfficeAct.PilotDecided(
                        OfficeAct.PilotDecision.EXTEND, "more time", Optional.of(Course.day("2026-10-31"))));
        assertThat(course.due("office", EventKind.PILOT_DECIDED).from()).contains(Course.day("2026-10-31"));
        course.on("2026-10-31")
                .does(new OfficeAct.PilotDecided(OfficeAct.PilotDecision.EMBED, "it works", Optional.empty()));
        assertThat(course.due()).isEmpty();
    }

    @Test
    @Tag("000-01")
    void closes_a_cohort_when_all_is_done() {
        Course course = rating().does(new OfficeAct.CohortOpened("first", Course.day("2026-01-05")));
        course.annAndBen().meet("pair", "m1");
        assertThat(course.kindsDueOf("office")).isEmpty();
        course.does(new ClosureAct.Ended("pair", ClosureAct.End.COMPLETED));
        assertThat(course.kindsDueOf("office")).isEmpty();

        course.by("ben").does(after("ben", "confidence"));
        course.by("ann")
                .does(after("ann", "confidence"), after("ann", "listening"))
                .byOffice();

        assertThat(course.kindsDueOf("office")).containsExactly(EventKind.COHORT_CLOSED);
        course.does(new OfficeAct.CohortClosed("first"));
        assertThat(course.due()).isEmpty();
    }

    @Test
    void comes_by_person_then_by_day_in_whatever_order_things_happened() {
        Course course = rating().annAndBen();
        ImmutableList<Obligation> due = course.due();

        assertThat(due)
                .isSortedAccordingTo(Comparator.<Obligation, String>comparing(
                                one -> one.by().asList().get(0))
                        .thenComparing(one -> one.due().orElse(LocalDate.MAX)));
        assertThat(course.due()).isEqualTo(due);
        Course other = rating().joins("ben", MENTEE).joins("ann", MENTOR).pairs("pair", "ann", "ben");
        assertThat(other.due()).isEqualTo(due);
    }

    private static GrowthAct.Rated after(String person, String purpose) {
        return new GrowthAct.Rated(person, purpose, RatingMoment.AFTER, 3);
    }

    private static Course rating() {
        return Course.of(policies -> policies.evaluation(new EvaluationPlan(
                ImmutableSet.of("confidence", "listening"), 1, 5, Period.ofDays(28), Optional.empty())));
    }

    private static Course agreeing() {
        return Course.of(policies -> policies.agreement(new AgreementPolicy(
                        ImmutableSet.of(),
                        ImmutableList.of(),
                        Optional.of(Period.ofDays(14)),
                        Optional.empty(),
                        Optional.empty())))
                .annAndBen();
    }

    private static void agree(Course course, AgreementTerms terms) {
        course.by("ann").does(new AgreementAct.AgreementProposed("pair", "ann", terms));
        course.by("ben")
                .does(new AgreementAct.AgreementAccepted("pair", "ben", 1))
                .byOffice();
    }

    private static Course project() {
        return project(Course.free());
    }

    private static Course project(Course course) {
        return course.joins("ann", MENTOR)
                .joins("ben", MENTEE)
                .does(new MatchAct.MatchProposed(
                        "pair",
                        "ann",
                        "ben",
                        MatchingMode.ASSIGNED_WITH_ACCEPTANCE,
                        ImmutableSet.of(),
                        Optional.of("project")))
                .acceptedByBoth("pair", "ann", "ben");
    }
}
