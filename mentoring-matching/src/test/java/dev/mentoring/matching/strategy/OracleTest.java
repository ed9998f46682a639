package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.oracle.Oracle;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.TwoSidedProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final long SEED = 20_260_101L;

    @Test
    void agrees_with_every_set_of_pairs_tried() {
        agrees(2_000);
    }

    @Test
    @Tag("thorough")
    void agrees_with_every_set_of_pairs_tried_many_times() {
        System.out.println("oracle: seeds " + SEED + " and following");
        agrees(40_000);
    }

    private static void agrees(int count) {
        int infeasible = 0;
        for (long seed = SEED; seed < SEED + count; seed++) {
            Told told = RandomTold.of(seed);
            Oracle.Best best = Oracle.of(told);
            TwoSidedProblem problem = told.problem();
            MatchingResult score = solve(problem, "max-score", seed);
            MatchingResult coverage = solve(problem, "max-coverage", seed);
            Status expected = best.feasible() ? Status.SOLVED : Status.INFEASIBLE;
            assertThat(score.status()).as("status of seed %d", seed).isEqualTo(expected);
            assertThat(coverage.status()).as("status of seed %d", seed).isEqualTo(expected);
            if (best.feasible()) {
                assertThat(score.totals().score()).as("score of seed %d", seed).isEqualTo(best.score());
                assertThat(coverage.totals())
                        .as("coverage of seed %d", seed)
                        .isEqualTo(new Totals(best.mostPairs(), best.scoreOfMost()));
            } else {
                infeasible++;
            }
        }
        assertThat(infeasible).as("both kinds occur").isBetween(count / 50, count / 2);
    }

    private static MatchingResult solve(TwoSidedProblem problem, String name, long seed) {
        StrategyUsed how = new StrategyUsed(name, seed % 3, dev.mentoring.core.Options.none());
        MatchingResult result = PairingStrategies.standard().named(name).pair(problem, how, RunControl.none());
        assertThat(CertificateChecker.verify(problem, result).refusals())
                .as("refusals of seed %d", seed)
                .isEmpty();
        return result;
    }
}
