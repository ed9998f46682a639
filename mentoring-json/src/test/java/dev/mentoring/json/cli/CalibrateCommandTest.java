package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalibrateCommandTest {

    @Test
    void shows_each_law_beside_what_was_measured() {
        Run run = Run.of("calibrate", "--replications", "300", "--seed", "1", "--threads", "2");

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.lines().get(0)).startsWith("law").endsWith("holds");
        assertThat(run.lines().get(1))
                .startsWith("exponential-assignment")
                .contains("-1549767731.166541")
                .endsWith("yes");
        assertThat(run.lines().get(2))
                .startsWith("four-roommates")
                .contains("0.962963")
                .endsWith("yes");
    }

    @Test
    void measures_the_same_for_the_same_seed() {
        assertThat(Run.of("calibrate", "--replications", "200", "--threads", "1"))
                .isEqualTo(Run.of("calibrate", "--replications", "200", "--threads", "3"));
    }

    @Test
    void refuses_what_is_too_little_to_tell_or_more_than_a_design_takes() {
        assertThat(Run.of("calibrate", "--replications", "199").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(Run.of("calibrate", "--replications", "250001").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    }
}
