package dev.mentoring.matching.benchmark;

import com.google.common.base.Strings;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.assignment.Assignment;
import dev.mentoring.matching.kernel.assignment.PairRows;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.util.function.LongSupplier;

/** This library: the solver on bare arrays, the strategy as users run it, and the parts of that. */
final class OurSolvers {

    private static final StrategyUsed HOW = StrategyUsed.of("max-score");

    private OurSolvers() {}

    /** On the arrays, people in the order of their indexes, with one thread. */
    static LongSupplier kernel(Instance instance) {
        int[] rowOrder = Assignment.naturalOrder(instance.mentees());
        int[] columnOrder = Assignment.naturalOrder(instance.mentors());
        PairRows pairs = pairs(instance);
        return () -> {
            Assignment assignment =
                    new Assignment(pairs, instance.places(), 0, rowOrder, columnOrder, 1, () -> false, done -> {});
            if (!assignment.solve()) {
                throw new IllegalStateException("nobody stops the kernel");
            }
            return total(instance, assignment);
        };
    }

    private static PairRows pairs(Instance instance) {
        if (instance.hasEveryPair()) {
            return PairRows.ofMatrix(instance.mentees(), instance.mentors(), instance.score());
        }
        int[] rowStart = new int[instance.mentees() + 1];
        int[] mentorOf = new int[instance.pairs()];
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            rowStart[mentee + 1] = instance.rowStart(mentee + 1);
            for (int pair = rowStart[mentee]; pair < rowStart[mentee + 1]; pair++) {
                mentorOf[pair] = instance.mentorOf(mentee, pair);
            }
        }
        return PairRows.ofCompressedRows(instance.mentors(), rowStart, mentorOf, instance.score());
    }

    private static long total(Instance instance, Assignment assignment) {
        long total = 0;
        int[] mentorOfMentee = assignment.columnOfRow();
        for (int mentee = 0; mentee < mentorOfMentee.length; mentee++) {
            int mentor = mentorOfMentee[mentee];
            if (mentor >= 0) {
                int pair = instance.rowStart(mentee) + (instance.hasEveryPair() ? mentor : 0);
                while (instance.mentorOf(mentee, pair) != mentor) {
                    pair++;
                }
                total += instance.score()[pair];
            }
        }
        return total;
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
        if (instance.hasEveryPair()) {
            int mentors = instance.mentors();
            builder.scoreEveryPair((mentor, mentee) -> instance.score()[mentee * mentors + mentor]);
        } else {
            instance.forEachPair((mentee, mentor, points) -> builder.pair(mentor, mentee, points));
        }
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
