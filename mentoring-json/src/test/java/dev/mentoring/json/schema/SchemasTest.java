package dev.mentoring.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.TestDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    /** Codes of faults that a schema can see. */
    private static final Set<String> OF_FORM = Set.of(
            "UNKNOWN_FIELD",
            "MISSING_FIELD",
            "NULL_VALUE",
            "NULL_ELEMENT",
            "UNKNOWN_VALUE",
            "UNKNOWN_KIND",
            "EMPTY_VALUE");

    /** Schemas do not know the order of members, which time zones and codes there are, nor what a design has to have in its report. */
    private static final Set<String> BEYOND_SCHEMAS = Set.of(
            "format_not_first.json",
            "experiment-report_code_unknown.json",
            "experiment-report_cell_missing.json",
            "experiment-report_contender_not_weighed.json",
            "experiment-report_contrast_of_another_factor.json",
            "experiment-report_contrast_of_two_sources.json",
            "experiment-report_contrast_with_itself.json",
            "experiment-report_trade_offs_missing.json",
            "result_certificate_kind_not_first.json",
            "participants_zone_unknown.json",
            "programme_policies_zone_unknown.json");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<DocumentKind> kinds() {
        return Schemas.kinds();
    }

    static Stream<String> faultyForms() throws IOException {
        return resource("/refused/index.csv")
                .lines()
                .map(line -> line.split(",", -1))
                .filter(c -> OF_FORM.contains(c[2]) && !BEYOND_SCHEMAS.contains(c[0]))
                .map(c -> c[0]);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SchemasTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keeps_the_schema_of_schemas(DocumentKind kind) {
        assertThat(REGISTRY.getSchema(
                                SchemaLocation.of(Dialects.getDraft202012().getId()))
                        .validate(Schemas.text(kind), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void names_itself_and_describes_its_parts(DocumentKind kind) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Schemas.text(kind));

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("urn:mentoring:schema:" + kind.id() + ":" + kind.version());
        assertThat(schema.path("title").asText()).isNotEmpty();
        assertThat(schema.path("description").asText()).isNotEmpty();
        assertThat(Schemas.text(kind)).contains("\"const\": \"" + kind.format() + "\"");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void stays_on_the_common_ground_of_form_builders(DocumentKind kind) {
        assertThat(Schemas.text(kind)).doesNotContain("prefixItems", "$dynamicRef", "unevaluatedProperties");
    }

    @ParameterizedTest
    @MethodSource("faultyForms")
    void refuses_what_the_reader_refuses_for_its_form(String file) throws IOException {
        DocumentKind kind = TestDocuments.format(file).kind();

        assertThat(REGISTRY.getSchema(Schemas.text(kind)).validate(resource("/refused/" + file), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void finds_a_kind_by_name_and_by_format() {
        assertThat(Schemas.kind("matching-result")).contains(DocumentKind.MATCHING_RESULT);
        assertThat(Schemas.kind("mentoring/matching-problem/1")).contains(DocumentKind.MATCHING_PROBLEM);
        assertThat(Schemas.kind("matching")).isEmpty();
    }
}
