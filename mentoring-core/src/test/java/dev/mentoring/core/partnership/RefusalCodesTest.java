package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.AcceptancePolicy;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.CirclePolicy;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.MeetingPolicy;
import dev.mentoring.core.programme.PilotPolicy;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.Span;
import dev.mentoring.core.programme.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code is reached by a situation, says what can be done about it, and stands on the page of codes. */
class RefusalCodesTest {

    /** How far things have come, and an act for which one thing alone is in the way. */
    private record Situation(Course course, Act act) {}

    /** A situation for each code; a code without one does not compile. */
    private static Situation situation(RefusalCode code) {
        return switch (code) {
            case NOT_YOURS,
                    UNKNOWN_PERSON,
                    UNKNOWN_PARTNERSHIP,
                    UNKNOWN_CIRCLE,
                    UNKNOWN_NAME,
                    NAME_TAKEN,
                    ALREADY_SO,
                    WRONG_STATE,
                    LIMIT_REACHED,
                    GATE_SHUT,
                    OUT_OF_ORDER,
                    IN_THE_FUTURE,
                    IN_THE_PAST,
                    WAIVER_NOT_YOURS,
                    WAIVER_UNUSED -> ofTheLog(code);
            case NO_POLICY,
                    PROGRAMME_STOPPED,
                    COHORT_CLOSED,
                    COHORT_FULL,
                    LEADS_COHORT,
                    OTHER_COHORT,
                    OTHER_RULES,
                    STILL_RUNNING,
                    ROLE_MISSING,
                    PLACE_TAKEN,
                    ROUNDS_USED_UP -> ofTheProgramme(code);
            case TOO_LATE,
                    TOO_EARLY,
                    CLAUSE_MISSING,
                    CLAUSE_BOUNDS,
                    OTHER_VERSION,
                    PLAN_BOUNDS,
                    MEETING_PLACE,
                    MEETING_HOURS,
                    MEETING_LENGTH,
                    CONTACTS_USED_UP,
                    OFF_SCALE,
                    CIRCLE_SIZE -> ofThePair(code);
        };
    }

    private static Situation ofTheLog(RefusalCode code) {
        Course free = Course.free();
        return switch (code) {
            case NOT_YOURS -> new Situation(free.by("eve"), Course.applied("ann", "first", MENTOR));
            case UNKNOWN_PERSON -> new Situation(free, Course.accepted("ann"));
            case UNKNOWN_PARTNERSHIP -> new Situation(free, new MatchAct.ProposalWithdrawn("pair"));
            case UNKNOWN_CIRCLE -> new Situation(circles(), new CircleAct.CircleClosed("tea"));
            case UNKNOWN_NAME -> new Situation(free, Course.applied("ann", "third", MENTOR));
            case NAME_TAKEN ->
                new Situation(free.does(new GrowthAct.GoalSet("ann", "g1")), new GrowthAct.GoalSet("ann", "g1"));
            case ALREADY_SO -> new Situation(free.applies("ann", MENTOR), Course.applied("ann", "first", MENTOR));
            case WRONG_STATE -> new Situation(free.joins("ann", MENTOR), Course.accepted("ann"));
            case LIMIT_REACHED -> new Situation(withAThousandGoals(), new GrowthAct.GoalSet("ann", "one-more"));
            case GATE_SHUT ->
                new Situation(
                        Course.gated(Transition.APPLY, new Requirement.OwnWill()),
                        Course.applied("ann", "first", MENTOR));
            case OUT_OF_ORDER ->
                new Situation(
                        free.applies("ann", MENTOR).at("2026-01-05T08:00:00Z"), Course.applied("ben", "first", MENTEE));
            case IN_THE_FUTURE -> new Situation(free, new OfficeAct.CohortOpened("first", Course.day("2026-01-06")));
            case IN_THE_PAST -> new Situation(free.annAndBen(), Course.planned("pair", "m1", "2026-01-05T08:00:00Z"));
            case WAIVER_NOT_YOURS ->
                new Situation(free.by("ann").waiving("gates/x"), Course.applied("ann", "first", MENTOR));
            default -> new Situation(free.waiving("gates/x"), Course.applied("ann", "first", MENTOR));
        };
    }

    private static Course circles() {
        return Course.of(policies -> policies.circles(new CirclePolicy(2, 3)));
    }

    private static Course withAThousandGoals() {
        Course course = Course.free();
        for (int i = 0; i < Hearing.MOST_OF_A_KIND; i++) {
            course.does(new GrowthAct.GoalSet("ann", "g" + i));
        }
        return course;
    }

    private static Situation ofTheProgramme(RefusalCode code) {
        Course free = Course.free();
        return switch (code) {
            case NO_POLICY -> new Situation(free, decided(OfficeAct.PilotDecision.STOP));
            case PROGRAMME_STOPPED ->
                new Situation(
                        pilot().on("2026-07-05").does(decided(OfficeAct.PilotDecision.STOP)),
                        Course.applied("ann", "second", MENTOR));
            case COHORT_CLOSED ->
                new Situation(
                        free.does(opened(), new OfficeAct.CohortClosed("first")),
                        Course.applied("ann", "first", MENTOR));
            case COHORT_FULL ->
                new Situation(
                        Course.of(Course.programme()
                                        .cohorts(List.of(
                                                new Cohort("first", 1, "2", ImmutableSet.of(), Optional.of(1)))))
                                .applies("ann", MENTOR),
                        Course.applied("ben", "first", MENTEE));
            case LEADS_COHORT -> new Situation(free.by("lea"), Course.applied("lea", "first", MENTOR));
            case OTHER_COHORT ->
                new Situation(
                        free.joins("ann", MENTOR).does(Course.applied("ben", "second", MENTEE), Course.accepted("ben")),
                        Course.proposed("pair", "ann", "ben"));
            case OTHER_RULES ->
                new Situation(free.applies("ann", MENTOR), new ApplicationAct.ApplicationAccepted("ann", "1"));
            case STILL_RUNNING -> new Situation(free.does(opened()).annAndBen(), new OfficeAct.CohortClosed("first"));
            case ROLE_MISSING ->
                new Situation(free.joins("ann", MENTOR).joins("ben", MENTOR), Course.proposed("pair", "ann", "ben"));
            case PLACE_TAKEN ->
                new Situation(free.annAndBen().joins("cy", MENTEE), Course.proposed("other", "ann", "cy"));
            default -> new Situation(afterTheOnlyRound(), Course.proposed("other", "ann", "ben"));
        };
    }

    private static Course afterTheOnlyRound() {
        return Course.of(policies -> policies.acceptance(new AcceptancePolicy(Period.ofDays(14), 1, 1, true)))
                .joins("ann", MENTOR)
                .joins("ben", MENTEE)
                .does(Course.proposed("pair", "ann", "ben"))
                .by("ben")
                .does(new MatchAct.MatchDeclined("pair", "ben"))
                .byOffice();
    }

    private static Course pilot() {
        return Course.of(policies -> policies.pilot(new PilotPolicy(Period.ofMonths(6), Period.ofDays(14))))
                .does(opened());
    }

    private static Situation ofThePair(RefusalCode code) {
        Course pair = limited();
        return switch (code) {
            case TOO_LATE ->
                new Situation(
                        Course.free()
                                .joins("ann", MENTOR)
                                .joins("ben", MENTEE)
                                .does(Course.proposed("pair", "ann", "ben"))
                                .on("2026-01-20")
                                .by("ben"),
                        new MatchAct.MatchAccepted("pair", "ben"));
            case TOO_EARLY ->
                new Situation(
                        pair.meet("pair", "m1").meet("pair", "m2"),
                        new ClosureAct.Ended("pair", ClosureAct.End.COMPLETED));
            case CLAUSE_MISSING -> new Situation(pair.by("ann"), proposed(AgreementTest.terms("", "", "")));
            case CLAUSE_BOUNDS -> new Situation(pair.by("ann"), proposed(AgreementTest.terms("P3M", "", "")));
            case OTHER_VERSION ->
                new Situation(
                        pair.by("ann")
                                .does(proposed(AgreementTest.terms("P1M", "", "")))
                                .by("ben"),
                        new AgreementAct.AgreementAccepted("pair", "ben", 2));
            case PLAN_BOUNDS ->
                new Situation(
                        pair,
                        new AgreementAct.PlanMade(
                                "pair",
                                "ann",
                                new Plan(ImmutableSet.of(), ImmutableSet.of(Channel.VIDEO), Optional.empty())));
            case MEETING_PLACE -> new Situation(pair, meeting("2026-01-12T09:00:00Z", 60, MeetingPlace.REMOTE));
            case MEETING_HOURS -> new Situation(pair, meeting("2026-01-13T09:00:00Z", 60, MeetingPlace.ON_SITE));
            case MEETING_LENGTH -> new Situation(pair, meeting("2026-01-12T09:00:00Z", 91, MeetingPlace.ON_SITE));
            case CONTACTS_USED_UP ->
                new Situation(
                        pair.meet("pair", "m1").meet("pair", "m2").meet("pair", "m3"),
                        meeting("2026-01-12T09:00:00Z", 60, MeetingPlace.ON_SITE));
            case OFF_SCALE -> new Situation(pair, new GrowthAct.Rated("ann", "confidence", RatingMoment.BEFORE, 6));
            default ->
                new Situation(
                        circles().joins("ann", MENTOR),
                        new CircleAct.CircleFormed("tea", "first", "fay", ImmutableSet.of("ann")));
        };
    }

    /** Ann and ben, with limits to everything. */
    private static Course limited() {
        return Course.of(
                        Course.programme().duration(new Span(Period.ofMonths(3), Period.ofMonths(9))),
                        policies -> policies.agreement(new AgreementPolicy(
                                        ImmutableSet.of(ClauseKind.FREQUENCY),
                                        ImmutableList.of(),
                                        Optional.empty(),
                                        Optional.of(Period.ofMonths(2)),
                                        Optional.empty()))
                                .meetings(new MeetingPolicy(
                                        ImmutableSet.of(MeetingPlace.ON_SITE),
                                        ImmutableList.of(new WeeklyHours(
                                                DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))),
                                        Optional.of(90),
                                        Optional.empty()))
                                .evaluation(new EvaluationPlan(
                                        ImmutableSet.of("confidence"), 1, 5, Period.ofDays(28), Optional.empty())))
                .joins("ann", MENTOR)
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

    private static OfficeAct.CohortOpened opened() {
        return new OfficeAct.CohortOpened("first", Course.day("2026-01-05"));
    }

    private static OfficeAct.PilotDecided decided(OfficeAct.PilotDecision decision) {
        return new OfficeAct.PilotDecided(decision, "the figures", Optional.empty());
    }

    private static AgreementAct.AgreementProposed proposed(AgreementTerms terms) {
        return new AgreementAct.AgreementProposed("pair", "ann", terms);
    }

    private static MeetingAct.MeetingPlanned meeting(String start, int minutes, MeetingPlace place) {
        return new MeetingAct.MeetingPlanned("pair", "next", Instant.parse(start), minutes, place);
    }

    @ParameterizedTest
    @EnumSource
    void is_reached_and_names_policy_and_whom_it_is_about(RefusalCode code) {
        Situation situation = situation(code);

        ImmutableList<Refusal> refusals = situation.course().refusals(situation.act());

        assertThat(refusals).extracting(Refusal::code).containsOnly(code);
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.policy()).isNotBlank();
            assertThat(refusal.describe())
                    .startsWith(code + " by " + refusal.policy() + ": " + code.says())
                    .endsWith("\n    " + code.wayOut());
        });
    }

    @ParameterizedTest
    @EnumSource
    void bends_to_the_office_where_it_can_and_nowhere_else(RefusalCode code) {
        Situation situation = situation(code);
        if (code == RefusalCode.WAIVER_NOT_YOURS || code == RefusalCode.WAIVER_UNUSED) {
            assertThat(code.isWaivable()).isFalse();
            return;
        }
        Course course = situation.course();
        String[] policies =
                course.refusals(situation.act()).stream().map(Refusal::policy).toArray(String[]::new);
        if (code != RefusalCode.NOT_YOURS) {
            course.byOffice();
        }

        if (code.isWaivable()) {
            assertThat(course.waiving(policies).yields(situation.act()))
                    .startsWith(EventKind.OVERRIDDEN)
                    .contains(situation.act().kind());
        } else {
            assertThat(course.waiving(policies).refusals(situation.act())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_what_is_in_the_way_and_what_to_do(RefusalCode code) {
        assertThat(code.says()).isNotBlank().doesNotEndWith(".").matches("[a-z].*");
        assertThat(code.wayOut()).endsWith(".").matches("[A-Z].*");
    }

    @ParameterizedTest
    @EnumSource
    void stands_on_the_page_of_codes(RefusalCode code) throws IOException {
        assertThat(page().filter(line -> line.startsWith("| `" + code + "` |")))
                .singleElement()
                .satisfies(line -> {
                    String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
                    assertThat(cells).hasSize(5);
                    assertThat(cells[1].toLowerCase(Locale.ROOT)).startsWith(code.says());
                    assertThat(cells[2]).isNotBlank();
                    assertThat(cells[3]).isEqualTo(code.wayOut());
                    assertThat(cells[4]).isEqualTo(code.isWaivable() ? "yes" : "no");
                });
    }

    @Test
    void has_a_page_of_codes_that_names_no_others() throws IOException {
        assertThat(page().filter(line -> line.startsWith("| `")).map(line -> line.substring(3, line.indexOf('`', 3))))
                .containsExactlyElementsOf(Arrays.stream(RefusalCode.values())
                        .map(RefusalCode::name)
                        .toList());
    }

    private static Stream<String> page() throws IOException {
        return Files.readString(Path.of("docs/reference/refusals.md")).lines();
    }
}
