package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code validate} tells programs: its list of codes, and one object a file. */
class ValidateForProgramsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static List<JsonNode> objects(Run run) throws IOException {
        return MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(run.out()).readAll();
    }

    @Test
    void lists_every_code_with_meaning_and_advice() {
        Run run = Run.of("validate", "--codes");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(3 * ProblemCode.values().length);
        assertThat(run.out())
                .startsWith("EMPTY\n    The input holds nothing.\n    Give a document; an empty file is not one.\n")
                .contains("\n" + ProblemCode.REPORTING_CYCLE + "\n    " + ProblemCode.REPORTING_CYCLE.meaning()
                        + "\n    " + ProblemCode.REPORTING_CYCLE.advice() + "\n");
    }

    @Test
    void lists_the_codes_as_an_array() throws IOException {
        JsonNode codes = MAPPER.readTree(Run.of("validate", "--codes", "--json").out());

        assertThat(codes).hasSameSizeAs(ProblemCode.values());
        for (ProblemCode code : ProblemCode.values()) {
            JsonNode said = codes.get(List.of(ProblemCode.values()).indexOf(code));
            assertThat(said.get("code").asText()).isEqualTo(code.name());
            assertThat(said.get("meaning").asText()).isEqualTo(code.meaning());
            assertThat(said.get("advice").asText()).isEqualTo(code.advice());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "validate",
        "validate --json",
        "validate --codes some.json",
        "validate --codes --programme none",
        "validate --codes --cohort x --json",
        "validate --codes --refused x --programme y",
        "validate --codes --max-mib 64",
        "validate --codes --raw"
    })
    void wants_files_or_the_list(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("give the files to validate, or --codes alone\n");
    }

    @Test
    void answers_one_object_a_file_in_their_order() throws IOException {
        String wrong = file("wrong.json", """
                {"format": "mentoring/matching-problem/1", "id": "x",
                 "mentors": [{"id": "a"}], "mentees": [{"id": "b"}], "locked": [{"mentor": "a", "mentee": "c"}]}
                """);
        String good = file("good.json", """
                {"format": "mentoring/taxonomy/1", "id": "t", "version": "1", "topics": []}
                """);

        Run run = Run.of("validate", "--json", wrong, good);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines())
                .containsExactly(
                        "{\"file\":\"" + wrong + "\",\"good\":false,\"problems\":[{\"code\":\"UNKNOWN_ID\","
                                + "\"message\":\"nobody in \\\"mentees\\\" has the identifier\",\"advice\":\"Correct the"
                                + " identifier, or add what it names.\",\"pointer\":\"/locked/0/mentee\",\"line\":2,\"column\":91,"
                                + "\"ids\":[\"c\"]}],\"more\":0}",
                        "{\"file\":\"" + good
                                + "\",\"good\":true,\"format\":\"mentoring/taxonomy/1\",\"migrations\":[],\"notes\":[],"
                                + "\"defaults\":[],\"problems\":[],\"more\":0}");
    }

    @Test
    @Tag("A10")
    void answers_with_the_rows_of_a_table_and_their_balance() throws IOException {
        String programme = folder.resolve("programme.json").toString();
        Files.write(Path.of(programme), Examples.programme("nlls"));
        Path table = Files.write(folder.resolve("applications.csv"), Examples.applications("nlls"));

        JsonNode answer = objects(Run.of("validate", "--json", "--programme", programme, table.toString()))
                .get(0);

        assertThat(answer.get("good").asBoolean()).isFalse();
        assertThat(answer.get("table").toString())
                .isEqualTo("{\"rows\":70,\"applicants\":68,\"refused\":2,\"blank\":0}");
        assertThat(answer.get("problems").get(0).get("row").asInt()).isEqualTo(22);
        assertThat(answer.get("problems").get(0).get("heading").asText()).isEqualTo("Areas of interest");
        assertThat(answer.get("problems").get(0).has("pointer")).isFalse();
    }

    @Test
    void counts_the_problems_that_it_does_not_name() throws IOException {
        String ids = "{\"id\": \"\"},".repeat(130);
        String wrong = file(
                "wrong.json",
                "{\"format\": \"mentoring/matching-problem/1\", \"id\": \"x\", \"mentors\": ["
                        + ids.substring(0, ids.length() - 1) + "], \"mentees\": []}");

        JsonNode answer = objects(Run.of("validate", "--json", wrong)).get(0);

        assertThat(answer.get("problems")).hasSize(100);
        assertThat(answer.get("more").asInt()).isEqualTo(30);
    }

    @Test
    void says_nothing_on_standard_output_of_a_file_that_cannot_be_read() {
        Run run = Run.of("validate", "--json", folder.resolve("none.json").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("none.json");
    }
}
