package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.programme.Criterion;
import dev.mentoring.json.AdviceAnswer;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Explanation;
import dev.mentoring.json.ExplanationParts.PlaceWorth;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.NobodyAnswer;
import dev.mentoring.json.NotPairedAnswer;
import dev.mentoring.json.PairedAnswer;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.problem.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("001-03")
@Tag("001-09")
class ExplainCommandTest {

    /** The largest total makes ada–ben and eve–cy; dee has nobody left. "fay,gus" is one identifier, on both sides. */
    private static final String PROBLEM = """
            {"format": "mentoring/matching-problem/1", "id": "example",
             "mentors": [{"id": "ada"}, {"id": "eve"}, {"id": "fay,gus", "capacity": 0}],
             "mentees": [{"id": "ben"}, {"id": "cy"}, {"id": "dee"}, {"id": "fay,gus"}],
             "pairs": [{"mentor": "ada", "mentee": "ben", "score": 900},
                       {"mentor": "ada", "mentee": "cy", "score": 850},
                       {"mentor": "eve", "mentee": "ben", "score": 10},
                       {"mentor": "eve", "mentee": "cy", "score": 600},
                       {"mentor": "eve", "mentee": "dee", "score": 5}]}
            """;

    private static final String PEERS = """
            {"format": "mentoring/matching-problem/1", "id": "friends",
             "peers": [{"id": "ann", "preferences": ["bob", "cat"]}, {"id": "bob", "preferences": ["cat", "ann"]},
                       {"id": "cat", "preferences": ["bob", "ann"]}],
             "pairs": [{"first": "ann", "second": "bob", "score": 9}, {"first": "ann", "second": "cat", "score": 8},
                       {"first": "bob", "second": "cat", "score": 7}]}
            """;

    @TempDir
    private Path folder;

    private Path problem;
    private Path result;

    @BeforeEach
    void solve() throws IOException {
        problem = Files.writeString(folder.resolve("problem.json"), PROBLEM);
        result = folder.resolve("result.json");
        assertThat(Run.of("solve", "--problem", problem.toString(), "--out", result.toString()))
                .isEqualTo(new Run(0, "", ""));
    }

    private Run ask(String... more) {
        return ask(problem, result, more);
    }

    private static Run ask(Path problem, Path result, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("explain", "--problem", problem.toString(), "--result", result.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static Explanation document(Run run) {
        assertThat(run.status()).as(run.err()).isZero();
        return MentoringJson.explanations().read(run.out());
    }

    @Test
    void tells_of_a_pair_of_a_problem_without_people() {
        Explanation explanation = document(ask("--pair", "eve,cy", "--json"));
        PairedAnswer pair = (PairedAnswer) explanation.answers().get(0);

        assertThat(explanation.programme()).isEmpty();
        assertThat(explanation.problem()).isEqualTo("example");
        assertThat(explanation.seal()).isPresent();
        assertThat(pair.score()).hasValue(600);
        assertThat(pair.contributions()).isEmpty();
        assertThat(pair.standings().get(1).givenUp()).extracting("partner").containsExactly("ada");
        assertThat(pair.standings().get(1).higher()).hasValue(1);
        assertThat(ask("--pair", "eve,cy").lines()).containsExactlyElementsOf(pair.lines());
    }

    @Test
    @Tag("A12")
    void tells_the_exact_loss_of_a_pair_that_was_not_made() {
        NotPairedAnswer why = (NotPairedAnswer)
                document(ask("--pair", "ada,cy", "--json")).answers().get(0);

        assertThat(why.cause().orElseThrow().kind()).isEqualTo("costs");
        assertThat(why.cause().orElseThrow().effect().orElseThrow().score()).isEqualTo(850 + 10 - 900 - 600);
        assertThat(why.cause().orElseThrow().effect().orElseThrow().moves()).hasSize(4);
        assertThat(ask("--why-not", "ada,cy").out())
                .isEqualTo(ask("--pair", "ada,cy").out())
                .contains("640 points");
        assertThat(ask("--why-not", "ada,cy", "--language", "fr").out()).contains("640 points de moins");
    }

    @Test
    void says_so_when_the_pair_was_made_after_all() {
        assertThat(document(ask("--why-not", "ada,ben", "--json")).answers())
                .singleElement()
                .isInstanceOf(PairedAnswer.class);
        assertThat(ask("--why-not", "ada,ben").out())
                .isEqualTo(ask("--pair", "ada,ben").out())
                .doesNotContain("not paired");
    }

    @Test
    void tells_why_somebody_has_nobody_and_what_would_help() {
        NobodyAnswer why = (NobodyAnswer)
                document(ask("--why-nobody", "dee", "--json")).answers().get(0);

        assertThat(why.side()).isEqualTo(Side.MENTEE);
        assertThat(why.funnel().orElseThrow().possible()).isEqualTo(1);
        assertThat(why.ways()).isNotEmpty().allMatch(way -> way.kind().equals("more-places"));
        assertThat(ask("--person", "dee").out())
                .isEqualTo(ask("--why-nobody", "dee").out());
    }

    @Test
    void tells_of_everybody_without_a_partner_or_of_those_of_one_side() {
        assertThat(document(ask("--why-nobody", "--json")).answers())
                .extracting(answer -> ((NobodyAnswer) answer).side() + " " + ((NobodyAnswer) answer).person())
                .containsExactlyInAnyOrder("MENTOR fay,gus", "MENTEE dee", "MENTEE fay,gus");
        assertThat(document(ask("--why-nobody", "--side", "mentor", "--json")).answers())
                .hasSize(1);
        assertThat(document(ask("--person", "fay,gus", "--json")).answers()).hasSize(2);
        assertThat(document(ask("--person", "fay,gus", "--side", "mentee", "--json"))
                        .answers())
                .hasSize(1);
    }

    @Test
    void advises_about_the_places_of_a_side_most_valuable_first() {
        Explanation explanation = document(ask("--advice", "--json"));
        AdviceAnswer advice = (AdviceAnswer) explanation.answers().get(0);

        assertThat(explanation.about()).isEqualTo(new Explanation.About.OfRound());
        assertThat(advice.places()).extracting(PlaceWorth::person).containsExactly("ada", "eve", "fay,gus");
        assertThat(advice.places().get(0).oneMore().orElseThrow().pairs()).isEqualTo(1);
        assertThat(advice.topics()).isEmpty();
        assertThat(((AdviceAnswer) document(ask("--advice", "--side", "mentee", "--json"))
                                .answers()
                                .get(0))
                        .places())
                .hasSize(4)
                .allMatch(place -> place.side() == Side.MENTEE);
        assertThat(ask("--advice").lines()).containsExactlyElementsOf(advice.lines());
    }

    @Test
    void peers_are_told_as_far_as_is_known() throws IOException {
        Path peers = Files.writeString(folder.resolve("peers.json"), PEERS);
        Path paired = folder.resolve("paired.json");
        Run.of("solve", "--problem", peers.toString(), "--strategy", "peer-stable", "--out", paired.toString());

        assertThat(ask(peers, paired, "--person", "bob").out()).startsWith("bob with cat: 7 points\n");
        assertThat(ask(peers, paired, "--pair", "cat,ann").out()).contains("cat has ann at rank 2");
        assertThat(ask(peers, paired, "--person", "cat", "--audience", "participant")
                        .out())
                .startsWith("You are paired with bob.");
        assertThat(document(ask(peers, paired, "--why-nobody", "--json")).answers())
                .extracting(answer -> ((NobodyAnswer) answer).person())
                .containsExactly("ann");
        assertThat(ask(peers, paired, "--advice").err()).contains("not for peers");
        assertThat(ask(peers, paired, "--pair", "ann,ann").err()).startsWith("A pair is two peers");
    }

    @Test
    @Tag("001-12")
    void a_document_names_what_it_was_made_from_and_is_the_same_when_made_again() {
        String[] asked = {"explain", "--example", "nlls", "--person", "R-124", "--json"};
        Explanation explanation = document(Run.of(asked));
        Explanation.Round round = explanation.programme().orElseThrow();

        assertThat(Run.of(asked)).isEqualTo(Run.of(asked));
        assertThat(round.on()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(round.cohort()).isEqualTo("nlls");
        assertThat(round.criteria())
                .extracting(Criterion::id)
                .containsExactly("needs-covered", "similar-setting", "experience-gap");
        assertThat(explanation.about()).isEqualTo(new Explanation.About.OfPerson(Side.MENTOR, "R-124"));
        assertThat(explanation.answers()).hasSize(2);
    }

    static List<String> examples() {
        return List.copyOf(Examples.names());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_tells_of_everybody_without_a_partner_in_both_languages(String example) {
        Run english = Run.of("explain", "--example", example, "--why-nobody");
        Run french = Run.of("explain", "--example", example, "--why-nobody", "--language", "fr");

        assertThat(english.status()).isZero();
        assertThat(french.lines()).hasSameSizeAs(english.lines()).noneMatch(line -> line.matches(".*\\{[0-9]}.*"));
    }

    @ParameterizedTest
    @CsvSource({"participant, PARTICIPANT", "coordinator, COORDINATOR", "auditor, AUDITOR"})
    void a_document_is_for_the_audience_that_was_asked_for(String named, Audience audience) {
        assertThat(document(Run.of(
                                "explain",
                                "--example",
                                "own-choice",
                                "--person",
                                "e-tom",
                                "--audience",
                                named,
                                "--json"))
                        .audience())
                .isEqualTo(audience);
    }

    @Test
    @Tag("P6")
    void a_participant_reads_names_and_an_auditor_identifiers() {
        assertThat(Run.of("explain", "--example", "council-pilot", "--person", "c-201")
                        .out())
                .contains("c-102 Idris Blackwood");
        assertThat(Run.of("explain", "--example", "council-pilot", "--person", "c-201", "--audience", "participant")
                        .out())
                .contains("Idris Blackwood")
                .doesNotContain("c-102", "c-201", "Christodoulou");
        assertThat(Run.of("explain", "--example", "council-pilot", "--person", "c-201", "--audience", "auditor")
                        .out())
                .contains("c-102")
                .doesNotContain("Blackwood");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--person zoe | The question has nobody with the identifier zoe",
                "--person ada --side mentee | ada is not on the side of --side",
                "--pair ada | A pair is a mentor and a mentee",
                "--why-nobody ben | ben has a partner: --person tells why.",
                "--why-nobody --audience participant | Say to whom it is told",
                "--pair ada,ben --audience participant | Say with --side to which of the two",
                "--advice --audience auditor | --advice is for the coordinator",
                "--person ada --audience public | --audience takes participant, coordinator or auditor",
                "--person ada --side left | --side takes mentor or mentee",
                "--person ada --language de | There are texts in the languages en, fr",
                "--person ada --advice | Error:"
            })
    void wrong_usage_is_told_in_a_line(String arguments, String said) {
        Run run = ask(arguments.split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(said);
    }

    @Test
    @Tag("C1")
    void a_result_that_does_not_verify_is_refused() throws IOException {
        Path spoilt = Files.writeString(
                folder.resolve("spoilt.json"), Files.readString(result).replace("\"eve\"", "\"ada\""));

        Run run = ask(problem, spoilt, "--person", "ada");

        assertThat(run.status()).isNotZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_written_document_is_good_to_the_command() throws IOException {
        Path file = Files.writeString(
                folder.resolve("why.json"), ask("--person", "ada", "--json").out());

        assertThat(Run.of("validate", file.toString()))
                .isEqualTo(new Run(0, file + ": good, mentoring/explanation/1\n", ""));
        assertThat(Run.of("schema", "explanation").out()).contains("urn:mentoring:schema:explanation:1");
    }

    @Test
    void an_earlier_result_goes_with_the_result_that_was_made_to_keep_it() {
        for (String asked : List.of("explain --advice", "what-if --withdraw mentee-1")) {
            Run run = Run.of((asked + " --example nlls --earlier no-such-file.json").split(" "));

            assertThat(run.status()).as(asked).isEqualTo(ExitStatus.WRONG_USAGE);
            assertThat(run.err()).contains("--earlier goes with --result");
        }
    }
}
