package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.schema.Exchange;
import dev.mentoring.json.schema.Schemas;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.ExperimentReport;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentCommandTest {

    private static final String PROBLEM = """
            {"format": "mentoring/matching-problem/1", "id": "example",
             "mentors": [{"id": "ada", "capacity": 2, "preferences": ["ben", "cy", "di"]},
                         {"id": "eve", "preferences": ["cy", "ben"]}, {"id": "gus"}],
             "mentees": [{"id": "ben", "preferences": ["eve", "ada"]}, {"id": "cy", "preferences": ["ada", "eve"]},
                         {"id": "di"}],
             "pairs": [{"mentor": "ada", "mentee": "ben", "score": 900},
                       {"mentor": "ada", "mentee": "cy", "score": 100},
                       {"mentor": "ada", "mentee": "di", "score": 100},
                       {"mentor": "eve", "mentee": "cy", "score": 600},
                       {"mentor": "eve", "mentee": "ben", "score": 10}]}
            """;

    private static final String DESIGN = """
            {"format": "mentoring/experiment/1", "id": "small", "replications": 9,
             "sources": [{"id": "one", "reference": "problem.json"}, {"id": "two", "reference": "problem.json"}],
             "contenders": [{"strategy": "max-score"}, {"strategy": "random"}, {"strategy": "peer-stable"}],
             "goals": [{"metric": "total-score", "aim": "MOST"}, {"metric": "blocking-pairs", "aim": "LEAST"}],
             "resamples": 200}
            """;

    @TempDir
    private Path folder;

    private String whole = "";

    @BeforeEach
    void runInOneGo() throws IOException {
        Files.writeString(folder.resolve("problem.json"), PROBLEM);
        Files.writeString(folder.resolve("design.json"), DESIGN);
        whole = run("--json").out();
    }

    private Run run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("experiment", "--design", path("design.json")));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    @Test
    void prints_of_each_condition_what_each_contender_comes_to() {
        Run run = run();

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .startsWith("one, none, at-once")
                .contains("two, none, at-once")
                .anyMatch(line -> line.matches(" *max-score +9 +0 +1600 +1"))
                .anyMatch(line -> line.matches(" *random +9 +0 +606.7 \\[[0-9., ]+\\] .*"))
                .anyMatch(line -> line.matches(" *peer-stable +9 +9 +- +-"));
    }

    @Test
    void gives_a_report_that_is_read_again() {
        ExperimentReport report = MentoringJson.experimentReports().read(whole);

        assertThat(report.cells()).hasSize(6);
        assertThat(report.tradeOffs()).hasSize(2);
        assertThat(MentoringJson.experimentReports().write(report)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void goes_on_from_a_log_that_ends_within_a_line_to_the_same_bytes(int threads) throws IOException {
        Path log = folder.resolve("trials.ndjson");
        run("--quiet", "--trials", log.toString());
        byte[] all = Files.readAllBytes(log);

        for (int kept : List.of(0, 40, all.length / 3, all.length / 2, all.length - 1, all.length)) {
            Files.write(log, Arrays.copyOf(all, kept));
            Run again = run("--json", "--trials", log.toString(), "--threads", Integer.toString(threads));

            assertThat(again.status()).as("%d bytes", kept).isZero();
            assertThat(again.out()).as("%d bytes", kept).isEqualTo(whole);
            assertThat(Files.readAllLines(log)).hasSize(1 + 54).doesNotHaveDuplicates();
        }
    }

    @Test
    void leaves_a_file_alone_that_is_no_log() throws IOException {
        Path other = folder.resolve("notes.txt");
        Files.writeString(other, "one line that does not end");

        assertThat(run("--quiet", "--trials", other.toString()).status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(other).hasContent("one line that does not end");
    }

    @Test
    void writes_to_no_log_that_another_run_writes_to() throws IOException {
        Path log = folder.resolve("busy.ndjson");
        try (RandomAccessFile busy = new RandomAccessFile(log.toFile(), "rw");
                FileLock held = busy.getChannel().lock(Long.MAX_VALUE - 1, 1, false)) {
            Run refused = run("--quiet", "--trials", log.toString());

            assertThat(held.isValid()).isTrue();
            assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(refused.err()).contains("Another run");
        }
        assertThat(log).isEmptyFile();
    }

    @Test
    void says_that_a_line_was_cut_off() throws IOException {
        Path log = folder.resolve("trials.ndjson");
        run("--quiet", "--trials", log.toString());
        byte[] all = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(all, all.length - 5));

        assertThat(run("--quiet", "--trials", log.toString()).err()).contains("was cut off");
        assertThat(run("--quiet", "--trials", log.toString()).err()).isEmpty();
    }

    @Test
    void refuses_a_log_that_is_broken_within_or_is_of_another_design() throws IOException {
        Path log = folder.resolve("trials.ndjson");
        run("--quiet", "--trials", log.toString());
        List<String> lines = Files.readAllLines(log);
        lines.set(3, lines.get(3).substring(7));
        Files.write(log, lines);

        Run broken = run("--quiet", "--trials", log.toString());
        assertThat(broken.status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(broken.err()).contains("line 4");

        Files.writeString(folder.resolve("design.json"), DESIGN.replace("\"replications\": 9", "\"replications\": 8"));
        Run other = run("--quiet", "--trials", log.toString());
        assertThat(other.status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(other.err()).contains("OTHER_DESIGN at /design");
        assertThat(Files.readAllLines(log)).isEqualTo(lines);
    }

    @Test
    void refuses_a_log_of_which_a_question_has_become_another() throws IOException {
        Path log = folder.resolve("trials.ndjson");
        run("--quiet", "--trials", log.toString());
        byte[] kept = Files.readAllBytes(log);
        Files.writeString(folder.resolve("problem.json"), PROBLEM.replace("900", "901"));

        Run other = run("--quiet", "--trials", log.toString());

        assertThat(other.status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(other.err()).contains("OTHER_DESIGN at /given", "problem.json", "another file");
        assertThat(log).hasBinaryContent(kept);
    }

    @Test
    void refuses_a_log_of_another_version_of_the_library() throws IOException {
        Path log = folder.resolve("trials.ndjson");
        run("--quiet", "--trials", log.toString());
        String older = Files.readString(log).replaceFirst("\"library\":\"[^\"]*\"", "\"library\":\"0.0.1\"");
        Files.writeString(log, older);

        Run other = run("--quiet", "--trials", log.toString());

        assertThat(other.status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(other.err()).contains("OTHER_DESIGN at /library", "version");
        assertThat(log).hasContent(older);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--manifest", "--tables"})
    void tries_where_it_is_to_write_before_anything_is_run(String option) throws IOException {
        Path log = folder.resolve("trials.ndjson");
        Path file = Files.writeString(folder.resolve("a-file"), "mine");

        Run run = run("--quiet", "--trials", log.toString(), option, path("a-file/below"));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("cannot be written");
        assertThat(log).doesNotExist();
        assertThat(file).hasContent("mine");
    }

    @Test
    void tries_each_table_before_anything_is_run() throws IOException {
        Files.createDirectories(folder.resolve("figures/contrasts.csv"));
        Path log = folder.resolve("trials.ndjson");

        Run run = run("--quiet", "--trials", log.toString(), "--tables", path("figures"));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("contrasts.csv cannot be written: it is a folder");
        assertThat(log).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--trials,same.json,--out,same.json",
        "--trials,same.json,--manifest,./same.json",
        "--out,same.json,--manifest,there/../same.json",
        "--out,design.json,--json,",
        "--manifest,design.json,--json,",
        "--trials,design.json,--json,",
        "--trials,there/trials.csv,--tables,there",
        "--out,there/figures.csv,--tables,there",
        "--manifest,there/trade-offs.csv,--tables,there/.",
        "--trials,linked/new.json,--out,there/new.json",
        "--out,link.json,--json,"
    })
    void refuses_one_file_for_two_things_before_anything_is_run(String one, String file, String other, String same)
            throws IOException {
        Files.createDirectory(folder.resolve("there"));
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("there"));
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("design.json"));
        List<String> files = contents();

        Run run = same == null ? run(one, path(file), other) : run(one, path(file), other, path(same));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains(one, "the same file");
        assertThat(contents()).isEqualTo(files);
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                contents.add(file + (Files.isDirectory(file) ? "" : Files.readString(file)));
            }
        }
        return contents;
    }

    @Test
    void keeps_the_trials_where_the_report_was_to_go_over_them() throws IOException {
        Path log = folder.resolve("trials.ndjson");
        run("--quiet", "--trials", log.toString());
        byte[] kept = Files.readAllBytes(log);

        assertThat(run("--quiet", "--trials", log.toString(), "--out", log.toString())
                        .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(log).hasBinaryContent(kept);
    }

    @Test
    void says_why_a_log_or_a_folder_cannot_be_written() throws IOException {
        Files.writeString(folder.resolve("a-file"), "mine");

        assertThat(run("--quiet", "--trials", path("nowhere/t.ndjson")).err())
                .contains("t.ndjson cannot be written: there is no such folder");
        assertThat(run("--quiet", "--tables", path("a-file/below")).err())
                .contains("below cannot be written: a file stands where a folder is due");
        assertThat(run("--quiet", "--tables", path("a-file")).err())
                .contains("a-file cannot be written: a file stands where a folder is due");
        assertThat(run("--quiet", "--out", path("a-file/below")).err())
                .contains("below cannot be written: a file stands where a folder is due");
        assertThat(Run.of("experiment", "--design", path("no-design"), "--trials", path("nowhere/t.ndjson"))
                        .err())
                .contains("t.ndjson cannot be written");
    }

    @Test
    void names_the_design_when_a_setting_is_refused_while_it_runs() throws IOException {
        Files.writeString(folder.resolve("design.json"), """
                {"format": "mentoring/experiment/1", "id": "d", "replications": 2,
                 "sources": [{"generator": "two-sided-market", "options": {"mentees": -1}}],
                 "contenders": [{"strategy": "max-score"}]}
                """);

        Run run = run();

        assertThat(run.status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(run.err()).contains("design.json is refused", "mentees");
    }

    @Test
    void keeps_what_an_earlier_run_wrote_when_this_one_fails() throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), "earlier");
        Files.writeString(
                folder.resolve("design.json"),
                DESIGN.replace(
                        "\"strategy\": \"random\"",
                        "\"strategy\": \"max-score\", \"id\": \"m\"," + " \"options\": {\"no-such\": 1}"));

        assertThat(run("--quiet", "--out", report.toString()).status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(report).hasContent("earlier");
        assertThat(run("--quiet", "--out", path("new.json")).status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(folder.resolve("new.json")).doesNotExist();
    }

    @Test
    void takes_no_question_from_standard_input() throws IOException {
        Files.writeString(folder.resolve("design.json"), DESIGN.replace("problem.json", "-"));

        Run run = Run.with(PROBLEM, "experiment", "--design", path("design.json"));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("standard input");
    }

    @Test
    void tries_strategies_on_a_round_of_ones_own() throws IOException {
        Files.write(folder.resolve("programme.json"), Examples.programme("nlls"));
        Files.write(folder.resolve("applications.csv"), Examples.applications("nlls"));
        Files.writeString(folder.resolve("design.json"), """
                {"format": "mentoring/experiment/1", "id": "own", "replications": 2, "metrics": ["pairs"],
                 "sources": [{"id": "spring", "reference": "round"}, {"id": "again", "reference": "example:nlls"}],
                 "perturbations": [{"name": "none"}, {"name": "drop-outs"}, {"name": "weights"}],
                 "contenders": [{"strategy": "max-score"}, {"strategy": "max-coverage"}], "resamples": 100}
                """);
        String[] round = {
            "--programme",
            path("programme.json"),
            "--participants",
            path("applications.csv"),
            "--on",
            Examples.date("nlls").toString(),
            "--json",
            "--manifest",
            path("manifest.json")
        };

        Run run = run(round);

        assertThat(run.status()).as(run.err()).isZero();
        ExperimentReport report = MentoringJson.experimentReports().read(run.out());
        assertThat(report.cells()).hasSize(12);
        assertThat(figures(report, "spring", "none")).isEqualTo(figures(report, "again", "none"));
        assertThat(figures(report, "spring", "drop-outs")).isNotEqualTo(figures(report, "spring", "none"));
        String manifest = Files.readString(folder.resolve("manifest.json"));
        assertThat(manifest).contains("\"reference\": \"round\"", "\"round\": \"sha256:");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(Exchange.EXPERIMENT_MANIFEST))
                        .validate(manifest, InputFormat.JSON))
                .isEmpty();
        assertThat(run("--example", "nlls", "--json").out()).isEqualTo(run.out());
    }

    private static List<Object> figures(ExperimentReport report, String source, String told) {
        return report.cells().stream()
                .filter(cell -> cell.condition().source().equals(source)
                        && cell.condition().perturbation().equals(told))
                .<Object>map(Cell::figures)
                .toList();
    }

    @Test
    void asks_for_a_round_where_the_design_has_one_and_there_alone() throws IOException {
        assertThat(run("--example", "nlls").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run("--on", "2026-11-21").status()).isEqualTo(ExitStatus.WRONG_USAGE);

        Files.writeString(folder.resolve("design.json"), DESIGN.replace("problem.json", "round"));
        Run run = run();
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("--programme", "--participants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1025"})
    void refuses_a_number_of_threads_that_is_none(String threads) {
        Run run = run("--threads", threads);

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("--threads takes a whole number from 1 to 1024");
    }

    @Test
    void never_shows_a_small_figure_as_nothing() throws IOException {
        assertThat(ExperimentText.text(new BigDecimal("0.0004"))).isEqualTo("0.0004");
        assertThat(ExperimentText.text(new BigDecimal("-0.000012"))).isEqualTo("-0.000012");
        assertThat(ExperimentText.text(new BigDecimal("0.123456"))).isEqualTo("0.1235");
        assertThat(ExperimentText.text(new BigDecimal("0.04567"))).isEqualTo("0.04567");
        assertThat(ExperimentText.text(new BigDecimal("1234567.5"))).isEqualTo("1234568");
        assertThat(ExperimentText.text(new BigDecimal("0.000"))).isEqualTo("0");
        assertThat(ExperimentText.text(new BigDecimal("2.5"))).isEqualTo("2.5");
        assertThat(ExperimentText.text(new BigDecimal("9.99996"))).isEqualTo("10");
        assertThat(ExperimentText.text(BigDecimal.valueOf(0))).isEqualTo("0");
    }

    @Test
    void an_interrupt_ends_the_run_with_a_log_to_go_on_from() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("design.json"), DESIGN.replace("\"replications\": 9", "\"replications\": 400"));
        File log = folder.resolve("trials.ndjson").toFile();
        Thread runner = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            while (log.length() < 10_000) {
                Thread.onSpinWait();
            }
            runner.interrupt();
        });
        interrupter.start();
        Run stopped = run("--quiet", "--trials", log.getPath());

        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
        assertThat(stopped.status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(stopped.err()).contains("RUN_CANCELLED", "The same command goes on");
        assertThat(run("--json", "--trials", log.getPath()).out())
                .isEqualTo(run("--json").out());
    }

    @Test
    void writes_tables_and_a_manifest_beside_the_report() throws IOException {
        Run run = run(
                "--quiet",
                "--out",
                path("report.json"),
                "--manifest",
                path("manifest.json"),
                "--tables",
                path("figures"));

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(folder.resolve("report.json"))).isEqualTo(whole);
        assertThat(folder.resolve("figures"))
                .isDirectoryNotContaining("glob:**.ndjson")
                .isDirectoryContaining("glob:**/trials.csv")
                .isDirectoryContaining("glob:**/figures.csv")
                .isDirectoryContaining("glob:**/contrasts.csv")
                .isDirectoryContaining("glob:**/trade-offs.csv");
        String manifest = Files.readString(folder.resolve("manifest.json"));
        assertThat(manifest)
                .contains(MentoringJson.experimentReports()
                        .digest(MentoringJson.experimentReports().read(whole)))
                .contains("\"command\": [\"mentoring\", \"experiment\", \"--design\"");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(Exchange.EXPERIMENT_MANIFEST))
                        .validate(manifest, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void every_line_of_a_log_keeps_its_schema() throws IOException {
        Path log = folder.resolve("trials.ndjson");
        run("--quiet", "--trials", log.toString());

        assertThat(Files.readAllLines(log))
                .allSatisfy(line -> assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(Schemas.text(Exchange.TRIALS))
                                .validate(line, InputFormat.JSON))
                        .isEmpty());
    }

    @Test
    void names_what_of_a_design_there_is_not_at_its_place() throws IOException {
        Files.writeString(
                folder.resolve("design.json"),
                DESIGN.replace("\"strategy\": \"random\"", "\"strategy\": \"randon\"")
                        .replace("\"goals\"", "\"metrics\": [\"paris\"], \"goals\""));

        Run run = run();

        assertThat(run.status()).isEqualTo(ExitStatus.ANSWER_IS_NO);
        assertThat(run.err())
                .contains("UNKNOWN_STRATEGY at /contenders/1/strategy", "UNKNOWN_SETTING at /metrics/0", "nearest");
    }

    @Test
    void asks_a_bundled_example() throws IOException {
        Files.writeString(folder.resolve("design.json"), """
                {"format": "mentoring/experiment/1", "id": "d", "replications": 1, "metrics": ["pairs"],
                 "sources": [{"reference": "example:nlls"}], "contenders": [{"strategy": "max-score"}]}
                """);

        assertThat(run().lines()).anyMatch(line -> line.matches(" *max-score +1 +0 +32"));
    }

    @Test
    void refuses_a_file_and_an_example_that_there_are_not() throws IOException {
        Files.writeString(folder.resolve("design.json"), DESIGN.replace("problem.json", "elsewhere.json"));
        assertThat(run().status()).isEqualTo(ExitStatus.WRONG_USAGE);

        Files.writeString(folder.resolve("design.json"), DESIGN.replace("problem.json", "example:none"));
        assertThat(run().status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run("--lines").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run("--json", "--quiet").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void estimates_how_long_it_will_take() {
        assertThat(TimeLeft.line(0, 100, 0, 0)).isEqualTo("trials 0 of 100");
        assertThat(TimeLeft.line(60, 100, 50, 10)).isEqualTo("trials 60 of 100, about 40 s left");
        assertThat(TimeLeft.line(1, 1_000, 0, 1)).isEqualTo("trials 1 of 1000, about 17 min left");
        assertThat(TimeLeft.line(1, 100_000, 0, 1)).isEqualTo("trials 1 of 100000, about 28 h left");
    }

    @Test
    void reads_a_design_from_standard_input() {
        Run run = Run.with(
                DESIGN.replace("problem.json", path("problem.json").replace("\\", "/"))
                        .getBytes(StandardCharsets.UTF_8),
                "experiment",
                "--design",
                "-",
                "--json");

        assertThat(run.status()).isZero();
        assertThat(MentoringJson.experimentReports().read(run.out()).cells())
                .isEqualTo(MentoringJson.experimentReports().read(whole).cells());
    }
}
