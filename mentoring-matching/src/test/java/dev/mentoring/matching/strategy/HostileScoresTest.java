package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.oracle.Question;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores that have made other codes cycle, lose digits or never end: every strategy ends and its result verifies. */
class HostileScoresTest {

    private static final int N = 30;
    private static final long LARGE = MatchingProblem.LARGEST_SCORE;

    @ParameterizedTest
    @Tag("B18")
    @ValueSource(
            strings = {
                "equal",
                "product",
                "minus-product",
                "powers",
                "outlier",
                "large",
                "one-column",
                "two-values",
                "distinct"
            })
    void every_strategy_ends_with_a_result_that_verifies(String kind) {
        TwoSidedProblem problem = problem(kind);
        MatchingResult score = solve(problem, Question.of("max-score", 0));
        MatchingResult coverage = solve(problem, Question.of("max-coverage", 0));
        for (Question question : Question.all(1)) {
            MatchingResult result = solve(problem, question);
            assertThat(result.status()).as("%s", question).isEqualTo(Status.SOLVED);
            assertThat(result.totals().score())
                    .as("%s", question)
                    .isLessThanOrEqualTo(score.totals().score());
            assertThat(result.totals().pairs())
                    .as("%s", question)
                    .isLessThanOrEqualTo(coverage.totals().pairs());
        }
        assertThat(solve(problem, Question.ordered(0, List.of(Objective.TOTAL))).totals())
                .isEqualTo(score.totals());
        assertThat(solve(problem, Question.ordered(0, List.of(Objective.SERVED)))
                        .totals())
                .isEqualTo(coverage.totals());
    }

    private static TwoSidedProblem problem(String kind) {
        SplittableRandom random = new SplittableRandom(11);
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(kind);
        for (int k = 0; k < N; k++) {
            builder.addMentor(new Person("m" + k, 1 + k % 3, k % 10 == 0 ? 1 : 0, Optional.empty()));
            builder.addMentee(
                    new Person("e" + k, 1 + k % 2, k % 7 == 1 && !kind.equals("one-column") ? 1 : 0, Optional.empty()));
        }
        for (int j = 0; j < N; j++) {
            for (int i = 0; i < N; i++) {
                // Mentors with a minimum keep somebody; everybody else has mentor 0 only, or nobody.
                if (!kind.equals("one-column") || j == 0 || (j % 10 == 0 && i == j)) {
                    builder.pair(j, i, score(kind, j, i, random));
                }
            }
        }
        return builder.build();
    }

    private static long score(String kind, int j, int i, SplittableRandom random) {
        return switch (kind) {
            case "equal" -> 5;
            case "product" -> (j + 1L) * (i + 1);
            case "minus-product" -> -(j + 1L) * (i + 1);
            case "powers" -> 1L << (i + j) % 40;
            case "outlier" -> i == 3 && j == 7 ? LARGE : random.nextInt(10);
            case "large" -> random.nextBoolean() ? LARGE : -LARGE;
            case "two-values" -> random.nextInt(2);
            case "distinct" -> (long) i * N + j - N * N / 2;
            default -> 1;
        };
    }

    /**
     * With g groups around one mentee there are g + 3 nodes, and weights up to 2^60 / (2 + g) / (g + 4), less one, are exact.
     */
    @Test
    @Tag("B6")
    void refuses_scores_one_above_what_groups_leave_room_for() {
        int groups = 1_100;
        long largest = (1L << 60) / (2 + groups) / (groups + 4) - 1;

        for (Question question : Question.all(0)) {
            if (question.objectives().contains(Objective.TOTAL)) {
                assertThat(solve(grouped(groups, largest), question).totals().score())
                        .as("%s", question)
                        .isEqualTo(largest);
                assertThatThrownBy(() -> solve(grouped(groups, largest + 1), question))
                        .isInstanceOf(InvalidModelException.class)
                        .hasMessageContaining("SCORE_OVERFLOW");
            }
        }
    }

    /** Largest scores on 2^61 / 10^12 = 2,305,843 pairs and more might add up to more than 64 bits hold. */
    @ParameterizedTest
    @Tag("B6")
    @ValueSource(strings = {"greedy", "random", "serial-dictatorship"})
    void refuses_so_many_large_scores_that_a_bound_could_overflow(String strategy) {
        TwoSidedProblem problem = square(1_519).build();

        assertThatThrownBy(
                        () -> PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("SCORE_OVERFLOW");
    }

    @Test
    @Tag("B6")
    @Tag("thorough")
    void takes_as_many_large_scores_as_surely_fit() {
        TwoSidedProblem problem = square(1_518)
                .group(GroupBound.ofMentors("one", ImmutableList.of("m0", "m1"), 0, 1))
                .build();
        MatchingResult result =
                PairingStrategies.standard().solve(problem, StrategyUsed.of("greedy"), RunControl.none());

        assertThat(result.totals()).isEqualTo(new Totals(1_517, 1_517 * LARGE));
    }

    /** Everybody may have everybody at the largest score. */
    private static TwoSidedProblem.Builder square(int n) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("square").scoreEveryPair((mentor, mentee) -> LARGE);
        for (int k = 0; k < n; k++) {
            builder.addMentor(Person.of("m" + k)).addMentee(Person.of("e" + k));
        }
        return builder;
    }

    private static TwoSidedProblem grouped(int groups, long score) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("grouped")
                .addMentor(Person.of("ada"))
                .addMentee(Person.of("ben"))
                .pair("ada", "ben", score);
        for (int g = 0; g < groups; g++) {
            builder.group(GroupBound.ofMentees("g" + g, ImmutableList.of("ben"), 0, 1));
        }
        return builder.build();
    }

    private static MatchingResult solve(TwoSidedProblem problem, Question question) {
        return PairingStrategies.standard().solve(problem, question.how(), RunControl.none());
    }
}
