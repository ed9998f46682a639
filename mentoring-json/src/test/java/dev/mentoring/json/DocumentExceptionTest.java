package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DocumentExceptionTest {

    private static DocumentException refusal(String document) {
        return Objects.requireNonNull(catchThrowableOfType(
                DocumentException.class, () -> MentoringJson.problems().read(document)));
    }

    @Test
    void every_fault_of_form_is_reported_in_order_of_place() {
        DocumentException refusal = refusal("""
                {"format": "mentoring/matching-problem/1",
                 "mentors": [{"id": "ada", "capacity": "2"},
                             {"capacity": 1.5},
                             null],
                 "mentees": [{"id": "ben", "colour": {"deep": [1, 2]}}],
                 "pairs": [{"mentor": "ada", "mentee": "ben", "score": NaN}]}
                """);

        assertThat(refusal.problems())
                .extracting(p -> p.code() + " " + p.location().describe())
                .containsExactly(
                        "MISSING_FIELD /id (line 1, column 1)",
                        "WRONG_TYPE /mentors/0/capacity (line 2, column 40)",
                        "MISSING_FIELD /mentors/1/id (line 3, column 14)",
                        "WRONG_TYPE /mentors/1/capacity (line 3, column 27)",
                        "NULL_ELEMENT /mentors/2 (line 4, column 14)",
                        "UNKNOWN_FIELD /mentees/0/colour (line 5, column 28)",
                        "NUMBER_NOT_FINITE /pairs/0/score (line 6, column 56)");
    }

    @Test
    void faults_before_a_syntax_error_are_reported_with_it() {
        DocumentException refusal = refusal(
                "{\"format\": \"mentoring/matching-problem/1\", \"id\": 7, \"mentors\": [{\"capacity\": 1}], ?");

        assertThat(refusal.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.WRONG_TYPE, ProblemCode.MISSING_FIELD, ProblemCode.SYNTAX);
    }

    @Test
    void a_hundred_problems_are_listed_and_the_rest_is_counted() {
        DocumentException refusal =
                refusal("{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", \"mentees\": [], \"mentors\": ["
                        + "null,".repeat(150) + "null]}");

        assertThat(refusal.problems()).hasSize(100);
        assertThat(refusal.total()).isEqualTo(151);
        assertThat(refusal).hasMessageEndingWith("and 51 more");
    }

    @Test
    @Tag("D7")
    void half_a_million_repeated_members_are_counted() {
        DocumentException refusal = refusal(
                "{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", \"mentees\": [], \"mentors\": [],"
                        + " \"extensions\": {" + "\"a\": 1, ".repeat(500_000) + "\"a\": 1}}");

        assertThat(refusal.problems()).hasSize(100);
        assertThat(refusal.total()).isEqualTo(500_000);
    }

    @Test
    @Tag("D7")
    void a_repeated_member_is_reported_with_both_places() {
        DocumentException refusal =
                refusal("{\"format\": \"mentoring/matching-problem/1\",\n \"id\": \"p\",\n  \"id\": \"q\","
                        + " \"mentors\": [], \"mentees\": []}");

        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.problems().get(0).location()).isEqualTo(new Location.InDocument("/id", 3, 3));
        assertThat(refusal).hasMessageContaining("the other one is in line 2, column 2");
    }

    @Test
    @Tag("D8")
    void an_unknown_member_is_answered_with_the_nearest_known_one() {
        DocumentException refusal =
                refusal("{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", \"mentees\": [],"
                        + " \"mentors\": [{\"id\": \"a\", \"capcity\": 2}]}");

        assertThat(refusal).hasMessageContaining("the nearest known member is \"capacity\"");
    }

    @Test
    @Tag("P4")
    void no_value_of_the_document_reaches_the_message() {
        DocumentException refusal = refusal(
                "{\"format\": \"mentoring/matching-problem/1\", \"id\": 4711, \"mentees\": \"canary\","
                        + " \"mentors\": [{\"id\": \"can\\nary\", \"capacity\": \"canary\", \"minimum\": 4711.5}], \"pairs\": canary}");

        assertThat(refusal.problems()).hasSize(6);
        assertThat(refusal.getMessage()).doesNotContain("canary", "4711");
    }

    @Test
    @Tag("D13")
    void an_invisible_character_of_a_name_is_escaped_in_the_pointer() {
        DocumentException refusal =
                refusal("{\"format\": \"mentoring/matching-problem/1\", \"id\": \"p\", \"mentees\": [],"
                        + " \"mentors\": [], \"a\\u202eb\\n/~\": 1}");

        assertThat(refusal.problems().get(0).location().describe()).startsWith("/a\\u{202e}b\\u{000a}~1~0 (");
    }

    @Test
    void places_of_the_model_are_found_again_in_the_document() {
        DocumentException refusal = refusal("""
                {"format": "mentoring/matching-problem/1", "id": "p",
                 "pairs": [{"score": 1, "mentee": "zoe", "mentor": "ada"}],
                 "mentees": [{"id": "ben", "preferences": [["ada", "eve"]]}],
                 "mentors": [{"id": "ada"}]}
                """);

        assertThat(refusal.problems())
                .extracting(p -> p.code() + " " + p.location().describe() + " " + p.ids())
                .containsExactly(
                        "UNKNOWN_ID /pairs/0/mentee (line 2, column 35) [zoe]",
                        "UNKNOWN_ID /mentees/0/preferences/0/1 (line 3, column 52) [eve]");
    }

    @Test
    void is_told_on_one_line_for_a_run_over_many_documents() {
        DocumentException refusal = refusal("{\"format\": \"mentoring/matching-problem/1\", \"id\": 7}");

        assertThat(MentoringJson.errorLine(refusal))
                .isEqualTo("{\"error\":{\"code\":\"MISSING_FIELD\","
                        + "\"message\":\"the member \\\"mentors\\\" is missing\",\"pointer\":\"/mentors\"}}");
    }

    @Test
    void a_problem_of_the_model_is_told_with_a_pointer_too() {
        InvalidModelException refusal =
                InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "options/order", "no such order");

        assertThat(MentoringJson.errorLine(refusal))
                .isEqualTo("{\"error\":{\"code\":\"UNKNOWN_SETTING\",\"message\":\"no such order\","
                        + "\"pointer\":\"/options/order\"}}");
    }

    @Test
    @Tag("B21")
    void makes_nothing_of_what_is_faulty_beyond_the_problems_listed() {
        String head = "{\"format\": \"mentoring/events/1\", \"programme\": \"p\", \"entries\": [";

        assertThatThrownBy(() -> MentoringJson.events().read(head + "[], ".repeat(150) + "[]]}"))
                .isInstanceOfSatisfying(DocumentException.class, e -> {
                    assertThat(e.problems()).hasSize(100);
                    assertThat(e.total()).isEqualTo(151);
                });
    }
}
