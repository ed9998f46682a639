package dev.mentoring.json.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteStreams;
import dev.mentoring.json.OwnClassPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in by a door is accepted, and then written and read again as the same, or refused as documented; nothing
 * else is thrown, and no value comes out in what is said of it.
 *
 * <p>The properties {@code fuzzing.documents} and {@code fuzzing.seed} make the thorough run longer, or another one.
 */
@Tag("A2")
@Tag("B21")
@Tag("C6")
@Tag("D12")
@Tag("P4")
class FuzzingTest {

    private static final long SEED = 20261122;

    @Test
    void five_hundred_documents_are_read_or_refused_as_documented() {
        Fuzzing fuzzing = new Fuzzing(SEED, false);
        int accepted = 0;
        for (int number = 0; number < 500; number++) {
            accepted += Fuzzing.pass(fuzzing.document(number)).accepted() ? 1 : 0;
        }

        assertThat(accepted).isBetween(25, 475);
    }

    @Test
    @Tag("thorough")
    @Tag("D1")
    @Tag("D3")
    void a_million_are_within_256_megabytes_and_stacks_of_512_kilobytes() throws IOException, InterruptedException {
        String seed = Long.toString(Long.getLong("fuzzing.seed", SEED));
        String documents = Long.toString(Long.getLong("fuzzing.documents", 1_000_000));
        System.out.println("fuzzing: seed " + seed);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss512k",
                "-cp",
                OwnClassPath.text(),
                FuzzingProcess.class.getName(),
                seed,
                "0",
                documents,
                "2");

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(ByteStreams.toByteArray(process.getInputStream()), StandardCharsets.UTF_8);
        System.out.print(out);

        assertThat(process.waitFor()).as(out).isZero();
    }
}
