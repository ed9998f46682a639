package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesCommandTest {

    @TempDir
    private Path folder;

    static Collection<String> names() {
        return Examples.names();
    }

    @Test
    void shows_one_line_each() {
        assertThat(Run.of("examples").lines())
                .hasSameSizeAs(names())
                .containsSubsequence(
                        "council-pilot   Mentoring pilot of a district council, judged for 2026-04-20",
                        "nlls            Northern regional library mentorship, judged for 2026-03-02");
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_example_is_paired_with_its_proof(String name) {
        Run run = Run.of("match", "--example", name);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Status SOLVED; certificate verified: ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_files_of_an_example_pair_like_the_example(String name) throws IOException {
        assertThat(Run.of("examples", name, "--out", folder.toString()).status())
                .isZero();
        String programme = folder.resolve("programme.json").toString();
        String people = folder.resolve(Examples.applicationsFile(name)).toString();

        Run run = Run.of(
                "match",
                "--programme",
                programme,
                "--participants",
                people,
                "--on",
                Examples.date(name).toString(),
                "--json");

        assertThat(run.out())
                .isEqualTo(Files.readString(Path.of("src/test/resources/examples", name + "-result.json")));
        assertThat(Run.of("validate", programme).status()).isZero();
    }
}
