package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteStreams;
import dev.mentoring.json.OwnClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the command as a process of its own, under defaults that have broken other programs. */
class SeparateProcessTest {

    @ParameterizedTest(name = "under {0}")
    @Tag("L1")
    @Tag("C11")
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR",
                "-Dfile.encoding=US-ASCII -Dsun.jnu.encoding=US-ASCII",
                "-Duser.timezone=Pacific/Kiritimati -Duser.language=ar",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Dfile.encoding=ISO-8859-1",
                "-Duser.language=hi -Djava.locale.providers=CLDR -Xint"
            })
    void the_result_is_the_same_to_the_byte(String settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(settings.split(" ")));
        command.addAll(List.of("-cp", OwnClassPath.text(), MentoringCommand.class.getName()));
        command.addAll(List.of("match", "--example", "nlls", "--json"));

        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] out = ByteStreams.toByteArray(process.getInputStream());

        assertThat(process.waitFor()).isZero();
        assertThat(out).isEqualTo(Files.readAllBytes(Path.of("src/test/resources/examples/nlls-result.json")));
    }
}
