package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A3")
@Tag("P10")
class WhatIfCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The largest total makes ada–ben and eve–cy; "fay,gus" is one identifier, of a mentor and a mentee. */
    private static final String PROBLEM = """
            {"format": "mentoring/matching-problem/1", "id": "example",
             "mentors": [{"id": "ada"}, {"id": "eve"}, {"id": "fay,gus"}],
             "mentees": [{"id": "ben"}, {"id": "cy"}, {"id": "fay,gus"}],
             "pairs": [{"mentor": "ada", "mentee": "ben", "score": 900},
                       {"mentor": "ada", "mentee": "cy", "score": 850},
                       {"mentor": "eve", "mentee": "ben", "score": 10},
                       {"mentor": "eve", "mentee": "cy", "score": 600},
                       {"mentor": "fay,gus", "mentee": "cy", "score": 5}]}
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

    private Run ask(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("what-if", "--problem", problem.toString(), "--result", result.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void says_what_a_pair_would_cost_and_who_would_move() {
        assertThat(ask("--make", "ada,cy")).isEqualTo(new Run(0, """
                640 points fewer.
                ada has cy in place of ben
                eve has ben in place of cy
                ben has eve in place of ada
                cy has ada in place of eve
                """, ""));
        assertThat(ask("--make", "ada,cy", "--language", "fr").out()).startsWith("640 points de moins.\n");
    }

    @Test
    void makes_several_changes_at_once_and_writes_what_comes_of_them() {
        Path changed = folder.resolve("changed.json");
        Path after = folder.resolve("after.json");

        Run run = ask(
                "--withdraw",
                "eve",
                "--score",
                "fay,gus,cy=7",
                "--places",
                "ada=2",
                "--forbid",
                "ada,ben",
                "--out",
                after.toString(),
                "--problem-out",
                changed.toString());

        assertThat(run.out()).startsWith("1 pair fewer and 650 points fewer.\n");
        assertThat(Run.of("verify", "--problem", changed.toString(), "--result", after.toString()))
                .isEqualTo(new Run(0, "{\"valid\": true}\n", ""));
    }

    @Test
    void says_the_same_as_an_object() throws IOException {
        JsonNode answer = JSON.readTree(ask("--forbid", "ada,ben", "--json").out());

        assertThat(answer.get("pairsGained").asInt()).isZero();
        assertThat(answer.get("scoreGained").asInt()).isEqualTo(-640);
        assertThat(answer.get("people").get(0).toString())
                .isEqualTo(
                        "{\"id\":\"ada\",\"side\":\"MENTOR\",\"before\":[\"ben\"],\"after\":[\"cy\"],\"score\":-50}");
    }

    @Test
    void says_why_there_is_no_number() throws IOException {
        Run run = ask("--make", "fay,gus,ben");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("That pair is not one that may be made");
        assertThat(JSON.readTree(ask("--make", "fay,gus,ben", "--json").out())
                        .get("obstacle")
                        .asText())
                .isEqualTo("NO_SUCH_PAIR");
    }

    @Test
    void refuses_what_it_cannot_make_sense_of() {
        assertThat(ask().err()).startsWith("Give a change");
        assertThat(ask("--make", "ada").err()).startsWith("A pair is a mentor and a mentee");
        assertThat(ask("--places", "ada=-1").err()).startsWith("--places takes whole numbers");
        assertThat(ask("--withdraw", "zoe").err()).startsWith("The question has nobody");
        assertThat(ask("--places", "fay,gus=1").err()).contains("is on both sides");
        assertThat(ask("--withdraw", "fay,gus").status()).isZero();
        assertThat(ask("--withdraw", "fay,gus", "--side", "mentee").status()).isZero();
        assertThat(ask("--withdraw", "ada", "--side", "left").err()).contains("mentor or mentee");
        assertThat(ask("--withdraw", "ada", "--language", "de").err()).contains("languages en, fr");
        assertThat(ask("--withdraw", "ada").status()).isZero();
        assertThat(Run.of("what-if", "--problem", problem.toString(), "--make", "ada,cy")
                        .err())
                .startsWith("Give the result");
    }

    @Test
    void refuses_a_result_of_another_question() {
        Run run = Run.of("what-if", "--example", "nlls", "--result", result.toString(), "--withdraw", "R-101");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("another question");
    }

    @Test
    void matches_an_example_first() {
        Run run = Run.of("what-if", "--example", "nlls", "--withdraw", "R-124");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("R-124 Teodor Klymchuk is left with nobody");
    }
}
