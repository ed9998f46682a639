package dev.mentoring.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.TestDocuments;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas say of every member what it is, in words that a form shows, and by examples that are good ones. */
@Tag("D15")
class DescribedSchemasTest {

    /** As a label of a form: a capital first, no full stop. */
    private static final String LABEL = "\\p{Lu}.{0,118}[^.\\s]|\\p{Lu}";

    /** Sentences, of which the first begins with a capital, a figure or a quoted name. */
    private static final String SENTENCES = "[\\p{Lu}0-9\"].*\\.";

    private static final ImmutableSet<String> PLAIN = ImmutableSet.of("string", "integer", "number");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<String> schemas() {
        return Schemas.files().keySet().stream();
    }

    private static SchemaTree tree(String file) {
        return SchemaTree.of(Schemas.files().getOrDefault(file, ""));
    }

    static List<DocumentKind> kinds() {
        return Schemas.kinds();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_member_has_a_title_and_a_description(String file) {
        SchemaTree tree = tree(file);

        assertThat(tree.members()).allSatisfy(part -> {
            assertThat(tree.resolved(part, "title").path("title").asText())
                    .as("title of %s", part)
                    .matches(LABEL);
            assertThat(tree.resolved(part, "description").path("description").asText())
                    .as("description of %s", part)
                    .matches(SENTENCES);
        });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_definition_has_a_title_and_a_description(String file) {
        JsonNode definitions = tree(file).root().path("$defs");

        assertThat(definitions.properties()).allSatisfy(definition -> {
            assertThat(definition.getValue().path("title").asText())
                    .as("title of %s", definition.getKey())
                    .matches(LABEL);
            assertThat(definition.getValue().path("description").asText())
                    .as("description of %s", definition.getKey())
                    .matches(SENTENCES);
        });
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_reference_leads_to_a_definition_and_every_definition_is_used(String file) {
        SchemaTree tree = tree(file);

        assertThat(tree.references())
                .allSatisfy(reference -> assertThat(tree.definition(reference).isObject())
                        .as(reference)
                        .isTrue());
        assertThat(tree.references().stream().map(reference -> reference.substring(reference.lastIndexOf('/') + 1)))
                .containsAll(tree.definitions());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_object_of_named_members_is_closed(String file) {
        assertThat(tree(file).parts())
                .filteredOn(part -> part.schema().has("properties"))
                .allSatisfy(part -> assertThat(
                                part.schema().path("additionalProperties").asText())
                        .as(part.pointer())
                        .isEqualTo("false"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_choice_of_a_list_has_a_title(String file) {
        assertThat(tree(file).parts())
                .filteredOn(part -> part.schema().has("const") && part.pointer().matches(".*/oneOf/[0-9]+"))
                .allSatisfy(part ->
                        assertThat(part.text("title")).as(part.pointer()).matches("[\\p{Lu}0-9].*[^.]"));
        assertThat(tree(file).parts())
                .noneMatch(part -> part.schema().has("enum") && !part.pointer().endsWith("propertyNames"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void texts_and_numbers_and_maps_have_examples(String file) {
        SchemaTree tree = tree(file);

        assertThat(tree.members())
                .filteredOn(part -> !part.schema().has("default") && isFree(tree.resolved(part, "type")))
                .allSatisfy(part -> assertThat(tree.resolved(part, "examples").path("examples"))
                        .as("examples of %s", part)
                        .isNotEmpty());
    }

    /** Whether the values are neither of a closed list, nor lists, nor objects of named members. */
    private static boolean isFree(JsonNode schema) {
        boolean isMap = schema.path("additionalProperties").isObject();
        return !schema.has("const")
                && !schema.has("oneOf")
                && (isMap || PLAIN.contains(schema.path("type").asText()));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_example_and_every_default_keeps_its_schema(String file) {
        SchemaTree tree = tree(file);
        assertThat(tree.root().path("examples")).isNotEmpty();

        for (SchemaTree.Part part : tree.parts()) {
            if (part.schema().has("examples") || part.schema().has("default")) {
                Schema alone = REGISTRY.getSchema(tree.alone(part));
                part.schema()
                        .path("examples")
                        .forEach(example -> assertThat(alone.validate(example))
                                .as("example of %s", part)
                                .isEmpty());
                if (part.schema().has("default")) {
                    assertThat(alone.validate(part.schema().path("default")))
                            .as("default of %s", part)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_examples_of_a_document_are_read(DocumentKind kind) {
        SchemaTree.of(Schemas.text(kind)).root().path("examples").forEach(example -> {
            assertThat(REGISTRY.getSchema(Schemas.text(kind)).validate(example.toString(), InputFormat.JSON))
                    .isEmpty();
            assertThat(TestDocuments.format(kind.id()).read(example.toString())).isNotNull();
        });
    }
}
