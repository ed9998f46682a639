package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.ShortageText;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.whatif.TradeOff;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the pages show against what the library does. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final String CERTIFICATES = "mentoring-matching/docs/discussion/certificates.md";
    private static final String OBJECTIVES = "mentoring-matching/docs/discussion/objectives.md";
    private static final String REMATCH = "mentoring-matching/docs/how-to/re-match.md";
    private static final String RULES = "mentoring-core/docs/reference/rules.md";
    private static final String STABILITY = "mentoring-matching/docs/discussion/stability.md";
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    private static final String SHORT = """
            {"format": "mentoring/matching-problem/1", "id": "short",
             "mentors": [{"id": "ada"}],
             "mentees": [{"id": "ben", "minimum": 1}, {"id": "cy", "minimum": 1}],
             "pairs": [{"mentor": "ada", "mentee": "ben", "score": 1}, {"mentor": "ada", "mentee": "cy", "score": 1}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void the_readme_is_short() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(120);
    }

    /** Pages of single codes and scorers are listed by the pages above them. */
    @Test
    void the_list_of_pages_names_every_page() throws IOException {
        String list = Files.readString(Path.of("docs/README.md"));
        for (String module : List.of("mentoring-core", "mentoring-matching", "mentoring-json")) {
            for (String kind : List.of("tutorial", "how-to", "discussion", "reference")) {
                Path folder = ROOT.resolve(module).resolve("docs").resolve(kind);
                try (Stream<Path> pages = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
                    assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> name.endsWith(".md")))
                            .allSatisfy(name -> assertThat(list)
                                    .contains((module.equals("mentoring-json") ? "" : "../../" + module + "/docs/")
                                            + kind + "/" + name + ")"));
                }
            }
        }
    }

    @Test
    void the_java_of_the_readme_is_the_users_project_that_the_build_runs() throws IOException {
        String shown = block("README.md", "java");

        assertThat(shown).isEqualTo(Files.readString(Path.of("src/it/consumer/src/main/java/RunRound.java")));
        assertThat(compile("RunRound", shown)).isEmpty();
    }

    @Test
    void the_java_of_the_tutorial_for_researchers_is_the_study_that_the_build_runs() throws IOException {
        String shown = block("mentoring-json/docs/tutorial/a-strategy-of-your-own.md", "java");

        assertThat(shown).isEqualTo(Files.readString(Path.of("src/it/consumer/src/main/java/OwnStudy.java")));
        assertThat(compile("OwnStudy", shown)).isEmpty();
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
    void the_java_of_the_page_on_the_bench_compiles() throws IOException {
        String statements = block("mentoring-matching/docs/how-to/try-strategies-on-the-bench.md", "java");
        String source = "import dev.mentoring.matching.experiment.*;\n"
                + "class Shown { static ExperimentReport shown() {\n" + statements + "\nreturn report; } }";

        assertThat(compile("Shown", source)).isEmpty();
    }

    @Test
    void the_java_of_the_page_on_rules_compiles() throws IOException {
        List<String> shown = blocks(RULES, "java");
        String source = """
                import com.google.common.collect.*;
                import com.google.common.math.LongMath;
                import dev.mentoring.core.Options;
                import dev.mentoring.core.participant.AttributeValue;
                import dev.mentoring.core.programme.Programme;
                import dev.mentoring.core.rule.*;
                import dev.mentoring.json.MentoringJson;
                import java.util.Optional;
                class Shown { static Programme shown(String document) {
                """ + shown.get(1) + "return programme; } }\n" + shown.get(0);

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

    private static MatchingResult solved(MatchingProblem problem, String strategy, Options options) {
        return PairingStrategies.standard().solve(problem, new StrategyUsed(strategy, 0, options), RunControl.none());
    }

    private static String pairs(MatchingResult result) {
        return result.pairings().stream()
                .map(pairing -> pairing.mentor() + "–" + pairing.mentee())
                .collect(Collectors.joining(", "));
    }

    /** The answer to the problem with the certificate of the page in place of the solver's own. */
    private static MatchingResult provedBy(String certificate, MatchingProblem problem, MatchingResult answer) {
        String plain = MentoringJson.write(
                MatchingResult.answering(problem, answer.strategy()).build(Status.CANCELLED));
        Certificate shown = MentoringJson.results()
                .read(plain.replaceFirst(
                        "\"seal\"", Matcher.quoteReplacement("\"certificate\": " + certificate + ", \"seal\"")))
                .certificate()
                .orElseThrow();
        return MatchingResult.answering(problem, answer.strategy())
                .pairings(answer.pairings())
                .certificate(shown)
                .build(answer.status());
    }

    @Test
    void the_levels_of_the_page_on_certificates_prove_what_it_says() throws IOException {
        List<String> shown = blocks(CERTIFICATES, "json");
        MatchingProblem problem = MentoringJson.problems().read(shown.get(0));
        MatchingResult fair = solved(problem, "fair", Options.none());

        assertThat(pairs(fair)).isEqualTo("ada–cy, eve–ben");
        assertThat(CertificateChecker.verify(problem, provedBy(shown.get(1), problem, fair))
                        .refusals())
                .isEmpty();
        assertThat(CertificateChecker.verify(problem, provedBy(shown.get(1).replace("-5", "-4"), problem, fair))
                        .valid())
                .isFalse();
    }

    @Test
    void the_worst_level_of_the_page_on_certificates_proves_what_it_says() throws IOException {
        MatchingProblem problem =
                MentoringJson.problems().read(blocks(CERTIFICATES, "json").get(0));
        MatchingResult bottleneck = solved(problem, "bottleneck", Options.none());
        String shown = """
                {"kind": "levels", "levels": [{"objective": "served", "mentors": [1, 1], "mentees": [0, 0]},
                 {"objective": "worst", "from": 5, "to": 5, "mentors": [0, -1], "mentees": [0, 0]}]}
                """;

        assertThat(CertificateChecker.verify(problem, provedBy(shown, problem, bottleneck))
                        .refusals())
                .isEmpty();
    }

    @Test
    void the_shortage_of_the_page_on_certificates_proves_what_it_says() throws IOException {
        MatchingProblem problem = MentoringJson.problems().read(SHORT);
        MatchingResult lacking = solved(problem, "max-score", Options.none());

        assertThat(lacking.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(CertificateChecker.verify(
                                problem, provedBy(blocks(CERTIFICATES, "json").get(2), problem, lacking))
                        .refusals())
                .isEmpty();
    }

    @Test
    void the_page_on_objectives_compares_fair_and_the_largest_total_as_they_are() throws IOException {
        MatchingProblem problem =
                MentoringJson.problems().read(blocks(CERTIFICATES, "json").get(0));

        assertThat(solved(problem, "max-score", Options.none()).totals().score())
                .isEqualTo(12);
        assertThat(pairs(solved(problem, "max-coverage", Options.none()))).isEqualTo("ada–ben, eve–cy");
        assertThat(solved(problem, "fair", Options.none()).totals().score()).isEqualTo(11);
        assertThat(pairs(solved(problem, "bottleneck", Options.none()))).isEqualTo("ada–cy, eve–ben");
    }

    @Test
    void the_groups_of_the_page_on_objectives_have_the_answer_that_it_tells() throws IOException {
        String shown = blocks(OBJECTIVES, "json").get(1);
        MatchingProblem problem = MentoringJson.problems().read(shown);
        MatchingProblem without = MentoringJson.problems().read(shown.replaceFirst("(?s),\\s*\"groups\".*", "}"));

        assertThat(solved(without, "max-score", Options.none()).totals().score())
                .isEqualTo(20);
        assertThat(solved(problem, "max-score", Options.none()).totals().score())
                .isEqualTo(16);
        assertThat(pairs(solved(problem, "max-score", Options.none()))).isEqualTo("ada–ben, ada–di, eve–cy");
    }

    @Test
    void the_setting_of_the_page_on_objectives_is_one_that_programmes_take() throws IOException {
        String programme = new String(Examples.programme("nlls"), StandardCharsets.UTF_8)
                .replaceFirst(
                        "\"strategy\": *\\{[^}]*\\}",
                        Matcher.quoteReplacement("\"strategy\": "
                                + blocks(OBJECTIVES, "json").get(0).strip()));
        Options settings = MentoringJson.readProgramme(programme.getBytes(StandardCharsets.UTF_8))
                .strategy()
                .options();

        assertThat(Claim.listed(settings))
                .contains(ImmutableList.of(Objective.SERVED, Objective.WORST, Objective.TOTAL));
    }

    @Test
    void the_page_on_the_command_tells_of_a_shortage_as_the_command_does() throws IOException {
        MatchingProblem problem = MentoringJson.problems().read(SHORT);
        MatchingResult lacking = solved(problem, "max-score", Options.none());
        ShortageCertificate shortage =
                (ShortageCertificate) lacking.certificate().orElseThrow();

        assertThat(Files.readString(Path.of("docs/reference/command.md"))
                        .lines()
                        .map(String::strip))
                .containsSubsequence(
                        new ShortageText(Language.EN, RelationshipType.mentoring(), (TwoSidedProblem) problem, id -> id)
                                .lines(shortage));
    }

    @Test
    void the_java_of_the_page_on_objectives_compiles() throws IOException {
        String source = """
                import com.google.common.collect.ImmutableList;
                import dev.mentoring.core.Options;
                import dev.mentoring.matching.certificate.*;
                import dev.mentoring.matching.problem.MatchingProblem;
                import dev.mentoring.matching.strategy.*;
                import java.util.Map;
                class Shown { static MatchingResult shown(MatchingProblem problem) {
                """ + block(OBJECTIVES, "java") + "return result; } }";

        assertThat(compile("Shown", source)).isEmpty();
    }

    @Test
    void the_java_of_the_page_on_pairing_again_compiles() throws IOException {
        String source = """
                import com.google.common.collect.ImmutableMap;
                import dev.mentoring.core.participant.Roster;
                import dev.mentoring.core.programme.Programme;
                import dev.mentoring.matching.*;
                import dev.mentoring.matching.certificate.MatchingResult;
                import dev.mentoring.matching.problem.*;
                import dev.mentoring.matching.strategy.RunControl;
                import dev.mentoring.matching.whatif.*;
                import java.time.LocalDate;
                class Shown {
                    static void shown(Programme programme, Roster roster, LocalDate on, MatchingResult earlier,
                            TwoSidedProblem problem, MatchingResult result) {
                """ + String.join("", blocks(REMATCH, "java")) + "} }";

        assertThat(compile("Shown", source)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"branchings, 0, 61", "changes, 2, 30", "price, 10, 61", "price, 11, 30"})
    void the_page_on_pairing_again_tells_what_its_terms_give(String setting, long value, long total)
            throws IOException {
        MatchingProblem problem = MentoringJson.problems().read(block(REMATCH, "json"));
        MatchingResult result = solved(problem, "rematch", Options.of(Map.of(setting, new Options.Whole(value))));

        assertThat(result.totals().score()).isEqualTo(total);
        assertThat(Files.readString(ROOT.resolve(REMATCH))).contains(total + " points");
    }

    @Test
    void the_page_on_pairing_again_tells_what_keeping_costs() throws IOException {
        TwoSidedProblem problem = (TwoSidedProblem) MentoringJson.problems().read(block(REMATCH, "json"));

        assertThat(TradeOff.of(problem, true, 0, RunControl.none())
                        .orElseThrow()
                        .points())
                .containsExactly(
                        new TradeOff.Point(3, 61, 0, Optional.of(new TradeOff.Price(31, 3))),
                        new TradeOff.Point(3, 30, 3, Optional.empty()));
    }

    @Test
    void the_pages_on_strategies_name_every_strategy_and_objective() throws IOException {
        String page = Files.readString(ROOT.resolve(OBJECTIVES));

        assertThat(page + Files.readString(ROOT.resolve(STABILITY)))
                .contains(PairingStrategies.standard().names().stream()
                        .map(name -> "`" + name + "`")
                        .toList());
        assertThat(page)
                .contains(Arrays.stream(Objective.values())
                        .filter(objective -> objective != Objective.MINIMUMS)
                        .map(objective -> "| `" + objective.stableName() + "` |")
                        .toList());
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
        return blocks(page, language).get(0);
    }

    private static List<String> blocks(String page, String language) throws IOException {
        List<String> blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(fence -> fence.group(1))
                .toList();
        assertThat(blocks).as("blocks of %s in %s", language, page).isNotEmpty();
        return blocks;
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
