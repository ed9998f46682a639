package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file beside {@code refused/index.csv} is refused with the code and at the place that the index states; its column
 * {@code id} names the row of the catalogue of failures that the file stands for.
 */
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
@Tag("I3")
@Tag("I5")
@Tag("T1")
class RefusedDocumentsTest {

    record Case(String file, String id, String code, String pointer, String line, String column) {
        @Override
        public String toString() {
            return id + " " + file;
        }
    }

    static Stream<Case> cases() throws IOException {
        return new String(bytes("index.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(c -> new Case(c[0], c[1], c[2], c[3], c[4], c[5]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_refused_with_its_code_and_place(Case refused) throws IOException {
        Problem first = refusal(refused).problems().get(0);

        assertThat(first.code().name()).as(first.describe()).isEqualTo(refused.code());
        assertThat(first.location()).isInstanceOf(Location.InDocument.class);
        Location.InDocument place = (Location.InDocument) first.location();
        assertThat(place.pointer()).isEqualTo(refused.pointer());
        if (!refused.line().isEmpty()) {
            assertThat(place.line() + ":" + place.column()).isEqualTo(refused.line() + ":" + refused.column());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Tag("C8")
    void is_refused_once_and_without_words_of_the_parser(Case refused) throws IOException {
        DocumentException refusal = refusal(refused);

        assertThat(refusal.problems()).as(refusal.getMessage()).hasSize(1);
        assertThat(refusal).hasNoCause();
        assertThat(refusal.getMessage())
                .doesNotContain("jackson", "Unexpected", "Unrecognized", "Source:", "StreamRead", "byte offset")
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
    }

    private static DocumentException refusal(Case refused) throws IOException {
        byte[] document = bytes(refused.file());
        DocumentFormat<?> format = TestDocuments.format(refused.file());
        return Objects.requireNonNull(
                catchThrowableOfType(DocumentException.class, () -> format.read(document)), "the file was accepted");
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = RefusedDocumentsTest.class.getResourceAsStream("/refused/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
