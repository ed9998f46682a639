package dev.mentoring.matching.experiment.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.experiment.AnyPairs;
import dev.mentoring.matching.experiment.Questions;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schedule asks often whether to stop, counted in questions. */
class StoppedSchedulesTest {

    private static final MatchingProblem LARGE = Generators.standard()
            .named("two-sided-market")
            .draw(Options.parse(Map.of("mentees", "100", "mentors", "100", "list-most", "0", "stated", "0")), 1)
            .problem();

    /** Makes no pair at all, so that everything is asked again. */
    private static final Schedule.Solver NOTHING = problem -> MatchingResult.answering(problem, StrategyUsed.of("none"))
            .pairings(ImmutableList.of())
            .build(Status.BOUNDED);

    static Stream<Arguments> schedules() {
        return Stream.of(
                Arguments.of("at-once", Map.of(), 1),
                Arguments.of("cohorts", Map.of("cohorts", "5", "entering", "first", "returning", "1000"), 40),
                Arguments.of("rolling", Map.of("mentors-at-start", "1000"), 60));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void asks_often_whether_to_stop_and_ends_at_once(String name, Map<String, String> settings, int often) {
        Schedule schedule = Schedules.standard().named(name);
        Perturbed question = Perturbed.unchanged(LARGE);
        Options options = Options.parse(settings);
        Questions endless = Questions.endless();

        assertThat(schedule.run(question, options, 1, NOTHING, endless).status())
                .isEqualTo(Status.BOUNDED);
        assertThat(endless.asked()).isGreaterThanOrEqualTo(often);
        for (long last : new long[] {1, (endless.asked() + 1) / 2, endless.asked()}) {
            Questions impatient = Questions.stoppingAt(last);
            assertThat(schedule.run(question, options, 1, NOTHING, impatient)).isEqualTo(Cancelled.COURSE);
            assertThat(impatient.asked()).isEqualTo(last);
        }
    }

    @Test
    void puts_a_question_together_once_while_nobody_comes_or_goes() {
        long asked = questions(Map.of("days", "3650", "period", "1"), NOTHING);

        // once on each day before the strategy is asked again
        assertThat(asked).isLessThan(questions(Map.of("days", "0"), NOTHING) + 3_650 + 10);
    }

    @Test
    void looks_at_no_pair_while_everybody_is_paired() {
        Schedule.Solver everybody = part -> AnyPairs.result(part, 1);

        assertThat(questions(Map.of("days", "3650", "period", "1"), everybody))
                .isLessThan(questions(Map.of("days", "0"), everybody) + 10 + 2 * 10_000 / StoppableWork.STEPS_ASKED);
    }

    private static long questions(Map<String, String> days, Schedule.Solver solver) {
        Map<String, String> settings = new TreeMap<>(days);
        settings.put("at-start", "1000");
        settings.put("mentors-at-start", "1000");
        Questions endless = Questions.endless();
        Schedules.standard()
                .named("rolling")
                .run(Perturbed.unchanged(LARGE), Options.parse(settings), 1, solver, endless);
        return endless.asked();
    }
}
