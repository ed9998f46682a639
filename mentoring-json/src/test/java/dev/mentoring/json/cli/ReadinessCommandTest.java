package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Examples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("002-25")
class ReadinessCommandTest {

    @Test
    void says_what_a_round_can_come_to_before_it_is_run() {
        Run run = Run.of("readiness", "--example", "nlls");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("places offered 33, sought 44\n11 places are lacking\n")
                .contains("\nTopics\n")
                .contains("\n  Space planning and organization: places offered 3, sought 12;")
                .contains("\nPlaces\n")
                .contains("\nKinds of relationship\n")
                .contains("\nWhat each rule costs\n")
                .contains("\nWho has few possible partners\n");
    }

    @Test
    void tells_places_against_demand_by_a_question_of_the_form() {
        assertThat(Run.of("readiness", "--example", "peer-scheme", "--by", "region")
                        .out())
                .contains("within reach");
        assertThat(Run.of("readiness", "--example", "peer-scheme", "--by", "shoe-size")
                        .status())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void tells_every_example_in_both_languages(String example) {
        Run english = Run.of("readiness", "--example", example);
        Run french = Run.of("readiness", "--example", example, "--language", "fr");

        assertThat(english.status()).isZero();
        assertThat(french.status()).isZero();
        assertThat(french.out().lines().count()).isEqualTo(english.out().lines().count());
    }

    static Iterable<String> examples() {
        return Examples.names();
    }

    @Test
    void refuses_what_it_cannot_make_sense_of() {
        assertThat(Run.of("readiness", "--example", "nlls", "--few", "-1").err())
                .startsWith("--few takes");
        assertThat(Run.of("readiness", "--example", "nowhere").status()).isEqualTo(2);
        assertThat(Run.of("readiness").status()).isEqualTo(2);
    }
}
