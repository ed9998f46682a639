package dev.mentoring.matching.benchmark;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** The strategies of this library: as users run them, and in parts. */
final class OurSolvers {

    private OurSolvers() {}

    static ImmutableList<Solver> all() {
        return ImmutableList.<Solver>builder()
                .addAll(parts(Objective.SCORE))
                .add(new Solver("max-score/kernel", Objective.SCORE, any -> true, OurSolvers::kernel))
                .addAll(parts(Objective.PAIRS_THEN_SCORE))
                .build();
    }

    private static ImmutableList<Solver> parts(Objective objective) {
        String name = strategyName(objective);
        return ImmutableList.of(
                new Solver(name, objective, any -> true, instance -> whole(instance, objective)),
                new Solver(name + "/strategy", objective, any -> true, instance -> strategy(instance, objective)),
                new Solver(name + "/check", objective, any -> true, instance -> check(instance, objective)));
    }

    static String strategyName(Objective objective) {
        return objective == Objective.SCORE ? "max-score" : "max-coverage";
    }

    /** With the certificate made and checked. */
    private static LongSupplier whole(Instance instance, Objective objective) {
        TwoSidedProblem problem = instance.problem();
        StrategyUsed how = StrategyUsed.of(strategyName(objective));
        return () ->
                objectiveOf(instance, objective, PairingStrategies.standard().solve(problem, how, RunControl.none()));
    }

    /** With the certificate made and not checked. */
    private static LongSupplier strategy(Instance instance, Objective objective) {
        TwoSidedProblem problem = instance.problem();
        StrategyUsed how = StrategyUsed.of(strategyName(objective));
        PairingStrategy strategy = PairingStrategies.standard().named(how.name());
        return () -> objectiveOf(instance, objective, strategy.pair(problem, how, RunControl.none()));
    }

    /** Of a result that is there already. */
    private static LongSupplier check(Instance instance, Objective objective) {
        TwoSidedProblem problem = instance.problem();
        StrategyUsed how = StrategyUsed.of(strategyName(objective));
        MatchingResult result = PairingStrategies.standard().solve(problem, how, RunControl.none());
        return () -> {
            if (!CertificateChecker.verify(problem, result).valid()) {
                throw new IllegalStateException("the result does not verify");
            }
            return objectiveOf(instance, objective, result);
        };
    }

    private static long objectiveOf(Instance instance, Objective objective, MatchingResult result) {
        return objective.of(instance, result.totals().pairs(), result.totals().score());
    }

    /** On the arrays, people in the order of their indexes. */
    private static LongSupplier kernel(Instance instance) {
        int[] menteeLower = new int[instance.mentees()];
        int[] menteeUpper = new int[instance.mentees()];
        Arrays.fill(menteeUpper, 1);
        int[] mentorLower = new int[instance.mentors()];
        int[] mentorUpper = instance.places().toArray();
        int[] rowStart = instance.rowStart().toArray();
        int[] mentorOf = instance.mentorOf().toArray();
        long[] score = instance.score().stream().asLongStream().toArray();
        return () -> {
            SuccessiveShortestPaths solver = new SuccessiveShortestPaths(
                    menteeLower,
                    menteeUpper,
                    mentorLower,
                    mentorUpper,
                    rowStart,
                    mentorOf,
                    score,
                    () -> false,
                    done -> {});
            if (solver.solve(SuccessiveShortestPaths.Goal.WEIGHT) != SuccessiveShortestPaths.Outcome.SOLVED) {
                throw new IllegalStateException("the kernel found no matching");
            }
            long total = 0;
            for (int mentee = 0; mentee < menteeUpper.length; mentee++) {
                for (int mentor : solver.columnsOf(mentee)) {
                    total += score[Arrays.binarySearch(mentorOf, rowStart[mentee], rowStart[mentee + 1], mentor)];
                }
            }
            return total;
        };
    }
}
