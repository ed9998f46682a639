package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mentoring.matching.metric.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The largest total makes ada–ben, ada–di and eve–cy, though Ada and Cy would rather have each other. */
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

    @TempDir
    private Path folder;

    private Path problem;
    private Path result;

    @BeforeEach
    void solve() throws IOException {
        problem = Files.writeString(folder.resolve("problem.json"), PROBLEM);
        result = folder.resolve("result.json");
        assertThat(Run.of("solve", "--problem", problem.toString(), "--out", result.toString()))
                .isEqualTo(new Run(0, "", ""));
    }

    private Run measure(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("measure", "--problem", problem.toString(), "--result", result.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void prints_every_metric_on_a_line() {
        Run run = measure();

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactlyElementsOf(Metrics.standard().names());
        assertThat(run.lines())
                .contains(
                        "blocking-pairs: 1 (ada with cy)",
                        "egalitarian-cost: 10",
                        "mentee-coverage: 1.000 (1)",
                        "mentee-mean-rank: 1.667 (5/3)",
                        "mentee-rank-profile: 1 2",
                        "peer-coverage: -");
    }

    @Test
    void names_as_many_pairs_as_it_is_told_to() {
        assertThat(measure("--names", "0").lines()).contains("blocking-pairs: 1");
        assertThat(measure("--names", "-1").status()).isEqualTo(2);
    }

    @Test
    void prints_one_object() throws IOException {
        JsonNode measures = JSON.readTree(measure("--json").out());

        assertThat(measures.at("/pairs").asLong()).isEqualTo(3);
        assertThat(measures.get("mentee-mean-rank"))
                .isEqualTo(JSON.readTree("{\"numerator\": 5, \"denominator\": 3, \"perMille\": 1667}"));
        assertThat(measures.get("mentee-rank-profile")).isEqualTo(JSON.readTree("[1, 2]"));
        assertThat(measures.get("blocking-pairs"))
                .isEqualTo(JSON.readTree("{\"count\": 1, \"first\": [{\"mentor\": \"ada\", \"mentee\": \"cy\"}]}"));
        assertThat(measures.has("peer-coverage")).isFalse();
    }

    @Test
    void says_how_many_more_pairs_there_are() throws IOException {
        Path nobody = Files.writeString(
                folder.resolve("open.json"),
                PROBLEM.replaceAll("(\"score\": )\\d+", "$1-1").replace("example", "open"));
        Path empty = folder.resolve("empty.json");
        Run.of("solve", "--problem", nobody.toString(), "--out", empty.toString());

        Run run = Run.of("measure", "--problem", nobody.toString(), "--result", empty.toString(), "--names", "2");

        assertThat(run.lines())
                .contains("pairs: 0", "blocking-pairs: 5 (ada with ben, eve with ben, and 3 more)", "regret: -");
    }

    @Test
    void refuses_the_result_of_another_problem() throws IOException {
        Files.writeString(problem, PROBLEM.replace("900", "901"));

        Run run = measure();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("OTHER_PROBLEM");
    }

    @Test
    void the_page_shows_lines_that_the_command_prints() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("docs/reference/command.md")).stream()
                .dropWhile(line -> !line.equals("## Measures"))
                .takeWhile(line -> !line.startsWith("Fractions"))
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();

        assertThat(measure().lines()).containsAll(shown);
        assertThat(shown).hasSize(5);
    }
}
