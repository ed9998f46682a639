package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.Advice;
import dev.mentoring.core.partnership.Lifecycle;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.CirclePolicy;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.PilotPolicy;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.Principle;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Recommendation;
import dev.mentoring.core.programme.ReimbursementPolicy;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.SponsorPolicy;
import dev.mentoring.core.programme.Transition;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.matching.Matchmaker;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bundled examples ask of people once they run, as the sources of each tell it. */
class ExamplePoliciesTest {

    static Collection<String> names() {
        return Examples.names();
    }

    private static Programme programme(String name) {
        return MentoringJson.readProgramme(Examples.programme(name));
    }

    private static Policies policies(String name) {
        return programme(name).policies();
    }

    private static List<Requirement> asked(String name, Transition step, Role role) {
        return policies(name).gates(step, role).stream().map(Gate::requirement).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_pairs_are_the_same_with_policies_and_without(String name) {
        ExampleRound round = ExampleRound.of(name);
        Programme without = Programme.builder()
                .from(round.programme())
                .policies(Policies.none())
                .build();

        assertThat(policies(name)).isNotEqualTo(Policies.none());
        assertThat(Matchmaker.standard()
                        .match(without, round.people().roster(), Examples.date(name))
                        .result())
                .isEqualTo(round.match().result());
    }

    @Test
    @Tag("002-13")
    @Tag("004-15")
    void what_is_said_in_mentoring_stays_between_the_two_and_what_sponsors_do_is_seen() {
        assertThat(names())
                .filteredOn(name -> programme(name).relationship().confidential())
                .containsExactly("council-pilot", "nlls", "own-choice", "peer-scheme");
    }

    // ---- a national peer scheme

    @Test
    @Tag("000-02")
    void training_is_asked_of_both_sides_of_a_peer_pair_before_they_meet() {
        Requirement training = new Requirement.Attendance("mentoring-training", Optional.empty());

        assertThat(asked("peer-scheme", Transition.START, Role.MENTOR)).contains(training);
        assertThat(asked("peer-scheme", Transition.START, Role.MENTEE)).contains(training);
        assertThat(asked("peer-scheme", Transition.PROPOSE, Role.MENTEE)).isEmpty();
    }

    @Test
    @Tag("000-03")
    void the_mentee_of_a_peer_pair_works_towards_a_goal() {
        assertThat(asked("peer-scheme", Transition.CONTINUE, Role.MENTEE)).containsExactly(new Requirement.Goals(1));
        assertThat(asked("peer-scheme", Transition.CONTINUE, Role.MENTOR)).isEmpty();
    }

    @Test
    @Tag("000-07")
    @Tag("000-08")
    void peers_rate_themselves_on_what_the_scheme_is_for_on_both_sides() {
        Programme scheme = programme("peer-scheme");

        assertThat(scheme.purposes())
                .filteredOn(purpose -> scheme.policies().evaluation().rated().contains(purpose.id()))
                .extracting(Purpose::id, Purpose::roles)
                .containsExactly(
                        tuple("confidence", ImmutableSet.of(Role.MENTEE)),
                        tuple("listening", ImmutableSet.of(Role.MENTOR)),
                        tuple("influencing", ImmutableSet.of(Role.MENTEE)),
                        tuple("reflection", ImmutableSet.of(Role.MENTOR, Role.MENTEE)));
        assertThat(asked("peer-scheme", Transition.START, Role.MENTOR))
                .contains(new Requirement.SelfRating(RatingMoment.BEFORE));
    }

    @Test
    @Tag("000-17")
    void protected_time_is_a_principle_and_a_clause_of_a_peer_scheme() {
        assertThat(policies("peer-scheme").charter().orElseThrow().principles())
                .extracting(Principle::id)
                .contains("protected-time");
        assertThat(policies("peer-scheme").agreement().ownClauses())
                .extracting(clause -> clause.id())
                .containsExactly("protected-time");
    }

    @Test
    @Tag("000-04")
    void peers_meet_in_circles_too() {
        assertThat(policies("peer-scheme").circles()).contains(new CirclePolicy(3, 8));
    }

    // ---- people who choose

    @Test
    @Tag("001-08")
    void a_mentee_is_briefed_before_anybody_is_proposed() {
        assertThat(asked("own-choice", Transition.PROPOSE, Role.MENTEE))
                .containsExactly(new Requirement.Attendance("mentee-briefing", Optional.empty()));
        assertThat(asked("own-choice", Transition.PROPOSE, Role.MENTOR)).isEmpty();
    }

    @Test
    @Tag("001-07")
    @Tag("001-11")
    void people_choose_and_answer_in_rounds() {
        assertThat(programme("own-choice").mode()).isEqualTo(MatchingMode.RANKED_CHOICE);
        assertThat(policies("own-choice").acceptance().mostRounds()).isEqualTo(4);
        assertThat(policies("own-choice").acceptance().waitingList()).isTrue();
    }

    @Test
    @Tag("001-14")
    @Tag("001-15")
    @Tag("001-16")
    @Tag("001-17")
    @Tag("001-18")
    @Tag("001-19")
    void nobody_goes_on_without_an_agreement_on_all_four_clauses() {
        assertThat(policies("own-choice").agreement().required()).containsExactly(ClauseKind.values());
        assertThat(policies("own-choice").agreement().ownClauses()).hasSize(1);
        assertThat(policies("own-choice").agreement().dueAfterFirstMeeting()).contains(Period.ofDays(14));
        assertThat(asked("own-choice", Transition.CONTINUE, Role.MENTEE))
                .containsExactly(new Requirement.AgreementInForce());
    }

    @Test
    @Tag("001-13")
    void half_way_the_two_look_at_what_they_have_not_worked_on() {
        assertThat(policies("own-choice").evaluation().review()).contains(Period.ofMonths(3));
        assertThat(asked("own-choice", Transition.COMPLETE, Role.MENTEE)).containsExactly(new Requirement.ReviewHeld());
    }

    // ---- a council's pilot

    @Test
    @Tag("002-11")
    @Tag("002-15")
    @Tag("002-18")
    void gates_of_the_pilot_stand_in_order_for_every_level() {
        assertThat(policies("council-pilot").gates())
                .extracting(Gate::guards, gate -> gate.requirement().name())
                .startsWith(
                        tuple(Transition.ENTER_POOL, "own-will"),
                        tuple(Transition.ENTER_POOL, "manager-consent"),
                        tuple(Transition.ENTER_POOL, "attendance"),
                        tuple(Transition.PROPOSE, "pen-picture"));
        assertThat(asked("council-pilot", Transition.ENTER_POOL, Role.MENTOR))
                .isEqualTo(asked("council-pilot", Transition.ENTER_POOL, Role.MENTEE));
        assertThat(asked("council-pilot", Transition.PROPOSE, Role.MENTOR)).hasSize(1);
        assertThat(asked("council-pilot", Transition.PROPOSE, Role.MENTEE)).isEmpty();
    }

    @Test
    @Tag("002-12")
    void the_pilot_meets_on_site_and_in_work_time() {
        Policies pilot = policies("council-pilot");

        assertThat(pilot.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(pilot.meetings().places()).containsExactly(MeetingPlace.ON_SITE);
        assertThat(pilot.meetings().hours())
                .allSatisfy(stretch -> {
                    assertThat(stretch.from()).isEqualTo(LocalTime.of(9, 0));
                    assertThat(stretch.until()).isEqualTo(LocalTime.of(17, 0));
                })
                .extracting(stretch -> stretch.day())
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    @Test
    @Tag("002-09")
    @Tag("002-14")
    @Tag("002-21")
    void the_pilot_lasts_six_months_and_is_decided_within_another() {
        assertThat(policies("council-pilot").pilot()).contains(new PilotPolicy(Period.ofMonths(6), Period.ofMonths(1)));
    }

    @Test
    @Tag("002-10")
    void principles_of_the_pilot_name_the_gates_and_rules_that_hold_it_to_them() {
        assertThat(policies("council-pilot").charter().orElseThrow().principles())
                .extracting(Principle::id, Principle::heldBy)
                .contains(
                        tuple("own-will", ImmutableSet.of("volunteered", "volunteers")),
                        tuple("safe", ImmutableSet.of("outside-reporting-line")),
                        tuple("confidential", ImmutableSet.of()));
    }

    @Test
    @Tag("002-24")
    void confidence_is_rated_on_both_sides_before_and_after() {
        Programme pilot = programme("council-pilot");

        assertThat(pilot.policies().evaluation().rated()).containsExactly("confidence");
        assertThat(pilot.purposes())
                .filteredOn(purpose -> purpose.id().equals("confidence"))
                .extracting(Purpose::roles)
                .containsExactly(ImmutableSet.of(Role.MENTOR, Role.MENTEE));
    }

    // ---- a regional library system

    @Test
    @Tag("003-12")
    @Tag("003-13")
    @Tag("003-17")
    @Tag("003-18")
    void nobody_applies_before_having_considered_all_and_no_mentee_without_an_aim() {
        assertThat(asked("nlls", Transition.APPLY, Role.MENTOR))
                .containsExactly(new Requirement.Statements(ImmutableSet.of()));
        assertThat(asked("nlls", Transition.APPLY, Role.MENTEE))
                .containsExactly(new Requirement.Statements(ImmutableSet.of()), new Requirement.Goals(1));
    }

    @Test
    @Tag("003-06")
    @Tag("003-10")
    void those_new_in_their_role_are_advised_to_shadow_and_the_others_to_choose() {
        ExampleRound round = ExampleRound.of("nlls");
        List<Recommendation> advice = round.programme().policies().recommendations();

        assertThat(advice)
                .extracting(Recommendation::formats)
                .containsExactly(
                        ImmutableSet.of("full-day", "half-day"),
                        ImmutableSet.of("interview", "job-shadowing", "tailored"));
        assertThat(advised(round, advice.get(0)))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(advised(round, advice.get(1)));
        assertThat(advised(round, advice.get(1))).isNotEmpty();
    }

    @Test
    @Tag("003-06")
    void advice_is_told_of_people_it_is_for_and_of_nobody_of_whom_it_is_unknown() {
        ExampleRound round = ExampleRound.of("nlls");
        List<Recommendation> known = round.programme().policies().recommendations();

        List<Advice> told =
                Lifecycle.of(round.programme()).advice(round.people().roster(), Examples.date("nlls"));

        assertThat(told)
                .extracting(Advice::person, Advice::recommendation)
                .doesNotHaveDuplicates()
                .allSatisfy(one ->
                        assertThat(known).contains((Recommendation) one.toList().get(1)));
        assertThat(told)
                .extracting(Advice::person)
                .isSorted()
                .allMatch(person -> round.person(person).is(Role.MENTEE));
        for (Recommendation advice : known) {
            assertThat(told)
                    .filteredOn(one -> one.recommendation().equals(advice))
                    .extracting(Advice::person)
                    .containsExactlyElementsOf(advised(round, advice).stream()
                            .filter(person -> round.person(person).is(Role.MENTEE))
                            .toList());
        }
        assertThat(round.people().roster().participants())
                .as("mentees who leave open for how long they have had the role")
                .filteredOn(
                        person -> person.is(Role.MENTEE) && !person.attributes().containsKey("years-in-role"))
                .extracting(person -> person.id())
                .doesNotContainAnyElementsOf(told.stream().map(Advice::person).toList());
    }

    private static List<String> advised(ExampleRound round, Recommendation advice) {
        var context = round.programme().ruleContext(round.people().roster(), Examples.date("nlls"), (from, to) -> {
            throw new AssertionError("no advice asks for a distance");
        });
        return round.people().roster().participants().stream()
                .filter(person -> advice.when().verdict(context.about(person)) == Verdict.YES)
                .map(person -> person.id())
                .toList();
    }

    @Test
    @Tag("003-07")
    @Tag("003-08")
    @Tag("003-09")
    void a_pair_is_paid_one_journey_a_calendar_year() {
        assertThat(policies("nlls").zone()).isEqualTo(ZoneId.of("America/Edmonton"));
        assertThat(policies("nlls").reimbursement())
                .contains(new ReimbursementPolicy(
                        1,
                        ReimbursementPolicy.Per.PAIR,
                        ReimbursementPolicy.Year.CALENDAR,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    @Tag("003-04")
    @Tag("003-16")
    void the_pair_owns_its_plan() {
        assertThat(policies("nlls").meetings()).isEqualTo(Policies.none().meetings());
        assertThat(policies("nlls").agreement()).isEqualTo(Policies.none().agreement());
        assertThat(policies("nlls").gates())
                .extracting(Gate::requirement)
                .doesNotContain(new Requirement.PlanMade(), new Requirement.AgreementInForce());
    }

    // ---- sponsorship

    @Test
    @Tag("004-01")
    void modules_come_before_the_first_meeting() {
        assertThat(asked("sponsorship", Transition.START, Role.MENTOR))
                .containsExactly(new Requirement.Attendance("sponsor-module", Optional.empty()));
        assertThat(asked("sponsorship", Transition.START, Role.MENTEE))
                .containsExactly(new Requirement.Attendance("leadership-module", Optional.empty()));
    }

    @Test
    @Tag("004-07")
    @Tag("004-09")
    @Tag("004-11")
    void what_sponsors_do_is_promised_seen_and_no_secret() {
        Programme sponsorship = programme("sponsorship");

        assertThat(sponsorship.relationship().confidential()).isFalse();
        assertThat(sponsorship.policies().agreement().required())
                .isNotEmpty()
                .doesNotContain(ClauseKind.CONFIDENTIALITY);
        assertThat(sponsorship.policies().sponsor())
                .contains(new SponsorPolicy(ImmutableSet.copyOf(Advocacy.values()), 1, 1));
        assertThat(asked("sponsorship", Transition.COMPLETE, Role.MENTOR)).contains(new Requirement.SponsorEvidence());
        assertThat(sponsorship.mode()).isEqualTo(MatchingMode.SHORTLIST);
    }
}
