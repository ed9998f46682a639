package dev.mentoring.matching.experiment.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.SomeProblems;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ScoreNoiseTest {

    private static final int MANY = 40;

    @Property(tries = 100)
    void changes_scores_within_the_amount_and_nothing_else(@ForAll long seed) {
        MatchingProblem truth = SomeProblems.any(seed);

        Perturbed perturbed = perturb(truth, Map.of("amount", "10"), seed);

        assertThat(perturbed.judged()).isSameAs(truth);
        Population told = Population.of(perturbed.asked());
        Population people = Population.of(truth);
        for (int pair = 0; pair < people.pairCount(); pair++) {
            long score = people.score(pair);
            assertThat(told.score(pair)).isBetween(score >= 0 ? Math.max(0, score - 10) : score - 10, score + 10);
            assertThat(told.isLocked(pair)).isEqualTo(people.isLocked(pair));
        }
        assertThat(perturb(perturbed.asked(), Map.of("amount", "0"), seed)
                        .asked()
                        .digest())
                .isEqualTo(perturbed.asked().digest());
    }

    @Test
    void moves_nobody_elses_scores_when_one_more_mentor_comes() {
        TwoSidedProblem few = square(MANY, 500_000).build();
        TwoSidedProblem more = square(MANY, 500_000)
                .addMentor(Person.of("a-new-one"))
                .pair("a-new-one", "e0", 500_000)
                .build();

        Population told = Population.of(perturb(few, Map.of(), 3).asked());
        Population withMore = Population.of(perturb(more, Map.of(), 3).asked());

        IntStream.range(0, told.pairCount())
                .mapToObj(told::pairing)
                .forEach(pairing ->
                        assertThat(withMore.score(withMore.pairOf(pairing))).isEqualTo(pairing.score()));
    }

    @Test
    void has_a_mean_of_zero_and_the_deviation_of_its_law() {
        assertThat(deviation("uniform")).isBetween(5_500., 6_050.);
        assertThat(deviation("normal")).isBetween(9_500., 10_500.);
    }

    private static double deviation(String law) {
        Population told = Population.of(perturb(square(MANY, 500_000).build(), Map.of("law", law, "amount", "10000"), 7)
                .asked());
        double[] errors = IntStream.range(0, told.pairCount())
                .mapToDouble(pair -> told.score(pair) - 500_000)
                .toArray();
        assertThat(IntStream.range(0, errors.length)
                        .mapToDouble(k -> errors[k])
                        .average()
                        .orElseThrow())
                .isBetween(-800., 800.);
        return Math.sqrt(IntStream.range(0, errors.length)
                .mapToDouble(k -> errors[k] * errors[k])
                .average()
                .orElseThrow());
    }

    @Test
    void stays_within_the_scores_that_a_problem_may_have() {
        long largest = MatchingProblem.LARGEST_SCORE;
        Map<String, String> most = Map.of("amount", "" + largest);

        Population high =
                Population.of(perturb(square(9, largest).build(), most, 1).asked());
        Population low =
                Population.of(perturb(square(9, -largest).build(), most, 1).asked());

        assertThat(IntStream.range(0, high.pairCount()).mapToLong(high::score)).allMatch(s -> s >= 0 && s <= largest);
        assertThat(IntStream.range(0, low.pairCount()).mapToLong(low::score)).contains(-largest);
    }

    @Test
    void refuses_settings_that_it_does_not_take() {
        MatchingProblem problem = square(1, 1).build();

        Stream.of(Map.of("amount", "-1"), Map.of("law", "cauchy"), Map.of("side", "both"))
                .forEach(wrong -> assertThatThrownBy(() -> perturb(problem, wrong, 0))
                        .isInstanceOf(InvalidModelException.class)
                        .hasMessageContaining("UNKNOWN_SETTING"));
    }

    private static TwoSidedProblem.Builder square(int size, long score) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("square");
        for (int k = 0; k < size; k++) {
            builder.addMentor(Person.of("m" + k)).addMentee(Person.of("e" + k));
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                builder.pair("m" + i, "e" + k, score);
            }
        }
        return builder;
    }

    private static Perturbed perturb(MatchingProblem problem, Map<String, String> settings, long seed) {
        return new ScoreNoise().perturb(Instance.of(problem), Options.parse(settings), seed);
    }
}
