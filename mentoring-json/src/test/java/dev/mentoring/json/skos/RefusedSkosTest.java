package dev.mentoring.json.skos;

import static dev.mentoring.json.skos.SkosFormatTest.concept;
import static dev.mentoring.json.skos.SkosFormatTest.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedSkosTest {

    private static final SkosFormat NAMED = SkosFormat.standard().withId("t").withVersion("1");

    @Test
    @Tag("T1")
    void names_circles_missing_broader_concepts_and_duplicates_at_their_nodes() {
        assertThat(refusals(
                        NAMED,
                        document(
                                concept("a", "\"skos:broader\": \"ex:b\""),
                                concept("b", "\"skos:broader\": \"ex:a\""),
                                concept("c", "\"skos:broader\": \"ex:nowhere\""),
                                concept("c", ""),
                                concept("d", "\"dct:isReplacedBy\": \"ex:d\""))))
                .containsExactly(
                        "TAXONOMY_CYCLE at /@graph/0 (line 3, column 1) [http://ex.org/a, http://ex.org/b]",
                        "UNKNOWN_ID at /@graph/2 (line 5, column 1) [http://ex.org/c, http://ex.org/nowhere]",
                        "DUPLICATE_ID at /@graph/3 (line 6, column 1) [http://ex.org/c]",
                        "TAXONOMY_CYCLE at /@graph/4 (line 7, column 1) [http://ex.org/d]");
    }

    @Test
    @Tag("D9")
    void refuses_concepts_without_an_iri_or_a_label() {
        assertThat(
                        refusals(
                                NAMED,
                                "[{\"@type\": \"skos:Concept\", \"skos:prefLabel\": \"A\"}, {\"@id\": \"_:b\", \"@type\": \"skos:Concept\", "
                                        + "\"skos:prefLabel\": \"A\"}, {\"@id\": \"http://x/c\", \"@type\": \"skos:Concept\"}]"))
                .containsExactly(
                        "MISSING_FIELD at /0 (line 1, column 2) []",
                        "MISSING_FIELD at /1 (line 1, column 52) []",
                        "MISSING_FIELD at /2 (line 1, column 116) [http://x/c]");
    }

    @Test
    @Tag("D13")
    void refuses_a_language_that_could_not_be_written_again() {
        assertThat(refusals(
                        NAMED,
                        "{\"@context\": {\"prefLabel\": {\"@id\": \"http://www.w3.org/2004/02/skos/core#prefLabel\", "
                                + "\"@container\": \"@language\"}}, \"@id\": \"http://x/\", \"@type\": "
                                + "\"http://www.w3.org/2004/02/skos/core#Concept\", "
                                + "\"prefLabel\": {\"en\": \"A\", \"\\u0000\": \"B\"}}"))
                .hasSize(1)
                .allMatch(refusal -> refusal.startsWith("ENCODING at /prefLabel/\\u{0000} "));
    }

    @Test
    @Tag("P4")
    void names_no_concept_by_what_is_no_identifier() {
        assertThat(refusals(NAMED, "[{\"@id\": \"http://x/\\u0007\", \"@type\": \"skos:Concept\"}]"))
                .containsExactly("MISSING_FIELD at /0 (line 1, column 2) []");
    }

    @Test
    @Tag("D9")
    void refuses_a_vocabulary_without_one_scheme_unless_identifier_and_version_are_given() {
        assertThat(refusals(SkosFormat.standard(), document(concept("a", ""))))
                .containsExactly(
                        "MISSING_FIELD at document (line 1, column 1) []",
                        "MISSING_FIELD at document (line 1, column 1) []");
        assertThat(refusals(
                        SkosFormat.standard().withVersion("1"),
                        document(
                                "{\"@id\": \"ex:s\", \"@type\": \"skos:ConceptScheme\"}",
                                "{\"@id\": \"ex:t\", \"@type\": \"skos:ConceptScheme\"}")))
                .containsExactly("MISSING_FIELD at document (line 1, column 1) []");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY",
                "7|WRONG_ROOT",
                "null|WRONG_ROOT",
                "{}|EMPTY_VALUE",
                "[]|EMPTY_VALUE",
                "[7]|WRONG_TYPE",
                "{|SYNTAX",
                "[] []|TRAILING_DATA",
                "{\"a\": 1, \"a\": 2}|DUPLICATE_KEY",
                "{\"x\": {\"a\": 1, \"a\": 2}}|DUPLICATE_KEY",
                "{\"x\": NaN}|NUMBER_NOT_FINITE",
                "{\"@graph\": 7}|WRONG_TYPE",
                "[{\"@context\": {}}]|UNKNOWN_FIELD",
                "{\"@graph\": [{\"@graph\": [{\"@graph\": []}]}]}|UNKNOWN_FIELD",
                "{\"@id\": 7}|WRONG_TYPE",
                "{\"@type\": 7}|WRONG_TYPE",
                "{\"skos:broader\": 7}|WRONG_TYPE",
                "{\"skos:prefLabel\": [[\"a\"]]}|WRONG_TYPE",
                "{\"mentoring:overlap\": 7}|WRONG_TYPE",
                "{\"mentoring:overlap\": {\"mentoring:with\": \"a\", \"mentoring:percent\": 101}}|NUMBER_RANGE",
                "{\"mentoring:overlap\": {\"mentoring:with\": \"a\"}}|NUMBER_RANGE"
            })
    @Tag("D6")
    @Tag("D7")
    @Tag("D14")
    void refuses_what_is_no_vocabulary(String document, String code) {
        assertThat(refusals(NAMED, document))
                .singleElement()
                .satisfies(r -> assertThat(r).startsWith(code + " at"));
    }

    @Test
    @Tag("D1")
    @Tag("D2")
    @Tag("D3")
    @Tag("D12")
    @Tag("D17")
    void keeps_the_limits_of_every_document() {
        String document = document(concept("a", ""), concept("b", ""));

        assertThat(refusals(NAMED.withLimits(Limits.standard().withBytes(10)), document))
                .singleElement()
                .satisfies(r -> assertThat(r).startsWith("LIMIT_BYTES"));
        assertThat(refusals(NAMED.withLimits(Limits.standard().withDepth(3)), document))
                .singleElement()
                .satisfies(r -> assertThat(r).startsWith("LIMIT_DEPTH"));
        assertThat(refusals(NAMED.withLimits(Limits.standard().withElements(1)), document))
                .singleElement()
                .satisfies(r -> assertThat(r).startsWith("LIMIT_COUNT"));
        assertThat(refusals(NAMED.withLimits(Limits.standard().withTextLength(10)), document))
                .singleElement()
                .satisfies(r -> assertThat(r).startsWith("LIMIT_LENGTH"));
        assertThat(catchThrowableOfType(
                                DocumentException.class, () -> NAMED.read(new byte[] {'{', '"', (byte) 0xFF, '"', '}'}))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code().name()).isEqualTo("ENCODING"));
    }

    @Test
    @Tag("I1")
    void refuses_iris_that_are_no_identifiers() {
        assertThat(refusals(NAMED, document(concept("a\\u202e", ""), concept("x".repeat(300), ""))))
                .containsExactly(
                        "ID_CHARACTERS at /@graph/0 (line 3, column 1) []",
                        "LIMIT_LENGTH at /@graph/1 (line 4, column 1) []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a:b", "x"})
    void survives_contexts_that_lead_round_in_a_circle(String term) {
        String document =
                "{\"@context\": {\"a\": \"b\", \"b\": \"a\", \"x\": \"x:x\"}, \"@type\": \"skos:ConceptScheme\", "
                        + "\"@id\": \"x:x\", \"" + term + "\": 1}";

        assertThat(SkosFormatTest.read(NAMED, document).notes()).hasSize(1);
    }

    @Test
    @Tag("T1")
    @Tag("thorough")
    void refuses_a_circle_of_many_concepts_and_takes_a_wide_forest() {
        int count = 300_000;
        SkosFormat large = NAMED.withLimits(Limits.standard().withBytes(256 << 20));
        String circle = IntStream.range(0, count)
                .mapToObj(i -> concept("c" + i, "\"skos:broader\": \"ex:c" + (i + 1) % count + "\""))
                .collect(Collectors.joining(","));
        String forest = IntStream.range(0, count)
                .mapToObj(i -> concept("c" + i, i == 0 ? "" : "\"skos:broader\": [\"ex:c0\", \"ex:c1\"]"))
                .collect(Collectors.joining(","));

        assertThat(refusals(large, document(circle)))
                .singleElement()
                .satisfies(r -> assertThat(r).startsWith("TAXONOMY_CYCLE at /@graph/0"));
        SkosReading reading = SkosFormatTest.read(large, document(forest.replace("\"ex:c1\"]", "\"ex:c0\"]")));
        assertThat(reading.taxonomy().narrower("http://ex.org/c0")).hasSize(count - 1);
    }

    private static List<String> refusals(SkosFormat format, String document) {
        DocumentException refusal = catchThrowableOfType(
                DocumentException.class, () -> format.read(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal).as(document).isNotNull();
        return refusal.problems().stream()
                .map(problem -> problem.code() + " at " + problem.location().describe() + " " + problem.ids())
                .toList();
    }
}
