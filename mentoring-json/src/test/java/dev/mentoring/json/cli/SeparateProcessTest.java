package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import dev.mentoring.json.OwnClassPath;
import dev.mentoring.json.TestDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs commands in processes of their own, under defaults that have broken other programs, and compares the digests of all
 * that they print with those of {@code same-bytes.sha256}.
 *
 * <p>Where an output is meant to change, a failed run over all commands, which is a thorough one, leaves the new file at {@code
 * target/same-bytes.sha256}, to be looked through and copied to {@code src/test/resources}.
 */
@Tag("L1")
@Tag("C11")
@Tag("C10")
class SeparateProcessTest {

    private static final Path CHANGED = Path.of("target/same-bytes.sha256");

    private static final int MANY = 64;

    @TempDir
    private Path folder;

    @Test
    void what_is_printed_is_what_the_digests_say() throws IOException, InterruptedException {
        assertSameBytes(
                Jdks.own(), "-Dfile.encoding=US-ASCII -Duser.timezone=Pacific/Kiritimati", "tr-TR", 2, "council-pilot");
    }

    @ParameterizedTest(name = "{0} {1}, {2} threads")
    @Tag("thorough")
    @Tag("B14")
    @Tag("X2")
    @CsvSource({
        "-Dfile.encoding=ISO-8859-1 -Duser.timezone=Pacific/Kiritimati, th-TH-u-ca-buddhist-nu-thai, 1, ''",
        "-Dfile.encoding=US-ASCII -Dsun.jnu.encoding=US-ASCII -Duser.timezone=America/St_Johns, ar-EG-u-nu-arab, 1, ''",
        "-Dfile.encoding=UTF-8 -Djava.locale.providers=CLDR -Duser.timezone=Asia/Kathmandu, hi-IN-u-nu-deva, 2, ''",
        "-Dfile.encoding=COMPAT -Duser.timezone=Europe/London, tr-TR, 64, ''",
        "-Dfile.encoding=UTF-16 -Duser.timezone=Pacific/Chatham -XX:+UseSerialGC, ja-JP-u-ca-japanese, 64, own-choice",
        "-Xint -Duser.timezone=UTC, lt-LT, 2, council-pilot"
    })
    void the_bytes_are_the_same_on_every_jdk(String settings, String locale, int threads, String word)
            throws IOException, InterruptedException {
        for (Path jdk : Jdks.all()) {
            assertSameBytes(jdk, settings, locale, threads, word);
        }
    }

    private void assertSameBytes(Path jdk, String settings, String locale, int threads, String word)
            throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        List.of(jdk.toString()),
                        List.of(settings.split(" ")),
                        List.of("-cp", OwnClassPath.text(), SameBytesProcess.class.getName(), locale),
                        List.of(Integer.toString(threads), threads == MANY ? "3" : "1", word))
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(Files.createTempDirectory(folder, "run").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] out = ByteStreams.toByteArray(process.getInputStream());
        assertThat(process.waitFor()).isZero();

        ImmutableList<String> lines =
                new String(out, StandardCharsets.UTF_8).lines().collect(ImmutableList.toImmutableList());
        List<String> stated = TestDocuments.text("/same-bytes.sha256")
                .lines()
                .filter(line -> line.contains(word))
                .toList();
        if (!lines.equals(stated) && word.isEmpty()) {
            Files.write(CHANGED, out);
        }
        assertThat(lines).as("%s %s %s", jdk, settings, locale).containsExactlyElementsOf(stated);
    }

    @Test
    void the_order_of_the_applications_makes_no_difference() throws IOException {
        Map<String, String> outputs = TestDocuments.text("/same-bytes.sha256")
                .lines()
                .map(line -> line.split("  ", 3))
                .collect(Collectors.toMap(columns -> columns[2], columns -> columns[0]));
        List<String> shuffled = outputs.keySet().stream()
                .filter(command -> command.startsWith("match ") && command.contains("/shuffled-"))
                .toList();

        assertThat(shuffled)
                .hasSize(5)
                .allSatisfy(command ->
                        assertThat(outputs.get(command)).isEqualTo(outputs.get(command.replace("/shuffled-", "/"))));
    }
}
