package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Optional;

/** Runs one strategy with one set of settings, and tells what came of it, whatever that is. */
final class Runs {

    static final String YES = "yes";
    static final String NO = "no";
    static final ImmutableSet<String> SAYS = ImmutableSet.of(YES, NO);
    static final String REFUSES = "refuses with ";

    private final PairingStrategy strategy;
    private final Options options;

    Runs(PairingStrategy strategy, Options options) {
        this.strategy = strategy;
        this.options = options;
    }

    /**
     * What came of a run.
     *
     * @param result the result, if there is one
     * @param outcome the result in full, or what there is in its place
     * @param faults why the result is none, or does not verify
     */
    record Run(Optional<MatchingResult> result, String outcome, ImmutableList<String> faults) {

        static Run broken(String what) {
            return new Run(Optional.empty(), what, ImmutableList.of(what));
        }
    }

    /** {@link #YES}, {@link #NO}, or what was thrown. */
    String serves(MatchingProblem problem) {
        try {
            return strategy.serves(problem) ? YES : NO;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return threw(e);
        }
    }

    Run of(MatchingProblem problem) {
        return of(problem, 0);
    }

    Run of(MatchingProblem problem, long seed) {
        return of(problem, seed, RunControl.none());
    }

    Run of(MatchingProblem problem, long seed, RunControl control) {
        StrategyUsed how = new StrategyUsed(strategy.name(), seed, options);
        MatchingResult result;
        try {
            result = strategy.pair(problem, how, control);
        } catch (MentoringException e) {
            String refusal = REFUSES + e.problems().get(0).code();
            return new Run(Optional.empty(), refusal, ImmutableList.of());
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return Run.broken(threw(e));
        }
        if (isNothing(result)) {
            return Run.broken("no result");
        }
        try {
            return new Run(Optional.of(result), text(result), faults(problem, how, result));
        } catch (RuntimeException e) {
            return Run.broken("the result cannot be read: " + threw(e));
        }
    }

    private ImmutableList<String> faults(MatchingProblem problem, StrategyUsed how, MatchingResult result) {
        ImmutableList.Builder<String> faults = ImmutableList.builder();
        if (!how.equals(result.strategy())) {
            faults.add("the result names another strategy, seed or settings");
        }
        CertificateChecker.verify(problem, result, strategy.proves())
                .refusals()
                .forEach(refusal -> faults.add(refusal.code() + ": " + refusal.message()));
        return faults.build();
    }

    /** Everything in the result: the texts of records show all of it. */
    private static String text(MatchingResult result) {
        return result.sealed().toString();
    }

    private static String threw(Throwable thrown) {
        return "throws " + thrown.getClass().getName();
    }

    /** A faulty strategy may return null, whatever its contract says. */
    private static boolean isNothing(Object returned) {
        return returned == null;
    }
}
