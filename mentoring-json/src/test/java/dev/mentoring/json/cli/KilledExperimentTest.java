package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.OwnClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it runs an experiment leaves a log from which the next one goes on to the same bytes. */
@Tag("thorough")
class KilledExperimentTest {

    private static final int ENOUGH_BYTES = 40_000;

    private static final String DESIGN = """
            {"format": "mentoring/experiment/1", "id": "killed", "replications": 300, "resamples": 200,
             "sources": [{"reference": "example:nlls"}],
             "contenders": [{"strategy": "random"}, {"strategy": "fair"}, {"strategy": "stable-mentee"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_killed_process_is_gone_on_from_to_the_same_bytes() throws IOException, InterruptedException {
        Path design = Files.writeString(folder.resolve("design.json"), DESIGN);
        Path log = folder.resolve("trials.ndjson");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        OwnClassPath.text(),
                        MentoringCommand.class.getName(),
                        "experiment",
                        "--design",
                        design.toString(),
                        "--trials",
                        log.toString(),
                        "--quiet",
                        "--threads",
                        "2")
                .inheritIO()
                .start();
        while (process.isAlive() && (!Files.exists(log) || Files.size(log) < ENOUGH_BYTES)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroyForcibly().waitFor();

        List<String> kept = Files.readAllLines(log);
        assertThat(kept).hasSizeBetween(2, 900);
        Run resumed = Run.of("experiment", "--design", design.toString(), "--trials", log.toString(), "--json");
        Run whole = Run.of("experiment", "--design", design.toString(), "--json", "--threads", "1");
        assertThat(resumed.status()).isZero();
        assertThat(resumed.out()).isEqualTo(whole.out());
        assertThat(Files.readAllLines(log)).hasSize(901).containsAll(kept.subList(0, kept.size() - 1));
    }
}
