package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolveAndVerifyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PROBLEM = """
            {"format": "mentoring/matching-problem/1", "id": "example",
             "mentors": [{"id": "ada", "capacity": 2}, {"id": "eve"}, {"id": "gus"}],
             "mentees": [{"id": "ben"}, {"id": "cy"}, {"id": "di"}, {"id": "flo"}],
             "pairs": [{"mentor": "ada", "mentee": "ben", "score": 870},
                       {"mentor": "ada", "mentee": "cy", "score": 500},
                       {"mentor": "eve", "mentee": "cy", "score": 120},
                       {"mentor": "ada", "mentee": "di", "score": 90},
                       {"mentor": "gus", "mentee": "di", "score": 10}]}
            """;

    private static final String PEERS = """
            {"format": "mentoring/matching-problem/1", "id": "peers",
             "peers": [{"id": "ada", "preferences": ["ben", "eve", "cy"]}, {"id": "ben", "preferences": ["ada", "cy"]},
                       {"id": "cy", "preferences": ["eve", "ben", "ada"]}, {"id": "eve", "preferences": ["cy", "ada"]},
                       {"id": "flo", "preferences": []}]}
            """;

    private static final String ROUND_TABLE = """
            {"format": "mentoring/matching-problem/1", "id": "round-table",
             "peers": [{"id": "ada", "preferences": ["ben", "cy", "di"]}, {"id": "ben", "preferences": ["cy", "ada", "di"]},
                       {"id": "cy", "preferences": ["ada", "ben", "di"]}, {"id": "di", "preferences": ["ada", "ben", "cy"]}]}
            """;

    private static final String INFEASIBLE = """
            {"format": "mentoring/matching-problem/1", "id": "short",
             "mentors": [{"id": "ada"}],
             "mentees": [{"id": "ben", "minimum": 1}, {"id": "cy", "minimum": 1}],
             "pairs": [{"mentor": "ada", "mentee": "ben", "score": 1}, {"mentor": "ada", "mentee": "cy", "score": 1}]}
            """;

    @TempDir
    private Path folder;

    private Path problem;

    @BeforeEach
    void writeProblem() throws IOException {
        problem = Files.writeString(folder.resolve("problem.json"), PROBLEM);
    }

    /** Every strategy, with settings where it asks for them. */
    static Stream<List<String>> strategies() {
        return PairingStrategies.standard().names().stream()
                .map(name -> name.equals("ordered")
                        ? List.of("--strategy", name, "--option", "objectives=served,worst,total")
                        : List.of("--strategy", name));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void a_result_is_accepted_by_verify(List<String> strategy) throws IOException {
        Path result = folder.resolve("result.json");
        if (strategy.get(1).startsWith("peer-")) {
            Files.writeString(problem, PEERS);
        }

        Run solved = solve(strategy, result);
        Run verified = Run.of("verify", "--problem", problem.toString(), "--result", result.toString());
        ObjectNode spoiled = (ObjectNode) JSON.readTree(Files.readString(result));
        spoiled.remove("seal");
        ((ArrayNode) spoiled.get("pairings")).remove(0);
        Files.writeString(result, JSON.writeValueAsString(spoiled));
        Run refused = Run.of("verify", "--problem", problem.toString(), "--result", result.toString());

        assertThat(solved).isEqualTo(new Run(0, "", ""));
        assertThat(verified).isEqualTo(new Run(0, "{\"valid\": true}\n", ""));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).startsWith("{\"valid\":false");
    }

    private Run solve(List<String> strategy, Path result) {
        List<String> arguments =
                new ArrayList<>(List.of("solve", "--problem", problem.toString(), "--out", result.toString()));
        arguments.addAll(strategy);
        return Run.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"peer-stable", "peer-super-stable"})
    void peers_who_cannot_be_paired_stably_get_the_reason_and_the_proof(String strategy) throws IOException {
        Path result = folder.resolve("result.json");
        Files.writeString(problem, ROUND_TABLE);

        Run solved = solve(List.of("--strategy", strategy), result);
        Run verified = Run.of("verify", "--problem", problem.toString(), "--result", result.toString());
        Files.writeString(problem, PEERS);
        Run elsewhere = Run.of("verify", "--problem", problem.toString(), "--result", result.toString());

        assertThat(solved.status()).isEqualTo(1);
        assertThat(solved.err()).contains("peer-almost-stable");
        assertThat(verified).isEqualTo(new Run(0, "{\"valid\": true}\n", ""));
        assertThat(elsewhere.status()).isEqualTo(1);
    }

    @Test
    void reads_the_problem_from_standard_input() throws JsonProcessingException {
        Run run = Run.with(PROBLEM, "solve", "--problem", "-");

        assertThat(run.status()).isZero();
        assertThat(JSON.readTree(run.out()).at("/totals/score").asLong()).isEqualTo(870 + 500 + 10);
        assertThat(JSON.readTree(run.out()).at("/unmatched/1/reason").asText()).isEqualTo("NO_ALLOWED_PAIR");
    }

    @Test
    void an_infeasible_problem_is_answered_with_its_proof_and_status_1() throws IOException {
        Path file = Files.writeString(folder.resolve("short.json"), INFEASIBLE);
        Path result = folder.resolve("result.json");

        Run solved = Run.of("solve", "--problem", file.toString());
        Files.writeString(result, solved.out());

        assertThat(solved.status()).isEqualTo(1);
        assertThat(JSON.readTree(solved.out()).at("/status").asText()).isEqualTo("INFEASIBLE");
        assertThat(JSON.readTree(solved.out()).at("/certificate/shortage").asLong())
                .isEqualTo(1);
        assertThat(solved.err()).isEqualTo("""
                The minimums ask for 1 pairing more than can be made.
                Asking for too much: mentee ben (minimum 1), mentee cy (minimum 1)
                What limits them: mentor ada (1 place), and the pairs that are allowed
                Smallest change: lower the minimum of mentee cy by 1, from 1 to 0
                """);
        assertThat(Run.of("verify", "--problem", file.toString(), "--result", result.toString())
                        .status())
                .isZero();
    }

    @Test
    void groups_and_earlier_pairs_are_kept_in_sight() throws IOException {
        Path file = Files.writeString(
                folder.resolve("groups.json"),
                PROBLEM.strip().replaceFirst("}$", "")
                        + ", \"groups\": [{\"id\": \"north\", \"mentees\": [\"ben\", \"cy\"], \"maximum\": 1}],"
                        + " \"earlier\": [{\"mentor\": \"eve\", \"mentee\": \"cy\"},"
                        + " {\"mentor\": \"gone\", \"mentee\": \"di\"}]}");
        Path result = folder.resolve("result.json");

        Run score = Run.of("solve", "--problem", file.toString(), "--out", result.toString());
        Run kept = Run.of(
                "solve", "--problem", file.toString(), "--strategy", "ordered", "--option", "objectives=kept,total");

        assertThat(score.status()).isZero();
        assertThat(JSON.readTree(Files.readString(result)).at("/totals/score").asLong())
                .isEqualTo(870 + 90);
        assertThat(Run.of("verify", "--problem", file.toString(), "--result", result.toString()))
                .isEqualTo(new Run(0, "{\"valid\": true}\n", ""));
        assertThat(JSON.readTree(kept.out()).at("/pairings/1/mentor").asText()).isEqualTo("eve");
        assertThat(JSON.readTree(kept.out()).at("/totals/score").asLong()).isEqualTo(120 + 90);
    }

    @Test
    void groups_that_cross_are_refused_by_name() {
        Run run = Run.with(
                PROBLEM.strip().replaceFirst("}$", "")
                        + ", \"groups\": [{\"id\": \"one\", \"mentees\": [\"ben\", \"cy\"]},"
                        + " {\"id\": \"other\", \"mentees\": [\"cy\", \"di\"]}]}",
                "solve",
                "--problem",
                "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("GROUPS_CROSS").contains("one").contains("other");
    }

    @Test
    void objectives_that_there_are_not_are_refused() {
        Run run = Run.of(
                "solve",
                "--problem",
                problem.toString(),
                "--strategy",
                "ordered",
                "--option",
                "objectives=served,best");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("UNKNOWN_SETTING").contains("options/objectives");
    }

    static Stream<Arguments> spoilings() {
        return Stream.of(
                spoiled("a pair dropped", r -> ((ArrayNode) r.get("pairings")).remove(0)),
                spoiled(
                        "a pair added",
                        r -> ((ArrayNode) r.get("pairings"))
                                .addObject()
                                .put("mentor", "eve")
                                .put("mentee", "cy")
                                .put("score", 120)
                                .put("locked", false)),
                spoiled(
                        "a pair swapped",
                        r -> ((ObjectNode) r.at("/pairings/1"))
                                .put("mentee", "di")
                                .put("score", 90)),
                spoiled("a wrong score", r -> ((ObjectNode) r.at("/pairings/0")).put("score", 871)),
                spoiled("a wrong total", r -> ((ObjectNode) r.get("totals")).put("score", 1381)),
                spoiled("a wrong count", r -> ((ObjectNode) r.get("totals")).put("pairs", 4)),
                spoiled("a status of INFEASIBLE", r -> r.put("status", "INFEASIBLE")),
                spoiled("a status of BOUNDED", r -> r.put("status", "BOUNDED")),
                spoiled("a status of CANCELLED", r -> r.put("status", "CANCELLED")),
                spoiled("a status that there is not", r -> r.put("status", "OPTIMAL")),
                spoiled("another strategy", r -> ((ObjectNode) r.get("strategy")).put("name", "max-coverage")),
                spoiled(
                        "another problem",
                        r -> ((ObjectNode) r.get("problem")).put("digest", "sha256:" + "0".repeat(64))),
                spoiled("a reason changed", r -> ((ObjectNode) r.at("/unmatched/0")).put("reason", "CAPACITY_ZERO")),
                spoiled("no certificate", r -> r.remove("certificate")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilings")
    void verify_refuses(String what, Consumer<ObjectNode> spoiling) throws IOException {
        ObjectNode result = (ObjectNode)
                JSON.readTree(Run.of("solve", "--problem", problem.toString()).out());
        spoiling.accept(result);

        assertRefused(result, what);
    }

    @Test
    void verify_refuses_each_number_of_the_certificate_one_off() throws IOException {
        for (String strategy : List.of("max-score", "max-coverage")) {
            String document = Run.of("solve", "--problem", problem.toString(), "--strategy", strategy)
                    .out();
            for (String side : List.of("mentors", "mentees")) {
                int people = JSON.readTree(document).at("/certificate/" + side).size();
                assertThat(people).isPositive();
                for (int i = 0; i < people; i++) {
                    for (int off : new int[] {-1, 1}) {
                        ObjectNode result = (ObjectNode) JSON.readTree(document);
                        ArrayNode numbers = (ArrayNode) result.at("/certificate/" + side);
                        numbers.set(i, LongNode.valueOf(numbers.get(i).asLong() + off));

                        assertRefused(result, strategy + " " + side + " " + i + " " + off);
                    }
                }
            }
        }
    }

    @Test
    void a_batch_answers_line_by_line_and_goes_on_after_a_bad_line() throws IOException {
        String good = JSON.readTree(PROBLEM).toString();
        String infeasible = JSON.readTree(INFEASIBLE).toString();
        String input = good + "\n{\"format\":\"mentoring/matching-problem/1\",\"id\":\"x\",\"mentors\":[{\"id\":\"a\"},"
                + "{\"id\":\"a\"}],\"mentees\":[]}\r\nnonsense\n\n" + infeasible + "\n" + good;

        Run run = Run.with(input, "solve", "--batch", "--strategy", "max-coverage");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(6);
        assertThat(JSON.readTree(run.lines().get(0)).at("/status").asText()).isEqualTo("SOLVED");
        assertThat(JSON.readTree(run.lines().get(1)).at("/error/code").asText()).isEqualTo("DUPLICATE_ID");
        assertThat(JSON.readTree(run.lines().get(1)).at("/error/pointer").asText())
                .startsWith("/mentors/1");
        assertThat(JSON.readTree(run.lines().get(2)).at("/error/code").asText()).isEqualTo("SYNTAX");
        assertThat(JSON.readTree(run.lines().get(3)).at("/error/code").asText()).isEqualTo("EMPTY");
        assertThat(JSON.readTree(run.lines().get(4)).at("/status").asText()).isEqualTo("INFEASIBLE");
        assertThat(run.lines().get(5)).isEqualTo(run.lines().get(0));
    }

    @Test
    void verify_answers_batches_in_step() throws IOException {
        String question = JSON.readTree(PROBLEM).toString();
        String answer = Run.with(question + "\n", "solve", "--batch").lines().get(0);
        String wrong = answer.replace("\"score\":1380", "\"score\":1381");
        Path problems = Files.writeString(
                folder.resolve("problems.ndjson"), question + "\n" + question + "\nnonsense\n" + question + "\n");
        Path results = Files.writeString(
                folder.resolve("results.ndjson"), answer + "\n" + wrong + "\n" + answer + "\nnonsense\n");

        Run run = Run.of("verify", "--batch", "--problem", problems.toString(), "--result", results.toString());

        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(0)).isEqualTo("{\"valid\": true}");
        assertThat(JSON.readTree(run.lines().get(1)).at("/valid").asBoolean()).isFalse();
        assertThat(JSON.readTree(run.lines().get(1)).at("/reasons")).isNotEmpty();
        assertThat(JSON.readTree(run.lines().get(2)).at("/error/code").asText()).isEqualTo("SYNTAX");
        assertThat(JSON.readTree(run.lines().get(3)).at("/reasons/0/code").asText())
                .isEqualTo("SYNTAX");
    }

    @Test
    void peers_are_refused_naming_why() {
        Run run = Run.with(
                "{\"format\":\"mentoring/matching-problem/1\",\"id\":\"p\",\"peers\":[{\"id\":\"a\"},{\"id\":\"b\"}]}",
                "solve",
                "--problem",
                "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("STRATEGY_UNSUITED");
    }

    @Test
    void unknown_settings_of_a_strategy_are_refused() {
        Run run = Run.of("solve", "--problem", problem.toString(), "--option", "speed=11");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("UNKNOWN_SETTING").contains("speed");
    }

    private void assertRefused(ObjectNode result, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("spoiled.json"), result.toString());
        Run run = Run.of("verify", "--problem", problem.toString(), "--result", file.toString());

        assertThat(run.status()).as(what).isEqualTo(1);
        assertThat(JSON.readTree(run.out()).at("/valid").asBoolean(true))
                .as(what)
                .isFalse();
        assertThat(JSON.readTree(run.out()).at("/reasons")).as(what).isNotEmpty();
        assertThat(run.err()).as(what).isEmpty();
    }

    private static Arguments spoiled(String what, Consumer<ObjectNode> spoiling) {
        return Arguments.of(what, spoiling);
    }
}
