package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Examples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that stands in a document reaches the terminal as a control. */
class SafeOutputTest {

    private static final String TITLE = "Northern regional library mentorship";

    @TempDir
    private Path folder;

    @Test
    @Tag("D13")
    @Tag("E2")
    void shows_controls_in_names_and_wordings_as_escapes() throws IOException {
        Path programme = folder.resolve("programme.json");
        Path people = folder.resolve("people.csv");
        String wording = new String(Examples.programme("nlls"), StandardCharsets.UTF_8);
        Files.writeString(programme, wording.replace(TITLE, "A\u202eB\\u001b[31mC"));
        String table = new String(Examples.applications("nlls"), StandardCharsets.UTF_8);
        Files.writeString(people, table.replace("Imelda", "Imelda\u202e\u200f\u001b[2J"));

        Run run = Run.of("match", "--programme", programme.toString(), "--participants", people.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("A\\u{202e}B\\u{001b}[31mC")
                .contains("Imelda\\u{202e}\\u{200f}\\u{001b}[2J Santosraya")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    }
}
