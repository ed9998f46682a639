package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the pages show against what the library does. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    @TempDir
    private Path folder;

    @Test
    void the_readme_is_short() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(120);
    }

    @Test
    void the_java_of_the_readme_is_the_users_project_that_the_build_runs() throws IOException {
        String shown = block("README.md", "java");

        assertThat(shown).isEqualTo(Files.readString(Path.of("src/it/consumer/src/main/java/RunRound.java")));
        assertThat(compile("RunRound", shown)).isEmpty();
    }

    @Test
    void the_json_of_the_readme_is_a_problem_with_the_answer_that_it_tells() throws IOException {
        MatchingProblem problem = MentoringJson.problems().read(block("README.md", "json"));

        MatchingResult result = PairingStrategies.standard()
                .solve(problem, new StrategyUsed("max-score", 0, Options.none()), RunControl.none());

        assertThat(result.totals().pairs()).isEqualTo(2);
        assertThat(result.totals().score()).isEqualTo(870_000 + 500_000);
        assertThat(CertificateChecker.verify(problem, MentoringJson.results().read(MentoringJson.write(result)))
                        .valid())
                .isTrue();
    }

    @Test
    void the_java_of_the_scoring_page_compiles() throws IOException {
        String statements = block("mentoring-matching/docs/discussion/scoring.md", "java");
        String source = "import dev.mentoring.matching.Matchmaker;\nimport dev.mentoring.matching.score.*;\n"
                + "class Shown { static Matchmaker shown() {\n" + statements + "\nreturn matchmaker; } }";

        assertThat(compile("Shown", source)).isEmpty();
    }

    @Test
    void the_clauses_of_the_page_on_configuring_are_those_of_the_examples() throws IOException {
        List<String> clauses = block("mentoring-json/docs/how-to/configure-a-programme.md", "json")
                .lines()
                .map(line -> line.replaceFirst(",$", ""))
                .toList();

        assertThat(new String(Examples.programme("council-pilot"), StandardCharsets.UTF_8))
                .contains(clauses.get(0));
        assertThat(new String(Examples.programme("own-choice"), StandardCharsets.UTF_8))
                .contains(clauses.get(1));
    }

    @Test
    void the_gates_of_the_page_on_configuring_are_those_of_the_examples() throws IOException {
        Matcher gates = Pattern.compile("^\\{\"id\": .*\"guards\".*\\}", Pattern.MULTILINE)
                .matcher(Files.readString(ROOT.resolve("mentoring-json/docs/how-to/configure-a-programme.md")));

        String examples = Examples.names().stream()
                .map(name -> new String(Examples.programme(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining());

        assertThat(gates.results().map(gate -> gate.group()))
                .hasSize(4)
                .allSatisfy(gate -> assertThat(examples).contains(gate));
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("target"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void the_links_of_a_page_lead_somewhere(Path page) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            if (!Files.exists(page.resolveSibling(links.group(1)))) {
                broken.add(links.group(1));
            }
        }

        assertThat(broken).isEmpty();
    }

    private static String block(String page, String language) throws IOException {
        Matcher fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve(page)));
        assertThat(fence.find()).as("a block of %s in %s", language, page).isTrue();
        return fence.group(1);
    }

    /** What the compiler has to say; empty when nothing. */
    private String compile(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        StringWriter said = new StringWriter();
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "-d",
                        folder.toString(),
                        "-cp",
                        OwnClassPath.text(),
                        "--release",
                        "17",
                        "-proc:none",
                        file.toString());
        return status == 0 ? "" : "does not compile: " + said;
    }
}
