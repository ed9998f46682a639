package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Refusals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N1")
class CapacitiesTest {

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 1, CAPACITY_RANGE capacities/mentorDefault []",
        "1, 10001, 1, CAPACITY_RANGE capacities/mentorMaximum []",
        "1, 1, -1, CAPACITY_RANGE capacities/mentee []",
        "1, 1, 2147483647, CAPACITY_RANGE capacities/mentee []",
        "3, 2, 1, BOUNDS_CROSSED capacities/mentorDefault []",
    })
    void refuses_counts_out_of_range(int mentorDefault, int mentorMaximum, int mentee, String problem) {
        assertThat(Refusals.of(() -> new Capacities(mentorDefault, mentorMaximum, mentee)))
                .containsExactly(problem);
    }

    @Test
    void takes_nothing_and_ten_thousand() {
        assertThat(new Capacities(0, 10_000, 0).mentorMaximum()).isEqualTo(10_000);
        assertThat(Capacities.oneToOne()).isEqualTo(new Capacities(1, 1, 1));
    }
}
