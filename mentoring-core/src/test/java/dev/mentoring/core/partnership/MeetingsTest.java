package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.MeetingPolicy;
import dev.mentoring.core.programme.PoliciesBuilder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Course course = Course.free().annAndBen();

    // ---- the course of a meeting

    @Test
    @Tag("003-15")
    void goes_from_planned_to_held() {
        course.by("ann").does(Course.planned("pair", "m1", "2026-01-12T09:00:00Z"));
        course.does(new MeetingAct.AgendaSet("pair", "m1"));
        course.at("2026-01-12T10:00:00Z");

        assertThat(course.events(Course.held("pair", "m1", "2026-01-12T09:00:00Z")))
                .containsExactly(
                        Course.held("pair", "m1", "2026-01-12T09:00:00Z"),
                        new Consequence.Started("pair", Course.day("2026-01-12")));
        assertThat(course.pair("pair").status()).isEqualTo(Partnership.Status.RUNNING);
        assertThat(course.pair("pair").contacts()).isEqualTo(1);
        assertThat(meeting("m1").agenda()).isTrue();
        assertThat(meeting("m1").breaches()).isEmpty();
    }

    @Test
    void starts_the_relationship_once() {
        course.by("ann").meet("pair", "m1");

        assertThat(course.on("2026-02-05").yields(Course.held("pair", "m2", "2026-02-05T09:00:00Z")))
                .containsExactly(EventKind.MEETING_HELD);
        assertThat(course.pair("pair").startedOn()).contains(Course.day("2026-01-05"));
    }

    @Test
    void takes_an_earlier_first_meeting_that_is_recorded_late() {
        course.on("2026-02-05").meet("pair", "m2");

        assertThat(course.events(Course.held("pair", "m1", "2026-01-12T09:00:00Z")))
                .contains(new Consequence.Started("pair", Course.day("2026-01-12")));
        assertThat(course.pair("pair").startedOn()).contains(Course.day("2026-01-12"));
        assertThat(course.yields(Course.held("pair", "m3", "2026-01-20T09:00:00Z")))
                .containsExactly(EventKind.MEETING_HELD);
        assertThat(course.pair("pair").startedOn()).contains(Course.day("2026-01-12"));
    }

    @Test
    void lies_between_the_day_on_which_the_pair_was_settled_and_now() {
        assertThat(course.refused(Course.held("pair", "m1", "2026-01-05T09:00:01Z")))
                .containsExactly("IN_THE_FUTURE log");
        assertThat(course.refused(Course.held("pair", "m1", "2026-01-04T23:59:59Z")))
                .containsExactly("IN_THE_PAST log");
        course.does(Course.held("pair", "m1", "2026-01-05T00:00:00Z"));
    }

    @Test
    void is_planned_for_a_time_to_come() {
        assertThat(course.refused(Course.planned("pair", "m1", "2026-01-05T08:59:59Z")))
                .containsExactly("IN_THE_PAST log");
        course.does(Course.planned("pair", "m1", "2026-01-05T09:00:00Z"));
        assertThat(course.refused(Course.planned("pair", "m1", "2026-02-05T09:00:00Z")))
                .containsExactly("NAME_TAKEN log");
    }

    @Test
    @Tag("001-17")
    void is_not_planned_after_the_end_that_was_agreed_on() {
        course.by("ann").meet("pair", "m1");
        agree(AgreementTest.terms("", "", "P1M"));

        course.does(Course.planned("pair", "m2", "2026-02-05T23:59:59Z"));
        assertThat(course.refused(Course.planned("pair", "m3", "2026-02-06T00:00:00Z")))
                .containsExactly("TOO_LATE agreement");
        assertThat(course.refused(moved("m2", "2026-02-06T00:00:00Z"))).containsExactly("TOO_LATE agreement");
    }

    @Test
    void is_held_once() {
        course.by("ann").meet("pair", "m1");

        assertThat(course.refused(Course.held("pair", "m1", "2026-01-05T09:00:00Z")))
                .containsExactly("NAME_TAKEN log");
        assertThat(course.refused(moved("m1", "2026-02-05T09:00:00Z"))).containsExactly("WRONG_STATE log");
        assertThat(course.refused(new MeetingAct.MeetingCancelled("pair", "m1")))
                .containsExactly("WRONG_STATE log");
        assertThat(course.refused(new MeetingAct.AgendaSet("pair", "m1"))).containsExactly("WRONG_STATE log");
    }

    @Test
    void is_one_that_the_log_has() {
        assertThat(course.refused(moved("m1", "2026-02-05T09:00:00Z"))).containsExactly("UNKNOWN_NAME log");
        assertThat(course.refused(new MeetingAct.MeetingCancelled("pair", "m1")))
                .containsExactly("UNKNOWN_NAME log");
        assertThat(course.refused(new MeetingAct.AgendaSet("pair", "m1"))).containsExactly("UNKNOWN_NAME log");
        assertThat(course.refused(Course.held("other", "m1", "2026-01-05T09:00:00Z")))
                .containsExactly("UNKNOWN_PARTNERSHIP log");
    }

    @Test
    void belongs_to_a_pair_that_is_settled_and_not_over() {
        course.joins("cy", MENTOR).joins("dan", MENTEE).does(Course.proposed("other", "cy", "dan"));
        assertThat(course.by("cy").refused(Course.held("other", "m1", "2026-01-05T09:00:00Z")))
                .containsExactly("WRONG_STATE log");

        course.by("ann").does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY));
        assertThat(course.refused(Course.held("pair", "m1", "2026-01-05T09:00:00Z")))
                .containsExactly("WRONG_STATE log");
    }

    @Test
    void is_recorded_by_either_of_the_two_or_by_the_office() {
        assertThat(course.by("eve").refused(Course.planned("pair", "m1", "2026-01-05T09:00:00Z")))
                .containsExactly("NOT_YOURS office");
        course.by("ben").does(Course.planned("pair", "m1", "2026-01-05T09:00:00Z"));
        course.byOffice().does(Course.planned("pair", "m2", "2026-01-05T09:00:00Z"));
    }

    @Test
    @Tag("001-13")
    void tells_the_two_what_areas_are_left() {
        Course several = Course.free().joins("ann", MENTOR).joins("ben", MENTEE);
        several.does(new MatchAct.MatchProposed(
                        "pair",
                        "ann",
                        "ben",
                        MatchingMode.ASSIGNED_WITH_ACCEPTANCE,
                        ImmutableSet.of("budget", "hiring"),
                        Optional.empty()))
                .acceptedByBoth("pair", "ann", "ben");

        assertThat(several.refused(about("board"))).containsExactly("UNKNOWN_NAME log");
        several.does(about("budget"));
        assertThat(several.pair("pair").areasLeft()).containsExactly("hiring");
    }

    @Test
    void lasts_from_a_minute_to_a_day() {
        Instant start = Instant.parse("2026-01-05T09:00:00Z");
        assertThat(Refusals.of(() -> new MeetingAct.MeetingPlanned("p", "m", start, 0, MeetingPlace.REMOTE)))
                .containsExactly("NUMBER_RANGE minutes []");
        assertThat(Refusals.of(() -> new MeetingAct.MeetingPlanned("p", "m", start, 1_441, MeetingPlace.REMOTE)))
                .containsExactly("NUMBER_RANGE minutes []");
    }

    // ---- actions

    @Test
    @Tag("003-15")
    void follows_what_the_two_take_on() {
        MeetingAct.ActionAgreed agreed =
                new MeetingAct.ActionAgreed("pair", "read", "ben", Optional.of(Course.day("2026-02-01")));
        course.by("ben").does(agreed);
        assertThat(course.refused(agreed)).containsExactly("NAME_TAKEN log");
        assertThat(course.by("ann").refused(new MeetingAct.ActionDone("pair", "write")))
                .containsExactly("UNKNOWN_NAME log");

        course.does(new MeetingAct.ActionDone("pair", "read"));
        assertThat(Course.the(course.pair("pair").actions(), "read").done()).isTrue();
        assertThat(course.refused(new MeetingAct.ActionDone("pair", "read"))).containsExactly("ALREADY_SO log");
    }

    @Test
    @Tag("003-15")
    void lets_nobody_take_something_on_for_the_other() {
        assertThat(course.by("ann").refused(new MeetingAct.ActionAgreed("pair", "read", "ben", Optional.empty())))
                .containsExactly("NOT_YOURS office");
        assertThat(course.by("eve").refused(new MeetingAct.ActionAgreed("pair", "read", "eve", Optional.empty())))
                .containsExactly("NOT_YOURS office");
    }

    @Test
    void sets_an_agenda_once() {
        course.does(Course.planned("pair", "m1", "2026-01-12T09:00:00Z"), new MeetingAct.AgendaSet("pair", "m1"));

        assertThat(course.refused(new MeetingAct.AgendaSet("pair", "m1"))).containsExactly("ALREADY_SO log");
    }

    // ---- where, when and how long

    @Test
    @Tag("002-12")
    void is_planned_where_and_for_as_long_as_the_policy_says() {
        Course strict = onSite();

        assertThat(strict.refusals(new MeetingAct.MeetingPlanned(
                        "pair", "m1", Instant.parse("2026-01-12T09:00:00Z"), 91, MeetingPlace.REMOTE)))
                .extracting(refusal -> refusal.code() + " " + refusal.policy() + " " + refusal.requirement())
                .containsExactly(
                        "MEETING_PLACE meetings/places [ON_SITE]", "MEETING_LENGTH meetings/mostMinutes at most 90");
        strict.does(new MeetingAct.MeetingPlanned(
                "pair", "m1", Instant.parse("2026-01-12T09:00:00Z"), 90, MeetingPlace.ON_SITE));
    }

    @Test
    @Tag("002-12")
    void names_what_a_meeting_that_was_held_went_against() {
        Course strict = onSite();

        assertThat(strict.events(new MeetingAct.MeetingHeld(
                        "pair",
                        "m1",
                        Instant.parse("2026-01-05T08:30:00Z"),
                        120,
                        MeetingPlace.ELSEWHERE,
                        ImmutableSet.of())))
                .contains(
                        new Consequence.BreachNoted("pair", "m1", Consequence.Breach.PLACE),
                        new Consequence.BreachNoted("pair", "m1", Consequence.Breach.HOURS),
                        new Consequence.BreachNoted("pair", "m1", Consequence.Breach.LENGTH));
        assertThat(Course.the(strict.pair("pair").meetings(), "m1").breaches())
                .containsExactly(Consequence.Breach.PLACE, Consequence.Breach.HOURS, Consequence.Breach.LENGTH);
    }

    private static Course onSite() {
        return of(new MeetingPolicy(
                ImmutableSet.of(MeetingPlace.ON_SITE), ImmutableList.of(hours("MONDAY", "09:00", "17:00")),
                Optional.of(90), Optional.empty()));
    }

    /** Hours are those of the clock on the wall in London, which changed on 29 March and on 25 October 2026. */
    @ParameterizedTest
    @Tag("002-12")
    @CsvSource({
        // the day and its edges
        "MONDAY,  09:00, 17:00, 2026-02-02T09:00:00Z,   60, true",
        "MONDAY,  09:00, 17:00, 2026-02-02T08:59:00Z,   60, false",
        "MONDAY,  09:00, 17:00, 2026-02-02T16:00:00Z,   60, true",
        "MONDAY,  09:00, 17:00, 2026-02-02T16:01:00Z,   60, false",
        "MONDAY,  09:00, 17:00, 2026-02-03T10:00:00Z,   60, false",
        // in summer nine o'clock is eight by Greenwich
        "MONDAY,  09:00, 17:00, 2026-04-06T08:00:00Z,   60, true",
        "MONDAY,  09:00, 17:00, 2026-04-06T16:00:00Z,   60, false",
        // past midnight, and past the end of the week
        "MONDAY,  22:00, 02:00, 2026-02-03T00:30:00Z,   90, true",
        "MONDAY,  22:00, 02:00, 2026-02-03T00:30:00Z,   91, false",
        "SUNDAY,  22:00, 02:00, 2026-02-08T23:00:00Z,  180, true",
        // a whole day
        "TUESDAY, 00:00, 00:00, 2026-02-03T00:00:00Z, 1440, true",
        // one hour by the clock that goes forward is no hour that is missing
        "SUNDAY,  00:00, 03:00, 2026-03-29T00:30:00Z,   90, true",
        "SUNDAY,  00:00, 03:00, 2026-03-29T00:30:00Z,   91, false",
        // the hour that comes twice lies within the hours both times
        "SUNDAY,  00:00, 02:00, 2026-10-25T00:30:00Z,   90, true",
        "SUNDAY,  00:00, 02:00, 2026-10-25T00:30:00Z,   91, false",
        "SUNDAY,  01:15, 03:00, 2026-10-25T00:30:00Z,   90, false",
        "SUNDAY,  01:15, 03:00, 2026-10-25T00:15:00Z,   45, true"
    })
    void keeps_to_hours_by_the_clock_on_the_wall(
            String day, String from, String until, String start, int minutes, boolean good) {
        Course strict = of(policies -> policies.zone(LONDON)
                .meetings(new MeetingPolicy(
                        ImmutableSet.of(),
                        ImmutableList.of(hours(day, from, until)),
                        Optional.empty(),
                        Optional.empty())));
        MeetingAct.MeetingPlanned planned =
                new MeetingAct.MeetingPlanned("pair", "m1", Instant.parse(start), minutes, MeetingPlace.REMOTE);

        if (good) {
            strict.does(planned);
        } else {
            assertThat(strict.refused(planned)).containsExactly("MEETING_HOURS meetings/hours");
        }
    }

    @Test
    @Tag("002-12")
    void may_pass_from_one_stretch_of_hours_into_the_next() {
        Course strict = of(new MeetingPolicy(
                ImmutableSet.of(),
                ImmutableList.of(
                        hours("MONDAY", "09:00", "12:00"),
                        hours("MONDAY", "12:00", "17:00"),
                        hours("MONDAY", "18:00", "20:00")),
                Optional.empty(),
                Optional.empty()));

        strict.does(Course.planned("pair", "m1", "2026-01-12T11:30:00Z"));
        assertThat(strict.refused(Course.planned("pair", "m2", "2026-01-12T16:30:00Z")))
                .containsExactly("MEETING_HOURS meetings/hours");
    }

    // ---- notice

    /** Two days of notice before a meeting at nine, London time, on the Monday after the clocks went forward. */
    @ParameterizedTest
    @Tag("001-16")
    @CsvSource({
        "2026-03-30T08:00:00Z, 2026-03-28T09:00:00Z, false",
        "2026-03-30T08:00:00Z, 2026-03-28T09:00:01Z, true",
        "2026-10-26T09:00:00Z, 2026-10-24T08:00:00Z, false",
        "2026-10-26T09:00:00Z, 2026-10-24T08:00:01Z, true",
        "2026-02-12T09:00:00Z, 2026-02-10T09:00:00Z, false",
        "2026-02-12T09:00:00Z, 2026-02-10T09:00:01Z, true"
    })
    void is_given_by_the_calendar(String start, String cancelled, boolean late) {
        Course course = of(policies -> policies.zone(LONDON)
                .meetings(new MeetingPolicy(
                        ImmutableSet.of(), ImmutableList.of(), Optional.empty(), Optional.of(Period.ofDays(2)))));
        course.does(Course.planned("pair", "m1", start)).at(cancelled);

        course.does(new MeetingAct.MeetingCancelled("pair", "m1"));

        assertThat(Course.the(course.pair("pair").meetings(), "m1").breaches().contains(Consequence.Breach.NOTICE))
                .isEqualTo(late);
    }

    @Test
    @Tag("001-16")
    void is_given_as_the_agreement_says_else_as_the_programme_does() {
        course.by("ann");
        agree(AgreementTest.terms("", "P7D", ""));
        course.does(Course.planned("pair", "m1", "2026-01-12T09:00:00Z"));

        assertThat(course.yields(moved("m1", "2026-01-20T09:00:00Z"))).containsExactly(EventKind.MEETING_MOVED);
        assertThat(course.at("2026-01-13T09:00:01Z").yields(moved("m1", "2026-01-27T09:00:00Z")))
                .containsExactly(EventKind.MEETING_MOVED, EventKind.BREACH_NOTED);
        assertThat(Course.the(course.pair("pair").meetings(), "m1").start())
                .isEqualTo(Instant.parse("2026-01-27T09:00:00Z"));
    }

    @Test
    @Tag("001-16")
    void is_no_matter_where_nobody_asks_for_it() {
        course.does(Course.planned("pair", "m1", "2026-01-05T09:00:00Z"));

        assertThat(course.yields(new MeetingAct.MeetingCancelled("pair", "m1")))
                .containsExactly(EventKind.MEETING_CANCELLED);
    }

    @Test
    @Tag("001-16")
    void counts_a_meeting_that_nobody_came_to_as_called_off_too_late() {
        course.by("ann");
        agree(AgreementTest.terms("", "P1D", ""));
        course.does(Course.planned("pair", "m1", "2026-01-12T09:00:00Z")).on("2026-01-14");

        assertThat(course.refused(moved("m1", "2026-01-20T09:00:00Z"))).containsExactly("IN_THE_PAST log");
        assertThat(course.yields(new MeetingAct.MeetingCancelled("pair", "m1")))
                .containsExactly(EventKind.MEETING_CANCELLED, EventKind.BREACH_NOTED);
        assertThat(course.pair("pair").contacts()).isZero();
    }

    @Test
    void moves_to_another_time_that_is_to_come() {
        course.does(Course.planned("pair", "m1", "2026-01-12T09:00:00Z"));

        assertThat(course.refused(moved("m1", "2026-01-12T09:00:00Z"))).containsExactly("ALREADY_SO log");
        assertThat(course.refused(moved("m1", "2026-01-05T08:00:00Z"))).containsExactly("IN_THE_PAST log");
    }

    // ---- contacts

    @Test
    @Tag("003-33")
    void plans_no_more_contacts_than_the_commitment_has() {
        Course project = projectBased();
        project.meet("pair", "m1")
                .does(
                        Course.planned("pair", "m2", "2026-01-12T09:00:00Z"),
                        Course.planned("pair", "m3", "2026-01-13T09:00:00Z"));

        assertThat(project.refused(Course.planned("pair", "m4", "2026-01-14T09:00:00Z")))
                .containsExactly("CONTACTS_USED_UP commitments/project/mostContacts");
        project.does(new MeetingAct.MeetingCancelled("pair", "m3"));
        project.does(Course.planned("pair", "m4", "2026-01-14T09:00:00Z"));
    }

    @Test
    @Tag("003-33")
    void names_a_contact_beyond_the_commitment() {
        Course project = projectBased();
        project.meet("pair", "m1").meet("pair", "m2");

        assertThat(project.yields(Course.held("pair", "m3", "2026-01-05T09:00:00Z")))
                .containsExactly(EventKind.MEETING_HELD);
        assertThat(project.events(Course.held("pair", "m4", "2026-01-05T09:00:00Z")))
                .contains(new Consequence.BreachNoted("pair", "m4", Consequence.Breach.CONTACTS));
    }

    private static Course projectBased() {
        return Course.free()
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

    private static Course of(MeetingPolicy policy) {
        return of(policies -> policies.meetings(policy));
    }

    private static Course of(UnaryOperator<PoliciesBuilder> policies) {
        return Course.of(policies).annAndBen();
    }

    private static WeeklyHours hours(String day, String from, String until) {
        return new WeeklyHours(DayOfWeek.valueOf(day), LocalTime.parse(from), LocalTime.parse(until));
    }

    private void agree(AgreementTerms terms) {
        course.by("ann").does(new AgreementAct.AgreementProposed("pair", "ann", terms));
        course.by("ben")
                .does(new AgreementAct.AgreementAccepted("pair", "ben", 1))
                .by("ann");
    }

    private static MeetingAct.MeetingMoved moved(String meeting, String start) {
        return new MeetingAct.MeetingMoved("pair", meeting, Instant.parse(start));
    }

    private static MeetingAct.MeetingHeld about(String area) {
        return new MeetingAct.MeetingHeld(
                "pair",
                "m-" + area,
                Instant.parse("2026-01-05T09:00:00Z"),
                60,
                MeetingPlace.REMOTE,
                ImmutableSet.of(area));
    }

    private Meeting meeting(String id) {
        return Course.the(course.pair("pair").meetings(), id);
    }
}
