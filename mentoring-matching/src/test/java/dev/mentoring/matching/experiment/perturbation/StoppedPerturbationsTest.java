package dev.mentoring.matching.experiment.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.experiment.Questions;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.ProblemCompiler;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.score.Scorers;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every perturbation asks often whether to stop, counted in questions. */
class StoppedPerturbationsTest {

    private static final int PAIRS = 40_000;

    static Stream<Arguments> perturbations() {
        return Stream.of(
                Arguments.of("drop-outs", Map.of("mentees", "10"), large(), PAIRS / 2_000),
                Arguments.of("misreports", Map.of("share", "500"), large(), PAIRS / 2_000),
                Arguments.of("misreports", Map.of("kind", "popular-last"), large(), PAIRS / 2_000),
                Arguments.of("score-noise", Map.of(), large(), PAIRS / 2_000),
                Arguments.of("score-rounding", Map.of(), large(), PAIRS / 1_000),
                Arguments.of("weights", Map.of("needs-covered", "1"), round(), 400));
    }

    @ParameterizedTest
    @MethodSource("perturbations")
    void asks_often_whether_to_stop_and_stops_at_once(
            String name, Map<String, String> settings, Instance instance, int often) {
        Perturbation perturbation = Perturbations.standard().named(name);
        Options options = Options.parse(settings);
        Questions endless = Questions.endless();
        perturbation.perturb(instance, options, 1, endless);

        assertThat(endless.asked()).isGreaterThanOrEqualTo(often);
        for (long last : new long[] {1, endless.asked() / 2, endless.asked()}) {
            Questions impatient = Questions.stoppingAt(last);
            assertThatThrownBy(() -> perturbation.perturb(instance, options, 1, impatient))
                    .isInstanceOf(RunCancelledException.class);
            // the compiler asks once more when the rules have stopped
            assertThat(impatient.asked()).isBetween(last, last + 1);
        }
    }

    private static Instance large() {
        return Generators.standard()
                .named("two-sided-market")
                .draw(Options.parse(Map.of("mentees", "200", "mentors", "200", "list-most", "0", "stated", "0")), 1);
    }

    private static Instance round() {
        ImmutableList<ParticipantBuilder> people = IntStream.range(0, 20)
                .boxed()
                .flatMap(k ->
                        Stream.of(SmallProgramme.mentor("m" + k, "budget"), SmallProgramme.mentee("e" + k, "budget")))
                .collect(ImmutableList.toImmutableList());
        return Instance.of(ProblemCompiler.compile(
                SmallProgramme.programme(),
                SmallProgramme.roster(people.toArray(new ParticipantBuilder[0])),
                SmallProgramme.ON,
                new GreatCircle(),
                Scorers.standard()));
    }
}
