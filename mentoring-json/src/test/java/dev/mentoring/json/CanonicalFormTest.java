package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden document of every kind has one canonical form and one digest, however it is spelled. */
class CanonicalFormTest {

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    @Tag("A2")
    void is_written_to_the_same_bytes_however_often_it_is_read(String file) throws IOException {
        isStable(TestDocuments.format(file), GoldenDocumentsTest.golden(file));
    }

    private static <T> void isStable(DocumentFormat<T> format, String document) {
        T value = format.read(document);
        String line = format.writeLine(value);
        String lines = format.write(value);

        for (String written : List.of(line, lines)) {
            T again = format.read(written);
            assertThat(format.writeLine(again)).isEqualTo(line);
            assertThat(format.write(again)).isEqualTo(lines);
            assertThat(format.digest(again)).isEqualTo(format.digest(value));
        }
        assertThat(format.digest(value))
                .isEqualTo("sha256:" + Hashing.sha256().hashString(line, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("files")
    @Tag("D8")
    void comes_back_with_members_that_nobody_knows(String file) throws IOException {
        comesBack(TestDocuments.format(file), GoldenDocumentsTest.golden(file));
    }

    private static <T> void comesBack(DocumentFormat<T> format, String document) {
        PreservingProperties.comesBack(format, format.read(document), new Random(document.length()).nextLong());
    }

    @Test
    void what_is_kept_beside_a_value_is_no_part_of_its_digest() throws IOException {
        String document = GoldenDocumentsTest.golden("monitoring-1-small.json");
        String other = document.replace("\"survey\": \"2026\"", "\"survey\": \"2027\"");

        assertThat(MentoringJson.monitoring().digest(MentoringJson.monitoring().read(other)))
                .isEqualTo(MentoringJson.monitoring()
                        .digest(MentoringJson.monitoring().read(document)));
    }
}
