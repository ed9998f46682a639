package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    private static final String PROGRAMME = """
            {"format": "mentoring/programme/1", "id": "p", "version": "1", "labels": {"en": "P"}, "taxonomies": [],
             "form": {"attributes": [{"id": "years", "kind": "COUNT", "labels": {"en": "Years"}, "minimum": 0, "maximum": 60}], "columns": []},
             "rules": {"version": "2", "participants": [
               {"id": "experienced", "for": "MENTOR", "rule": "any-of", "rules": [
                 {"rule": "at-least", "fact": "years", "value": 3},
                 {"rule": "all-of", "rules": [{"rule": "is-true", "fact": "voluntary"}, {"rule": "known", "fact": "grade"}]}]},
               {"id": "told", "rule": "at-least", "fact": "years", "value": 0, "whenUnknown": "REFER"}
             ], "clauses": [{"rule": "meeting-modes", "whenUnknown": "LET_IN"}]},
             "scoring": {"criteria": []}}
            """;

    private static final String PARTICIPANTS = """
            {"format": "mentoring/participants/1", "cohort": "c", "participants": [
              {"id": "ada", "roles": ["MENTOR"], "attributes": {"years": 2}, "meetingModes": ["REMOTE"]},
              {"id": "ben", "roles": ["MENTEE"], "attributes": {"years": 1}, "meetingModes": ["IN_PERSON"]},
              {"id": "cy", "roles": ["MENTEE"]},
              {"id": "dee", "roles": ["MENTOR"], "attributes": {"years": 9}, "meetingModes": ["IN_PERSON"]},
              {"id": "eve", "contact": {"name": "Eve"}, "roles": ["MENTEE"], "attributes": {"years": 3}, "readiness": {"status": "WITHDRAWN"}}]}
            """;

    @TempDir
    private Path folder;

    private String programme = "";
    private String participants = "";

    @BeforeEach
    void write() throws IOException {
        programme =
                Files.writeString(folder.resolve("programme.json"), PROGRAMME).toString();
        participants = Files.writeString(folder.resolve("participants.json"), PARTICIPANTS)
                .toString();
    }

    @Test
    @Tag("001-05")
    void says_who_takes_part_and_what_is_missing_for_the_others() {
        Run run = Run.of("rules", "--programme", programme, "--participants", participants, "--on", "2026-03-01");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                Rules version 2, judged for 2026-03-01

                Applicants as mentor (2), admitted 1
                  ada  as mentor: kept out by the rule experienced, which says NO
                      because years is 2, grade is not known
                      not yet: years would have to be 3 instead of 2
                  dee  as mentor: admitted

                Applicants as mentee (3), admitted 1
                  ben  as mentee: admitted
                  cy  as mentee: left to the coordinator by the rule told, which says UNKNOWN
                      because years is not known
                      not yet: years would have to be 0 (not known now)
                  eve Eve  as mentee: kept out by the rule taking-part, which says NO
                      because status is WITHDRAWN
                      not yet: status would have to be APPLIED instead of WITHDRAWN
                """);
    }

    @Test
    @Tag("000-15")
    void says_whom_a_change_of_rules_concerns() throws IOException {
        String before = Files.writeString(
                        folder.resolve("before.json"),
                        PROGRAMME
                                .replace("\"version\": \"2\"", "\"version\": \"1\"")
                                .replace("\"value\": 3", "\"value\": 2")
                                .replace("\"meeting-modes\"", "\"not-paired-before\""))
                .toString();

        Run run = Run.of(
                "rules",
                "--programme",
                programme,
                "--participants",
                participants,
                "--on",
                "2026-03-01",
                "--against",
                before);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("""
                Whom the change from version 1 to version 2 concerns (2)
                  ada  as mentor: ALLOWED -> KEPT_OUT; possible partners 1 -> 0 (0 gained, 1 lost)
                  ben  as mentee: ALLOWED; possible partners 2 -> 1 (0 gained, 1 lost)
                """);
    }

    @Test
    void is_used_wrongly_without_its_files_and_refuses_a_roster_that_the_programme_does_not_know() throws IOException {
        assertThat(Run.of("rules", "--programme", programme).status()).isEqualTo(2);
        String other = Files.writeString(
                        folder.resolve("other.json"), PARTICIPANTS.replace("{\"years\": 9}", "{\"shoes\": 9}"))
                .toString();

        Run run = Run.of("rules", "--programme", programme, "--participants", other, "--on", "2026-03-01");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("shoes");
    }

    @Test
    @Tag("A1")
    void match_lists_whom_the_rules_do_not_admit_and_what_each_rule_did() {
        Run run = Run.of("match", "--programme", programme, "--participants", participants, "--on", "2026-03-01");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("""
                        Not admitted (3)
                          ada  as mentor: kept out by the rule experienced, which says NO
                              because years is 2, grade is not known
                              not yet: years would have to be 3 instead of 2
                        """)
                .contains("roles: asked about 6 pairs, forbade 0, could not tell about 0  (decided nothing)");
    }

    @Test
    void asks_for_a_date_where_nobody_states_one() {
        Run run = Run.of("match", "--programme", programme, "--participants", participants);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("give the date with --on");
    }

    @Test
    void takes_no_other_cohort_than_a_document_names() {
        Run run = Run.of("rules", "--programme", programme, "--participants", participants, "--cohort", "nope");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("this document names its cohort");
    }

    @Test
    @Tag("A1")
    @Tag("R3")
    void match_notes_idle_rules_beside_a_document() throws IOException {
        String strict = Files.writeString(
                        folder.resolve("strict.json"),
                        PROGRAMME.replace(
                                "{\"rule\": \"meeting-modes\", \"whenUnknown\": \"LET_IN\"}",
                                "{\"rule\": \"not-paired-before\"}, {\"rule\": \"share\", \"fact\": \"languages\"},"
                                        + " {\"rule\": \"not\", \"rules\": [{\"rule\": \"everyone\"}]},"
                                        + " {\"rule\": \"outside-reporting-line\"}"))
                .toString();

        Run run =
                Run.of("match", "--programme", strict, "--participants", participants, "--on", "2026-03-01", "--json");

        assertThat(run.err()).isEqualTo("""
                The rule not-paired-before: decided nothing
                The rule share: kept out every pair that it was asked about
                The rule not: kept out every pair that it was asked about
                The rule outside-reporting-line: never asked
                """);
    }
}
