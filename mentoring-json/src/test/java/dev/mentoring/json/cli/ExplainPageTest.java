package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.Explanation;
import dev.mentoring.json.MentoringJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on explaining shows what the command prints, to the letter: one text of each kind. */
class ExplainPageTest {

    private static final Pattern SHOWN = Pattern.compile("```text\n\\$ mentoring ([^\n]*)\n(.*?)```", Pattern.DOTALL);

    record Shown(String command, String output) {
        @Override
        public String toString() {
            return command;
        }
    }

    static List<Shown> shown() throws IOException {
        return SHOWN.matcher(Files.readString(Path.of("docs/how-to/explain-a-result.md")))
                .results()
                .map(block -> new Shown(block.group(1), block.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void the_command_prints_what_the_page_shows(Shown shown) {
        assertThat(Run.of(shown.command().split(" ")).out()).isEqualTo(shown.output());
    }

    @ParameterizedTest
    @MethodSource("shown")
    void the_document_holds_what_the_page_shows(Shown shown) throws IOException {
        String document = Run.of((shown.command() + " --json").split(" ")).out();

        assertThat(MentoringJson.explanations().read(document).answers())
                .flatExtracting(Explanation.Answer::lines)
                .containsExactlyElementsOf(shown.output().lines().toList());
    }
}
