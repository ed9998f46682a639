package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.experiment.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on the bench: the design for a round of one's own is run on an example's files, by the command that the page shows. */
class BenchPageTest {

    private static final Path PAGE = Path.of("../mentoring-matching/docs/how-to/try-strategies-on-the-bench.md");

    @TempDir
    private Path folder;

    @Test
    void the_design_for_a_round_of_ones_own_runs_by_the_command_shown() throws IOException {
        MatchResult shown = Pattern.compile(
                        "```json (\\S+)\n(.*?)```.*?^\\$ mentoring (.*?)$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow();
        Files.writeString(
                folder.resolve(shown.group(1)), shown.group(2).replace("\"replications\": 50", "\"replications\": 3"));
        Files.write(folder.resolve("programme.json"), Examples.programme("nlls"));
        Files.write(folder.resolve("applications.csv"), Examples.applications("nlls"));

        Run run = Run.of((shown.group(3) + " --json")
                .replaceAll("(\\S+\\.(json|csv))", folder.toString().replace("\\", "/") + "/$1")
                .split(" "));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(MentoringJson.experimentReports().read(run.out()).cells())
                .hasSize(9)
                .extracting(Cell::figures)
                .allSatisfy(figures -> assertThat(figures).containsKeys("pairs", "total-score", "mentee-coverage"));
    }
}
