package dev.mentoring.json.skos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.core.taxonomy.TopicLink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("003-23")
class SkosFormatTest {

    private static final SkosFormat NAMED = SkosFormat.standard().withId("t").withVersion("1");

    /** One vocabulary in the shapes in which tools export it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "terms-through-the-context.json",
                "prefixes.json",
                "expanded-named-graph.json",
                "language-maps.json",
                "full-iris-and-context-at-the-end.json",
                "remote-context.json"
            })
    void reads_the_same_vocabulary_from_every_shape(String file) throws IOException {
        SkosReading reading = SkosFormat.standard().read(resource(file));

        assertThat(reading.taxonomy())
                .isEqualTo(Taxonomy.of(
                        "http://example.org/areas",
                        "2026",
                        List.of(
                                new Topic(
                                        "http://example.org/areas/governance",
                                        Labels.of("Governance"),
                                        java.util.Optional.empty(),
                                        ImmutableMap.of()),
                                Topic.builder()
                                        .id("http://example.org/areas/budget")
                                        .labels(new Labels(
                                                ImmutableSortedMap.of(
                                                        "en", "Budget management", "fr", "Gestion du budget"),
                                                ImmutableSortedMap.of("en", ImmutableList.of("Budgeting", "Finance")),
                                                ImmutableSortedMap.of("en", ImmutableList.of("Bugdet"))))
                                        .broader("http://example.org/areas/governance")
                                        .related(ImmutableMap.of("http://example.org/areas/web", 50))
                                        .notation("1.1")
                                        .build(),
                                Topic.builder()
                                        .id("http://example.org/areas/web")
                                        .labels(Labels.of("Web sites"))
                                        .addReplacedBy("http://example.org/areas/online")
                                        .build())));
        assertThat(reading.exactMatches())
                .containsExactly(new TopicLink("http://example.org/areas/budget", "http://example.com/money", 100));
    }

    @Test
    void writes_to_the_byte() throws IOException {
        Taxonomy taxonomy = Taxonomy.of(
                "areas",
                "3",
                List.of(
                        Topic.of("http://example.org/a", "A", "First \"letter\""),
                        Topic.builder()
                                .id("b c")
                                .labels(new Labels(
                                        ImmutableSortedMap.of("en", "B", "fr", "Bé"),
                                        ImmutableSortedMap.of(),
                                        ImmutableSortedMap.of("en", ImmutableList.of("Bee"))))
                                .broader("http://example.org/a")
                                .related(ImmutableSortedMap.of("http://example.org/a", 40))
                                .notation("2")
                                .addReplacedBy("René")
                                .build(),
                        Topic.of("d", "D").retire()));

        assertThat(SkosFormat.standard().write(taxonomy))
                .isEqualTo(new String(resource("written.json"), StandardCharsets.UTF_8));
        assertThat(SkosFormat.standard().read(resource("written.json")).taxonomy())
                .isEqualTo(taxonomy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mentoring.dev/topic/budget",
                "https://mentoring.dev/topic/",
                "http://example.org/a b",
                "urn:x:y",
                "skos:x",
                "_:b0",
                "@id",
                "#x",
                "../x",
                "50%",
                "%41",
                "漢/字"
            })
    void keeps_every_identifier(String id) {
        Taxonomy taxonomy = Taxonomy.of("https://mentoring.dev/taxonomy/a", "1", List.of(Topic.of(id, "A")));

        assertThat(read(SkosFormat.standard(), SkosFormat.standard().write(taxonomy))
                        .taxonomy())
                .isEqualTo(taxonomy);
    }

    @Test
    @Tag("T1")
    void keeps_the_first_of_several_broader_concepts_and_tells_the_others() {
        SkosReading reading = read(
                NAMED,
                document(
                        concept(
                                "c",
                                "\"skos:broader\": [{\"@id\": \"ex:b\"}, {\"@id\": \"ex:a\"}, {\"@id\": \"ex:b\"}]"),
                        concept("b", "\"skos:narrower\": {\"@id\": \"ex:c\"}"),
                        concept("a", "\"skos:narrower\": [\"ex:d\", \"ex:x\"]"),
                        concept("d", "")));

        assertThat(reading.taxonomy().ancestors("http://ex.org/c")).containsExactly("http://ex.org/b");
        assertThat(reading.taxonomy().ancestors("http://ex.org/d")).containsExactly("http://ex.org/a");
        assertThat(reading.notes())
                .extracting(note -> note.code() + " " + note.location().describe() + " " + note.ids())
                .containsExactly(
                        "SEVERAL_BROADER /@graph/0 (line 3, column 1) [http://ex.org/c, http://ex.org/b, http://ex.org/a]",
                        "NOT_CARRIED /@graph/2 (line 5, column 1) [http://ex.org/a, http://ex.org/x]");
    }

    @Test
    void counts_what_it_leaves_out_by_name() {
        SkosReading reading = read(
                NAMED,
                document(
                        concept("a", "\"skos:definition\": {\"@language\": \"en\", \"@value\": \"d\"}"),
                        concept("b", "\"skos:definition\": null, \"skos:altLabel\": [\" \", null]"),
                        "{\"@id\": \"ex:g\", \"@type\": \"skos:Collection\", \"skos:member\": []}"));

        assertThat(reading.notes())
                .extracting(note -> note.message())
                .containsExactly(
                        "members http://www.w3.org/2004/02/skos/core#definition, left out 2 times",
                        "blank texts, left out 1 time",
                        "nodes that are no concepts, left out 1 time",
                        "members http://www.w3.org/2004/02/skos/core#member, left out 1 time");
    }

    @Test
    void assumes_a_weight_for_links_that_state_none_and_tells_how_often() {
        SkosReading reading = read(
                NAMED.withAssumedPercent(30),
                document(
                        concept(
                                "a",
                                "\"skos:related\": [\"ex:b\", \"ex:c\"], \"mentoring:overlap\": {\"mentoring:with\": \"ex:b\", "
                                        + "\"mentoring:percent\": {\"@value\": 80}}"),
                        concept("b", "\"skos:related\": \"ex:a\""),
                        concept("c", "\"skos:related\": [\"ex:a\", \"ex:elsewhere\"]")));

        assertThat(reading.taxonomy().related("http://ex.org/a"))
                .containsExactlyEntriesOf(ImmutableMap.of("http://ex.org/b", 80, "http://ex.org/c", 30));
        assertThat(reading.notes())
                .extracting(note -> note.message())
                .containsExactly(
                        "2 links state no overlap; 30 percent were assumed",
                        "the related concept is not in the document");
    }

    @Test
    void keeps_a_second_preferred_label_of_a_language_as_an_alternative() {
        SkosReading reading = read(
                NAMED.withLanguage("de"),
                "{\"@id\": \"ex:a\", \"@type\": [\"skos:Concept\"], \"skos:prefLabel\": [\"A\", \"B\", \"A\"], "
                        + "\"skos:notation\": [1.50, \"2\"], \"owl:deprecated\": {\"@value\": \"true\"}}");

        Topic topic = reading.taxonomy().topics().values().iterator().next();
        assertThat(topic.labels().preferred()).isEqualTo(ImmutableMap.of("de", "A"));
        assertThat(topic.labels().alternative()).isEqualTo(ImmutableMap.of("de", ImmutableList.of("B")));
        assertThat(topic.notation()).contains("1.50");
        assertThat(topic.retired()).isTrue();
        assertThat(reading.notes()).hasSize(2);
    }

    @Test
    void takes_identifier_and_version_that_are_given_before_those_of_the_document() throws IOException {
        Taxonomy taxonomy = NAMED.read(resource("prefixes.json")).taxonomy();

        assertThat(taxonomy.id()).isEqualTo("t");
        assertThat(taxonomy.version()).isEqualTo("1");
    }

    static SkosReading read(SkosFormat format, String document) {
        return format.read(document.getBytes(StandardCharsets.UTF_8));
    }

    static String document(String... nodes) {
        return "{\"@context\": {\"ex\": \"http://ex.org/\"},\n\"@graph\": [\n" + String.join(",\n", nodes) + "\n]}";
    }

    static String concept(String name, String members) {
        return "{\"@id\": \"ex:" + name
                + "\", \"@type\": \"skos:Concept\", \"skos:prefLabel\": {\"@language\": \"en\", \"@value\": \"" + name
                + "\"}" + (members.isEmpty() ? "" : ", ") + members + "}";
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream in = SkosFormatTest.class.getResourceAsStream("/skos/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
