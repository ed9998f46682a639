package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void lists_every_generator_with_its_settings() {
        Run run = Run.of("generate", "--list");

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .containsExactlyElementsOf(
                        EntryList.lines("Generators", ExampleGenerators.all().all()))
                .contains("two-sided-market: "
                        + ExampleGenerators.all().named("two-sided-market").description());
    }

    @Test
    void lists_of_an_example_as_many_people_as_it_draws() {
        ProblemGenerator people = ExampleGenerators.all().named("people-nlls");

        assertThat(people.settings())
                .filteredOn(setting -> setting.name().equals("mentees"))
                .extracting(Setting::usual)
                .containsExactly(Integer.toString(
                        ((TwoSidedProblem) people.draw(Options.none(), 1).problem())
                                .mentees()
                                .size()));
    }

    @Test
    void every_generator_draws_a_problem_that_is_read_and_the_same_for_the_same_seed() {
        for (String generator : ExampleGenerators.all().names()) {
            Run run = Run.of("generate", "--generator", generator, "--seed", "7");

            assertThat(run.status()).as(run.err()).isZero();
            assertThat(Run.of("generate", "--generator", generator, "--seed", "7"))
                    .isEqualTo(run);
            assertThat(MentoringJson.write(MentoringJson.problems().read(run.out())))
                    .isEqualTo(run.out());
        }
    }

    @Test
    void draws_people_for_a_programme_who_can_be_paired() throws IOException {
        Path programme = folder.resolve("programme.json");
        Files.write(programme, Examples.programme("council-pilot"));
        Path people = folder.resolve("people.json");

        Run drawn = Run.of(
                "generate",
                "--people-for",
                programme.toString(),
                "--on",
                "2026-11-21",
                "--seed",
                "3",
                "--option",
                "mentees=12",
                "--option",
                "mentors=9",
                "--out",
                people.toString());

        assertThat(drawn.status()).as(drawn.err()).isZero();
        assertThat(MentoringJson.readParticipants(Files.readAllBytes(people))
                        .roster()
                        .participants())
                .hasSizeGreaterThanOrEqualTo(12);
        Run match = Run.of("match", "--programme", programme.toString(), "--participants", people.toString());
        assertThat(match.status()).as(match.err()).isZero();
    }

    @Test
    void asks_for_the_day_of_the_people_and_of_nothing_else() {
        assertThat(Run.of("generate", "--people-for", "programme.json").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(Run.of("generate", "--generator", "topics", "--on", "2026-11-21")
                        .status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
    }

    @Test
    void refuses_a_generator_that_there_is_not() {
        Run run = Run.of("generate", "--generator", "no-such-generator");

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("UNKNOWN_SETTING");
    }
}
