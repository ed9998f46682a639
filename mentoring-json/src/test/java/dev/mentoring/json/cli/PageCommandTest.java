package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCommandTest {

    private static final String PROBLEM = """
            {"format": "mentoring/matching-problem/1", "id": "small",
             "mentors": [{"id": "ada"}, {"id": "bea"}], "mentees": [{"id": "cy"}, {"id": "di"}],
             "pairs": [{"mentor": "ada", "mentee": "cy", "score": 10}, {"mentor": "bea", "mentee": "cy", "score": 20}]}
            """;

    @TempDir
    private Path folder;

    private Path page() {
        return folder.resolve("report.html");
    }

    private Run report(String... arguments) {
        return Run.of(Stream.concat(Stream.of("report", "--out", page().toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private String written() throws IOException {
        return Files.readString(page());
    }

    @Test
    void writes_the_page_of_an_example_with_identifiers_alone() throws IOException {
        Run run = report("--example", "peer-scheme");

        assertThat(run).isEqualTo(new Run(ExitStatus.DONE, "", ""));
        assertThat(written())
                .startsWith("<!doctype html>")
                .contains("National peer mentoring scheme", "ps-01")
                .doesNotContain("Oluwaseun");
    }

    @Test
    void names_people_where_asked_and_in_french() throws IOException {
        assertThat(report("--example", "peer-scheme", "--names", "--language", "fr")
                        .status())
                .isEqualTo(ExitStatus.DONE);

        assertThat(written()).contains("<html lang=\"fr\">", "ps-01 Oluwaseun Adebayo-Finch avec");
    }

    @Test
    void reports_on_a_result_that_was_made_before() throws IOException {
        Path result = folder.resolve("result.json");
        Run.of("match", "--example", "council-pilot", "--strategy", "greedy", "--out", result.toString());

        assertThat(report("--example", "council-pilot", "--result", result.toString())
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(written()).contains("Strategy greedy");
    }

    @Test
    @Tag("A3")
    void tells_what_changed_since_an_earlier_result() throws IOException {
        Path before = folder.resolve("before.json");
        Path after = folder.resolve("after.json");
        Run.of("match", "--example", "own-choice", "--strategy", "greedy", "--out", before.toString());
        Run.of("match", "--example", "own-choice", "--earlier", before.toString(), "--out", after.toString());

        assertThat(report("--example", "own-choice", "--earlier", before.toString())
                        .status())
                .isEqualTo(ExitStatus.DONE);
        String matched = written();
        assertThat(report("--example", "own-choice", "--earlier", before.toString(), "--result", after.toString())
                        .status())
                .isEqualTo(ExitStatus.DONE);

        assertThat(matched).contains("Strategy rematch", "What changed since the earlier result");
        assertThat(written()).isEqualTo(matched);
    }

    @Test
    void reports_on_a_problem_without_people() throws IOException {
        Path problem = Files.writeString(folder.resolve("problem.json"), PROBLEM);

        assertThat(report("--problem", problem.toString()).status()).isEqualTo(ExitStatus.DONE);
        assertThat(written()).contains("<h1>small</h1>", "Every pair has 20 points.");
    }

    @Test
    void refuses_a_result_that_is_wrong_or_another_s() throws IOException {
        Path problem = Files.writeString(folder.resolve("problem.json"), PROBLEM);
        Path result = folder.resolve("result.json");
        Run.of("solve", "--problem", problem.toString(), "--out", result.toString());
        Files.writeString(result, Files.readString(result).replace("\"bea\"", "\"ada\""));

        Run wrong = report("--problem", problem.toString(), "--result", result.toString());
        Run others = report("--example", "council-pilot", "--result", result.toString());

        assertThat(wrong.status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(wrong.err()).startsWith("The result does not verify: ");
        assertThat(others.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(page()).doesNotExist();
    }

    @Test
    void a_result_of_another_day_is_refused_with_the_way_out() {
        Path result = folder.resolve("result.json");
        Run.of("match", "--example", "council-pilot", "--out", result.toString());

        Run run = report("--example", "council-pilot", "--on", "2026-03-01", "--result", result.toString());

        assertThat(run.err()).contains("The result answers another question", "the date (--on)");
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(page()).doesNotExist();
    }

    @Test
    @Tag("A10")
    void tells_of_applications_that_were_refused() throws IOException {
        assertThat(report("--example", "nlls").status()).isEqualTo(ExitStatus.DONE);

        assertThat(written())
                .contains("70 = 68 read + 2 refused", "UNKNOWN_INTEREST", "Areas of interest", "DATE_INVALID")
                .doesNotContain("R-121", "R-169");
    }

    @Test
    @Tag("P11")
    void a_page_of_groups_names_nobody() throws IOException {
        assertThat(report("--example", "nlls", "--group-by", "location-type", "--names")
                        .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(page()).doesNotExist();
        assertThat(report("--example", "nlls", "--group-by", "location-type").status())
                .isEqualTo(ExitStatus.DONE);

        assertThat(written()).contains("Group by group").doesNotContain("R-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--names", "--group-by=x", "--on=2026-11-21"})
    void refuses_what_needs_people_where_there_are_none(String option) throws IOException {
        Path problem = Files.writeString(folder.resolve("problem.json"), PROBLEM);

        assertThat(report("--problem", problem.toString(), option).status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(page()).doesNotExist();
    }

    @Test
    void the_commands_of_the_recipe_that_need_no_files_run() throws IOException {
        Pattern shown = Pattern.compile("(?m)^\\$ mentoring ((?:match|report) --example .*)$");
        String recipe = Files.readString(Path.of("docs/how-to/put-a-report-before-the-board.md"));

        assertThat(shown.matcher(recipe).results().map(found -> found.group(1)))
                .hasSize(5)
                .allSatisfy(command -> assertThat(Run.of(Splitter.on(' ')
                                        .splitToStream(command.replaceAll("\\S+\\.(html|json)", folder + "/$0"))
                                        .toArray(String[]::new))
                                .status())
                        .isEqualTo(ExitStatus.DONE));
    }

    @Test
    @Tag("P11")
    void refuses_to_group_by_what_is_sensitive() {
        Run run = report("--example", "sponsorship", "--group-by", "gender");

        assertThat(run.status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(run.err()).contains("SENSITIVE_ATTRIBUTE");
        assertThat(page()).doesNotExist();
    }

    private String experiment() throws IOException {
        try (InputStream in = PageCommandTest.class.getResourceAsStream("/page/experiment-report.json")) {
            assertThat(in).isNotNull();
            return Files.write(folder.resolve("experiment.json"), in.readAllBytes())
                    .toString();
        }
    }

    @Test
    void reports_on_an_experiment_in_either_language() throws IOException {
        assertThat(report("--experiment-report", experiment())).isEqualTo(new Run(ExitStatus.DONE, "", ""));
        assertThat(written()).contains("<h1>steady-or-very-good</h1>", "Report on an experiment");

        assertThat(report("--experiment-report", experiment(), "--language", "fr")
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(written()).contains("<html lang=\"fr\">", "Rapport sur une expérience");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--names", "--group-by=x", "--on=2026-11-21", "--result=x", "--earlier=x", "--example=nlls"})
    void an_experiment_goes_with_nothing_about_people(String option) throws IOException {
        assertThat(report("--experiment-report", experiment(), option).status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(page()).doesNotExist();
    }

    @Test
    void refuses_a_report_of_an_experiment_that_cannot_be_read() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"mentoring/experiment-report/1\"}");

        assertThat(report("--experiment-report", file.toString()).status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(page()).doesNotExist();
    }
}
