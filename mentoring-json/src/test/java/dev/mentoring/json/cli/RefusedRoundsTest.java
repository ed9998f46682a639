package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every roster, form export and log beside {@code refused/rounds/index.csv} is refused in the light of the programme that stands
 * there too, with the code and at the place that the index states; its column {@code id} names the row of the catalogue of
 * failures that the file stands for.
 */
@Tag("D3")
@Tag("D9")
@Tag("D12")
@Tag("D14")
@Tag("D17")
@Tag("I1")
@Tag("I3")
@Tag("I5")
@Tag("N1")
@Tag("N5")
@Tag("P2")
@Tag("R1")
@Tag("R5")
@Tag("T2")
class RefusedRoundsTest {

    private static final Path FOLDER = Path.of("src/test/resources/refused/rounds");

    record Case(String file, String id, String code, String place) {

        String path() {
            return FOLDER.resolve(file).toString();
        }

        @Override
        public String toString() {
            return id + " " + file;
        }
    }

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(FOLDER.resolve("index.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 4))
                .map(c -> new Case(c[0], c[1], c[2], c[3]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void validate_names_code_and_place(Case refused) {
        Run run = Run.of(
                "validate", "--programme", FOLDER.resolve("programme.json").toString(), refused.path());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0))
                .startsWith(refused.path() + ": " + refused.code() + " at " + refused.place())
                .doesNotContain("\u200b", "\0", "jackson");
    }
}
