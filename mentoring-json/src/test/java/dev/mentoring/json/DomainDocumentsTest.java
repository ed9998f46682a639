package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DomainDocumentsTest {

    private static final String HEADER = "{\"format\": \"mentoring/participants/1\", \"cohort\": \"c\"}\n";

    @Test
    @Tag("T1")
    void names_every_fault_of_a_taxonomy_at_its_place() {
        String document = """
                {"format": "mentoring/taxonomy/1", "id": "t", "version": "1", "topics": [
                  {"id": "a", "labels": {"en": "A"}, "broader": "b", "related": {"c": 10}},
                  {"id": "b", "labels": {"en": "B"}, "broader": "a"},
                  {"id": "c", "labels": {"en": "C"}, "broader": "z", "related": {"a": 20}}
                ]}
                """;

        assertThat(refusals(document, MentoringJson::readTaxonomy))
                .containsExactly(
                        "TAXONOMY_CYCLE at /topics/0/broader (line 2, column 49)",
                        "TAXONOMY_LINK at /topics/0/related (line 2, column 65)",
                        "UNKNOWN_ID at /topics/2/broader (line 4, column 49)",
                        "TAXONOMY_LINK at /topics/2/related (line 4, column 65)");
    }

    @Test
    void names_the_faults_of_all_parts_of_a_programme_together() throws IOException {
        String document = TestDocuments.text("/golden/programme-1-full.json")
                .replace("\"broader\": \"governance\", \"related\"", "\"broader\": \"budgets\", \"related\"")
                .replace("\"rule\": \"roles\"", "\"rule\": \"shoe-size\"")
                .replace(
                        "\"mentorDefault\": 0, \"mentorMaximum\": 10000", "\"mentorDefault\": 2, \"mentorMaximum\": 1");

        assertThat(refusals(document, MentoringJson::readProgramme))
                .extracting(line -> line.replaceAll(" \\(.*", ""))
                .containsExactly(
                        "TAXONOMY_CYCLE at /taxonomies/0/topics/1/broader",
                        "UNKNOWN_SETTING at /rules/clauses/0/rule",
                        "BOUNDS_CROSSED at /capacities/mentorDefault");
    }

    @Test
    @Tag("D8")
    void names_faults_of_form_of_parts_and_between_parts_together() throws IOException {
        assertThat(refusals(TestDocuments.text("/broken/programme-1-many-faults.json"), MentoringJson::readProgramme))
                .containsExactly(
                        "EMPTY_VALUE at /labels (line 5, column 14)",
                        "TAXONOMY_CYCLE at /taxonomies/0/topics/0/broader (line 8, column 65)",
                        "NUMBER_RANGE at /places/0/latitude (line 13, column 58)",
                        "DUPLICATE_ID at /places/2/id (line 15, column 12)",
                        "BOUNDS_CROSSED at /commitments/0/fewestContacts (line 17, column 84)",
                        "MISSING_FIELD at /form/attributes/0/maximum (line 20, column 7)",
                        "WRONG_TYPE at /form/columns/0/pivot (line 24, column 98)",
                        "UNKNOWN_SETTING at /rules/participants/0 (line 29, column 7)",
                        "UNKNOWN_ID at /rules/participants/2/component (line 31, column 59)",
                        "UNKNOWN_SETTING at /rules/clauses/0/rules/1/rules/0/rule (line 34, column 93)",
                        "UNKNOWN_ID at /rules/clauses/1/fact (line 35, column 51)",
                        "UNKNOWN_ID at /rules/clauses/2/values (line 36, column 68)",
                        "SENSITIVE_ATTRIBUTE at /rules/clauses/3/fact (line 37, column 49)",
                        "NUMBER_RANGE at /scoring/criteria/0/weight (line 40, column 66)",
                        "WRONG_TYPE at /strategy/options/x (line 41, column 49)",
                        "BOUNDS_CROSSED at /capacities/mentorDefault (line 42, column 35)",
                        "UNKNOWN_SETTING at /earlierRules/0/clauses/0/rules/0/most (line 44, column 104)",
                        "UNKNOWN_VALUE at /mode (line 46, column 11)",
                        "UNKNOWN_ID at /cohorts/1/rules (line 47, column 99)",
                        "UNKNOWN_ID at /diversityGoals/0/attributes (line 48, column 77)",
                        "BOUNDS_CROSSED at /duration/least (line 49, column 25)",
                        "UNKNOWN_FIELD at /shoeSize (line 50, column 3)");
    }

    @Test
    void does_not_miss_what_could_not_be_made() throws IOException {
        String document = TestDocuments.text("/golden/programme-1-full.json")
                .replace("\"id\": \"band\", \"kind\": \"BAND\"", "\"id\": \"band\", \"kind\": \"GROUP\"")
                .replace("\"kind\": \"TRAINING\"", "\"kind\": \"COURSE\"");

        assertThat(refusals(document, MentoringJson::readProgramme))
                .extracting(line -> line.replaceAll(" \\(.*", ""))
                .containsExactly("UNKNOWN_KIND at /form/attributes/0/kind", "UNKNOWN_VALUE at /components/0/kind");
    }

    @Test
    @Tag("D8")
    void names_the_faults_of_all_policies_together() throws IOException {
        String document = TestDocuments.text("/golden/programme-1-full.json")
                .replace("\"office\": [\"ola\", \"pia\"]", "\"office\": [\"\"]")
                .replace("\"version\": \"3\",", "")
                .replace("\"heldBy\": [\"not-excluded\"", "\"heldBy\": [\"no-rule\"")
                .replace("\"component\": \"training\", \"validFor\": \"P2Y\"", "\"component\": \"trianing\"")
                .replace(
                        "\"id\": \"oriented\", \"guards\": \"PROPOSE\"",
                        "\"id\": \"prepared\", \"guards\": \"PROPOSE\"")
                .replace("\"requires\": \"pen-picture\"", "\"requires\": \"picture\"")
                .replace("\"requires\": \"plan\"", "\"requires\": \"plan\", \"least\": 1, \"moment\": \"BEFORE\"")
                .replace("\"mostRounds\": 100", "\"mostRounds\": 101")
                .replace("\"id\": \"respect\", ", "\"id\": \"protected-time\", ")
                .replace("\"mostMinutes\": 1440", "\"mostMinutes\": 1441")
                .replace("\"fact\": \"role-since\"", "\"fact\": \"role-sinse\"")
                .replace("\"yearBegins\": \"04-01\"", "\"yearBegins\": \"04-31\"")
                .replace("\"fewest\": 3", "\"fewest\": 9");

        assertThat(refusals(document, MentoringJson::readProgramme))
                .extracting(line -> line.replaceAll(" \\(.*", ""))
                .containsExactly(
                        "EMPTY_VALUE at /policies/office/0",
                        "MISSING_FIELD at /policies/charter/version",
                        "UNKNOWN_ID at /policies/gates/0/component",
                        "DUPLICATE_ID at /policies/gates/1/id",
                        "UNKNOWN_KIND at /policies/gates/6/requires",
                        "UNKNOWN_FIELD at /policies/gates/10/least",
                        "UNKNOWN_FIELD at /policies/gates/10/moment",
                        "NUMBER_RANGE at /policies/acceptance/mostRounds",
                        "DUPLICATE_ID at /policies/agreement/ownClauses/1/id",
                        "NUMBER_RANGE at /policies/meetings/mostMinutes",
                        "UNKNOWN_ID at /policies/recommendations/0/when/rules/0/fact",
                        "DATE_INVALID at /policies/reimbursement/yearBegins",
                        "BOUNDS_CROSSED at /policies/circles/fewest");
    }

    @Test
    void does_not_miss_policies_that_could_not_be_made() throws IOException {
        String document = TestDocuments.text("/golden/programme-1-full.json")
                .replace("\"scaleLeast\": 0", "\"scaleLeast\": 10")
                .replace("\"fewestPromises\": 1", "\"fewestPromises\": \"1\"")
                .replace("\"id\": \"willing\", \"guards\": \"APPLY\"", "\"id\": \"willing\", \"guards\": \"APPEAL\"")
                .replace("\"confidential\": false", "\"confidential\": \"no\"");

        assertThat(refusals(document, MentoringJson::readProgramme))
                .extracting(line -> line.replaceAll(" \\(.*", ""))
                .containsExactly(
                        "WRONG_TYPE at /relationship/confidential",
                        "UNKNOWN_VALUE at /policies/gates/7/guards",
                        "BOUNDS_CROSSED at /policies/evaluation/scaleLeast",
                        "WRONG_TYPE at /policies/sponsor/fewestPromises");
    }

    @Test
    void does_not_miss_a_rule_that_could_not_be_made_behind_a_principle() throws IOException {
        String document = TestDocuments.text("/golden/programme-1-full.json")
                .replace("{\"rule\": \"not-excluded\"}", "{\"rule\": \"not-excluded\", \"rounds\": 1}")
                .replace("\"heldBy\": [\"not-excluded\"", "\"heldBy\": [\"outside-reporting-line\"")
                .replace("{\"rule\": \"outside-reporting-line\"", "{\"rule\": \"outside-reporting-lines\"");

        assertThat(refusals(document, MentoringJson::readProgramme))
                .extracting(line -> line.replaceAll(" \\(.*", ""))
                .containsExactly(
                        "UNKNOWN_SETTING at /rules/clauses/6/rule", "UNKNOWN_SETTING at /rules/clauses/7/rounds");
    }

    @Test
    void names_every_fault_of_form_of_a_roster_together() {
        String document = """
                {"format": "mentoring/participants/1", "cohort": "c", "participants": [
                  {"id": "", "roles": ["BOSS"], "appliedOn": "13/01/26"},
                  {"roles": null, "shoeSize": 4}
                ]}
                """;

        assertThat(refusals(document, MentoringJson::readParticipants))
                .extracting(line -> line.replaceAll(" \\(.*", ""))
                .containsExactlyInAnyOrder(
                        "EMPTY_VALUE at /participants/0/id",
                        "UNKNOWN_VALUE at /participants/0/roles/0",
                        "DATE_INVALID at /participants/0/appliedOn",
                        "MISSING_FIELD at /participants/1/id",
                        "NULL_VALUE at /participants/1/roles",
                        "UNKNOWN_FIELD at /participants/1/shoeSize");
    }

    @Test
    void writes_equal_rosters_alike() {
        Roster roster = roster("ada", "ben", "cy");
        Roster shuffled = Roster.builder()
                .from(roster("cy", "ada", "ben"))
                .history(ImmutableSet.copyOf(roster.history().asList().reverse()))
                .build();

        assertThat(shuffled).isEqualTo(roster);
        assertThat(MentoringJson.write(ParticipantsDocument.of(shuffled)))
                .isEqualTo(MentoringJson.write(ParticipantsDocument.of(roster)));
    }

    private static Roster roster(String... people) {
        return Roster.builder()
                .cohort("c")
                .participants(List.of(people).stream()
                        .map(id -> Participant.builder()
                                .id(id)
                                .roles(List.of(Role.MENTOR))
                                .commitments(List.of("x", "a"))
                                .build())
                        .toList())
                .history(List.of(Relationship.past("x", "y"), Relationship.past("a", "b")))
                .build();
    }

    @Test
    void reads_in_lines_what_it_reads_in_one_piece() throws IOException {
        byte[] lines = TestDocuments.bytes("/golden/participants-1-full.ndjson");
        ParticipantsDocument document =
                MentoringJson.readParticipants(TestDocuments.bytes("/golden/participants-1-full.json"));

        assertThat(MentoringJson.readParticipantsLines(lines, Limits.standard()))
                .isEqualTo(document);
        assertThat(MentoringJson.writeLines(document)).isEqualTo(new String(lines, StandardCharsets.UTF_8));
    }

    @Test
    void reads_lines_that_end_as_on_another_system_or_not_at_all() {
        String lines = HEADER.replace("\n", "\r\n") + "{\"id\": \"a\", \"roles\": [\"MENTEE\"]}";

        assertThat(readLines(lines).roster().byId()).containsOnlyKeys("a");
    }

    @Test
    void reads_a_header_alone_as_an_empty_roster() {
        assertThat(readLines(HEADER).roster().participants()).isEmpty();
    }

    @Test
    void names_the_faults_of_all_lines() {
        String lines = HEADER
                + "{\"id\": \"a\", \"roles\": [\"BOSS\"]}\n"
                + "{\"id\": \"b\"\n"
                + "\n"
                + "[]\n"
                + "{\"id\": \"c\", \"roles\": [\"MENTOR\"], \"extensions\": {}}\n";

        assertThat(refusals(lines, DomainDocumentsTest::readLines))
                .containsExactly(
                        "UNKNOWN_VALUE at /roles/0 (line 2, column 23)",
                        "SYNTAX at /id (line 3, column 11)",
                        "EMPTY at document (line 4, column 1)",
                        "WRONG_ROOT at document (line 5, column 1)",
                        "UNKNOWN_FIELD at /extensions (line 6, column 34)");
    }

    @Test
    @Tag("I3")
    void names_the_line_of_a_person_who_occurs_twice() {
        String person = "{\"id\": \"a\", \"roles\": [\"MENTOR\"]}\n";

        assertThat(refusals(HEADER + person + person, DomainDocumentsTest::readLines))
                .containsExactly("DUPLICATE_ID at /id (line 3, column 8)");
    }

    @Test
    void names_the_header_for_what_stands_there() {
        String lines = """
                {"format": "mentoring/participants/1", "cohort": "c", "locked": [{"mentor": "a", "mentee": "z"}]}
                {"id": "a", "roles": ["MENTOR"]}
                """;

        assertThat(refusals(lines, DomainDocumentsTest::readLines))
                .containsExactly("UNKNOWN_ID at /locked/0 (line 1, column 66)");
    }

    @Test
    void names_what_is_wrong_in_the_order_of_the_lines() {
        String person = "{\"id\": \"a\", \"roles\": [\"MENTOR\"]}\n";
        String header = """
                {"format": "mentoring/participants/1", "cohort": "c", "locked": [{"mentor": "a", "mentee": "z"}]}
                """;

        assertThat(refusals(header + person + person, DomainDocumentsTest::readLines))
                .containsExactly(
                        "UNKNOWN_ID at /locked/0 (line 1, column 66)", "DUPLICATE_ID at /id (line 3, column 8)");
    }

    @Test
    @Tag("D3")
    void refuses_more_lines_than_the_limit() {
        String lines = HEADER + "{\"id\": \"a\", \"roles\": [\"MENTOR\"]}\n".repeat(3);

        assertThat(refusals(
                        lines,
                        bytes -> MentoringJson.readParticipantsLines(
                                bytes, Limits.standard().withParticipants(2))))
                .containsExactly("LIMIT_COUNT at document");
    }

    private static ParticipantsDocument readLines(String lines) {
        return readLines(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static ParticipantsDocument readLines(byte[] lines) {
        return MentoringJson.readParticipantsLines(lines, Limits.standard());
    }

    private static List<String> refusals(String document, Function<byte[], ?> reading) {
        DocumentException refusal = Objects.requireNonNull(
                catchThrowableOfType(
                        DocumentException.class, () -> reading.apply(document.getBytes(StandardCharsets.UTF_8))),
                "the document was accepted");
        return refusal.problems().stream()
                .map(DomainDocumentsTest::codeAndPlace)
                .toList();
    }

    private static String codeAndPlace(Problem problem) {
        return problem.code() + " at " + problem.location().describe();
    }
}
