package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.TestDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command says no to every document of {@code refused/index.csv}, with the code and the place that the index states. */
@Tag("D1")
@Tag("D4")
@Tag("D5")
@Tag("D6")
@Tag("D7")
@Tag("D8")
@Tag("D9")
@Tag("D10")
@Tag("D11")
@Tag("D12")
@Tag("D13")
@Tag("D14")
@Tag("D15")
@Tag("D17")
@Tag("N1")
@Tag("N5")
@Tag("R1")
@Tag("T1")
class RefusedByTheCommandTest {

    private static final Path FOLDER = Path.of("src/test/resources/refused");

    /** All of them at once: a command line for each would take longer than everything that it does. */
    private static final Run VALIDATED =
            Run.of(Stream.concat(Stream.of("validate"), cases().map(Case::path)).toArray(String[]::new));

    record Case(String file, String id, String code, String pointer) {

        String path() {
            return FOLDER.resolve(file).toString();
        }

        /** How the problem begins, as the command prints it. */
        String said() {
            return code + " at " + (pointer.isEmpty() ? "document" : pointer);
        }

        /** Whether the document says that it is of another kind than the index reads it as; {@code validate} believes it. */
        boolean isOfAnotherKind() {
            return file.equals("format_of_another_kind.json");
        }

        @Override
        public String toString() {
            return id + " " + file;
        }
    }

    private static String index() {
        try {
            return TestDocuments.text("/refused/index.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Case> cases() {
        return index().lines().skip(1).map(line -> line.split(",", -1)).map(c -> new Case(c[0], c[1], c[2], c[3]));
    }

    static Stream<Case> whateverTheyAre() {
        return cases().filter(refused -> !refused.isOfAnotherKind());
    }

    static Stream<Case> problems() {
        return cases().filter(
                        refused -> !refused.file()
                                .matches(
                                        "(result|programme|participants|taxonomy|events|monitoring|report|experiment|experiment-report|explanation)_.*"));
    }

    @ParameterizedTest
    @MethodSource("whateverTheyAre")
    void validate_names_code_and_place(Case refused) {
        String first = VALIDATED.lines().stream()
                .filter(line -> line.startsWith(refused.path() + ": "))
                .findFirst()
                .orElseThrow();

        assertThat(first).startsWith(refused.path() + ": " + refused.said());
    }

    @Test
    void validate_says_no_and_nothing_beside() {
        assertThat(VALIDATED.status()).isEqualTo(1);
        assertThat(VALIDATED.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void solve_names_file_code_and_place(Case refused) {
        Run run = Run.of("solve", "--problem", refused.path());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("The file " + refused.path() + " is refused.\n" + refused.said())
                .doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void verify_names_file_code_and_place(Case refused) {
        Run run = Run.of("verify", "--problem", refused.path(), "--result", refused.path());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("The file " + refused.path() + " is refused.\n" + refused.said());
    }
}
