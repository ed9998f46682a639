package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D8")
class ExtrasTest {

    private static final DocumentFormat<MatchingProblem> STRICT = MentoringJson.problems();
    private static final DocumentFormat<MatchingProblem> FORMAT = STRICT.preserving();

    private static final String SMALL = """
            {
              "format": "mentoring/matching-problem/1",
              "id": "p",
              "mentors": [
                {"id": "ada", "badge": "canary" }
              ],
              "mentees": [
                {"id": "ben"}
              ],
              "pairs": [],
              "extensions": {
                  "x" : 1.50,
                  "y":[ ]
              },
              "later": null
            }
            """;

    private static <T> Reading<T> read(DocumentFormat<T> format, String document) {
        return format.readWithNotes(document.getBytes(StandardCharsets.UTF_8));
    }

    private static DocumentException refusal(DocumentFormat<?> format, String document) {
        return Objects.requireNonNull(
                catchThrowableOfType(DocumentException.class, () -> read(format, document)), "it was accepted");
    }

    private static String place(Problem problem) {
        return problem.code() + " " + ((Location.InDocument) problem.location()).pointer();
    }

    @Test
    void names_what_was_kept_by_the_identifier_of_its_object() {
        Extras extras = read(FORMAT, SMALL).extras();

        assertThat(extras.pointers()).containsExactly("/mentors/ada/badge", "/extensions", "/later");
        assertThat(extras.json("/mentors/ada/badge")).hasValue("\"canary\"");
        assertThat(extras.json("/extensions")).hasValue("{\n      \"x\" : 1.50,\n      \"y\":[ ]\n  }");
        assertThat(extras.json("/mentors")).isEmpty();
        assertThat(extras).hasToString("3 kept members");
    }

    @Test
    void a_strict_format_keeps_the_extensions_alone() {
        assertThat(refusal(STRICT, SMALL).problems())
                .extracting(ExtrasTest::place)
                .containsExactly("UNKNOWN_FIELD /mentors/0/badge", "UNKNOWN_FIELD /later");
        String document = SMALL.replace(", \"badge\": \"canary\" ", "").replace(",\n  \"later\": null", "");

        assertThat(read(STRICT, document).extras().pointers()).containsExactly("/extensions");
    }

    @Test
    void is_put_back_as_it_was_written_after_the_known_members() {
        Reading<MatchingProblem> read = read(FORMAT, SMALL);

        assertThat(STRICT.write(read.value(), read.extras()))
                .contains("{\"id\": \"ada\", \"badge\": \"canary\"}")
                .endsWith("""
                          "extensions": {
                              "x" : 1.50,
                              "y":[ ]
                          },
                          "later": null
                        }
                        """);
    }

    @Test
    void line_ends_between_the_parts_become_blanks_on_one_line() {
        Reading<MatchingProblem> read = read(FORMAT, SMALL.replace("\n", "\r\n"));

        assertThat(STRICT.writeLine(read.value(), read.extras()))
                .doesNotContain("\n", "\r")
                .endsWith("\"extensions\":{        \"x\" : 1.50,        \"y\":[ ]    },\"later\":null}");
    }

    @Test
    void a_stream_gets_the_bytes_of_the_text() {
        Reading<MatchingProblem> read = read(FORMAT, SMALL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        STRICT.write(read.value(), read.extras(), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(STRICT.write(read.value(), read.extras()));
    }

    @Test
    void is_equal_by_objects_and_order_within_them() {
        Extras extras = read(FORMAT, SMALL).extras();
        String moved =
                SMALL.replace("{\"id\": \"ada\", \"badge\": \"canary\" }", "{\"badge\": \"canary\", \"id\": \"ada\"}");

        assertThat(read(FORMAT, moved).extras()).isEqualTo(extras).hasSameHashCodeAs(extras);
        assertThat(read(FORMAT, SMALL.replace("1.50", "1.5")).extras()).isNotEqualTo(extras);
        assertThat(Extras.none()).isNotEqualTo(extras).hasToString("0 kept members");
    }

    @Test
    void writing_refuses_what_has_no_place_and_says_where_it_was() {
        Extras extras = read(FORMAT, SMALL).extras();
        MatchingProblem without = STRICT.read(SMALL.replace("ada", "eve")
                .replace(", \"badge\": \"canary\" ", "")
                .replace(",\n  \"later\": null", ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(STRICT.unplaced(without, extras).pointers()).containsExactly("/mentors/ada/badge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STRICT.write(without, extras, out))
                .withMessageContaining("/mentors/ada/badge")
                .withMessageNotContaining("canary");
        assertThat(out.size()).isZero();
        Extras left = extras.without(STRICT.unplaced(without, extras));
        assertThat(left.pointers()).containsExactly("/extensions", "/later");
        assertThat(STRICT.write(without, left)).contains("\"y\":[ ]").doesNotContain("canary");
        assertThat(left.without(left)).isEqualTo(Extras.none());
    }

    @Test
    void goes_with_documents_of_its_own_kind_only() throws IOException {
        Extras extras = read(FORMAT, SMALL).extras();
        var taxonomy = MentoringJson.taxonomies().read(GoldenDocumentsTest.golden("taxonomy-1-small.json"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MentoringJson.taxonomies().write(taxonomy, extras))
                .withMessageContaining("another kind");
    }

    @Test
    void a_member_that_the_document_has_got_meanwhile_is_not_written_twice() {
        String peers = """
                {"format": "mentoring/matching-problem/1", "id": "p", "peers": [], "mentors": 1}
                """;
        Extras extras = read(FORMAT, peers).extras();

        assertThat(STRICT.unplaced(read(FORMAT, SMALL).value(), extras).pointers())
                .containsExactly("/mentors");
    }

    @Test
    void an_element_without_an_identifier_keeps_nothing() {
        String document = """
                {"format": "mentoring/matching-problem/1", "id": "p",
                 "mentors": [{"id": "ada"}], "mentees": [{"id": "ben"}],
                 "pairs": [{"mentor": "ada", "mentee": "ben", "score": 1, "x": 2, "scor": {"y": 3}}]}
                """;

        DocumentException refusal = refusal(FORMAT, document);

        assertThat(refusal.problems())
                .extracting(Problem::describe)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("UNKNOWN_FIELD at /pairs/0/x (line 3, column 59)"),
                        second -> assertThat(second)
                                .startsWith("UNKNOWN_FIELD at /pairs/0/scor (line 3, column 67)")
                                .contains("the nearest known member is \"score\""));
    }

    @Test
    void elements_of_one_identifier_keep_nothing() {
        String document = """
                {"format": "mentoring/taxonomy/1", "id": "t", "version": "1", "topics": [
                 {"id": "a", "labels": {"en": "A"}, "x": 1},
                 {"id": "a", "labels": {"en": "B"}, "x": 2}]}
                """;

        assertThat(refusal(MentoringJson.taxonomies().preserving(), document).problems())
                .extracting(ExtrasTest::place)
                .containsExactly("UNKNOWN_FIELD /topics/0/x", "UNKNOWN_FIELD /topics/1/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DUPLICATE_KEY /x/a|{\"a\": 1, \"a\": 2}",
                "NUMBER_RANGE /x|1e400",
                "NUMBER_NOT_FINITE /x|NaN",
                "LIMIT_DEPTH /x/0/0/0/0/0/0|[[[[[[[[1]]]]]]]]"
            })
    void passes_the_checks_of_every_value(String refused) {
        String value = refused.substring(refused.indexOf('|') + 1);
        String document =
                "{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", \"peers\": [], \"x\": " + value + "}";

        assertThat(refusal(FORMAT.withLimits(Limits.standard().withDepth(7)), document)
                        .problems())
                .extracting(ExtrasTest::place)
                .containsExactly(refused.substring(0, refused.indexOf('|')));
    }

    @Test
    void a_member_stands_once() {
        assertThat(refusal(FORMAT, SMALL.replace("\"later\"", "\"extensions\"")).problems())
                .extracting(ExtrasTest::place)
                .containsExactly("DUPLICATE_KEY /extensions");
    }

    /** Each name is made of 14 pairs of characters, and any two pairs of them have the same hash. */
    private static String membersOfOneHash() {
        StringBuilder members = new StringBuilder();
        for (int name = 0; name < 1 << 14; name++) {
            members.append(", \"");
            for (int pair = 0; pair < 14; pair++) {
                members.append((name >> pair & 1) == 0 ? "Aa" : "BB");
            }
            members.append("\": 1");
        }
        return members.toString();
    }

    @Test
    void many_names_of_one_hash_are_kept_named_and_written() {
        String document = "{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", \"peers\": []"
                + membersOfOneHash() + "}";
        Reading<MatchingProblem> read = read(FORMAT, document);

        String written = FORMAT.write(read.value(), read.extras());

        assertThat(read(FORMAT, written).extras()).isEqualTo(read.extras());
        assertThat(read.extras().pointers()).hasSize(1 << 14);
        assertThat(FORMAT.unplaced(read.value(), read.extras()).isEmpty()).isTrue();
    }

    @Test
    void each_of_many_members_of_an_object_is_found_and_left_out() {
        String members = IntStream.range(0, 40_000)
                .mapToObj(member -> ", \"u" + member + "\": " + member)
                .collect(Collectors.joining());
        String document = "{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", \"peers\": []" + members + "}";
        Extras extras = read(FORMAT, document).extras();
        Extras first = read(FORMAT, document.replace(": 39999}", ": 0}")).extras();

        assertThat(extras.pointers().stream()
                        .map(pointer -> extras.json(pointer).orElseThrow())
                        .toList())
                .isEqualTo(
                        IntStream.range(0, 40_000).mapToObj(Integer::toString).toList());
        assertThat(extras.without(extras)).isEqualTo(Extras.none());
        assertThat(extras.without(first).pointers()).containsExactly("/u39999");
    }
}
