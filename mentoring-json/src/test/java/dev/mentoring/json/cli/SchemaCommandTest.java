package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.json.Examples;
import dev.mentoring.json.schema.Exchange;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas come out one by one or all at once, and what the command prints keeps the schema of its answer. */
class SchemaCommandTest {

    private static final String EXAMPLE = "council-pilot";

    private static void assertKeeps(Exchange exchange, String json) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(exchange))
                        .validate(json, InputFormat.JSON))
                .as(json)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void prints_what_is_exchanged_beside_documents(Exchange exchange) {
        assertThat(Run.of("schema", exchange.id()).out()).isEqualTo(Schemas.text(exchange));
        assertThat(Run.of("schema").lines()).contains(exchange.id());
    }

    @Test
    void writes_all_schemas_into_a_folder_again_and_again(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("schemas").resolve("1");
        assertThat(Run.of("schema", "--all", target.toString()).status()).isZero();
        Files.writeString(target.resolve("what-if-1.json"), "{}");

        assertThat(Run.of("schema", "--all", target.toString()).err().lines())
                .hasSameSizeAs(Schemas.files().keySet());

        for (String file : Schemas.files().keySet()) {
            assertThat(target.resolve(file)).content().isEqualTo(Schemas.files().get(file));
        }
    }

    @Test
    void takes_a_kind_or_a_folder(@TempDir Path folder) {
        assertThat(Run.of("schema", "programme", "--all", folder.toString()).status())
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void answers_of_what_if_keep_their_schema() {
        assertKeeps(
                Exchange.WHAT_IF,
                Run.of("what-if", "--example", EXAMPLE, "--withdraw", mentee(), "--json")
                        .out());
        assertKeeps(
                Exchange.WHAT_IF,
                Run.of("what-if", "--example", EXAMPLE, "--places", mentee() + "=0", "--json")
                        .out());
    }

    @Test
    void measures_and_strategies_keep_their_schemas(@TempDir Path folder) throws IOException {
        Path problem = Files.writeString(folder.resolve("problem.json"), """
                {"format": "mentoring/matching-problem/1", "id": "p", "mentors": [{"id": "ada", "preferences": ["ben", "cy"]}],
                 "mentees": [{"id": "ben"}, {"id": "cy", "preferences": ["ada"]}]}
                """);
        Path result = folder.resolve("result.json");
        assertThat(Run.of("solve", "--problem", problem.toString(), "--out", result.toString())
                        .status())
                .isZero();

        assertKeeps(
                Exchange.MEASURES,
                Run.of("measure", "--problem", problem.toString(), "--result", result.toString(), "--json")
                        .out());
        assertKeeps(Exchange.STRATEGIES, Run.of("strategies", "--json").out());
    }

    @Test
    void obligations_keep_their_schema() {
        Examples.withEvents()
                .forEach(example -> assertKeeps(
                        Exchange.OBLIGATIONS,
                        Run.of("programme", "obligations", "--example", example, "--json")
                                .out()));
    }

    private static String mentee() {
        return "c-101";
    }
}
