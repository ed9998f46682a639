package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.ProblemCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages of the problem codes show is what the command prints, to the letter.
 *
 * <p>A block that begins with {@code ```json NAME} or {@code ```csv NAME} is a file; {@code latin-1} behind the name tells
 * its encoding. Lines that begin with {@code $ mentoring} are run, and what follows them is their output. The file {@code
 * programme.json} of the pages' folder is at hand where a page has none of its own.
 */
class ProblemExamplesTest {

    private static final Path PAGES = Path.of("../mentoring-core/docs/reference/problems");
    private static final Pattern FILE = Pattern.compile(
            "^```(?:json|csv) ([\\w-]+\\.\\w+)( latin-1)?\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SHOWN = Pattern.compile("^```text\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String PROMPT = "$ mentoring ";

    @TempDir
    private Path folder;

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    static Iterable<ProblemCode> codesOfPrograms() {
        return FailuresInPrograms.codes();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_command_prints_what_the_page_shows(String name) throws IOException {
        String page = Files.readString(PAGES.resolve(name));
        writeFiles(page);

        List<String> shown =
                SHOWN.matcher(page).results().map(block -> block.group(1)).toList();

        assertThat(shown.stream().filter(block -> block.startsWith(PROMPT)).map(this::printed))
                .containsExactlyElementsOf(
                        shown.stream().filter(block -> block.startsWith(PROMPT)).toList());
    }

    @ParameterizedTest
    @MethodSource("codesOfPrograms")
    void the_library_says_what_the_page_shows(ProblemCode code) throws IOException {
        assertThat(Files.readString(PAGES.resolve(code + ".md")))
                .contains("```text\n" + FailuresInPrograms.said(code) + "\n```\n");
    }

    private void writeFiles(String page) throws IOException {
        Files.copy(PAGES.resolve("files/programme.json"), folder.resolve("programme.json"));
        for (var file : FILE.matcher(page).results().toList()) {
            Charset charset = file.group(2) == null ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            Files.writeString(folder.resolve(file.group(1)), file.group(3), charset);
        }
    }

    private String printed(String block) {
        StringBuilder printed = new StringBuilder();
        block.lines().filter(line -> line.startsWith(PROMPT)).forEach(line -> {
            Run run = Run.of(Arrays.stream(line.substring(PROMPT.length()).split(" "))
                    .map(this::inFolder)
                    .toArray(String[]::new));
            printed.append(line).append('\n').append((run.out() + run.err()).replace(folder + "/", ""));
        });
        return printed.toString();
    }

    private String inFolder(String argument) {
        return argument.matches("[\\w-]+\\.(json|csv)")
                ? folder.resolve(argument).toString()
                : argument;
    }
}
