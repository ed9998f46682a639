package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mentoring.core.programme.Field;
import dev.mentoring.json.schema.Exchange;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the page of documents against their schemas. */
class DocumentsPageTest {

    private static final Path PAGE = Path.of("docs/reference/documents.md");

    /** What rules may hold has a page of its own. */
    private static final Set<String> OF_RULES =
            Set.of("rules", "participantClause", "personRule", "clause", "pairRule");

    @ParameterizedTest
    @EnumSource(
            names = {
                "PARTICIPANTS",
                "PROGRAMME",
                "MATCHING_PROBLEM",
                "MATCHING_RESULT",
                "EXPLANATION",
                "EVENTS",
                "EXPERIMENT",
                "EXPERIMENT_REPORT"
            })
    void names_every_member_of_the_schema(DocumentKind kind) throws IOException {
        Set<String> members = new TreeSet<>();
        collect(new ObjectMapper().readTree(Schemas.text(kind)), members);

        assertThat(members).hasSizeGreaterThan(20);
        assertThat(Files.readString(PAGE))
                .contains(members.stream().map(member -> "`" + member + "`").toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIALS", "EXPERIMENT_MANIFEST"})
    void names_every_member_of_what_experiments_write_beside_documents(Exchange exchange) throws IOException {
        Set<String> members = new TreeSet<>();
        collect(new ObjectMapper().readTree(Schemas.text(exchange)).at("/properties"), members);
        collect(new ObjectMapper().readTree(Schemas.text(exchange)).at("/$defs"), members);

        assertThat(Files.readString(PAGE))
                .contains(members.stream().map(member -> "`" + member + "`").toList());
    }

    @Test
    void names_every_kind_of_document_and_has_a_row_for_every_other_schema() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Arrays.stream(DocumentKind.values())
                        .map(kind -> "`" + kind.format() + "`")
                        .toList())
                .contains(Arrays.stream(Exchange.values())
                        .map(exchange -> "\n| `" + exchange.id() + "` | ")
                        .toList());
    }

    @Test
    void names_every_field_of_a_form() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Arrays.stream(Field.values())
                        .map(field -> "`" + field + "`")
                        .toList());
    }

    private static void collect(JsonNode schema, Set<String> members) {
        schema.properties().forEach(entry -> {
            if (entry.getKey().equals("properties")) {
                entry.getValue().fieldNames().forEachRemaining(members::add);
            }
            if (!OF_RULES.contains(entry.getKey())) {
                collect(entry.getValue(), members);
            }
        });
        if (schema.isArray()) {
            schema.forEach(element -> collect(element, members));
        }
    }
}
