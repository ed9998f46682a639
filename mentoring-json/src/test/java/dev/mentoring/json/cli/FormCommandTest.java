package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.form.ApplicationForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command prints forms, and the page on forms shows what is there. */
class FormCommandTest {

    private static final Path PAGE = Path.of("docs/how-to/build-an-application-form.md");

    @TempDir
    private Path folder;

    private static ApplicationForm form(String language) {
        return ApplicationForm.of(MentoringJson.readProgramme(Examples.programme("nlls")), language);
    }

    private static List<String> blocks(String kind) throws IOException {
        return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void prints_the_schema_and_the_properties_of_generators() {
        assertThat(Run.of("form", "--example", "nlls").out())
                .isEqualTo(form("en").schema());
        assertThat(Run.of("form", "--example", "nlls", "--language", "fr", "--ui", "rjsf")
                        .out())
                .isEqualTo(form("fr").reactProperties());
        assertThat(Run.of("form", "--example", "nlls", "--ui", "jsonforms", "--person", "p1", "--cohort", "c")
                        .out())
                .isEqualTo(form("en").forPerson("p1").forCohort("c").jsonFormsProperties());
    }

    @Test
    void writes_to_a_file_the_form_of_a_programme_of_ones_own() throws IOException {
        Path programme = Files.write(folder.resolve("programme.json"), Examples.programme("nlls"));
        Path out = folder.resolve("form.json");

        Run run = Run.of("form", "--programme", programme.toString(), "--out", out.toString());

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(out).hasContent(form("en").schema());
    }

    @ParameterizedTest
    @CsvSource({
        "--ui, vue, 2, --ui takes rjsf or jsonforms",
        "--language, not a tag, 2, --language takes a language tag",
        "--person, ' ', 1, ID_CHARACTERS"
    })
    void refuses_what_it_does_not_know(String option, String value, int status, String said) {
        Run run = Run.of("form", "--example", "nlls", option, value);

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.err()).contains(said);
    }

    @Test
    void refuses_unknown_examples_and_cohorts() {
        assertThat(Run.of("form", "--example", "nowhere").status()).isEqualTo(2);
        assertThat(Run.of("form", "--example", "peer-scheme", "--cohort", "x").err())
                .contains("UNKNOWN_ID");
    }

    @Test
    void the_page_shows_a_part_of_what_the_command_prints() throws IOException {
        MatchResult shown = Pattern.compile("\\$ mentoring ([^\n]*)\n\\.\\.\\.\n(.*)\\.\\.\\.\n", Pattern.DOTALL)
                .matcher(blocks("text").get(0))
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(Run.of(shown.group(1).split(" ")).out()).contains(shown.group(2));
    }

    @Test
    void the_page_shows_a_group_of_an_example() throws IOException {
        String shown = blocks("json").get(0).indent(6);

        assertThat(new String(Examples.programme("peer-scheme"), StandardCharsets.UTF_8))
                .contains(shown.stripTrailing());
    }

    @Test
    void the_page_shows_the_code_that_the_browser_test_runs() throws IOException {
        String code = Files.readString(Path.of("src/browser/page.jsx")).replace("  window.filledIn = document;\n", "");

        for (String shown : blocks("jsx").subList(0, 3)) {
            assertThat(shown.split("\n\n")).allSatisfy(part -> assertThat(code).contains(part.strip()));
        }
    }
}
