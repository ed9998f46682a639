package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.experiment.generator.Generators;
import org.junit.jupiter.api.Test;

class GenerateCommandTest {

    @Test
    void lists_every_generator() {
        Run run = Run.of("generate", "--list");

        assertThat(run.status()).isZero();
        assertThat(run.lines().stream().map(line -> line.replaceFirst(" .*", "")))
                .containsExactlyElementsOf(Generators.standard().names());
    }

    @Test
    void every_generator_draws_a_problem_that_is_read_and_the_same_for_the_same_seed() {
        for (String generator : Generators.standard().names()) {
            Run run = Run.of("generate", "--generator", generator, "--seed", "7");

            assertThat(run.status()).as(run.err()).isZero();
            assertThat(Run.of("generate", "--generator", generator, "--seed", "7"))
                    .isEqualTo(run);
            assertThat(MentoringJson.write(MentoringJson.problems().read(run.out())))
                    .isEqualTo(run.out());
        }
    }

    @Test
    void refuses_a_generator_that_there_is_not() {
        Run run = Run.of("generate", "--generator", "no-such-generator");

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("UNKNOWN_SETTING");
    }
}
