package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Examples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongUsageTest {

    private static final String PROBLEM = """
            {"format": "mentoring/matching-problem/1", "id": "p", "mentors": [{"id": "a"}], "mentees": [{"id": "b"}]}
            """;

    @TempDir
    private Path folder;

    private String problem = "";

    @BeforeEach
    void writeProblem() throws IOException {
        problem = Files.writeString(folder.resolve("problem.json"), PROBLEM).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "--nonsense",
                "match",
                "match --programme p",
                "match --example nowhere",
                "match --example nlls --on 2026-02-30",
                "match --example nlls --on tomorrow",
                "match --example nlls --seed x",
                "match --example nlls --strategy charm",
                "match --example nlls --language de",
                "solve",
                "solve --problem",
                "solve --batch --problem p",
                "solve --batch --out r",
                "solve --batch --strategy charm",
                "solve --problem p --option speed",
                "solve --problem p --max-mib 0",
                "calibrate --threads 0",
                "calibrate --replications 1",
                "generate --generator charm",
                "generate --generator two-sided-market --option speed=1",
                "generate --generator two-sided-market --option mentees=-1",
                "generate --generator two-sided-market --option mentees=many",
                "solve --problem p --max-mib 1025",
                "verify",
                "verify --problem p",
                "validate",
                "examples nlls",
                "examples nowhere --out d",
                "examples --out d",
                "schema nonsense",
                "programme nonsense",
                "programme replay",
                "programme replay --programme p",
                "programme replay --example nowhere",
                "programme replay --programme p --events nowhere",
                "programme replay --programme p --events e --anchor 12",
                "programme obligations --programme p --events e --on 2026-03-02",
                "programme decide --programme p --events e",
                "programme decide --example nowhere --commands c"
            })
    void is_answered_in_a_few_lines_with_status_2(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ", "Exception", "java.");
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void without_a_command_the_commands_are_shown() {
        Run run = Run.of();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("match", "solve", "verify", "validate", "schema", "strategies", "examples");
    }

    static Stream<String> unreadable() {
        return Stream.of("", "no-such-file", "target", "target/no-such-folder/file", "a\0b");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void files_that_cannot_be_read_give_status_2(String file) {
        assertUnreadable(Run.of("solve", "--problem", file));
        assertUnreadable(Run.of("verify", "--problem", file, "--result", problem));
        assertUnreadable(Run.of("verify", "--problem", problem, "--result", file));
        assertUnreadable(Run.of("verify", "--batch", "--problem", file, "--result", problem));
        assertUnreadable(Run.of("validate", file));
        assertUnreadable(Run.of("validate", "--programme", file, problem));
        assertUnreadable(Run.of("match", "--programme", file, "--participants", problem));
    }

    @Test
    void a_file_that_cannot_be_read_does_not_keep_validate_from_the_others() {
        Run run = Run.of("validate", "no-such-file", problem);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("no-such-file");
        assertThat(run.out()).contains(problem + ": good");
    }

    @Test
    void files_that_cannot_be_written_give_status_2() {
        for (String file : new String[] {
            folder.toString(), folder.resolve("none/result.json").toString()
        }) {
            Run run = Run.of("solve", "--problem", problem, "--out", file);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains(file, "cannot be written").doesNotContain("\tat ");
        }
    }

    @Test
    void standard_input_is_not_read_twice() {
        Run run = Run.with(PROBLEM, "verify", "--problem", "-", "--result", "-");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("only once");
        assertThat(Run.with(Examples.programme("nlls"), "match", "--programme", "-", "--participants", "-")
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve --problem -", "solve --batch", "match --example nlls", "schema programme", "--help"})
    void output_that_does_not_arrive_is_no_success(String arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(PROBLEM.getBytes(StandardCharsets.UTF_8));

        int status = MentoringCommand.run(in, new FullDisk(), err, arguments.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Standard output could not be written");
    }

    @Test
    void the_files_of_an_example_are_never_written_over_others() throws IOException {
        Path target = folder.resolve("new/folder");
        assertThat(Run.of("examples", "nlls", "--out", target.toString()).status())
                .isZero();
        assertThat(Run.of("examples", "nlls", "--out", target.toString()).status())
                .isZero();
        Files.writeString(target.resolve("programme.json"), "my own work");

        Run run = Run.of("examples", "nlls", "--out", target.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("programme.json", "not written over");
        assertThat(target.resolve("programme.json")).hasContent("my own work");
    }

    private static void assertUnreadable(Run run) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("cannot be read").doesNotContain("\tat ", "Exception");
    }

    /** Takes nothing. */
    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("no space left");
        }
    }
}
