package dev.mentoring.core.partnership;

import static dev.mentoring.core.participant.Role.MENTEE;
import static dev.mentoring.core.participant.Role.MENTOR;
import static dev.mentoring.core.partnership.Consequence.ClaimReason.OUTSIDE_RELATIONSHIP;
import static dev.mentoring.core.partnership.Consequence.ClaimReason.TOO_FAR;
import static dev.mentoring.core.partnership.Consequence.ClaimReason.WITHIN_ENTITLEMENT;
import static dev.mentoring.core.partnership.Consequence.ClaimReason.YEAR_USED_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.ReimbursementPolicy;
import dev.mentoring.core.programme.ReimbursementPolicy.Per;
import dev.mentoring.core.programme.ReimbursementPolicy.Year;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

    private int claims;

    @Test
    @Tag("003-07")
    @Tag("003-08")
    void pays_one_journey_of_either_side_of_a_pair() {
        Course course = paying(1, Per.PAIR, Year.CALENDAR);

        assertThat(claimed(course, "pair", "ben", "2026-03-01").reason()).isEqualTo(WITHIN_ENTITLEMENT);
        assertThat(claimed(course, "pair", "ann", "2026-03-02").reason()).isEqualTo(YEAR_USED_UP);
        assertThat(claimed(course, "pair", "ann", "2026-12-31").reason()).isEqualTo(YEAR_USED_UP);
        assertThat(claimed(course, "pair", "ann", "2027-01-01").reason()).isEqualTo(WITHIN_ENTITLEMENT);
    }

    @Test
    @Tag("003-07")
    void pays_each_participant_for_themselves_in_whatever_relationship() {
        Course course = Course.of(
                        Course.programme().capacities(new Capacities(1, 2, 1)),
                        policies -> policies.reimbursement(new ReimbursementPolicy(
                                1, Per.PARTICIPANT, Year.CALENDAR, Optional.empty(), Optional.empty())))
                .joinsAsMentorOf("ann", 2)
                .joins("ben", MENTEE)
                .joins("cy", MENTEE)
                .pairs("pair", "ann", "ben")
                .pairs("other", "ann", "cy")
                .on("2028-01-01");

        assertThat(claimed(course, "pair", "ann", "2026-03-01").reason()).isEqualTo(WITHIN_ENTITLEMENT);
        assertThat(claimed(course, "pair", "ben", "2026-03-01").reason()).isEqualTo(WITHIN_ENTITLEMENT);
        assertThat(claimed(course, "other", "ann", "2026-04-01").reason()).isEqualTo(YEAR_USED_UP);
        assertThat(claimed(course, "other", "cy", "2026-04-01").reason()).isEqualTo(WITHIN_ENTITLEMENT);
    }

    @Test
    @Tag("003-08")
    void counts_the_journeys_of_two_people_together_whoever_is_the_mentor() {
        Course course = Course.of(policies -> policies.reimbursement(
                        new ReimbursementPolicy(1, Per.PAIR, Year.CALENDAR, Optional.empty(), Optional.empty())))
                .joins("ann", MENTOR, MENTEE)
                .joins("ben", MENTOR, MENTEE)
                .pairs("pair", "ann", "ben");
        course.does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY))
                .pairs("turned", "ben", "ann")
                .on("2026-12-31");

        assertThat(claimed(course, "pair", "ben", "2026-01-05").reason()).isEqualTo(WITHIN_ENTITLEMENT);
        assertThat(claimed(course, "turned", "ann", "2026-03-01").reason()).isEqualTo(YEAR_USED_UP);
    }

    @ParameterizedTest
    @Tag("003-09")
    @CsvSource({
        "CALENDAR,  -,       2026-01-05, 2026-01-01",
        "CALENDAR,  -,       2027-12-31, 2027-01-01",
        "PROGRAMME, --04-01, 2026-03-31, 2025-04-01",
        "PROGRAMME, --04-01, 2026-04-01, 2026-04-01",
        "PROGRAMME, --12-31, 2026-12-30, 2025-12-31",
        "ROLLING,   -,       2026-07-14, 2026-07-14"
    })
    void tells_in_which_year_a_journey_stands(Year year, String begins, String day, String from) {
        Course course = paying(new ReimbursementPolicy(
                1,
                Per.PAIR,
                year,
                begins.equals("-") ? Optional.empty() : Optional.of(MonthDay.parse(begins)),
                Optional.empty()));

        assertThat(claimed(course, "pair", "ben", day).yearFrom()).isEqualTo(Course.day(from));
        assertThat(Course.the(course.pair("pair").claims(), "c1").yearFrom()).contains(Course.day(from));
    }

    @Test
    @Tag("003-09")
    void turns_the_programmes_year_on_its_first_day() {
        Course course = paying(
                new ReimbursementPolicy(1, Per.PAIR, Year.PROGRAMME, Optional.of(MonthDay.of(4, 1)), Optional.empty()));

        assertThat(claimed(course, "pair", "ben", "2026-03-31").reason()).isEqualTo(WITHIN_ENTITLEMENT);
        assertThat(claimed(course, "pair", "ben", "2026-04-01").reason()).isEqualTo(WITHIN_ENTITLEMENT);
        assertThat(claimed(course, "pair", "ben", "2027-03-31").reason()).isEqualTo(YEAR_USED_UP);
    }

    /** A rolling year from a day ends the day before the same day of the next year; from a leap day, with the 27th. */
    @ParameterizedTest
    @Tag("003-09")
    @CsvSource({
        "2026-02-28, 2027-02-27, YEAR_USED_UP",
        "2026-02-28, 2027-02-28, WITHIN_ENTITLEMENT",
        "2028-02-29, 2029-02-27, YEAR_USED_UP",
        "2028-02-29, 2029-02-28, WITHIN_ENTITLEMENT",
        "2027-03-01, 2028-02-29, YEAR_USED_UP",
        "2027-03-01, 2028-03-01, WITHIN_ENTITLEMENT"
    })
    void rolls_over_leap_days(String first, String second, Consequence.ClaimReason reason) {
        Course course = paying(1, Per.PAIR, Year.ROLLING);
        claimed(course, "pair", "ben", first);

        assertThat(claimed(course, "pair", "ben", second).reason()).isEqualTo(reason);
    }

    @Test
    @Tag("003-09")
    void counts_by_the_day_of_the_journey_in_whatever_order_they_are_claimed() {
        Course course = paying(1, Per.PAIR, Year.ROLLING);

        assertThat(claimed(course, "pair", "ben", "2027-06-01").reason()).isEqualTo(WITHIN_ENTITLEMENT);
        assertThat(claimed(course, "pair", "ben", "2026-06-02").reason()).isEqualTo(YEAR_USED_UP);
        assertThat(claimed(course, "pair", "ben", "2026-06-01").reason()).isEqualTo(WITHIN_ENTITLEMENT);
    }

    @Test
    @Tag("003-07")
    void does_not_count_what_is_not_paid() {
        Course course = paying(new ReimbursementPolicy(1, Per.PAIR, Year.CALENDAR, Optional.empty(), Optional.of(100)));

        assertThat(decided(course, trip("pair", "ben", "2026-03-01", 101)).reason())
                .isEqualTo(TOO_FAR);
        assertThat(decided(course, trip("pair", "ben", "2026-03-02", 100)).reason())
                .isEqualTo(WITHIN_ENTITLEMENT);
    }

    @Test
    @Tag("003-07")
    void pays_from_the_day_on_which_the_pair_was_settled_to_the_day_on_which_it_ended() {
        Course course = paying(9, Per.PAIR, Year.CALENDAR).on("2030-02-01");
        course.does(new ClosureAct.Ended("pair", ClosureAct.End.EARLY)).on("2030-03-01");

        assertThat(claimed(course, "pair", "ben", "2026-01-04").reason()).isEqualTo(OUTSIDE_RELATIONSHIP);
        assertThat(claimed(course, "pair", "ben", "2026-01-05").reason()).isEqualTo(WITHIN_ENTITLEMENT);
        assertThat(claimed(course, "pair", "ben", "2030-02-01").reason()).isEqualTo(WITHIN_ENTITLEMENT);
        assertThat(claimed(course, "pair", "ben", "2030-02-02").reason()).isEqualTo(OUTSIDE_RELATIONSHIP);
    }

    @Test
    @Tag("003-07")
    void pays_nothing_to_those_who_were_only_proposed_to_each_other() {
        Course course = paying(9, Per.PAIR, Year.CALENDAR).joins("cy", MENTOR).joins("dan", MENTEE);
        course.does(Course.proposed("other", "cy", "dan"));

        assertThat(claimed(course, "other", "dan", "2030-01-01").reason()).isEqualTo(OUTSIDE_RELATIONSHIP);
    }

    @Test
    void claims_each_journey_once() {
        Course course = paying(9, Per.PAIR, Year.CALENDAR).by("ben").does(trip("pair", "ben", "2026-03-01", 10));

        assertThat(course.refused(trip("pair", "ben", "2026-03-01", 10))).containsExactly("ALREADY_SO log");
        assertThat(course.refused(new SupportAct.TripClaimed("pair", "c1", "ben", Course.day("2026-03-02"), 10)))
                .containsExactly("NAME_TAKEN log");
        course.by("ann").does(trip("pair", "ann", "2026-03-01", 10));
    }

    @Test
    void takes_claims_of_the_two_about_days_that_have_come_where_anything_is_paid() {
        Course course = paying(9, Per.PAIR, Year.CALENDAR);

        assertThat(course.by("ann").refused(trip("pair", "ben", "2026-03-01", 10)))
                .containsExactly("NOT_YOURS office");
        assertThat(course.by("eve").refused(trip("pair", "eve", "2026-03-01", 10)))
                .containsExactly("NOT_YOURS office");
        assertThat(course.by("ben").refused(trip("pair", "ben", "2030-01-02", 10)))
                .containsExactly("IN_THE_FUTURE log");
        assertThat(course.refused(trip("none", "ben", "2026-03-01", 10))).containsExactly("UNKNOWN_PARTNERSHIP log");
        assertThat(Course.free().annAndBen().refused(trip("pair", "ben", "2026-01-05", 10)))
                .containsExactly("NO_POLICY reimbursement");
    }

    private Course paying(int trips, Per per, Year year) {
        return paying(new ReimbursementPolicy(trips, per, year, Optional.empty(), Optional.empty()));
    }

    /** Ann and ben are a pair since January 2026; it is the first day of 2030. */
    private static Course paying(ReimbursementPolicy policy) {
        return Course.of(policies -> policies.reimbursement(policy)).annAndBen().on("2030-01-01");
    }

    private Consequence.ClaimDecided claimed(Course course, String pair, String person, String day) {
        return decided(course, trip(pair, person, day, 10));
    }

    private static Consequence.ClaimDecided decided(Course course, SupportAct.TripClaimed trip) {
        return (Consequence.ClaimDecided) course.by(trip.person()).events(trip).get(1);
    }

    private SupportAct.TripClaimed trip(String pair, String person, String day, int kilometres) {
        return new SupportAct.TripClaimed(pair, "c" + ++claims, person, Course.day(day), kilometres);
    }
}
