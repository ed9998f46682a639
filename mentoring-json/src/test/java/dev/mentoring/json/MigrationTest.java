package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;
import dev.mentoring.json.internal.DocumentText;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A host's pilot had a version 0 of two kinds, which its steps bring up to version 1. */
@Tag("D15")
class MigrationTest {

    /** In version 0, capacities were called places. */
    private static final Migration OF_PROBLEMS = new Migration(
            DocumentKind.MATCHING_PROBLEM,
            0,
            "places-to-capacity",
            "Calls the places of people their capacity.",
            document -> {
                for (String side : List.of("mentors", "mentees")) {
                    for (JsonNode person : document.path(side)) {
                        ((ObjectNode) person).set("capacity", ((ObjectNode) person).remove("places"));
                    }
                }
                return document.put("format", "mentoring/matching-problem/1");
            });

    /** In version 0, topics had a name in English. */
    private static final Migration OF_TAXONOMIES = new Migration(
            DocumentKind.TAXONOMY, 0, "name-to-labels", "Makes the name of a topic its English label.", document -> {
                for (JsonNode topic : document.path("topics")) {
                    ((ObjectNode) topic).putObject("labels").set("en", ((ObjectNode) topic).remove("name"));
                }
                return document.put("format", "mentoring/taxonomy/1");
            });

    private static final DocumentFormat<MatchingProblem> PROBLEMS =
            MentoringJson.problems().withMigrations(ImmutableList.of(OF_PROBLEMS));

    private static Migration step(int from, String name, UnaryOperator<ObjectNode> change) {
        return new Migration(DocumentKind.MATCHING_PROBLEM, from, name, "Changes what there is to change.", change);
    }

    private static byte[] golden(String file) throws IOException {
        return GoldenDocumentsTest.golden("migrated/" + file).getBytes(StandardCharsets.UTF_8);
    }

    private static <T> void becomes(DocumentFormat<T> format, String old, String present, String step)
            throws IOException {
        Reading<T> read = format.readWithNotes(golden(old));

        assertThat(read.migrations()).containsExactly(step);
        assertThat(format.write(read.value(), read.extras()))
                .isEqualTo(GoldenDocumentsTest.golden("migrated/" + present));
        Reading<T> again = format.readWithNotes(golden(present));
        assertThat(again.migrations()).isEmpty();
        assertThat(format.digest(again.value())).isEqualTo(format.digest(read.value()));
    }

    private static DocumentException refusal(DocumentFormat<?> format, String document) {
        return Objects.requireNonNull(
                catchThrowableOfType(DocumentException.class, () -> format.read(document)), "it was accepted");
    }

    private static String failure(UnaryOperator<ObjectNode> change) throws IOException {
        DocumentFormat<?> format = MentoringJson.problems().withMigrations(List.of(step(0, "broken", change)));
        byte[] old = golden("matching-problem-0.json");
        MigrationException failure = Objects.requireNonNull(
                catchThrowableOfType(MigrationException.class, () -> format.read(old)), "it did not fail");
        assertThat(failure.problems()).flatExtracting(Problem::ids).containsExactly("broken");
        return failure.describe();
    }

    @Test
    void brings_an_older_version_up_to_the_present_one() throws IOException {
        becomes(PROBLEMS, "matching-problem-0.json", "matching-problem-1.json", "places-to-capacity");
        becomes(
                MentoringJson.taxonomies().withMigrations(List.of(OF_TAXONOMIES)),
                "taxonomy-0.json",
                "taxonomy-1.json",
                "name-to-labels");
    }

    @Test
    void is_not_read_without_a_step() throws IOException {
        assertThat(refusal(MentoringJson.problems(), GoldenDocumentsTest.golden("migrated/matching-problem-0.json")))
                .hasMessageContaining("SCHEMA_VERSION")
                .hasMessageContaining("older");
        assertThat(refusal(PROBLEMS, "{\"format\": \"mentoring/taxonomy/0\"}")).hasMessageContaining("FORMAT");
        assertThat(refusal(PROBLEMS, "{\"format\": \"mentoring/matching-problem/2\"}"))
                .hasMessageContaining("SCHEMA_VERSION");
    }

    @Test
    void runs_steps_in_order_one_version_each() {
        Migrations steps = Migrations.upTo(
                3,
                DocumentKind.MATCHING_PROBLEM,
                List.of(
                        step(
                                2,
                                "third",
                                document -> document.put("format", "mentoring/matching-problem/3")
                                        .put("seen", document.path("seen").asText() + "c")),
                        step(
                                1,
                                "second",
                                document -> document.put("format", "mentoring/matching-problem/2")
                                        .put("seen", document.path("seen").asText() + "b"))));
        DocumentText old = DocumentText.of(
                "{\"format\":\"mentoring/matching-problem/1\",\"n\":[1.50,1E+5,123456789012345678901234567890,-0.0]}",
                Limits.standard());

        assertThat(steps.due(old)).extracting(Migration::name).containsExactly("second", "third");
        assertThat(steps.run(old, steps.due(old)).text())
                .isEqualTo("{\"format\":\"mentoring/matching-problem/3\","
                        + "\"n\":[1.50,1E+5,123456789012345678901234567890,0.0],\"seen\":\"bc\"}");
    }

    @Test
    void limits_and_strictness_hold_before_a_step_sees_anything() {
        DocumentFormat<?> format = MentoringJson.problems()
                .withLimits(Limits.standard().withDepth(4))
                .withMigrations(List.of(step(0, "never", document -> {
                    throw new IllegalStateException("a step saw the document");
                })));
        String head = "{\"format\": \"mentoring/matching-problem/0\", ";

        assertThat(refusal(format, head + "\"a\": 1, \"a\": 2}")).hasMessageContaining("DUPLICATE_KEY at /a (line 1");
        assertThat(refusal(format, head + "\"a\": [[[[1]]]]}")).hasMessageContaining("LIMIT_DEPTH at /a/0/0/0 (line 1");
        assertThat(refusal(format, head + "\"a\": 1e400}")).hasMessageContaining("NUMBER_RANGE at /a (line 1");
        assertThat(refusal(format, head + "\"a\": NaN}")).hasMessageContaining("NUMBER_NOT_FINITE at /a (line 1");
        assertThat(refusal(format, head + "\"a\": 1} {}")).hasMessageContaining("TRAILING_DATA");
        assertThat(refusal(format, head + "\"a\": ")).hasMessageContaining("SYNTAX");
    }

    @Test
    void problems_found_after_a_step_have_pointers_and_no_lines() throws IOException {
        String old = GoldenDocumentsTest.golden("migrated/matching-problem-0.json")
                .replace("\"places\": 2", "\"places\": \"2\"");

        assertThat(refusal(PROBLEMS, old).problems())
                .extracting(problem -> problem.code() + " " + problem.location())
                .containsExactly("WRONG_TYPE InDocument[pointer=/mentors/0/capacity, line=0, column=0]");
    }

    @Test
    void tells_which_step_failed_and_no_value() throws IOException {
        assertThat(failure(document -> {
                    throw new IllegalArgumentException("canary " + document);
                }))
                .startsWith("MIGRATION_FAILED")
                .contains("the step \"broken\" threw IllegalArgumentException")
                .doesNotContain("canary");
        assertThat(failure(document -> document))
                .contains("gave no document of the format \"mentoring/matching-problem/1\"");
        assertThat(failure(document -> document.put("format", "mentoring/matching-problem/2")))
                .contains("gave no document");
        assertThat(failure(MigrationTest::nothing)).contains("gave nothing");
    }

    @SuppressWarnings("NullAway") // what a careless host may do
    private static ObjectNode nothing(ObjectNode document) {
        return null;
    }

    @Test
    void half_of_a_surrogate_pair_is_refused_at_its_place_as_in_the_present_version() {
        String old =
                "{\"format\": \"mentoring/matching-problem/0\", \"id\": \"\\ud800\", \"mentors\": [], \"mentees\": []}";

        DocumentException refusal = refusal(PROBLEMS, old);

        assertThat(refusal).hasMessageContaining("ID_CHARACTERS at /id").hasNoCause();
        assertThat(refusal.problems())
                .isEqualTo(DocumentException.withoutLines(
                        refusal(PROBLEMS, old.replace("problem/0", "problem/1")).problems()));
    }

    private static String withExtensions(String extensions) {
        return "{\"format\": \"mentoring/matching-problem/0\", \"id\": \"p\", \"peers\": [], \"extensions\": "
                + extensions + ", \"locked\": []}";
    }

    @Test
    @Tag("D8")
    void extensions_that_no_step_touches_stay_as_they_were_written() {
        String written =
                "{ \"b\":1E5,\"c\" : -0.0, \"d\":-0,\"e\":\"\\u00e9 \\\" }\", \"f\": [1.50, \"\\ud800\", {}] }";

        Reading<MatchingProblem> read =
                PROBLEMS.readWithNotes(withExtensions(written).getBytes(StandardCharsets.UTF_8));

        assertThat(read.migrations()).isNotEmpty();
        assertThat(read.extras().json("/extensions")).hasValue(written);
    }

    @Test
    @Tag("D8")
    void extensions_that_a_step_alters_are_those_that_it_gave() {
        DocumentFormat<MatchingProblem> format = MentoringJson.problems()
                .withMigrations(List.of(step(0, "altering", document -> {
                    ((ObjectNode) document.path("extensions")).put("b", 2);
                    return document.put("format", "mentoring/matching-problem/1");
                })));

        Reading<MatchingProblem> read =
                format.readWithNotes(withExtensions("{\"a\": [ ], \"b\": 1}").getBytes(StandardCharsets.UTF_8));

        assertThat(read.extras().json("/extensions")).hasValue("{\"a\":[],\"b\":2}");
    }

    @Test
    void refuses_gaps_doubles_and_steps_of_other_kinds() {
        UnaryOperator<ObjectNode> change = document -> document;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Migrations.upTo(3, DocumentKind.MATCHING_PROBLEM, List.of(step(0, "a", change))))
                .withMessage("no step leads from version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MentoringJson.problems().withMigrations(List.of(step(0, "a", change), step(0, "b", change))))
                .withMessage("two steps lead from version 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MentoringJson.problems().withMigrations(List.of(step(1, "a", change))))
                .withMessage("the step \"a\" leads beyond version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MentoringJson.results().withMigrations(List.of(step(0, "a", change))))
                .withMessage("the step \"a\" is for documents of another kind");
        assertThatIllegalArgumentException().isThrownBy(() -> step(-1, "a", change));
        assertThatIllegalArgumentException().isThrownBy(() -> step(0, "", change));
    }
}
