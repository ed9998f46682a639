package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RematchCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A ring of three that gains by turning as a whole only, and a pair that nobody can keep. */
    private static final String PROBLEM = """
            {"format": "mentoring/matching-problem/1", "id": "ring",
             "mentors": [{"id": "ada"}, {"id": "bea"}, {"id": "eve"}],
             "mentees": [{"id": "cy"}, {"id": "di"}, {"id": "flo"}],
             "pairs": [{"mentor": "ada", "mentee": "cy", "score": 10}, {"mentor": "bea", "mentee": "di", "score": 10},
                       {"mentor": "eve", "mentee": "flo", "score": 10}, {"mentor": "ada", "mentee": "di", "score": 20},
                       {"mentor": "bea", "mentee": "flo", "score": 20}, {"mentor": "eve", "mentee": "cy", "score": 21}],
             "earlier": [{"mentor": "ada", "mentee": "cy"}, {"mentor": "bea", "mentee": "di"},
                         {"mentor": "eve", "mentee": "flo"}, {"mentor": "gone", "mentee": "cy"}]}
            """;

    @TempDir
    private Path folder;

    private Path problem;
    private Path result;

    @BeforeEach
    void writeProblem() throws IOException {
        problem = Files.writeString(folder.resolve("problem.json"), PROBLEM);
        result = folder.resolve("result.json");
    }

    private Run solve(String... options) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "solve",
                                "--problem",
                                problem.toString(),
                                "--strategy",
                                "rematch",
                                "--out",
                                result.toString()),
                        Stream.of(options).flatMap(option -> Stream.of("--option", option)))
                .toArray(String[]::new));
    }

    private Run verify() {
        return Run.of("verify", "--problem", problem.toString(), "--result", result.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "changes=0, 30, SOLVED", "changes=2, 30, SOLVED", "changes=3, 61, SOLVED",
        "price=10, 61, SOLVED", "price=11, 30, SOLVED", "goal=max-score, 61, SOLVED"
    })
    void the_result_is_accepted_by_verify_and_keeps_its_schema(String option, long total, String status)
            throws IOException {
        assertThat(solve(option)).isEqualTo(new Run(0, "", ""));
        String document = Files.readString(result);

        assertThat(JSON.readTree(document).at("/totals/score").asLong()).isEqualTo(total);
        assertThat(JSON.readTree(document).at("/status").asText()).isEqualTo(status);
        assertThat(verify()).isEqualTo(new Run(0, "{\"valid\": true}\n", ""));
        assertThat(MentoringJson.results().write(MentoringJson.readResult(Files.readAllBytes(result))))
                .isEqualTo(document);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(MentoringJson.results().kind()))
                        .validate(document, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_search_that_may_not_branch_proves_how_far_it_may_be_from_the_best() throws IOException {
        assertThat(Run.of(
                                "solve",
                                "--problem",
                                problem.toString(),
                                "--strategy",
                                "rematch",
                                "--option",
                                "changes=1",
                                "--option",
                                "branchings=0",
                                "--out",
                                result.toString())
                        .status())
                .isZero();

        assertThat(JSON.readTree(Files.readString(result)).at("/status").asText())
                .isEqualTo("BOUNDED");
        assertThat(JSON.readTree(Files.readString(result))
                        .at("/certificate/valueAtMost")
                        .asLong())
                .isBetween(31L, 60L);
        assertThat(verify().status()).isZero();
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                spoiled("less can be kept", c -> c.put("keepable", 2)),
                spoiled("a larger bound", c -> c.put("valueAtMost", 31)),
                spoiled("a smaller bound", c -> c.put("valueAtMost", 29)),
                spoiled("no proof of pairs", c -> c.remove("pairs")),
                spoiled("no proof of the pairs kept", c -> c.remove("kept")),
                spoiled("a leaf of the total is missing", c -> ((ArrayNode) c.get("total")).remove(0)),
                spoiled(
                        "a score counts for nothing",
                        c -> ((ObjectNode) c.at("/total/0"))
                                .put("scoreFactor", 0)
                                .put("keptPrice", 0)),
                spoiled(
                        "a number is far too large",
                        c -> ((ArrayNode) c.at("/keeping/0/mentors")).set(0, LongNode.valueOf(Long.MAX_VALUE))),
                spoiled("a number is missing", c -> ((ArrayNode) c.at("/keeping/0/mentees")).remove(0)),
                spoiled("a price is below nothing", c -> ((ObjectNode) c.at("/keeping/0")).put("keptPrice", -1)),
                spoiled(
                        "a pair is fixed that is none",
                        c -> ((ObjectNode) c.at("/keeping/0"))
                                .putArray("fixed")
                                .addObject()
                                .put("mentor", "ada")
                                .put("mentee", "ada")
                                .put("made", true)));
    }

    private static Arguments spoiled(String what, Consumer<ObjectNode> spoiling) {
        return Arguments.of(what, spoiling);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void a_spoiled_certificate_is_refused(String what, Consumer<ObjectNode> spoiling) throws IOException {
        solve("changes=2");
        ObjectNode document = (ObjectNode) JSON.readTree(Files.readString(result));
        document.remove("seal");
        spoiling.accept((ObjectNode) document.get("certificate"));
        Files.writeString(result, JSON.writeValueAsString(document));

        Run refused = verify();

        assertThat(refused.status()).as(what).isEqualTo(1);
        assertThat(refused.out()).as(what).startsWith("{\"valid\":false");
    }

    @Test
    void match_keeps_pairs_of_an_earlier_result() {
        Run.of("match", "--example", "nlls", "--strategy", "stable-mentor", "--out", result.toString());

        Run run = Run.of("match", "--example", "nlls", "--earlier", result.toString(), "--changes", "2");
        Run free = Run.of("match", "--example", "nlls", "--earlier", result.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("strategy rematch (changes 2)")
                .contains("Earlier pairs: 32 = 30 kept + 2 undone + 0 that had to go + 0 not possible any more; 2 new")
                .contains("certificate verified: ");
        assertThat(free.out()).contains("strategy rematch,").contains("Earlier pairs: 32 = ");
    }

    @Test
    void match_refuses_terms_without_an_earlier_result_and_terms_that_contradict_each_other() {
        Run.of("match", "--example", "nlls", "--out", result.toString());

        assertThat(Run.of("match", "--example", "nlls", "--changes", "2").status())
                .isEqualTo(2);
        assertThat(Run.of(
                                "match",
                                "--example",
                                "nlls",
                                "--earlier",
                                result.toString(),
                                "--changes",
                                "2",
                                "--price",
                                "5")
                        .err())
                .contains("do not go together");
    }
}
