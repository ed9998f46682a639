package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Objective;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.oracle.Oracle;
import dev.mentoring.matching.oracle.Part;
import dev.mentoring.matching.oracle.Question;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.StateOracle;
import dev.mentoring.matching.oracle.Tally;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final long SEED = 20_260_101L;

    @Test
    void every_strategy_agrees_with_every_set_of_pairs_tried() {
        agrees(3_000, 13, 8);
    }

    @Test
    @Tag("thorough")
    void every_strategy_agrees_with_every_set_of_pairs_tried_many_times() {
        System.out.println("oracle: seeds " + SEED + " and following");
        agrees(200_000, 13, 64);
    }

    /**
     * Solves problems by every strategy.
     *
     * @param askAgain of how many problems one is put to the second oracle as well
     */
    private static void agrees(int count, int mostPairs, int askAgain) {
        int infeasible = 0;
        int crossing = 0;
        for (long seed = SEED; seed < SEED + count; seed++) {
            Told told = RandomTold.of(seed, mostPairs);
            List<Question> questions = Question.all(seed);
            if (Part.cross(told)) {
                crossing++;
                questions.forEach(question -> assertThatThrownBy(() -> solve(told.problem(), question))
                        .isInstanceOf(StrategyException.class)
                        .hasMessageContaining("GROUPS_CROSS"));
            } else {
                List<List<Objective>> objectives = questions.stream()
                        .<List<Objective>>map(Question::objectives)
                        .toList();
                Oracle.Answer answer = Oracle.of(told, objectives);
                agrees(told, questions, answer, seed);
                if (seed % askAgain == 0) {
                    oraclesAgree(told, objectives, answer, seed);
                }
                infeasible += answer.feasible() ? 0 : 1;
            }
        }
        assertThat(infeasible).as("both kinds occur").isBetween(count / 50, count / 2);
        assertThat(crossing).as("groups cross now and then").isBetween(count / 200, count / 5);
    }

    private static void agrees(Told told, List<Question> questions, Oracle.Answer answer, long seed) {
        TwoSidedProblem problem = told.problem();
        Tally tally = new Tally(told);
        for (int k = 0; k < questions.size(); k++) {
            Question question = questions.get(k);
            MatchingResult result = solve(problem, question);
            assertThat(CertificateChecker.verify(problem, result).refusals())
                    .as("refusals of seed %d, %s", seed, question)
                    .isEmpty();
            if (answer.feasible()) {
                assertThat(result.status())
                        .as("status of seed %d, %s", seed, question)
                        .isEqualTo(Status.SOLVED);
                assertThat(tally.vector(question.objectives(), result.pairings()))
                        .as("value of seed %d, %s", seed, question)
                        .isEqualTo(answer.best().get(k));
            } else {
                assertThat(result.status())
                        .as("status of seed %d, %s", seed, question)
                        .isEqualTo(Status.INFEASIBLE);
                assertThat(((ShortageCertificate) result.certificate().orElseThrow()).shortage())
                        .as("shortage of seed %d, %s", seed, question)
                        .isEqualTo(answer.shortage());
            }
        }
    }

    private static void oraclesAgree(Told told, List<List<Objective>> questions, Oracle.Answer answer, long seed) {
        assertThat(StateOracle.shortage(told)).as("shortage of seed %d", seed).isEqualTo(answer.shortage());
        for (int k = 0; k < questions.size(); k++) {
            Optional<List<Long>> expected =
                    answer.feasible() ? Optional.of(answer.best().get(k)) : Optional.empty();
            assertThat(StateOracle.best(told, questions.get(k)))
                    .as("oracles on seed %d, %s", seed, questions.get(k))
                    .isEqualTo(expected);
        }
    }

    private static MatchingResult solve(TwoSidedProblem problem, Question question) {
        return PairingStrategies.standard()
                .named(question.how().name())
                .pair(problem, question.how(), RunControl.none());
    }
}
