package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final LocalDate WINTER = LocalDate.of(2026, 1, 15);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 15);

    @Test
    @Tag("trap")
    @Tag("hour-wrap-around")
    void twenty_three_and_one_are_two_hours_apart_and_not_twenty_two() {
        Availability late = in("UTC", hours(DayOfWeek.MONDAY, "23:00", "00:00"));
        Availability early = in("UTC+02:00", hours(DayOfWeek.TUESDAY, "01:00", "02:00"));

        assertThat(late.sharedMinutes(early, WINTER)).isEqualTo(60);
        assertThat(early.sharedMinutes(late, WINTER)).isEqualTo(60);
    }

    @Test
    @Tag("trap")
    @Tag("hour-wrap-around")
    void the_same_hour_of_the_clock_is_not_the_same_hour() {
        Availability here = in("UTC", hours(DayOfWeek.MONDAY, "23:00", "00:00"));
        Availability there = in("UTC+02:00", hours(DayOfWeek.MONDAY, "23:00", "00:00"));

        assertThat(here.sharedMinutes(there, WINTER)).isZero();
    }

    @Test
    void sunday_night_runs_into_monday_morning() {
        Availability night = in("UTC", hours(DayOfWeek.SUNDAY, "22:00", "02:00"));
        Availability morning = in("UTC", hours(DayOfWeek.MONDAY, "01:00", "09:00"));

        assertThat(night.sharedMinutes(morning, WINTER)).isEqualTo(60);
    }

    @Test
    void monday_morning_in_the_east_is_sunday_evening_in_the_west() {
        Availability east = in("Pacific/Kiritimati", hours(DayOfWeek.MONDAY, "08:00", "10:00"));
        Availability west = in("Pacific/Honolulu", hours(DayOfWeek.SUNDAY, "08:00", "09:30"));

        assertThat(east.sharedMinutes(west, WINTER)).isEqualTo(90);
    }

    @Test
    void the_date_says_which_summer_time_holds() {
        Availability london = in("Europe/London", hours(DayOfWeek.MONDAY, "09:00", "10:00"));
        Availability lagos = in("Africa/Lagos", hours(DayOfWeek.MONDAY, "09:00", "10:00"));

        assertThat(london.sharedMinutes(lagos, WINTER)).isZero();
        assertThat(london.sharedMinutes(lagos, SUMMER)).isEqualTo(60);
    }

    @Test
    void two_zones_that_change_on_different_days_differ_for_some_weeks() {
        Availability london = in("Europe/London", hours(DayOfWeek.MONDAY, "14:00", "15:00"));
        Availability york = in("America/New_York", hours(DayOfWeek.MONDAY, "09:00", "10:00"));

        assertThat(london.sharedMinutes(york, LocalDate.of(2026, 3, 1))).isEqualTo(60);
        assertThat(london.sharedMinutes(york, LocalDate.of(2026, 3, 16))).isZero();
        assertThat(london.sharedMinutes(york, LocalDate.of(2026, 4, 6))).isEqualTo(60);
    }

    @Test
    void quarters_of_an_hour_count() {
        Availability nepal = in("Asia/Kathmandu", hours(DayOfWeek.FRIDAY, "12:00", "13:00"));
        Availability utc = in("UTC", hours(DayOfWeek.FRIDAY, "06:00", "07:00"));

        assertThat(nepal.sharedMinutes(utc, WINTER)).isEqualTo(45);
    }

    @Test
    void a_minute_that_is_stated_twice_counts_once() {
        Availability twice =
                in("UTC", hours(DayOfWeek.MONDAY, "09:00", "11:00"), hours(DayOfWeek.MONDAY, "10:00", "12:00"));

        assertThat(twice.sharedMinutes(twice, WINTER)).isEqualTo(180);
    }

    @Test
    void equal_ends_mean_a_whole_day() {
        Availability day = in("UTC", hours(DayOfWeek.SUNDAY, "12:00", "12:00"));

        assertThat(day.sharedMinutes(day, WINTER)).isEqualTo(24 * 60);
    }

    @Test
    @Tag("A7")
    void nothing_is_shared_with_somebody_of_whom_nothing_is_known() {
        Availability known = in("UTC", hours(DayOfWeek.MONDAY, "09:00", "17:00"));
        Availability noZone = new Availability(Optional.empty(), known.hours(), Optional.empty());
        Availability noHours = in("UTC");

        assertThat(known.isKnown()).isTrue();
        assertThat(ImmutableList.of(Availability.unknown(), noZone, noHours)).allSatisfy(unknown -> {
            assertThat(unknown.isKnown()).isFalse();
            assertThat(known.sharedMinutes(unknown, WINTER)).isZero();
            assertThat(unknown.sharedMinutes(known, WINTER)).isZero();
        });
    }

    @Test
    void the_order_of_statements_and_seconds_make_no_difference() {
        WeeklyHours monday = hours(DayOfWeek.MONDAY, "09:00", "10:00");
        WeeklyHours friday = hours(DayOfWeek.FRIDAY, "09:00", "10:00");

        assertThat(in("UTC", friday, monday)).isEqualTo(in("UTC", monday, friday));
        assertThat(in("UTC", friday, monday).hours()).containsExactly(monday, friday);
        assertThat(new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0, 59), LocalTime.of(10, 0, 0, 1)))
                .isEqualTo(monday);
    }

    private static Availability in(String zone, WeeklyHours... hours) {
        return new Availability(Optional.of(ZoneId.of(zone)), ImmutableList.copyOf(hours), Optional.empty());
    }

    private static WeeklyHours hours(DayOfWeek day, String from, String until) {
        return new WeeklyHours(day, LocalTime.parse(from), LocalTime.parse(until));
    }
}
