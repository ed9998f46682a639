package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.catalogue.Entry;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.perturbation.Perturbations;
import dev.mentoring.matching.experiment.schedule.Schedules;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentListTest {

    @Test
    void lists_every_perturbation_and_schedule_with_its_settings() {
        Run run = Run.of("experiment", "--list");

        assertThat(run.status()).as(run.err()).isZero();
        ImmutableList<Entry> entries = ImmutableList.<Entry>builder()
                .addAll(Perturbations.standard().all())
                .addAll(Schedules.standard().all())
                .build();
        assertThat(run.lines().stream().filter(line -> line.contains(": ") && !line.startsWith(" ")))
                .containsExactlyElementsOf(entries.stream()
                        .map(entry -> entry.name() + ": " + entry.description())
                        .toList());
        assertThat(run.lines().stream()
                        .filter(line -> line.startsWith("  "))
                        .map(line -> line.strip().replaceAll(" {2,}", "|")))
                .containsExactlyElementsOf(entries.stream()
                        .flatMap(entry -> entry.settings().stream())
                        .map(ExperimentListTest::row)
                        .toList());
    }

    private static String row(Setting setting) {
        return String.join("|", setting.name(), setting.values(), setting.usual(), setting.meaning());
    }

    @Test
    void begins_with_what_it_has_always_begun_with() {
        assertThat(Run.of("experiment", "--list").lines().subList(0, 7))
                .containsExactly(
                        "Perturbations",
                        "",
                        "drop-outs: Some people have gone when the pairs are to start.",
                        "  mentees  0 to 1000      100    How many mentees go, in thousandths; in problems of two sides.",
                        "  mentors  0 to 1000      100    How many mentors go, in thousandths; in problems of two sides.",
                        "  peers    0 to 1000      100    How many peers go, in thousandths; in problems of peers.",
                        "  when     after, before  after  Whether people go after the pairing, or before it, so that the strategy is"
                                + " asked what it is judged by.");
    }

    @Test
    void lists_the_same_bytes_in_every_locale() {
        Run here = Run.of("experiment", "--list");
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Run.of("experiment", "--list")).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void asks_for_a_design_or_for_the_list() {
        assertThat(Run.of("experiment").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(Run.of("experiment", "--list", "--design", "design.json").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--json", "--trials t", "--seed 3", "--out o", "--threads 2", "--max-mib 4", "--example nlls"})
    void goes_with_no_other_option(String other) {
        for (String command : List.of("experiment", "generate")) {
            Run run = Run.of((command + " --list " + other).split(" "));

            assertThat(run.status()).as(command).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void says_that_a_list_goes_with_no_other_option() {
        assertThat(Run.of("experiment", "--list", "--json", "--threads", "2").err())
                .contains("--list goes with no other option");
        assertThat(Run.of("generate", "--seed", "3", "--list").err()).contains("--list goes with no other option");
    }
}
