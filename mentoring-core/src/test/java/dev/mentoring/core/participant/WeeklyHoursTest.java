package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {

    @Test
    void reads_and_writes_a_stretch() {
        WeeklyHours morning = new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 30));

        assertThat(WeeklyHours.parse("MONDAY 09:00-12:30")).contains(morning);
        assertThat(morning.written()).isEqualTo("MONDAY 09:00-12:30");
        assertThat(morning).hasToString("WeeklyHours[…]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MONDAY",
                "MONDAY ",
                "Monday 09:00-12:00",
                "MONDAY 9:00-12:00",
                "MONDAY 09:00-24:00",
                "MONDAY 09:60-12:00",
                "MONDAY 09:00–12:00",
                "MONDAY 09:00-12:000",
                " 09:00-12:00",
                "MONDAY 09.00-12:00",
                "MONDAY ٠٩:00-12:00",
                "MOONDAY 09:00-12:00"
            })
    void refuses_what_is_no_stretch(String text) {
        assertThat(WeeklyHours.parse(text)).isEmpty();
    }
}
