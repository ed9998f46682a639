package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.EventsDocument;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.events.EventLogReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeCommandTest {

    private static final String PROGRAMME = """
            {"format": "mentoring/programme/1", "id": "p", "version": "1", "labels": {"en": "Pilot"}, "taxonomies": [],
             "rules": {"version": "1", "clauses": []}, "scoring": {"criteria": []},
             "cohorts": [{"id": "spring", "number": 1, "rules": "1"}],
             "policies": {"office": ["office"], "gates": [{"id": "willing", "guards": "ENTER_POOL", "requires": "own-will"}]}}
            """;

    private static final String HEADER = "{\"format\":\"mentoring/events/1\",\"programme\":\"p\"}\n";

    private static final String APPLIED = """
            {"at":"2026-01-06T09:00:00Z","by":"ada","event":"applied","person":"ada","cohort":"spring","roles":["MENTOR"]}
            """;

    private static final String ACCEPTED = """
            {"at":"2026-01-07T09:00:00Z","by":"office","event":"application-accepted","person":"ada","rules":"1"}
            """;

    private static final String ACCEPTED_ALL_THE_SAME = """
            {"at":"2026-01-07T09:00:00Z","by":"office","event":"application-accepted","person":"ada","rules":"1",\
            "waive":{"policies":["gates/willing"],"reason":"Said so by telephone"}}
            """;

    @TempDir
    private Path folder;

    private Path log = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("programme.json"), PROGRAMME);
        log = Files.writeString(folder.resolve("events.ndjson"), HEADER);
    }

    private Run run(String input, String command, String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "programme",
                                command,
                                "--programme",
                                folder.resolve("programme.json").toString(),
                                "--events",
                                log.toString()),
                        Stream.of(more))
                .toList();
        return Run.with(input, arguments.toArray(String[]::new));
    }

    /** Lets the log have ada's application. */
    private void apply() {
        assertThat(run(APPLIED, "decide", "--commands", "-", "--out", log.toString())
                        .status())
                .isZero();
    }

    private String head() throws IOException {
        EventLogReader reader =
                EventLogReader.over(new ByteArrayInputStream(Files.readAllBytes(log)), Limits.standard());
        reader.forEachRemaining(entry -> {});
        return reader.head().toString();
    }

    // ---- decide

    @Test
    @Tag("002-18")
    void decides_commands_against_the_growing_log_and_writes_what_was_granted() throws IOException {
        Run run = run(APPLIED + ACCEPTED + ACCEPTED_ALL_THE_SAME, "decide", "--commands", "-", "--out", log.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                Pilot
                Log of 0 entries

                Command 1: applied by ada at 2026-01-06T09:00:00Z
                  granted
                    {"number":1,"at":"2026-01-06T09:00:00Z","by":"ada","event":"applied","person":"ada","cohort":"spring","roles":["MENTOR"]}

                Command 2: application-accepted by office at 2026-01-07T09:00:00Z
                  refused
                    GATE_SHUT by gates/willing: a requirement is not met: own-will (ada)
                        Meet the requirement that the policy names, or let the office waive it with a reason.

                Command 3: application-accepted by office at 2026-01-07T09:00:00Z
                  granted
                    {"number":2,"at":"2026-01-07T09:00:00Z","by":"office","event":"overridden","policy":"gates/willing","about":"ada","reason":"Said so by telephone"}
                    {"number":3,"at":"2026-01-07T09:00:00Z","by":"office","event":"application-accepted","person":"ada","rules":"1"}

                Granted 2 of 3 commands; entries added: 3
                """ + "Head  " + head() + "\n");
        assertThat(Files.readAllLines(log))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).containsAnyOf("\"format\"", "\"hash\""));
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    @Test
    void is_done_when_everything_is_granted_and_leaves_the_log_as_it_is() throws IOException {
        Run run = run(APPLIED, "decide", "--commands", "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).endsWith("\nGranted 1 of 1 commands; entries added: 1\n");
        assertThat(Files.readString(log)).isEqualTo(HEADER);
    }

    @Test
    void decides_nothing_when_a_command_is_ill_formed() throws IOException {
        Run run = run(
                APPLIED + ACCEPTED.replace("application-accepted", "match-confirmed") + "{}",
                "decide",
                "--commands",
                "-",
                "--out",
                log.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("Standard input is refused.\nUNKNOWN_VALUE at /event (line 2,")
                .contains("nobody can ask for it")
                .contains("MISSING_FIELD at /at (line 3, column 1)");
        assertThat(Files.readString(log)).isEqualTo(HEADER);
    }

    @Test
    void leaves_nothing_behind_where_the_log_is_refused_or_the_folder_is_not_there() throws IOException {
        Files.writeString(log, HEADER + "{}\n");
        Path out = folder.resolve("out.ndjson");

        Run refused = run(APPLIED, "decide", "--commands", "-", "--out", out.toString());
        Run nowhere = run(
                APPLIED,
                "decide",
                "--commands",
                "-",
                "--out",
                folder.resolve("no").resolve("log").toString());

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).startsWith("The file " + log + " is refused.\nMISSING_FIELD");
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err()).contains("there is no such folder");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void chains_a_log_that_had_no_hashes_and_takes_one_in_one_piece() throws IOException {
        apply();
        EventsDocument plain = new EventsDocument(
                "p",
                ImmutableList.copyOf(
                        EventLogReader.over(new ByteArrayInputStream(Files.readAllBytes(log)), Limits.standard())),
                false);
        Files.writeString(log, MentoringJson.events().write(plain));
        assertThat(Files.readString(log)).doesNotContain("hash");

        Run run = run(ACCEPTED_ALL_THE_SAME, "decide", "--commands", "-", "--out", log.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Log of 1 entry").contains("without hashes");
        assertThat(Files.readAllLines(log)).hasSize(4);
        assertThat(run(ACCEPTED, "replay", "--anchor", head()).status()).isZero();
    }

    // ---- obligations

    @Test
    @Tag("001-10")
    void tells_what_is_due_at_the_time_of_the_last_entry() {
        apply();

        Run run = run("", "obligations");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                Pilot
                Log of 1 entry from 2026-01-06T09:00:00Z to 2026-01-06T09:00:00Z, each with its hash

                Due on 2026-01-06 (2), overdue 0
                  ada  volunteered  at any time
                      asked for by gates/willing, unlocks ENTER_POOL
                  office  application-accepted  ada  at any time
                      asked for by cohorts/spring, unlocks ENTER_POOL; not before gates/willing
                """);
    }

    @Test
    @Tag("001-10")
    void tells_one_persons_own_as_json() throws IOException {
        apply();

        Run run = run("", "obligations", "--person", "ada", "--on", "2026-02-01T00:00:00Z", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                {
                  "programme": "p",
                  "at": "2026-02-01T00:00:00Z",
                  "on": "2026-02-01",
                  "head": {"number": 1, "hash": "%s"},
                  "obligations": [
                    {"by": ["ada"], "act": "volunteered", "about": [], "overdue": false, "policy": "gates/willing", "lockedBy": [], "unlocks": "ENTER_POOL"}
                  ]
                }
                """.formatted(head().substring(2)));
    }

    // ---- report

    @Test
    @Tag("002-20")
    void reports_on_every_example_as_tables_and_as_a_document() {
        for (String example : Examples.withEvents()) {
            for (String about : List.of("programme", "pilot", "conformance")) {
                Run text = Run.of("programme", "report", "--example", example, "--about", about);
                Run json = Run.of("programme", "report", "--example", example, "--about", about, "--json");

                assertThat(text.status()).isZero();
                assertThat(text.err()).isEmpty();
                assertThat(MentoringJson.reports().read(json.out()).programme()).isEqualTo(example);
            }
        }
    }

    @Test
    @Tag("004-14")
    void reports_who_is_represented_by_what_was_given_for_monitoring_alone() throws IOException {
        Path monitoring = Files.writeString(folder.resolve("monitoring.json"), """
                {
                  "format": "mentoring/monitoring/1",
                  "characteristics": [
                    {"id": "gender", "labels": {"en": "Gender"}, "groups": [
                      {"id": "women", "labels": {"en": "Women"}}, {"id": "men", "labels": {"en": "Men"}}
                    ]}
                  ],
                  "people": [{"id": "R-102", "groups": {"gender": "women"}}]
                }
                """);

        Run run = Run.of(
                "programme",
                "report",
                "--example",
                "nlls",
                "--about",
                "representation",
                "--monitoring",
                monitoring.toString());
        Run without = Run.of("programme", "report", "--example", "nlls", "--about", "representation");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Who is represented")
                .contains("suppressed")
                .doesNotContain("R-102");
        assertThat(without.status()).isEqualTo(2);
    }

    @Test
    void refuses_a_report_on_a_cohort_that_there_is_not() {
        Run run = Run.of("programme", "report", "--example", "nlls", "--cohort", "autumn");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no such cohort");
    }

    @Test
    void says_so_where_the_log_does_not_name_a_person_or_has_no_entry() {
        Run empty = run("", "obligations");
        Run unknown = run("", "obligations", "--person", "zed", "--on", "2026-02-01T00:00:00Z");

        assertThat(empty.status()).isEqualTo(2);
        assertThat(empty.err()).isEqualTo("The log has no entry; give the time with --on\n");
        assertThat(unknown.status()).isZero();
        assertThat(unknown.err()).isEqualTo("The log does not name zed.\n");
        assertThat(unknown.out()).endsWith("Due on 2026-02-01 (0), overdue 0\n");
    }

    // ---- replay

    @Test
    void tells_what_a_log_amounts_to_and_that_an_earlier_anchor_holds() throws IOException {
        apply();
        String anchor = head();
        run(ACCEPTED_ALL_THE_SAME, "decide", "--commands", "-", "--out", log.toString());

        Run run = run("", "replay", "--anchor", anchor);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                Pilot
                Log of 3 entries from 2026-01-06T09:00:00Z to 2026-01-07T09:00:00Z, each with its hash

                People  1
                Circles  0
                Relationships (0)
                Misfits  0
                Head  %s
                Anchor  holds; entries since: 2
                """.formatted(head()));
    }

    @Test
    void answers_no_where_the_end_is_missing_or_the_log_is_another_one() throws IOException {
        apply();
        run(ACCEPTED_ALL_THE_SAME, "decide", "--commands", "-", "--out", log.toString());
        String anchor = head();
        List<String> lines = Files.readAllLines(log);

        Files.write(log, lines.subList(0, 3));
        Run cut = run("", "replay", "--anchor", anchor);
        Files.writeString(log, HEADER);
        run(
                APPLIED.replace("MENTOR", "MENTEE") + ACCEPTED_ALL_THE_SAME,
                "decide",
                "--commands",
                "-",
                "--out",
                log.toString());
        Run other = run("", "replay", "--anchor", anchor);

        assertThat(cut.status()).isEqualTo(1);
        assertThat(cut.out()).endsWith("Anchor  does not hold: it is the head after entry 3, and the log has 2\n");
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.out()).endsWith("Anchor  does not hold: entry 3, or one before it, is another one\n");
        assertThat(run("", "replay", "--anchor", "0" + anchor.substring(1)).status())
                .isEqualTo(1);
    }

    @Test
    void answers_no_where_the_chain_is_broken_and_names_the_line() throws IOException {
        apply();
        Files.writeString(log, Files.readString(log).replace("MENTOR", "MENTEE"));

        Run run = run("", "replay");
        Run validated = Run.of("validate", log.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("The file " + log + " is refused.\nLOG_CHAIN at /hash (line 2, column 129)");
        assertThat(validated.status()).isEqualTo(1);
        assertThat(validated.out()).startsWith(log + ": LOG_CHAIN at /hash (line 2, column 129)");
    }

    @Test
    void answers_no_where_an_entry_does_not_fit() throws IOException {
        Files.writeString(
                log,
                HEADER
                        + "{\"number\":1,\"at\":\"2026-01-06T09:00:00Z\",\"by\":\"office\",\"event\":\"ended\",\"partnership\":\"x\",\"end\":\"EARLY\"}\n");

        Run run = run("", "replay");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("Misfits  1: entries that do not fit what came before them and changed nothing\n");
    }

    @Test
    void takes_no_log_of_another_programme() throws IOException {
        Files.writeString(log, HEADER.replace("\"p\"", "\"q\""));

        Run run = run("", "replay");
        Run validated = Run.of(
                "validate", "--programme", folder.resolve("programme.json").toString(), log.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("OTHER_PROGRAMME at /programme: the log is that of another programme (q, p)");
        assertThat(validated.out()).startsWith(log + ": OTHER_PROGRAMME");
        assertThat(Run.of("validate", log.toString()).out()).isEqualTo(log + ": good, mentoring/events/1\n");
    }

    // ---- what there is

    @Test
    void the_examples_that_have_a_log_are_replayed_and_the_others_are_told_apart() {
        for (String name : Examples.names()) {
            Run run = Run.of("programme", "replay", "--example", name);
            if (Examples.withEvents().contains(name)) {
                assertThat(run.status()).as(run.err()).isZero();
            } else {
                assertThat(run.status()).isEqualTo(2);
                assertThat(run.err()).contains("has no log");
            }
        }
    }

    @Test
    void shows_its_commands_when_none_is_given() {
        Run run = Run.of("programme");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("obligations", "decide", "replay");
        assertThat(Run.of("programme", "decide", "--help").out()).contains("--commands");
    }
}
