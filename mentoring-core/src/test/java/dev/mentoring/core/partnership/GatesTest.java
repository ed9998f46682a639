package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.SponsorPolicy;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.programme.Transition;
import dev.mentoring.core.taxonomy.Labels;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatesTest {

    private static final Requirement OWN_WILL = new Requirement.OwnWill();

    /** The own will of both, asked before each of the transitions in turn, shuts the way to that one and to none before it. */
    @ParameterizedTest
    @EnumSource
    @Tag("000-02")
    void guards_the_transition_that_it_names(Transition transition) {
        Course course = Course.gated(transition, OWN_WILL);
        ImmutableSet<String> shut = ImmutableSet.of("GATE_SHUT gates/own-will");

        for (Transition step : Transition.values()) {
            if (step == transition) {
                assertThat(ImmutableSet.copyOf(course.refused(act(step, course))))
                        .isEqualTo(shut);
                course.by("ann").does(new ReadinessAct.Volunteered("ann", true));
                course.by("ben").does(new ReadinessAct.Volunteered("ben", true));
            }
            course.does(act(step, course));
            settle(step, course);
        }
        assertThat(course.pair("pair").end()).contains(ClosureAct.End.COMPLETED);
    }

    private static Act act(Transition step, Course course) {
        return switch (step) {
            case APPLY -> by(course, "ben", Course.applied("ben", "first", MENTEE));
            case ENTER_POOL -> by(course, "lea", Course.accepted("ben"));
            case PROPOSE -> by(course, "lea", Course.proposed("pair", "ann", "ben"));
            case CONFIRM -> by(course, "ben", new MatchAct.MatchAccepted("pair", "ben"));
            case START -> by(course, "ben", Course.held("pair", "m1", "2026-01-05T09:00:00Z"));
            case CONTINUE -> by(course, "ann", Course.planned("pair", "m2", "2026-01-05T09:00:00Z"));
            case COMPLETE -> by(course, "ann", new ClosureAct.Ended("pair", ClosureAct.End.COMPLETED));
        };
    }

    private static Act by(Course course, String person, Act act) {
        course.by(person);
        return act;
    }

    /** What the other one does, so that the next step can follow. */
    private static void settle(Transition step, Course course) {
        if (step == Transition.APPLY) {
            course.by("ann").does(Course.applied("ann", "first", MENTOR));
        } else if (step == Transition.ENTER_POOL) {
            course.does(Course.accepted("ann"));
        } else if (step == Transition.CONFIRM) {
            course.by("ann").does(new MatchAct.MatchAccepted("pair", "ann"));
        }
    }

    @Test
    @Tag("001-08")
    void asks_people_of_its_role_alone() {
        Course course = Course.of(policies ->
                policies.addGates(new Gate("briefed", Transition.ENTER_POOL, Optional.of(MENTEE), OWN_WILL)));

        course.joins("ann", MENTOR).applies("ben", MENTEE).applies("cy", MENTOR, MENTEE);

        assertThat(course.refused(Course.accepted("ben"))).containsExactly("GATE_SHUT gates/briefed");
        assertThat(course.refused(Course.accepted("cy"))).containsExactly("GATE_SHUT gates/briefed");
    }

    @Test
    void names_each_gate_that_is_shut_and_before_whom() {
        Course course = Course.of(policies -> policies.addGates(
                Course.gate(Transition.PROPOSE, OWN_WILL), Course.gate(Transition.PROPOSE, new Requirement.Goals(2))));
        course.joins("ann", MENTOR).joins("ben", MENTEE);

        assertThat(course.refusals(Course.proposed("pair", "ann", "ben")))
                .extracting(refusal -> refusal.policy() + " " + refusal.requirement() + " " + refusal.about())
                .containsExactly(
                        "gates/own-will own-will [ann]",
                        "gates/goals goals at least 2 [ann]",
                        "gates/own-will own-will [ben]",
                        "gates/goals goals at least 2 [ben]");
    }

    @Test
    @Tag("001-07")
    void asks_at_settling_where_the_programme_assigns() {
        Course course = Course.of(
                Course.programme().mode(MatchingMode.ASSIGNED),
                policies -> policies.addGates(Course.gate(Transition.CONFIRM, OWN_WILL)));
        course.joins("ann", MENTOR).joins("ben", MENTEE);
        course.by("ann").does(new ReadinessAct.Volunteered("ann", true)).byOffice();

        assertThat(course.refusals(Course.proposed("pair", "ann", "ben", MatchingMode.ASSIGNED)))
                .extracting(refusal -> refusal.about().get(0))
                .containsExactly("ben");
    }

    @Test
    @Tag("002-16")
    void counts_taking_part_until_the_day_before_it_runs_out() {
        Course course = enteringPool(new Requirement.Attendance("course", Optional.of(Period.ofYears(1))));
        course.on("2024-02-29").does(attended("2024-02-29"));

        // a year from a leap day ends with the 27th, so that the 28th is the first day on which it does not count
        assertThat(course.on("2025-02-28").refused(Course.accepted("ann")))
                .containsExactly("GATE_SHUT gates/attendance");
        assertThat(isMet(course, "2025-02-27")).isTrue();
    }

    @Test
    @Tag("002-16")
    void counts_taking_part_for_ever_where_nothing_is_said() {
        Course course = enteringPool(new Requirement.Attendance("course", Optional.empty()));
        course.does(attended("2001-01-01")).on("2099-12-31").does(Course.accepted("ann"));
    }

    @Test
    @Tag("002-16")
    void opens_by_any_delivery_of_the_component_and_by_no_other_component() {
        Course course = enteringPool(new Requirement.Attendance("course", Optional.empty()));

        course.does(new ReadinessAct.Attended("ann", "workshop", Optional.of("may"), Course.day("2026-01-02")));
        assertThat(course.refused(Course.accepted("ann"))).containsExactly("GATE_SHUT gates/attendance");
        course.does(new ReadinessAct.Attended("ann", "course", Optional.of("june"), Course.day("2026-01-02")));
        course.does(Course.accepted("ann"));
    }

    @Test
    @Tag("002-11")
    void counts_a_consent_until_its_last_day() {
        Course course = enteringPool(new Requirement.ManagerAgrees(Optional.empty()));
        course.by("mo").does(consent("2026-01-05", "2026-02-28")).byOffice();

        assertThat(isMet(course, "2026-02-28")).isTrue();
        assertThat(isMet(course, "2026-03-01")).isFalse();
        assertThat(course.on("2026-03-01").refused(Course.accepted("ann")))
                .containsExactly("GATE_SHUT gates/manager-consent");
    }

    @Test
    @Tag("002-11")
    void counts_a_consent_without_an_end_for_as_long_as_the_gate_says() {
        Course course = enteringPool(new Requirement.ManagerAgrees(Optional.of(Period.ofMonths(1))));
        course.on("2026-01-31").by("mo").does(consent("2026-01-31", "")).byOffice();

        assertThat(isMet(course, "2026-02-27")).isTrue();
        assertThat(isMet(course, "2026-02-28")).isFalse();
    }

    @Test
    @Tag("002-11")
    void exempts_nobody_from_the_managers_consent() {
        Course course = Course.gated(Transition.ENTER_POOL, new Requirement.ManagerAgrees(Optional.empty()));
        course.applies("ann", MENTOR).applies("ben", MENTEE);

        assertThat(course.refused(Course.accepted("ann"))).containsExactly("GATE_SHUT gates/manager-consent");
        assertThat(course.refused(Course.accepted("ben"))).containsExactly("GATE_SHUT gates/manager-consent");
    }

    @Test
    @Tag("002-11")
    void shuts_again_when_a_consent_is_taken_back() {
        Course course = Course.gated(Transition.CONTINUE, new Requirement.ManagerAgrees(Optional.empty()));
        course.annAndBen();
        course.by("mo").does(consent("2026-01-05", "")).by("ann").meet("pair", "m1");
        course.by("mo").does(new ReadinessAct.ConsentWithdrawn("ann", "mo", Course.day("2026-01-05")));

        assertThat(course.by("ann").refusals(Course.held("pair", "m2", "2026-01-05T09:00:00Z")))
                .extracting(refusal -> refusal.about().get(0))
                .containsExactly("ann", "ben");
    }

    @Test
    @Tag("003-12")
    @Tag("003-14")
    @Tag("003-17")
    void asks_for_all_statements_of_the_role_or_for_those_that_it_names() {
        Course all = Course.gated(Transition.APPLY, new Requirement.Statements(ImmutableSet.of()));
        acknowledge(all, "ann", "time", "3");
        all.applies("ann", MENTOR);
        acknowledge(all, "ben", "time", "3");
        assertThat(all.refused(Course.applied("ben", "first", MENTEE))).containsExactly("GATE_SHUT gates/statements");
        acknowledge(all, "ben", "feedback", "1");
        all.applies("ben", MENTEE);

        Course one = Course.gated(Transition.APPLY, new Requirement.Statements(ImmutableSet.of("feedback")));
        acknowledge(one, "cy", "feedback", "1");
        one.applies("cy", MENTEE);
    }

    @Test
    @Tag("003-18")
    void asks_again_when_the_wording_has_changed() {
        Course course = Course.of(
                Course.programme(),
                policies -> policies.addGates(
                        Course.gate(Transition.PROPOSE, new Requirement.Statements(ImmutableSet.of("time")))));
        course.joins("ann", MENTOR);
        acknowledge(course, "ann", "time", "3");
        PersonRecord ann = course.person("ann");

        assertThat(shut(course, ann, "3")).isFalse();
        assertThat(shut(course, ann, "4")).isTrue();
    }

    private static boolean shut(Course course, PersonRecord person, String version) {
        Programme programme = Programme.builder()
                .from(course.programmeNow())
                .statements(List.of(new Statement("time", version, Labels.of("time"), ImmutableSet.of())))
                .build();
        return !new Gates(programme)
                .shut(Transition.PROPOSE, person, MENTOR, Optional.empty(), Course.day("2026-01-05"))
                .isEmpty();
    }

    @Test
    @Tag("002-18")
    void asks_for_a_pen_picture() {
        Course course = enteringPool(new Requirement.PenPicture());

        assertThat(course.refused(Course.accepted("ann"))).containsExactly("GATE_SHUT gates/pen-picture");
        course.by("ann")
                .does(new ReadinessAct.PenPictureGiven("ann"))
                .byOffice()
                .does(Course.accepted("ann"));
    }

    @Test
    @Tag("002-15")
    void asks_for_a_will_of_ones_own() {
        Course course = enteringPool(OWN_WILL);
        course.by("ann").does(new ReadinessAct.Volunteered("ann", false)).byOffice();

        assertThat(course.refused(Course.accepted("ann"))).containsExactly("GATE_SHUT gates/own-will");
    }

    @Test
    @Tag("003-13")
    void counts_goals_that_are_open() {
        Course course = enteringPool(new Requirement.Goals(1));
        course.by("ann")
                .does(new GrowthAct.GoalSet("ann", "g1"), new GrowthAct.GoalClosed("ann", "g1", Goal.Status.DROPPED))
                .byOffice();

        assertThat(course.refused(Course.accepted("ann"))).containsExactly("GATE_SHUT gates/goals");
        course.does(new GrowthAct.GoalSet("ann", "g2"), Course.accepted("ann"));
    }

    @Test
    @Tag("001-19")
    void lets_the_two_go_on_when_they_have_an_agreement() {
        Course course = Course.gated(Transition.CONTINUE, new Requirement.AgreementInForce());
        course.annAndBen().meet("pair", "m1");

        assertThat(course.refused(Course.planned("pair", "m2", "2026-02-05T09:00:00Z")))
                .containsExactly("GATE_SHUT gates/agreement", "GATE_SHUT gates/agreement");
        course.by("ann").does(new AgreementAct.AgreementProposed("pair", "ann", AgreementTest.confidential()));
        assertThat(course.refused(Course.planned("pair", "m2", "2026-02-05T09:00:00Z")))
                .containsExactly("GATE_SHUT gates/agreement", "GATE_SHUT gates/agreement");
        course.by("ben").does(new AgreementAct.AgreementAccepted("pair", "ben", 1));
        course.does(Course.planned("pair", "m2", "2026-02-05T09:00:00Z"));
    }

    @Test
    @Tag("003-04")
    void asks_for_a_plan_before_the_two_start() {
        Course course = Course.gated(Transition.START, new Requirement.PlanMade());
        course.annAndBen().by("ben");

        assertThat(course.refused(Course.planned("pair", "m1", "2026-02-05T09:00:00Z")))
                .contains("GATE_SHUT gates/plan");
        course.does(new AgreementAct.PlanMade(
                "pair", "ben", new Plan(ImmutableSet.of(), ImmutableSet.of(), Optional.of(5))));
        course.does(Course.planned("pair", "m1", "2026-02-05T09:00:00Z"));
    }

    @Test
    @Tag("001-13")
    void asks_each_of_the_two_for_a_review() {
        Course course = Course.gated(Transition.COMPLETE, new Requirement.ReviewHeld());
        course.annAndBen().meet("pair", "m1").by("ann").does(new ClosureAct.Reviewed("pair", "ann", true));

        assertThat(course.refusals(new ClosureAct.Ended("pair", ClosureAct.End.COMPLETED)))
                .extracting(Refusal::policy, refusal -> refusal.about().get(0))
                .containsExactly(Tuple.tuple("gates/review", "ben"));
    }

    @Test
    @Tag("000-08")
    @Tag("002-24")
    void asks_each_role_for_the_ratings_that_it_gives() {
        Course course = Course.of(policies -> policies.addGates(
                        Course.gate(Transition.START, new Requirement.SelfRating(RatingMoment.BEFORE)))
                .evaluation(new EvaluationPlan(
                        ImmutableSet.of("confidence", "listening"), 1, 5, Period.ofDays(28), Optional.empty())));
        course.annAndBen();
        course.by("ben").does(new GrowthAct.Rated("ben", "confidence", RatingMoment.BEFORE, 2));
        course.by("ann").does(new GrowthAct.Rated("ann", "confidence", RatingMoment.BEFORE, 3));

        assertThat(course.refusals(Course.held("pair", "m1", "2026-01-05T09:00:00Z")))
                .extracting(Refusal::requirement, refusal -> refusal.about().get(0))
                .containsExactly(Tuple.tuple("self-rating BEFORE", "ann"));
        course.does(new GrowthAct.Rated("ann", "listening", RatingMoment.BEFORE, 4))
                .meet("pair", "m1");
    }

    @Test
    @Tag("004-09")
    @Tag("004-11")
    void asks_sponsors_for_evidence() {
        Course course = Course.of(policies -> policies.addGates(new Gate(
                        "evidence", Transition.COMPLETE, Optional.of(MENTOR), new Requirement.SponsorEvidence()))
                .sponsor(new SponsorPolicy(ImmutableSet.of(), 1, 1)));
        course.annAndBen().meet("pair", "m1");
        ClosureAct.Ended completed = new ClosureAct.Ended("pair", ClosureAct.End.COMPLETED);

        course.does(new SupportAct.SupportPromised("pair", "p1", Advocacy.INTRODUCE, Optional.empty()));
        assertThat(course.refused(completed)).containsExactly("GATE_SHUT gates/evidence");
        course.does(
                new SupportAct.SupportGiven("pair", Optional.of("p1"), Advocacy.INTRODUCE, Course.day("2026-01-05")));
        assertThat(course.refused(completed)).containsExactly("GATE_SHUT gates/evidence");
        course.does(new SupportAct.AchievementShown("pair", "a1", Course.day("2026-01-05")), completed);
    }

    @Test
    void asks_by_the_day_of_the_programme_and_not_of_the_clock() {
        Course course = Course.of(policies -> policies.zone(ZoneId.of("Pacific/Auckland"))
                .addGates(Course.gate(Transition.ENTER_POOL, new Requirement.ManagerAgrees(Optional.empty()))));
        course.applies("ann", MENTOR)
                .on("2026-02-28")
                .by("mo")
                .does(consent("2026-02-28", "2026-02-28"))
                .byOffice();

        // in Auckland it is the first of March from 11:00 on, by Greenwich
        assertThat(course.at("2026-02-28T11:00:00Z").refused(Course.accepted("ann")))
                .containsExactly("GATE_SHUT gates/manager-consent");
    }

    private static boolean isMet(Course course, String day) {
        return new Gates(course.programmeNow())
                .shut(Transition.ENTER_POOL, course.person("ann"), Role.MENTOR, Optional.empty(), Course.day(day))
                .isEmpty();
    }

    private static Course enteringPool(Requirement requirement) {
        return Course.gated(Transition.ENTER_POOL, requirement)
                .on("2024-01-05")
                .applies("ann", MENTOR)
                .on("2026-01-05");
    }

    private static ReadinessAct.Attended attended(String day) {
        return new ReadinessAct.Attended("ann", "course", Optional.empty(), Course.day(day));
    }

    private static ReadinessAct.ConsentGranted consent(String on, String until) {
        return new ReadinessAct.ConsentGranted(
                "ann",
                "mo",
                Optional.empty(),
                Course.day(on),
                until.isEmpty() ? Optional.empty() : Optional.of(Course.day(until)));
    }

    private static void acknowledge(Course course, String person, String statement, String version) {
        course.by(person)
                .does(new ReadinessAct.Acknowledged(person, statement, version))
                .byOffice();
    }
}
