package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.ReimbursementPolicy.Per;
import dev.mentoring.core.programme.ReimbursementPolicy.Year;
import dev.mentoring.core.rule.Everyone;
import dev.mentoring.core.taxonomy.Labels;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each policy may be by itself. */
class PoliciesTest {

    private static final Labels LABELS = Labels.of("Label");
    private static final Optional<Period> NONE = Optional.empty();

    // ---- the whole

    @Test
    void a_programme_that_states_none_asks_nothing() {
        Policies none = Policies.none();

        assertThat(none).isEqualTo(Policies.builder().build());
        assertThat(none.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(none.office()).containsExactly(Policies.OFFICE);
        assertThat(none.gates()).isEmpty();
        assertThat(none.acceptance()).isEqualTo(new AcceptancePolicy(Period.ofDays(14), 3, 3, true));
        assertThat(none.reimbursement()).isEmpty();
        assertThat(none.circles()).isEmpty();
    }

    @Test
    void an_office_of_nobody_is_the_one_called_office() {
        assertThat(Policies.builder().office(List.of("pia", "ola")).build().office())
                .containsExactly("ola", "pia");
        assertThat(Policies.builder().office(List.of()).build()).isEqualTo(Policies.none());
        assertThat(Refusals.of(() -> Policies.builder().office(List.of(" pia")).build()))
                .containsExactly("ID_CHARACTERS person []");
    }

    @Test
    @Tag("I3")
    void refuses_gates_and_advice_of_the_same_identifier_together() {
        Gate gate = gate("g", Transition.START, new Requirement.OwnWill());

        assertThat(Refusals.of(() -> Policies.builder()
                        .addGates(gate, gate("h", Transition.APPLY, new Requirement.PenPicture()), gate)
                        .addRecommendations(advice("a"), advice("a"))
                        .build()))
                .containsExactly("DUPLICATE_ID gates/2/id [g]", "DUPLICATE_ID recommendations/1/id [a]");
    }

    // ---- gates

    @Test
    @Tag("000-02")
    @Tag("002-18")
    void gates_of_a_step_are_asked_of_those_whom_they_concern_in_order() {
        Gate course = gate("course", Transition.PROPOSE, new Requirement.Attendance("course", NONE));
        Gate picture = new Gate("picture", Transition.PROPOSE, Optional.of(Role.MENTOR), new Requirement.PenPicture());
        Gate will = gate("will", Transition.APPLY, new Requirement.OwnWill());
        Policies policies = Policies.builder().addGates(course, picture, will).build();

        assertThat(policies.gates(Transition.PROPOSE, Role.MENTOR)).containsExactly(course, picture);
        assertThat(policies.gates(Transition.PROPOSE, Role.MENTEE)).containsExactly(course);
        assertThat(policies.gates(Transition.START, Role.MENTEE)).isEmpty();
    }

    @Test
    void asks_for_nothing_about_a_relationship_before_there_is_one() {
        for (Requirement requirement : List.of(
                new Requirement.AgreementInForce(),
                new Requirement.PlanMade(),
                new Requirement.ReviewHeld(),
                new Requirement.SponsorEvidence())) {
            assertThat(Refusals.of(() -> gate("g", Transition.CONFIRM, requirement)))
                    .as(requirement.name())
                    .containsExactly("UNKNOWN_SETTING guards [g]");
            assertThat(gate("g", Transition.START, requirement).requirement()).isEqualTo(requirement);
        }
    }

    @Test
    void requirements_have_bounds() {
        assertThat(Refusals.of(() -> new Requirement.Attendance("", NONE))).containsExactly("EMPTY_VALUE component []");
        assertThat(Refusals.of(() -> new Requirement.Attendance("c", Optional.of(Period.ZERO))))
                .containsExactly("NUMBER_RANGE validFor []");
        assertThat(Refusals.of(() -> new Requirement.ManagerAgrees(Optional.of(Period.ofDays(-1)))))
                .containsExactly("NUMBER_RANGE validFor []");
        assertThat(Refusals.of(() -> new Requirement.Statements(ImmutableSet.of(""))))
                .containsExactly("EMPTY_VALUE statement []");
        assertThat(Refusals.of(() -> new Requirement.Goals(0))).containsExactly("NUMBER_RANGE least []");
        assertThat(Refusals.of(() -> new Requirement.Goals(101))).containsExactly("NUMBER_RANGE least []");
        assertThat(new Requirement.Goals(100).least()).isEqualTo(Requirement.Goals.MOST);
        assertThat(Refusals.of(() -> gate("", Transition.APPLY, new Requirement.OwnWill())))
                .containsExactly("EMPTY_VALUE gate []");
    }

    // ---- periods

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P9999D", "P100Y", "P1200M", "P99Y11M30D", "P6W"})
    void periods_lead_forward_for_up_to_a_hundred_years(String period) {
        assertThat(acceptance(period).answerWithin()).isEqualTo(Period.parse(period));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P0D", "P-1D", "P10000D", "P100Y1D", "P101Y", "P1201M", "P1Y-1M", "P-1Y20M", "P1M-1D", "P9999Y"})
    void refuses_periods_that_lead_back_or_nowhere_or_too_far(String period) {
        assertThat(Refusals.of(() -> acceptance(period))).containsExactly("NUMBER_RANGE answerWithin []");
    }

    @ParameterizedTest
    @CsvSource({"P1M, P28D, true", "P1M, P30D, true", "P1M, P31D, false", "P1Y, P12M, false", "P53W, P1Y, true"})
    void periods_are_compared_on_a_common_day(String one, String other, boolean longer) {
        assertThat(Periods.isLonger(Period.parse(one), Period.parse(other))).isEqualTo(longer);
    }

    private static AcceptancePolicy acceptance(String period) {
        return new AcceptancePolicy(Period.parse(period), 1, 1, false);
    }

    // ---- the parts

    @ParameterizedTest
    @CsvSource({"0, 1, mostRounds", "101, 1, mostRounds", "1, 0, shortlist", "1, 101, shortlist"})
    void refuses_rounds_and_shortlists_of_none_or_too_many(int rounds, int shortlist, String path) {
        assertThat(Refusals.of(() -> new AcceptancePolicy(Period.ofDays(1), rounds, shortlist, true)))
                .containsExactly("NUMBER_RANGE " + path + " []");
    }

    @Test
    @Tag("001-18")
    @Tag("001-19")
    void an_agreement_is_due_at_once_or_later_and_has_clauses_of_ones_own() {
        AgreementPolicy policy = new AgreementPolicy(
                ImmutableSet.of(ClauseKind.DURATION, ClauseKind.CONFIDENTIALITY),
                ImmutableList.of(new Choice("time", LABELS)),
                Optional.of(Period.ZERO),
                NONE,
                Optional.of(Period.ZERO));

        assertThat(policy.required()).containsExactly(ClauseKind.CONFIDENTIALITY, ClauseKind.DURATION);
        assertThat(Refusals.of(() -> agreement(Optional.of(Period.ofDays(-1)), NONE, NONE)))
                .containsExactly("NUMBER_RANGE dueAfterFirstMeeting []");
        assertThat(Refusals.of(() -> agreement(NONE, Optional.of(Period.ZERO), NONE)))
                .containsExactly("NUMBER_RANGE longestInterval []");
        assertThat(Refusals.of(() -> agreement(NONE, NONE, Optional.of(Period.ofMonths(-1)))))
                .containsExactly("NUMBER_RANGE leastNotice []");
    }

    @Test
    @Tag("001-18")
    void refuses_clauses_of_the_same_identifier_and_clauses_within_clauses() {
        assertThat(Refusals.of(() -> new AgreementPolicy(
                        ImmutableSet.of(),
                        ImmutableList.of(
                                new Choice("time", LABELS),
                                new Choice("place", LABELS, Optional.of("time")),
                                new Choice("time", LABELS)),
                        NONE,
                        NONE,
                        NONE)))
                .containsExactly("DUPLICATE_ID ownClauses/2/id [time]", "UNKNOWN_SETTING ownClauses/1/within [place]");
    }

    private static AgreementPolicy agreement(Optional<Period> due, Optional<Period> interval, Optional<Period> notice) {
        return new AgreementPolicy(ImmutableSet.of(), ImmutableList.of(), due, interval, notice);
    }

    @Test
    @Tag("002-12")
    void meetings_last_up_to_a_day() {
        assertThat(meetings(1_440, Period.ZERO).mostMinutes()).contains(MeetingPolicy.MOST_MINUTES);
        assertThat(meetings(1, Period.ZERO).places()).containsExactly(MeetingPlace.ON_SITE, MeetingPlace.REMOTE);
        assertThat(Refusals.of(() -> meetings(0, Period.ZERO))).containsExactly("NUMBER_RANGE mostMinutes []");
        assertThat(Refusals.of(() -> meetings(1_441, Period.ZERO))).containsExactly("NUMBER_RANGE mostMinutes []");
        assertThat(Refusals.of(() -> meetings(60, Period.ofDays(-1)))).containsExactly("NUMBER_RANGE notice []");
    }

    private static MeetingPolicy meetings(int minutes, Period notice) {
        return new MeetingPolicy(
                ImmutableSet.of(MeetingPlace.REMOTE, MeetingPlace.ON_SITE),
                ImmutableList.of(),
                Optional.of(minutes),
                Optional.of(notice));
    }

    @ParameterizedTest
    @Tag("003-07")
    @CsvSource({
        "0, 1, NUMBER_RANGE trips",
        "1001, 1, NUMBER_RANGE trips",
        "1, 0, NUMBER_RANGE mostKilometres",
        "1, 100001, NUMBER_RANGE mostKilometres"
    })
    void refuses_journeys_of_none_or_too_many(int trips, int kilometres, String problem) {
        assertThat(Refusals.of(() -> new ReimbursementPolicy(
                        trips, Per.PAIR, Year.CALENDAR, Optional.empty(), Optional.of(kilometres))))
                .containsExactly(problem + " []");
    }

    @Test
    @Tag("003-09")
    void the_programmes_year_has_a_first_day_and_no_other_year_has_one() {
        Optional<MonthDay> april = Optional.of(MonthDay.of(4, 1));

        assertThat(journeys(Year.PROGRAMME, april).yearBegins()).isEqualTo(april);
        assertThat(Refusals.of(() -> journeys(Year.PROGRAMME, Optional.empty())))
                .containsExactly("MISSING_FIELD yearBegins []");
        assertThat(Refusals.of(() -> journeys(Year.CALENDAR, april))).containsExactly("UNKNOWN_SETTING yearBegins []");
        assertThat(Refusals.of(() -> journeys(Year.ROLLING, april))).containsExactly("UNKNOWN_SETTING yearBegins []");
        assertThat(Refusals.of(() -> journeys(Year.PROGRAMME, Optional.of(MonthDay.of(2, 29)))))
                .containsExactly("DATE_INVALID yearBegins []");
    }

    private static ReimbursementPolicy journeys(Year year, Optional<MonthDay> begins) {
        return new ReimbursementPolicy(1, Per.PAIR, year, begins, Optional.empty());
    }

    @ParameterizedTest
    @Tag("000-08")
    @CsvSource({"-1, 5", "5, 5", "6, 5", "1, 101"})
    void refuses_scales_that_are_none(int least, int most) {
        assertThat(Refusals.of(() -> new EvaluationPlan(ImmutableSet.of("p"), least, most, Period.ofDays(1), NONE)))
                .containsExactly("BOUNDS_CROSSED scaleLeast []");
    }

    @Test
    void ratings_and_reviews_have_time() {
        assertThat(Refusals.of(() -> new EvaluationPlan(ImmutableSet.of(), 0, 100, Period.ZERO, NONE)))
                .containsExactly("NUMBER_RANGE ratingsWithin []");
        assertThat(Refusals.of(() ->
                        new EvaluationPlan(ImmutableSet.of(), 0, 100, Period.ofDays(1), Optional.of(Period.ZERO))))
                .containsExactly("NUMBER_RANGE review []");
    }

    @Test
    @Tag("002-14")
    @Tag("002-21")
    void a_pilot_runs_for_some_time_and_may_be_decided_at_its_end() {
        assertThat(new PilotPolicy(Period.ofMonths(6), Period.ZERO).decideWithin())
                .isEqualTo(Period.ZERO);
        assertThat(Refusals.of(() -> new PilotPolicy(Period.ZERO, Period.ZERO)))
                .containsExactly("NUMBER_RANGE period []");
        assertThat(Refusals.of(() -> new PilotPolicy(Period.ofMonths(6), Period.ofDays(-1))))
                .containsExactly("NUMBER_RANGE decideWithin []");
    }

    @Test
    @Tag("004-09")
    void sponsors_promise_and_show_up_to_a_hundred_things() {
        assertThat(new SponsorPolicy(ImmutableSet.of(Advocacy.PLATFORM, Advocacy.INTRODUCE), 0, 100).kinds())
                .containsExactly(Advocacy.INTRODUCE, Advocacy.PLATFORM);
        assertThat(Refusals.of(() -> new SponsorPolicy(ImmutableSet.of(), -1, 0)))
                .containsExactly("NUMBER_RANGE fewestPromises []");
        assertThat(Refusals.of(() -> new SponsorPolicy(ImmutableSet.of(), 0, 101)))
                .containsExactly("NUMBER_RANGE fewestAchievements []");
    }

    @ParameterizedTest
    @Tag("000-04")
    @CsvSource({"1, 8", "9, 8", "2, 1001"})
    void refuses_circles_that_are_none(int fewest, int most) {
        assertThat(Refusals.of(() -> new CirclePolicy(fewest, most))).containsExactly("BOUNDS_CROSSED fewest []");
    }

    @Test
    @Tag("002-10")
    @Tag("I3")
    void principles_of_a_charter_differ() {
        Principle principle = new Principle("p", LABELS, ImmutableSet.of("b", "a"));

        assertThat(new Charter("1", ImmutableList.of(principle)).principles())
                .extracting(Principle::heldBy)
                .containsExactly(ImmutableSet.of("a", "b"));
        assertThat(Refusals.of(() -> new Charter("1", ImmutableList.of(principle, principle))))
                .containsExactly("DUPLICATE_ID principles/1/id [p]");
        assertThat(Refusals.of(() -> new Charter("", ImmutableList.of()))).containsExactly("EMPTY_VALUE version []");
    }

    private static Gate gate(String id, Transition guards, Requirement requirement) {
        return new Gate(id, guards, Optional.empty(), requirement);
    }

    private static Recommendation advice(String id) {
        return new Recommendation(id, LABELS, Optional.empty(), ImmutableSet.of(), new Everyone());
    }
}
