package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AvailabilityProperties {

    private static final int MINUTES_A_WEEK = 7 * 24 * 60;
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 0, 0);

    @Provide
    Arbitrary<Availability> statements() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        Arbitrary<WeeklyHours> hours = Combinators.combine(Arbitraries.of(DayOfWeek.class), minutes, minutes)
                .as((day, from, until) -> new WeeklyHours(day, timeOf(from), timeOf(until)));
        Arbitrary<String> zones = Arbitraries.of(
                "UTC",
                "Europe/London",
                "America/New_York",
                "Asia/Kathmandu",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                "-18:00",
                "+18:00");
        return Combinators.combine(zones, hours.list().ofMaxSize(4))
                .as((zone, stretches) -> new Availability(
                        Optional.of(ZoneId.of(zone)), ImmutableList.copyOf(stretches), Optional.empty()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3_000).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    @Property(tries = 300)
    void counts_the_minutes_that_a_minute_by_minute_look_at_the_week_finds(
            @ForAll("statements") Availability one,
            @ForAll("statements") Availability other,
            @ForAll("days") LocalDate on) {
        int shared = 0;
        for (int minute = 0; minute < MINUTES_A_WEEK; minute++) {
            if (isFree(one, minute, on) && isFree(other, minute, on)) {
                shared++;
            }
        }

        assertThat(one.sharedMinutes(other, on)).isEqualTo(shared);
        assertThat(other.sharedMinutes(one, on)).isEqualTo(shared);
    }

    /** Asks of one minute, counted from a Monday of UTC, whether the clock on the wall shows a stated one. */
    private static boolean isFree(Availability person, int minute, LocalDate on) {
        Instant noon = on.atTime(12, 0).toInstant(ZoneOffset.UTC);
        ZoneOffset offset = person.zone().orElseThrow().getRules().getOffset(noon);
        LocalDateTime wall = MONDAY.plusMinutes(minute).plusSeconds(offset.getTotalSeconds());
        return person.hours().stream().anyMatch(hours -> {
            boolean overnight = !hours.from().isBefore(hours.until());
            boolean fromOn = !wall.toLocalTime().isBefore(hours.from());
            boolean beforeEnd = wall.toLocalTime().isBefore(hours.until());
            boolean today = wall.getDayOfWeek() == hours.day();
            boolean tomorrow = wall.getDayOfWeek() == hours.day().plus(1);
            return overnight ? (today && fromOn) || (tomorrow && beforeEnd) : today && fromOn && beforeEnd;
        });
    }

    private static LocalTime timeOf(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
