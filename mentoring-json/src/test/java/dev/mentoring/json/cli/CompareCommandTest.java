package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.json.schema.Exchange;
import dev.mentoring.json.schema.Schemas;
import dev.mentoring.matching.metric.Metrics;
import dev.mentoring.matching.metric.Ratio;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Three of each, nobody tied; proposals by mentees and by mentors give different matchings. */
    private static final String PROBLEM = """
            {"format": "mentoring/matching-problem/1", "id": "cycle",
             "mentors": [{"id": "a", "preferences": ["x", "y", "z"]}, {"id": "b", "preferences": ["y", "z", "x"]},
                         {"id": "c", "preferences": ["z", "x", "y"]}],
             "mentees": [{"id": "x", "preferences": ["b", "c", "a"]}, {"id": "y", "preferences": ["c", "a", "b"]},
                         {"id": "z", "preferences": ["a", "b", "c"]}]}
            """;

    private static final String PEERS = """
            {"format": "mentoring/matching-problem/1", "id": "four",
             "peers": [{"id": "a", "preferences": ["b", "c", "d"]}, {"id": "b", "preferences": ["a", "c", "d"]},
                       {"id": "c", "preferences": ["d", "a", "b"]}, {"id": "d", "preferences": ["c", "a", "b"]}]}
            """;

    @TempDir
    private Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("problem.json"), content).toString();
    }

    @Test
    void shows_what_each_strategy_comes_to_in_one_table_of_a_hundred_columns() {
        Run run = Run.of("compare", "--example", "nlls");

        List<String> table = run.lines().subList(0, run.lines().indexOf(""));
        assertThat(run.status()).isZero();
        assertThat(table.get(0).split(" +"))
                .containsExactly(
                        "strategy",
                        "status",
                        "pairs",
                        "score",
                        "cover",
                        "mean",
                        "worst",
                        "first",
                        "gini",
                        "envy",
                        "block",
                        "ms");
        assertThat(table)
                .hasSizeGreaterThan(12)
                .as("but for the times, which the machine decides")
                .allMatch(line -> line.replaceAll(" +[0-9ms]+$", "").length() <= 96)
                .anyMatch(line ->
                        line.matches("max-score +SOLVED +32 +17440797 +76\\.2 +1\\.91 +7 +19 +0\\.379 +23 +4 +[0-9]+"));
        assertThat(run.out())
                .contains("\nNot compared:\n")
                .contains("peer-super-stable: for problems of another kind\n");
    }

    @Test
    void tells_the_best_for_mentees_from_the_best_for_mentors() throws IOException {
        Run run = Run.of(
                "compare", "--problem", file(PROBLEM), "--strategy", "stable-mentee", "--strategy", "stable-mentor");

        assertThat(run.lines().get(1)).matches("stable-mentee +SOLVED +3 +0 +100\\.0 +1\\.00 +1 +3 .*");
        assertThat(run.lines().get(2)).matches("stable-mentor +SOLVED +3 +0 +100\\.0 +3\\.00 +3 +0 .*");
        assertThat(run.out()).doesNotContain("Not compared");
    }

    @Test
    void judges_by_the_preferences_that_it_is_told() throws IOException {
        String problem = file(PROBLEM);

        assertThat(Run.of("compare", "--problem", problem, "--strategy", "stable-mentor", "--preferences", "scores")
                        .lines()
                        .get(1))
                .matches("stable-mentor +SOLVED +3 +0 +100\\.0 +1\\.00 +1 +3 .*");
        assertThat(Run.of("compare", "--problem", problem, "--preferences", "wishes")
                        .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void measures_peers_by_the_metrics_of_peers() throws IOException {
        Run run = Run.of("compare", "--problem", file(PEERS), "--strategy", "peer-stable");

        assertThat(run.lines().get(1)).matches("peer-stable +SOLVED +2 +0 +100\\.0 +1\\.00 +1 +4 .*");
        assertThat(run.out()).contains("per cent of the peers");
    }

    @Test
    void prints_the_same_json_each_time_with_every_metric_and_every_strategy() throws IOException {
        String problem = file(PROBLEM);
        Run run = Run.of("compare", "--problem", problem, "--json");

        JsonNode answer = JSON.readTree(run.out());
        assertThat(Run.of("compare", "--problem", problem, "--json")).isEqualTo(run);
        assertThat(answer.path("answers").size() + answer.path("unserved").size())
                .isEqualTo(PairingStrategies.standard().names().size());
        assertThat(answer.path("answers").get(0).path("measures").fieldNames())
                .toIterable()
                .allMatch(Metrics.standard().names()::contains);
        assertThat(run.out()).doesNotContain("milliseconds");
        assertThat(Run.of("compare", "--problem", problem, "--json", "--times").out())
                .contains("\"milliseconds\"");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Schemas.text(Exchange.COMPARISON))
                        .validate(run.out(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void writes_a_table_of_a_row_a_strategy() throws IOException {
        Path table = folder.resolve("table.csv");

        Run run = Run.of(
                "compare",
                "--problem",
                file(PROBLEM),
                "--strategy",
                "stable-mentee",
                "--table",
                table.toString(),
                "--raw");

        assertThat(run.status()).isZero();
        assertThat(Files.readAllLines(table)).hasSize(2);
        assertThat(Files.readAllLines(table).get(0)).startsWith("\"strategy\",\"status\",\"blocking-pairs\"");
    }

    @Test
    void refuses_a_strategy_that_there_is_not_and_times_without_json() throws IOException {
        String problem = file(PROBLEM);

        assertThat(Run.of("compare", "--problem", problem, "--strategy", "best").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(Run.of("compare", "--problem", problem, "--times").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void never_shows_a_small_fraction_as_nothing() {
        assertThat(ComparisonText.decimal(Ratio.of(1, 2_500), 0, 3)).isEqualTo("0.0004");
        assertThat(ComparisonText.decimal(Ratio.of(2, 3), 2, 1)).isEqualTo("66.7");
        assertThat(ComparisonText.decimal(Ratio.of(0, 3), 0, 3)).isEqualTo("0.000");
    }

    @Test
    void tries_the_file_of_the_table_before_it_compares() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "mine");

        Run run = Run.of("compare", "--example", "nowhere", "--table", file + "/table.csv");

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("cannot be written");
        assertThat(file).hasContent("mine");
    }
}
