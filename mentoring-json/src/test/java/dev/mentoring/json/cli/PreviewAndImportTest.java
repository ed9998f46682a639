package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Examples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} says of a form export is what {@code match} does with it. */
@Tag("trap")
@Tag("preview-and-import")
class PreviewAndImportTest {

    private static final String HEADER = "Response ID,Name,Date (MM/DD/YY),Role,Areas I am confident in sharing,"
            + "Areas of interest,Requests,Time commitment,Mentors I would like\n";

    @TempDir
    private Path folder;

    private String programme = "";

    @BeforeEach
    void writeProgramme() throws IOException {
        String nlls = new String(Examples.programme("nlls"), StandardCharsets.UTF_8);
        String column = "{\"header\": \"Mentors I would like\", \"field\": \"CHOICES_AS_MENTEE\"}";
        String cohorts = "\"cohorts\": [{\"id\": \"old\", \"number\": 1, \"rules\": \"RULES\", \"mostPeople\": 2}, "
                .concat("{\"id\": \"new\", \"number\": 2, \"rules\": \"RULES\", \"leads\": [\"lea\"]}],");
        String version = nlls.replaceAll("(?s).*\"rules\": \\{\\s*\"version\": \"([^\"]*)\".*", "$1");
        programme = Files.writeString(
                        folder.resolve("programme.json"),
                        nlls.replaceFirst("\"columns\": \\[", "\"columns\": [" + column + ",")
                                .replaceFirst("\"rules\":", cohorts.replace("RULES", version) + "\"rules\":"))
                .toString();
    }

    @Test
    @Tag("A10")
    void the_same_rows_are_refused_for_the_same_reasons() throws IOException {
        Path table = table("""
                m,Mo,01/05/26,Mentor,Circulation,,,,
                a,Al,02/30/26,Mentee,,Circulation,,,m
                b,Bo,01/05/26,Mentee,,Circulation,,,m;gone
                c,Cy,01/05/26,Mentee,,Circulation,,,a
                lea,Lea,01/05/26,Mentor,Circulation,,,,
                d,Di,01/05/26,Mentee,,Circulation,,,m
                """);

        Run preview = Run.of("validate", "--programme", programme, table.toString());
        Run match = Run.of("match", "--programme", programme, "--participants", table.toString(), "--json");

        assertThat(preview.status()).isEqualTo(1);
        assertThat(preview.out()).contains("6 rows = 2 applicants + 4 refused + 0 blank");
        assertThat(problems(match.err()))
                .hasSize(4)
                .containsExactlyElementsOf(problems(preview.out().replace(table + ": ", "")));
        assertThat(match.out()).contains("\"m\"", "\"d\"").doesNotContain("\"a\"", "\"b\"", "\"c\"", "\"lea\"");
    }

    @Test
    @Tag("000-05")
    void a_cohort_that_is_too_large_is_refused_by_both() throws IOException {
        Path table = table("""
                m,Mo,01/05/26,Mentor,Circulation,,,,
                n,No,01/05/26,Mentor,Circulation,,,,
                o,Oz,01/05/26,Mentor,Circulation,,,,
                """);

        Run preview = Run.of("validate", "--programme", programme, "--cohort", "old", table.toString());
        Run match = Run.of("match", "--programme", programme, "--cohort", "old", "--participants", table.toString());

        assertThat(preview.status()).isEqualTo(1);
        assertThat(match.status()).isEqualTo(1);
        assertThat(preview.out()).contains("LIMIT_COUNT at participants: the roster holds 3 people; the cohort takes");
        assertThat(match.err()).contains("LIMIT_COUNT at participants: the roster holds 3 people; the cohort takes");
    }

    private Path table(String rows) throws IOException {
        return Files.writeString(folder.resolve("applications.csv"), HEADER + rows);
    }

    private static List<String> problems(String text) {
        return text.lines().filter(line -> line.contains(" at row ")).toList();
    }
}
