package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Examples;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageCommandTest {

    /** A key, a place without a value, or English words of the report. */
    private static final String LEFT_OVER =
            "\\{[a-z0-9-]+\\}|\\breason\\.|\\bunmatched\\.| not known| of \\d|s considered|the rule |asked about|Rows:|Totals:";

    static List<String> examples() {
        return List.copyOf(Examples.names());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_report_has_the_same_lines_in_french(String example) {
        Run english = Run.of("match", "--example", example);
        Run french = Run.of("match", "--example", example, "--language", "fr");

        assertThat(french.status()).isEqualTo(english.status());
        assertThat(french.err()).isEmpty();
        assertThat(french.lines()).hasSameSizeAs(english.lines());
        assertThat(french.lines()).noneMatch(line -> line.matches(".*(" + LEFT_OVER + ").*"));
        assertThat(Run.of("match", "--example", example, "--language", "en")).isEqualTo(english);
    }

    @Test
    void headings_reasons_and_totals_are_in_french() {
        assertThat(Run.of("match", "--example", "nlls", "--language", "fr").lines())
                .contains(
                        "Paires (32)",
                        "Mentorés sans mentor (14)",
                        "      28 mentors en tout\u202f; 26 mentors possibles, mais toutes les places sont prises",
                        "Lignes\u00a0: 70 = candidatures 68 + refusées 2 + vides 0")
                .anyMatch(line -> line.contains("propose «\u00a0Horaires du personnel\u00a0»"))
                .last()
                .asString()
                .startsWith("État SOLVED\u202f; certificat vérifié\u00a0: Le plus de paires\u202f; ");
    }

    @Test
    @Tag("004-07")
    void sides_are_called_as_the_programme_calls_them() {
        assertThat(Run.of("match", "--example", "sponsorship", "--details").lines())
                .contains(
                        "As protégé without any sponsor (2)",
                        "      8 people considered as protégé; the rules keep out every one")
                .anyMatch(line -> line.contains("  as sponsor: kept out by the rule influence"))
                .anyMatch(line -> line.endsWith("the sponsor states no area to learn about"))
                .noneMatch(line -> line.matches(".*\\bmentors?\\b(?!-benefit).*"))
                .noneMatch(line -> line.matches(".*\\bmentees?\\b.*"));
    }

    @Test
    void a_language_without_texts_is_refused() {
        Run run = Run.of("match", "--example", "nlls", "--language", "de");

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("There are texts in the languages en, fr; choose one of them");
    }
}
