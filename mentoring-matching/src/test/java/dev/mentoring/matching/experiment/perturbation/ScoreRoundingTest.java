package dev.mentoring.matching.experiment.perturbation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.SomeProblems;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScoreRoundingTest {

    @Test
    void parts_the_range_of_scores_into_steps() {
        // ten scores from 0 to 9 in five steps of two
        assertThat(told(5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).containsExactly(0, 0, 2, 2, 4, 4, 6, 6, 8, 8);
        assertThat(told(2, -4, -3, 0, 1, 2, 5)).containsExactly(-4, -4, -4, 1, 1, 1);
        assertThat(told(1, 3, 9, 5)).containsExactly(3, 3, 3);
        assertThat(told(1_000_000, 3, 9, 5)).containsExactly(3, 9, 5);
        long largest = MatchingProblem.LARGEST_SCORE;
        assertThat(told(1_000_000, largest, -largest)).containsExactly(largest - 2_000_000 + 1, -largest);
    }

    @Property(tries = 100)
    void rounds_down_in_order_to_no_more_levels_than_asked(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int levels) {
        MatchingProblem truth = SomeProblems.any(seed);
        Population people = Population.of(truth);

        Perturbed perturbed = perturb(truth, levels);
        Population told = Population.of(perturbed.asked());

        assertThat(perturbed.judged()).isSameAs(truth);
        assertThat(IntStream.range(0, told.pairCount())
                        .mapToLong(told::score)
                        .distinct()
                        .count())
                .isLessThanOrEqualTo(levels);
        for (int one = 0; one < people.pairCount(); one++) {
            assertThat(told.score(one)).isLessThanOrEqualTo(people.score(one));
            for (int other = 0; other < people.pairCount(); other++) {
                assertThat(people.score(one) <= people.score(other) && told.score(one) > told.score(other))
                        .isFalse();
            }
        }
    }

    private static long[] told(int levels, long... scores) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("row").addMentor(Person.of("ada"));
        for (int k = 0; k < scores.length; k++) {
            builder.addMentee(Person.of("e" + k)).pair("ada", "e" + k, scores[k]);
        }
        Population told = Population.of(perturb(builder.build(), levels).asked());
        return IntStream.range(0, told.pairCount()).mapToLong(told::score).toArray();
    }

    private static Perturbed perturb(MatchingProblem problem, int levels) {
        return new ScoreRounding().perturb(Instance.of(problem), Options.parse(Map.of("levels", "" + levels)), 0);
    }
}
