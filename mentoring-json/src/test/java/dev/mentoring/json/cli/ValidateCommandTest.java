package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Examples;
import dev.mentoring.json.TestDocuments;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    @TempDir
    private Path folder;

    private String programme = "";

    @BeforeEach
    void writeProgramme() throws IOException {
        programme = Files.write(folder.resolve("programme.json"), Examples.programme("nlls"))
                .toString();
    }

    @Test
    void accepts_the_example() {
        Run run = Run.of("validate", programme);

        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(programme + ": good, mentoring/programme/1"),
                        second -> assertThat(second)
                                .startsWith(programme + ": taken by default: ")
                                .contains("policies.evaluation.scaleMost = 5, once"));
    }

    @Test
    @Tag("A10")
    void names_row_and_column_of_every_refused_row_and_balances() throws IOException {
        Path table = Files.write(folder.resolve("applications.csv"), Examples.applications("nlls"));

        Run run = Run.of("validate", "--programme", programme, table.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("UNKNOWN_INTEREST at row 22, column \"Areas of interest\"")
                .contains("DATE_INVALID at row 70, column \"Date (MM/DD/YY)\"")
                .contains("70 rows = 68 applicants + 2 refused + 0 blank");
    }

    @Test
    void names_every_problem_of_every_file_at_once() throws IOException {
        Path first = Files.writeString(folder.resolve("first.json"), """
            {"format": "mentoring/matching-problem/1", "id": "x", "colour": 1,
             "mentors": [{"id": "a", "capacity": -1}], "mentees": [{"id": "b", "capacity": 1.5}]}
            """);
        Path second = Files.writeString(folder.resolve("second.json"), "{\"format\": \"mentoring/taxonomy/9\"}");

        Run run = Run.of("validate", first.toString(), second.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("UNKNOWN_FIELD at /colour (line 1, column")
                .contains("/mentees/0/capacity (line 2, column")
                .contains(second + ": SCHEMA_VERSION at /format");
        assertThat(run.err()).isEmpty();
    }

    @Test
    @Tag("D9")
    @Tag("D12")
    void tells_what_was_tolerated_and_what_was_taken_by_default() throws IOException {
        Path file = Files.writeString(folder.resolve("marked.json"), "\uFEFF" + """
                {"format": "mentoring/matching-problem/1", "id": "x",
                 "mentors": [{"id": "a"}], "mentees": [{"id": "b", "capacity": 1, "minimum": 0}]}
                """);

        Run run = Run.of("validate", file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        file + ": good, mentoring/matching-problem/1",
                        file + ": note: ENCODING at document (line 1, column 1): the document begins with a byte order"
                                + " mark, which was skipped",
                        file + ": taken by default: mentors[].capacity = 1, once; mentors[].minimum = 0, once");
    }

    @Test
    @Tag("D2")
    void reads_no_document_beyond_its_size_of_whatever_kind() throws IOException {
        String blanks = " ".repeat(1 << 20);
        for (String kind : List.of(
                "taxonomy-1-small",
                "programme-1-least",
                "participants-1-full",
                "report-1-every-figure",
                "experiment-1-full",
                "experiment-report-1-full")) {
            Path file = folder.resolve(kind + ".json");
            Files.writeString(file, TestDocuments.text("/golden/" + kind + ".json") + blanks);

            assertThat(Run.of("validate", "--max-mib", "1", file.toString()).out())
                    .contains("LIMIT_BYTES");
            assertThat(Run.of("validate", "--max-mib", "2", file.toString()).status())
                    .isZero();
        }
    }

    @Test
    void finds_a_scorer_that_there_is_not() throws IOException {
        String spoiled = new String(Examples.programme("nlls"), StandardCharsets.UTF_8)
                .replace("\"needs-covered\"", "\"charm\"");
        Path file = Files.writeString(folder.resolve("spoiled.json"), spoiled);

        Run run = Run.of("validate", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("UNKNOWN_SETTING").contains("needs-covered");
    }

    @Test
    void asks_for_the_programme_of_a_table() {
        Run run = Run.with("Response ID,Name\n", "validate", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("--programme");
    }

    @Test
    void the_files_of_an_example_are_good_documents() {
        Run wrote = Run.of("examples", "nlls", "--out", folder.toString());

        assertThat(wrote.status()).isZero();
        assertThat(Run.of(
                                "validate",
                                programme,
                                folder.resolve("taxonomy-areas-of-interest.json")
                                        .toString())
                        .status())
                .isZero();
    }

    @Test
    void lists_what_there_is() {
        assertThat(Run.of("schema").lines())
                .hasSameSizeAs(Schemas.files().keySet())
                .contains("programme", "matching-result", "what-if");
        assertThat(Run.of("schema", "matching-problem").out()).contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(Run.of("schema", "nonsense").status()).isEqualTo(2);
        assertThat(Run.of("strategies").out()).contains("max-score").contains("max-coverage");
        assertThat(Run.of("examples").out()).contains("nlls");
        assertThat(Run.of("--help").out()).contains("match", "solve", "verify", "validate", "Exit status");
        assertThat(Run.of("--version").out()).startsWith("mentoring ");
        assertThat(Run.of("nonsense").status()).isEqualTo(2);
    }

    @Test
    void names_every_fault_of_scorers_and_of_the_strategy_at_its_place(@TempDir Path folder) throws IOException {
        Path programme = Files.writeString(folder.resolve("programme.json"), """
            {"format": "mentoring/programme/1", "id": "p", "version": "1", "labels": {"en": "P"}, "taxonomies": [],
             "rules": {"version": "1", "clauses": []},
             "scoring": {"criteria": [
               {"id": "a", "scorer": "no-such", "weight": 1},
               {"id": "b", "scorer": "needs-covered", "weight": 1, "options": {"zz": 1}}]},
             "strategy": {"name": "max-score", "options": {"q": 1}}}
            """);

        Run run = Run.of("validate", programme.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("UNKNOWN_SETTING at /scoring/criteria/0/scorer (line 4, column 26)")
                .contains("UNKNOWN_SETTING at /scoring/criteria/1/options/zz (line 5, column 74)")
                .contains("UNKNOWN_SETTING at /strategy/options/q (line 6, column 53)");
    }

    @Test
    void a_line_that_ends_with_a_brace_does_not_make_a_roster_one_in_lines() throws IOException {
        Path file = Files.writeString(folder.resolve("roster.json"), """
                {"format": "mentoring/participants/1", "cohort": "pilot", "extensions": {"x": {}}
                , "participants": [{"id": "ada", "roles": ["MENTOR"]}
                , {"id": "ben", "roles": ["MENTEE"]}]}
                """);

        Run run = Run.of("validate", file.toString());

        assertThat(run.out()).contains(": good, mentoring/participants/1");
        assertThat(run.status()).isZero();
    }
}
