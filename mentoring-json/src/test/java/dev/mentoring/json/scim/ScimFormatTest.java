package dev.mentoring.json.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.ParticipantsDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScimFormatTest {

    private static final String MANAGER =
            "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\": {\"manager\": ";

    @Test
    void reads_a_list_response_with_the_enterprise_extension() throws IOException {
        ScimReading read = ScimFormat.standard().withId(IdAttribute.EXTERNAL_ID).read(resource("entra-users.json"));

        assertThat(read.toString()).isEqualTo("ScimReading[5 users, 1 inactive, 0 refused]");
        assertThat(read.organisation().byId().get("ren\u00e9e"))
                .isEqualTo(new Employee(
                        "ren\u00e9e",
                        Optional.of(new Contact("Ren\u00e9e Ashgrove", Optional.of("ren\u00e9e@library.example.org"))),
                        Career.builder()
                                .organisation("northern-libraries")
                                .department("lamont")
                                .jobTitle("Librarian")
                                .build(),
                        ImmutableSet.of("fr-CA"),
                        Optional.of("tobias")));
        assertThat(read.organisation().reportsTo())
                .containsExactly(Map.entry("ren\u00e9e", "tobias"), Map.entry("tobias", "olive"));
    }

    @Test
    @Tag("A10")
    void names_and_counts_what_it_leaves_out() throws IOException {
        ScimReading read = ScimFormat.standard().read(resource("entra-users.json"));

        assertThat(read.notes())
                .extracting(note ->
                        note.code() + " " + ((Location.InDocument) note.location()).pointer() + " " + note.message())
                .containsExactly(
                        "NOT_CARRIED /Resources/0/addresses the attribute addresses, left out 5 times",
                        "NOT_CARRIED /Resources/0/phoneNumbers the attribute phoneNumbers, left out 5 times",
                        "NOT_CARRIED /Resources/0/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/employeeNumber the attribute employeeNumber, left out 5 times",
                        "NOT_CARRIED /Resources/0/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/division the attribute division, left out 5 times",
                        "NOT_CARRIED /Resources/0/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/costCenter the attribute costCenter, left out 5 times",
                        "NOT_CARRIED /Resources/1/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/manager/displayName the attribute manager.displayName, left out 4 times",
                        "UNKNOWN_ID /Resources/4/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/manager/value the manager is none of the people");
    }

    @Test
    @Tag("I4")
    void reads_an_array_of_users_with_managers_as_texts() throws IOException {
        ScimReading read = ScimFormat.standard().withId(IdAttribute.USER_NAME).read(resource("okta-users.json"));

        assertThat(read.users()).isEqualTo(4);
        assertThat(read.inactive()).isEqualTo(1);
        assertThat(read.organisation().people())
                .extracting(person -> person.contact().orElseThrow().name())
                .containsExactly("Dana Whitlock", "Lee", "Null True");
        assertThat(read.organisation().reportsTo())
                .containsExactly(
                        Map.entry("lee@okta.example", "dana.whitlock@okta.example"),
                        Map.entry("null@okta.example", "dana.whitlock@okta.example"));
        assertThat(read.organisation().people())
                .extracting(person -> String.join(" ", person.languages()))
                .containsExactly("en-US", "en-US", "de");
    }

    @Test
    void takes_names_of_attributes_in_any_case_and_null_as_absent() {
        ScimReading read = read("""
                {"RESOURCES": [{"ID": "a", "DisplayName": "Ann", "Active": null, "Emails": null, "title": null,
                  "URN:ietf:params:scim:schemas:extension:ENTERPRISE:2.0:User": {"Department": "x", "manager": null}}],
                 "TotalResults": 1}
                """);

        assertThat(read.notes()).isEmpty();
        assertThat(read.organisation().people())
                .containsExactly(new Employee(
                        "a",
                        Optional.of(new Contact("Ann", Optional.empty())),
                        Career.builder().department("x").build(),
                        ImmutableSet.of(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"value\": \"h\"}, {\"value\": \"w\", \"type\": \"Work\"}] | w",
                "[{\"value\": \"h\"}, {\"value\": \"o\", \"type\": \"other\"}] | h",
                "[{\"value\": \"w\", \"type\": \"work\"}, {\"value\": \"p\", \"primary\": true}] | p",
                "[{\"primary\": true}, {\"value\": \"h\"}] | h"
            })
    void takes_the_primary_address_then_that_of_work_then_the_first(String emails, String address) {
        ScimReading read = read("[{\"id\": \"a\", \"emails\": " + emails + "}]");

        assertThat(read.organisation().people().get(0).contact().orElseThrow().email())
                .contains(address);
    }

    @Test
    @Tag("T1")
    void names_all_of_a_circle_and_keeps_the_other_lines() {
        ScimReading read = read("[" + user("a", "b") + "," + user("b", "c") + "," + user("c", "b") + ","
                + user("d", "d") + "," + user("e", "d") + "]");

        assertThat(read.organisation().reportsTo()).containsExactly(Map.entry("a", "b"), Map.entry("e", "d"));
        assertThat(read.notes())
                .extracting(Problem::message, problem -> problem.ids().toString())
                .containsExactly(
                        tuple("the reporting lines lead round in a circle of 2; all of them are left out", "[b, c]"),
                        tuple("the person is their own manager; the line is left out", "[d]"));
    }

    @Test
    @Tag("A10")
    @Tag("I3")
    void refuses_users_one_by_one_and_balances() {
        ScimReading read = read("""
                [{"id": "ok"}, {"userName": "no id"}, {"id": "a\\u202eb"}, {"id": "twice"}, {"id": "twice"}, 7, null,
                 {"id": "t", "title": 7, "active": "true"}, {"id": "off", "title": 7, "active": false},
                 {"id": "g", "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"]}, {"id": "n", "displayName": "%s"}]
                """.formatted("x".repeat(257)));

        assertThat(read.toString()).isEqualTo("ScimReading[11 users, 1 inactive, 9 refused]");
        assertThat(read.refused())
                .flatExtracting(RefusedUser::problems)
                .extracting(problem -> problem.code() + " " + ((Location.InDocument) problem.location()).pointer() + " "
                        + problem.ids())
                .containsExactly(
                        "MISSING_FIELD /1/id []",
                        "ID_CHARACTERS /2/id []",
                        "DUPLICATE_ID /3/id [twice]",
                        "DUPLICATE_ID /4/id [twice]",
                        "WRONG_TYPE /5 []",
                        "MISSING_FIELD /5/id []",
                        "WRONG_TYPE /6 []",
                        "MISSING_FIELD /6/id []",
                        "WRONG_TYPE /7/title []",
                        "WRONG_TYPE /7/active []",
                        "UNKNOWN_KIND /9/schemas []",
                        "LIMIT_LENGTH /10 [n]");
    }

    @Test
    @Tag("I2")
    void warns_of_identifiers_that_look_alike() {
        assertThat(read("[{\"id\": \"paul\"}, {\"id\": \"\u0440aul\"}]").notes())
                .extracting(problem -> problem.code() + " " + problem.ids())
                .containsExactly("ID_CONFUSABLE [paul, \u0440aul]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY",
                "7 | WRONG_ROOT",
                "{} | MISSING_FIELD",
                "{\"totalResults\": 2, \"Resources\": [{\"id\": \"a\"}]} | MISSING_FIELD",
                "{\"Resources\": 7} | WRONG_TYPE",
                "{\"Resources\": [], \"resources\": []} | DUPLICATE_KEY",
                "[{\"id\": \"a\", \"id\": \"b\"}] | DUPLICATE_KEY",
                "[{\"id\": \"a\", \"ID\": \"b\"}] | DUPLICATE_KEY",
                "[{\"id\": \"a\"}] [] | TRAILING_DATA",
                "[{\"id\": \"a\" | SYNTAX",
                "[{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}, {\"id\": \"d\"}] | LIMIT_COUNT",
                "[{\"id\": \"a\", \"x\": [[[[[[[[1]]]]]]]]}] | LIMIT_DEPTH",
                "[{\"id\": \"a\", \"title\": \"\\ud800\"}] | ENCODING",
                "[{\"id\": \"a\", \"x\": 1e99999}] | NUMBER_RANGE",
            })
    @Tag("D1")
    @Tag("D7")
    @Tag("D14")
    void refuses_documents_that_are_not_well_formed(String document, String code) {
        ScimFormat strict =
                ScimFormat.standard().withLimits(Limits.standard().withDepth(8).withParticipants(3));
        DocumentException refusal = catchThrowableOfType(
                DocumentException.class, () -> strict.read(document.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.problems())
                .extracting(problem -> problem.code().name())
                .containsExactly(code);
    }

    @Test
    @Tag("A10")
    void takes_a_manager_from_the_address_and_notes_one_that_nobody_can_find() {
        ScimReading read = read("[{\"id\": \"a\"}, {\"id\": \"b\", " + MANAGER
                + "{\"$ref\": \"../Users/a\"}}}, {\"id\": \"c\", "
                + MANAGER + "{\"value\": \" \", \"$ref\": \"https://hr.example/v2/Users/b/\"}}}, {\"id\": \"d\", "
                + MANAGER
                + "{\"value\": \"\", \"displayName\": \"Boss\"}}}, {\"id\": \"e\", " + MANAGER + "{}}}]");

        assertThat(read.organisation().reportsTo()).containsExactly(Map.entry("b", "a"), Map.entry("c", "b"));
        assertThat(read.notes())
                .extracting(note -> note.code() + " " + pointerEnd(note) + " " + note.ids() + " " + note.message())
                .containsExactly(
                        "NOT_CARRIED manager [d] the manager has neither value nor $ref, and is left out",
                        "NOT_CARRIED displayName [] the attribute manager.displayName, left out 1 time",
                        "NOT_CARRIED manager [e] the manager has neither value nor $ref, and is left out");
    }

    @Test
    void takes_blank_texts_as_absent() {
        ScimReading read = read("""
                [{"id": "a", "displayName": "  ", "name": {"givenName": "Ann", "familyName": "\u00a0"}, "title": "\\t "}]
                """);

        Employee ann = read.organisation().people().get(0);
        assertThat(ann.contact().orElseThrow().name()).isEqualTo("Ann");
        assertThat(ann.career()).isEqualTo(Career.builder().build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'en-US,fr;q=0.8' | en-GB | en-US fr",
                "'fr;q=0.8, *;q=0.1, en_US' | '' | en-US fr",
                "'de;q=0, x y' | pt_BR | pt-BR",
                "'da;q=high' | '' | ''",
                "en_US | '' | en-US",
                "'' | en_GB | en-GB",
            })
    void takes_languages_in_the_order_of_preference(String preferred, String locale, String languages) {
        ScimReading read =
                read("[{\"id\": \"a\", \"preferredLanguage\": \"" + preferred + "\", \"locale\": \"" + locale + "\"}]");

        assertThat(String.join(" ", read.organisation().people().get(0).languages()))
                .isEqualTo(languages);
        assertThat(read.notes())
                .hasSize(languages.isEmpty() ? 1 : 0)
                .allSatisfy(note -> assertThat(note.message())
                        .isEqualTo("the language is no tag such as en or pt-BR, and is left out"));
    }

    @Test
    @Tag("P4")
    void names_only_what_looks_like_an_attribute() {
        String emoji = "x".repeat(99) + "\ud83d\ude00";
        ScimReading read = read("[{\"id\": \"a\", \"Ann Smith has \\u001b[31m gout\": 1, \"" + emoji
                + "\": 2, \"name\": {\"of a/b\": 3}, \"nickName\": 4, \"urn:example:params:2.0:Pay\": 5}]");

        assertThat(read.notes())
                .extracting(note -> ((Location.InDocument) note.location()).pointer() + " " + note.message())
                .containsExactly(
                        "/0 attributes whose names SCIM does not allow, left out 3 times",
                        "/0/nickName the attribute nickName, left out 1 time",
                        "/0/urn:example:params:2.0:Pay the attribute urn:example:params:2.0:Pay, left out 1 time");
    }

    @Test
    @Tag("D13")
    void leaves_out_addresses_that_cannot_be_seen_and_keeps_names_as_written() {
        ScimReading read = read("""
                [{"id": "a", "displayName": "line\\nbreak \\u202e x", "title": "T\\u0007",
                  "emails": [{"value": "a@b\\r\\nBcc: x@y", "primary": true}, {"value": "%s"}, {"value": "a@b.example"}]}]
                """.formatted("x".repeat(257)));

        Employee one = read.organisation().people().get(0);
        assertThat(one.contact()).contains(new Contact("line\nbreak \u202e x", Optional.of("a@b.example")));
        assertThat(one.career().jobTitle()).contains("T\u0007");
        assertThat(read.notes())
                .extracting(note -> note.code() + " " + note.ids() + " " + note.message())
                .containsExactly("NOT_CARRIED [a] an address holds characters that cannot be seen, or more than 256,"
                        + " and is left out");
    }

    private static String pointerEnd(Problem note) {
        String pointer = ((Location.InDocument) note.location()).pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"totalResults\": 0}",
                "{\"totalResults\": 0, \"Resources\": null}",
                "{\"Resources\": []}"
            })
    void reads_a_list_of_nobody(String document) {
        assertThat(read(document).users()).isZero();
    }

    @Test
    @Tag("P4")
    void tells_nothing_of_people_but_identifiers() {
        String canary = "Canary-7261";
        ScimReading read = read("""
                [{"id": "a", "displayName": "C", "title": "C", "locale": "_C", "emails": [{"value": "C"}], "nickName": "C",
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "C ", "manager": "C"}},
                 {"id": "b", "title": 7, "displayName": "C"}]
                """.replace("C", canary));
        String told = read + " " + read.organisation() + read.organisation().people() + read.refused() + read.notes()
                + read.organisation()
                        .onto(ParticipantsDocument.of(
                                Roster.builder().cohort("c").build()));

        assertThat(told).contains("Employee[a]").doesNotContain(canary);
    }

    @Test
    @Tag("thorough")
    void follows_lines_of_any_depth_in_linear_time() {
        int people = Limits.standard().participants();
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < people; i++) {
            list.append(i == 0 ? "" : ",").append(user("p" + i, "p" + (i + 1) % people));
        }

        ScimReading read =
                ScimFormat.standard().read(list.append(']').toString().getBytes(StandardCharsets.UTF_8));

        assertThat(read.organisation().people()).hasSize(people);
        assertThat(read.organisation().reportsTo()).isEmpty();
        assertThat(read.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.ids()).hasSize(people));
    }

    private static String user(String id, String manager) {
        return "{\"id\": \"" + id + "\", " + MANAGER + "{\"value\": \"" + manager + "\"}}}";
    }

    private static ScimReading read(String document) {
        return ScimFormat.standard().read(document.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScimFormatTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
