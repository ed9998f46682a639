package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.RosterImport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {

    @TempDir
    private Path folder;

    @Test
    void prints_pairs_and_leftovers_with_reasons_and_the_proof() {
        Run run = Run.of("match", "--example", "nlls");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Northern regional library mentorship")
                .contains("Pairs (")
                .contains("  mentors  ")
                .contains("      offers ")
                .contains("Mentees without a mentor (")
                .contains("kept out by the rule ")
                .contains("Refused rows (2)")
                .contains("Rows: 70 = 68 applicants + 2 refused + 0 blank")
                .contains("Status SOLVED; certificate verified: ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void tells_what_each_criterion_adds_when_asked_for_details() {
        assertThat(Run.of("match", "--example", "nlls", "--details").out())
                .contains("needs-covered 199,999 of 600,000: offers Scheduling;")
                .contains("experience-gap 105,000 of 150,000: ");
        assertThat(Run.of("match", "--example", "nlls").out()).doesNotContain("needs-covered");
    }

    @Test
    @Tag("L1")
    void gives_the_same_document_on_every_machine() throws IOException {
        assertThat(Run.of("match", "--example", "nlls", "--json").out()).isEqualTo(golden());
    }

    @Test
    @Tag("N4")
    void gives_the_same_document_whatever_the_order_of_the_rows() throws IOException {
        Path programme = write("programme.json", Examples.programme("nlls"));
        for (int seed = 0; seed < 3; seed++) {
            Path shuffled = write("shuffled.csv", shuffled(Examples.applications("nlls"), seed));

            Run run = Run.of(
                    "match",
                    "--programme",
                    programme.toString(),
                    "--participants",
                    shuffled.toString(),
                    "--on",
                    Examples.date("nlls").toString(),
                    "--json");

            assertThat(run.out()).as("shuffled with seed %d", seed).isEqualTo(golden());
        }
    }

    @Test
    void takes_the_roster_as_a_document_or_in_lines_as_well() throws IOException {
        Programme programme = MentoringJson.readProgramme(Examples.programme("nlls"));
        RosterImport table = CsvRoster.read(Examples.applications("nlls"), programme, "nlls", Limits.standard());
        ParticipantsDocument roster = new ParticipantsDocument(table.roster(), table.contacts());
        Path file = write("programme.json", Examples.programme("nlls"));

        for (String text : List.of(MentoringJson.write(roster), MentoringJson.writeLines(roster))) {
            Run run = Run.with(
                    text,
                    "match",
                    "--programme",
                    file.toString(),
                    "--participants",
                    "-",
                    "--on",
                    Examples.date("nlls").toString(),
                    "--json");

            assertThat(run.status()).isZero();
            assertThat(run.out()).isEqualTo(golden());
        }
    }

    @Test
    void writes_the_result_to_a_file_that_verifies() throws IOException {
        Path result = folder.resolve("result.json");

        assertThat(Run.of("match", "--example", "nlls", "--out", result.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(result)).isEqualTo(golden());
    }

    @Test
    void pairs_by_another_strategy_when_asked_to() {
        Run run = Run.of("match", "--example", "nlls", "--strategy", "max-score", "--seed", "7", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"max-score\"").contains("\"seed\": 7");
    }

    @Test
    void pursues_the_objectives_that_a_programme_lists() throws IOException {
        String listed = new String(Examples.programme("nlls"), StandardCharsets.UTF_8)
                .replace(
                        "{\"name\": \"max-coverage\"}",
                        "{\"name\": \"ordered\", \"options\": {\"objectives\": [\"served\", \"worst\", \"total\"]}}");
        Path programme = write("programme.json", listed.getBytes(StandardCharsets.UTF_8));
        Path table = write("applications.csv", Examples.applications("nlls"));

        Run run = Run.of("match", "--programme", programme.toString(), "--participants", table.toString());

        assertThat(Run.of("validate", programme.toString()).status()).isZero();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("; strategy ordered (objectives served, worst, total), seed 0")
                .contains("Status SOLVED; certificate verified: The objectives that the setting");
    }

    @Test
    void is_used_wrongly_with_a_strategy_that_does_not_exist() {
        Run run = Run.of("match", "--example", "nlls", "--strategy", "max-scores");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("UNKNOWN_STRATEGY").contains("max-score");
    }

    @Test
    void is_used_wrongly_without_a_source_with_two_or_with_a_file_that_is_not_there() {
        assertThat(Run.of("match").status()).isEqualTo(2);
        assertThat(Run.of("match", "--example", "nlls", "--programme", "p", "--participants", "q")
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("match", "--example", "nowhere").status()).isEqualTo(2);

        Run missing = Run.of("match", "--programme", "no-such-file.json", "--participants", "q");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err())
                .contains("no-such-file.json")
                .contains("no such file")
                .doesNotContain("\tat ");
    }

    @Test
    void names_no_person_in_the_result_document() {
        Programme programme = MentoringJson.readProgramme(Examples.programme("nlls"));
        RosterImport table = CsvRoster.read(Examples.applications("nlls"), programme, "nlls", Limits.standard());
        String document = Run.of("match", "--example", "nlls", "--json").out();

        assertThat(table.contacts().values())
                .isNotEmpty()
                .allSatisfy(contact -> assertThat(document).doesNotContain(contact.name()));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static String golden() throws IOException {
        return Files.readString(Path.of("src/test/resources/examples/nlls-result.json"));
    }

    private static byte[] shuffled(byte[] csv, long seed) throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            reader.forEach(records::add);
        }
        Collections.shuffle(records.subList(1, records.size()), new Random(seed));
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            records.forEach(record -> writer.writeRecord(record.getFields()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
