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
