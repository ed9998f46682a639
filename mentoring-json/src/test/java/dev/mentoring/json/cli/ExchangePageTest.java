package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.OwnClassPath;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on research tools: its files give what it shows, to the letter, and its Java compiles. */
class ExchangePageTest {

    private static final Path PAGE = Path.of("docs/how-to/exchange-with-research-tools.md");
    private static final String PROMPT = "$ mentoring ";
    private static final Pattern OF_FOLDER = Pattern.compile("[\\w-]+\\.(json|csv|toi)|papers|results");

    @TempDir
    private Path folder;

    @Test
    void the_command_makes_of_the_files_what_the_page_shows() throws IOException {
        for (MatchResult file : blocks("csv ([\\w.]+)")) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }

        StringBuilder printed = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        for (MatchResult block : blocks("text()")) {
            shown.append(block.group(2));
            block.group(2).lines().filter(line -> line.startsWith(PROMPT)).forEach(line -> {
                Run run = Run.of(Arrays.stream(line.substring(PROMPT.length()).split(" "))
                        .map(word -> OF_FOLDER.matcher(word).matches()
                                ? folder.resolve(word).toString()
                                : word)
                        .toArray(String[]::new));
                printed.append(line).append('\n').append((run.out() + run.err()).replace(folder + "/", ""));
            });
        }

        assertThat(printed).hasToString(shown.toString());
        assertThat(folder.resolve("results/pairs.csv")).exists();
    }

    @Test
    void the_java_of_the_page_compiles() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Shown.java"), """
                import dev.mentoring.json.Limits;
                import dev.mentoring.json.exchange.*;
                import dev.mentoring.matching.problem.*;
                class Shown { static void shown(byte[] bytes, byte[] scores, byte[] constraints) {
                """ + blocks("java()").get(0).group(2) + "} }");
        StringWriter said = new StringWriter();

        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "-proc:none",
                        "-cp",
                        OwnClassPath.text(),
                        "-d",
                        folder.toString(),
                        source.toString());

        assertThat(status).as(said.toString()).isZero();
    }

    private static List<MatchResult> blocks(String opening) throws IOException {
        return Pattern.compile("^```" + opening + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .toList();
    }
}
