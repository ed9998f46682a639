package dev.mentoring.matching.benchmark;

import com.google.common.base.Strings;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.flow.SuccessiveShortestPaths;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** This library: the solver on bare arrays, the strategy as users run it, and the parts of that. */
final class OurSolvers {

    private static final StrategyUsed HOW = StrategyUsed.of("max-score");

    private OurSolvers() {}

    /** On the arrays, people in the order of their indexes. */
    static LongSupplier kernel(Instance instance) {
        int mentees = instance.mentees();
        int[] menteeUpper = new int[mentees];
        Arrays.fill(menteeUpper, 1);
        int[] mentorUpper = instance.places();
        int[] rowStart = new int[mentees + 1];
        int[] mentorOf = new int[instance.pairs()];
        for (int mentee = 0; mentee < mentees; mentee++) {
            rowStart[mentee + 1] = instance.rowStart(mentee + 1);
            for (int pair = rowStart[mentee]; pair < rowStart[mentee + 1]; pair++) {
                mentorOf[pair] = instance.mentorOf(mentee, pair);
            }
        }
        long[] score = Arrays.stream(instance.score()).asLongStream().toArray();
        return () -> {
            SuccessiveShortestPaths solver = new SuccessiveShortestPaths(
                    new int[mentees],
                    menteeUpper,
                    new int[mentorUpper.length],
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
            for (int mentee = 0; mentee < mentees; mentee++) {
                for (int mentor : solver.columnsOf(mentee)) {
                    total += score[Arrays.binarySearch(mentorOf, rowStart[mentee], rowStart[mentee + 1], mentor)];
                }
            }
            return total;
        };
    }

    /** What a caller gets: with the certificate made and checked. */
    static LongSupplier maxScore(Instance instance) {
        TwoSidedProblem problem = problem(instance);
        return () -> PairingStrategies.standard()
                .solve(problem, HOW, RunControl.none())
                .totals()
                .score();
    }

    /** With the certificate made and not checked. */
    static LongSupplier strategy(Instance instance) {
        TwoSidedProblem problem = problem(instance);
        PairingStrategy strategy = PairingStrategies.standard().named(HOW.name());
        return () -> strategy.pair(problem, HOW, RunControl.none()).totals().score();
    }

    /** The checker alone, of a result that is there already. */
    static LongSupplier check(Instance instance) {
        TwoSidedProblem problem = problem(instance);
        MatchingResult result = PairingStrategies.standard().named(HOW.name()).pair(problem, HOW, RunControl.none());
        return () -> {
            if (!CertificateChecker.verify(problem, result).valid()) {
                throw new IllegalStateException("the result does not verify");
            }
            return result.totals().score();
        };
    }

    /** The problem as this library takes it, built by position, with its digest. */
    private static TwoSidedProblem problem(Instance instance) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("benchmark");
        for (int mentor = 0; mentor < instance.mentors(); mentor++) {
            builder.addMentor(Person.of(id("mentor-", mentor), instance.places()[mentor]));
        }
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            builder.addMentee(Person.of(id("mentee-", mentee)));
        }
        instance.forEachPair((mentee, mentor, points) -> builder.pair(mentor, mentee, points));
        TwoSidedProblem problem = builder.build();
        if (problem.digest().isEmpty()) {
            throw new IllegalStateException("the problem has no digest");
        }
        return problem;
    }

    /** Digits are padded, so that the order of identifiers is the order of indexes. */
    private static String id(String side, int index) {
        return side + Strings.padStart(Integer.toString(index), 7, '0');
    }
}
