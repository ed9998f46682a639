package dev.mentoring.matching.experiment.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proved of random questions holds of the questions that are drawn. */
class KnownLawsTest {

    @Test
    void the_least_cost_of_ten_and_ten_is_a_sum_of_squares() {
        assertThat(meanCost(10, 200)).isCloseTo(law(10), within(6 * Math.sqrt(1.8 / 10 / 200)));
    }

    /** The variance of the least cost is about (4 zeta(2) - 4 zeta(3)) / n, which is 1.77 / n (Wästlund 2005). */
    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"1, 20000", "2, 20000", "10, 10000", "100, 500", "1000, 5"})
    void the_least_cost_is_a_sum_of_squares(int people, int draws) {
        assertThat(meanCost(people, draws)).isCloseTo(law(people), within(5 * Math.sqrt(1.8 / people / draws)));
    }

    @Test
    void of_27_questions_of_four_roommates_26_have_a_stable_pairing() {
        assertThat(solvable(4, 540)).isCloseTo(26 / 27.0, within(5 * Math.sqrt(26.0 / 27 / 27 / 540)));
    }

    @Tag("thorough")
    @Test
    void of_27_questions_of_four_roommates_26_have_a_stable_pairing_precisely() {
        assertThat(solvable(4, 50_000)).isCloseTo(26 / 27.0, within(5 * Math.sqrt(26.0 / 27 / 27 / 50_000)));
    }

    @Tag("thorough")
    @Test
    void fewer_questions_have_a_stable_pairing_the_more_people_there_are() {
        assertThat(solvable(100, 200)).isLessThan(solvable(20, 200)).isGreaterThan(0.3);
    }

    private static double law(int people) {
        double sum = 0;
        for (int i = 1; i <= people; i++) {
            sum += 1.0 / i / i;
        }
        return sum;
    }

    private static double meanCost(int people, int draws) {
        double sum = 0;
        for (int seed = 0; seed < draws; seed++) {
            TwoSidedProblem problem = (TwoSidedProblem) draw("exponential-costs", people, seed);
            sum -= solve(problem, "max-coverage").totals().score();
        }
        return sum / draws / Generators.COST_SCALE;
    }

    private static double solvable(int people, int draws) {
        int solved = 0;
        for (int seed = 0; seed < draws; seed++) {
            solved += solve(draw("roommates", people, seed), "peer-stable").status() == Status.SOLVED ? 1 : 0;
        }
        return solved / (double) draws;
    }

    private static MatchingProblem draw(String generator, int people, long seed) {
        return Generators.standard()
                .named(generator)
                .draw(Options.parse(Map.of("people", Integer.toString(people))), seed)
                .problem();
    }

    private static MatchingResult solve(MatchingProblem problem, String strategy) {
        return PairingStrategies.standard()
                .solve(problem, new StrategyUsed(strategy, 0, Options.none()), RunControl.none());
    }
}
