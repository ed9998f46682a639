package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the page on scorers and strategies of one's own against the user's project, which the build compiles, tests and runs. */
class PlugInPageTest {

    private static final Path MATCHING = Path.of("..", "mentoring-matching");
    private static final Path PAGE = MATCHING.resolve("docs/how-to/plug-in-a-scorer-or-strategy.md");

    @ParameterizedTest
    @CsvSource({
        "0, main/java/NearStart",
        "1, main/java/BestFirst",
        "2, test/java/NearStartTest",
        "3, test/java/BestFirstTest",
        "4, main/java/RunOwn",
    })
    void the_java_of_the_page_is_that_of_the_users_project(int place, String file) throws IOException {
        assertThat(blocks("java").get(place))
                .isEqualTo(Files.readString(Path.of("src/it/consumer/src", file + ".java")));
    }

    @Test
    void the_dependency_of_the_page_is_that_of_the_users_project() throws IOException {
        String project = Files.readString(Path.of("src/it/consumer/pom.xml"))
                .replace("@project.version@", "${mentoring.version}");

        assertThat(project.replaceAll("\\s+", "")).contains(blocks("xml").get(0).replaceAll("\\s+", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ScorerCheck", "StrategyCheck"})
    void the_page_lists_every_check(String checks) throws IOException {
        String source = Files.readString(MATCHING.resolve("src/test/java/dev/mentoring/matching/contract")
                .resolve(checks + ".java"));
        List<String> sentences = Pattern.compile("[A-Z_]+\\(\\s*\"([^\"]+)\",\\s*S")
                .matcher(source)
                .results()
                .map(check -> "- … " + check.group(1) + ".")
                .toList();

        assertThat(sentences).hasSizeGreaterThan(10);
        assertThat(Files.readAllLines(PAGE)).containsSubsequence(sentences);
    }

    private static List<String> blocks(String language) throws IOException {
        try (Stream<String> found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(fence -> fence.group(1))) {
            return found.toList();
        }
    }
}
