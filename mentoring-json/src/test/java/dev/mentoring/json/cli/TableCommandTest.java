package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.csv.CellMode;
import dev.mentoring.json.csv.CsvTable;
import dev.mentoring.matching.certificate.MatchingResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that the command writes. */
@Tag("E1")
class TableCommandTest {

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static CsvTable read(byte[] content, CellMode mode) {
        return CsvTable.read(content, mode, Limits.standard());
    }

    /** The example's applications, with a name that a spreadsheet would run, in a row that is read and in one that is refused. */
    private static String applications() {
        List<String> lines = new String(Examples.applications("nlls"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String first = lines.get(1);
        String id = first.substring(0, first.indexOf(',') + 1);
        String name = first.substring(id.length(), first.indexOf(',', id.length()));
        return String.join("\n", lines).replace(id + name, id + "=HYPERLINK(1)") + "\n";
    }

    @Test
    @Tag("A10")
    void writes_pairs_and_everybody_who_is_left_over() throws IOException {
        Path programme = Files.write(folder.resolve("programme.json"), Examples.programme("nlls"));
        Path participants = write("applications.csv", applications());
        Path table = folder.resolve("pairs.csv");
        String[] match = {
            "match",
            "--programme",
            programme.toString(),
            "--participants",
            participants.toString(),
            "--json",
            "--table",
            table.toString()
        };

        Run run = Run.of(match);
        byte[] safe = Files.readAllBytes(table);
        Run.of(ImmutableList.<String>builder().add(match).add("--raw").build().toArray(String[]::new));
        byte[] raw = Files.readAllBytes(table);

        MatchingResult result = MentoringJson.results().read(run.out());
        CsvTable read = read(safe, CellMode.SPREADSHEET);
        assertThat(read).isEqualTo(read(raw, CellMode.RAW));
        assertThat(read.rows())
                .hasSize(result.pairings().size() + result.unmatched().size());
        assertThat(read.rows().get(0))
                .startsWith("PAIRED", result.pairings().get(0).mentor())
                .contains(result.pairings().get(0).mentee());
        assertThat(new String(safe, StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"outcome\"")
                .contains("\"'=HYPERLINK(1)\"");
        assertThat(new String(raw, StandardCharsets.UTF_8))
                .startsWith("\"outcome\"")
                .contains("\"=HYPERLINK(1)\"");
    }

    @Test
    @Tag("A11")
    void tells_no_answer_of_anybody_beside_a_name() throws IOException {
        Path table = folder.resolve("pairs.csv");
        Run.of("match", "--example", "sponsorship", "--table", table.toString());

        assertThat(read(Files.readAllBytes(table), CellMode.SPREADSHEET).header())
                .containsExactly(
                        "outcome",
                        "mentor",
                        "mentor name",
                        "mentor email",
                        "mentee",
                        "mentee name",
                        "mentee email",
                        "points",
                        "locked",
                        "reason");
    }

    @Test
    @Tag("A10")
    void writes_refused_rows_with_reasons_and_nothing_else_of_them() throws IOException {
        Path programme = Files.write(folder.resolve("programme.json"), Examples.programme("nlls"));
        Path participants = Files.write(folder.resolve("applications.csv"), Examples.applications("nlls"));
        Path table = folder.resolve("refused.csv");

        Run run = Run.of(
                "validate",
                "--programme",
                programme.toString(),
                "--refused",
                table.toString(),
                participants.toString());

        assertThat(run.status()).isEqualTo(1);
        CsvTable read = read(Files.readAllBytes(table), CellMode.SPREADSHEET);
        assertThat(read.header()).containsExactly("row", "column", "code", "concerns", "problem", "what to do");
        assertThat(read.rows())
                .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                .containsExactly("22 Areas of interest UNKNOWN_INTEREST", "70 Date (MM/DD/YY) DATE_INVALID");
    }

    @Test
    void refused_rows_go_with_one_export() {
        Run run = Run.of("validate", "--refused", "x.csv", "y.csv");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--refused goes with one form export, which needs --programme");
    }

    @Test
    void refused_rows_do_not_go_with_a_document() throws IOException {
        Path programme = Files.write(folder.resolve("programme.json"), Examples.programme("nlls"));
        Path table = folder.resolve("refused.csv");

        Run run = Run.of(
                "validate", "--programme", programme.toString(), "--refused", table.toString(), programme.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--refused goes with a form export; this file is a document");
        assertThat(table).doesNotExist();
    }

    @Test
    @Tag("A10")
    void a_table_refused_as_a_whole_leaves_its_problems_and_not_those_of_an_earlier_one() throws IOException {
        Path programme = Files.write(folder.resolve("programme.json"), Examples.programme("nlls"));
        Path table = write("refused.csv", "of an earlier table");
        Path participants = write("applications.csv", "no such column\nx\n");

        Run run = Run.of(
                "validate",
                "--programme",
                programme.toString(),
                "--refused",
                table.toString(),
                participants.toString());

        assertThat(run.status()).isEqualTo(1);
        CsvTable read = read(Files.readAllBytes(table), CellMode.SPREADSHEET);
        assertThat(read.header()).containsExactly("row", "column", "code", "concerns", "problem", "what to do");
        assertThat(read.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get(0)).isIn("", "1");
            assertThat(run.out()).contains(row.get(2), row.get(4), row.get(5));
        });
    }

    @Test
    void writes_a_report_a_figure_a_row() {
        Run run = Run.of("programme", "report", "--example", "nlls", "--csv");

        CsvTable read = read(run.out().getBytes(StandardCharsets.UTF_8), CellMode.SPREADSHEET);
        assertThat(run.status()).isZero();
        assertThat(read.header())
                .containsExactly("section", "section title", "row", "row title", "column", "column title", "figure");
        assertThat(read.rows()).hasSizeGreaterThan(10);
        assertThat(Run.of("programme", "report", "--example", "nlls", "--csv", "--json")
                        .status())
                .isEqualTo(2);
    }
}
