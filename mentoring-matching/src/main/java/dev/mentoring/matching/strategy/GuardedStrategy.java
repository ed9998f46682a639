package dev.mentoring.matching.strategy;

import static java.util.Objects.requireNonNull;

import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Refusal;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.problem.MatchingProblem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A strategy, asked so that whatever it does wrong is told with its name, as its own fault: as {@link StrategyException} where it is
 * a user's, as {@link InternalErrorException} where it is one of this library's.
 *
 * @param name the name by which the catalogue knows it
 * @param strategy the strategy
 * @param ours whether it is one of this library's
 */
record GuardedStrategy(String name, PairingStrategy strategy, boolean ours) {

    /** What a checker is to prove. */
    Claim claim() {
        return asked("what it proves", strategy::proves);
    }

    /** Whether the strategy serves the problem. */
    boolean serves(MatchingProblem problem) {
        return asked("whether it serves a problem", () -> strategy.serves(problem));
    }

    /**
     * Whether the strategy says that it serves the problem, and does not refuse its ties; for naming it where another one was asked
     * for, which is no time to tell of its faults.
     */
    boolean surelyServes(MatchingProblem problem, boolean ties) {
        try {
            return strategy.serves(problem)
                    && !(ties
                            && strategy.card()
                                    .filter(card -> card.ties() == StrategyCard.Ties.REFUSED)
                                    .isPresent());
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The verified result. */
    MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        HeardControl heard = new HeardControl(control);
        Claim claim = claim();
        MatchingResult result;
        try {
            result = strategy.pair(problem, how, heard.forStrategy());
        } catch (MentoringException | InternalErrorException e) {
            throw e;
        } catch (RuntimeException e) {
            if (heard.threw(e)) {
                throw e;
            }
            throw fault(ProblemCode.STRATEGY_FAILED, threw(e) + run(problem, how), e);
        }
        if (isNothing(result)) {
            throw fault(ProblemCode.STRATEGY_FAILED, "the strategy gave no result" + run(problem, how));
        }
        try {
            requireAnswer(problem, how, claim, result, heard);
        } catch (MentoringException | InternalErrorException e) {
            throw e;
        } catch (RuntimeException e) {
            throw fault(ProblemCode.STRATEGY_RESULT, "the result cannot be read" + run(problem, how), e);
        }
        return result;
    }

    private void requireAnswer(
            MatchingProblem problem, StrategyUsed how, Claim claim, MatchingResult result, HeardControl heard) {
        if (!result.strategy().equals(how)) {
            throw fault(
                    ProblemCode.STRATEGY_RESULT,
                    "the result names another strategy, seed or settings" + run(problem, how));
        }
        if (result.status() == Status.CANCELLED && !heard.hasStopped()) {
            throw fault(
                    ProblemCode.STRATEGY_RESULT,
                    "the run was cancelled though nobody asked for it" + run(problem, how));
        }
        Verification verification = CertificateChecker.verify(problem, result, claim);
        if (!verification.valid()) {
            Refusal first = verification.refusals().get(0);
            throw fault(
                    ProblemCode.STRATEGY_RESULT,
                    "the result does not verify, " + first.code() + ": " + first.message() + run(problem, how));
        }
    }

    private <T> T asked(String what, Supplier<T> answer) {
        try {
            return requireNonNull(answer.get(), what);
        } catch (RuntimeException e) {
            throw fault(ProblemCode.STRATEGY_FAILED, threw(e) + " when asked " + what, e);
        }
    }

    /** Strategies of others may return null, whatever their contract says. */
    @SuppressWarnings("ConstantValue")
    private static boolean isNothing(Object result) {
        return result == null;
    }

    private static String threw(RuntimeException cause) {
        return "the strategy threw " + cause.getClass().getName();
    }

    private RuntimeException fault(ProblemCode code, String what) {
        return fault(code, what, null);
    }

    private RuntimeException fault(ProblemCode code, String what, @Nullable RuntimeException cause) {
        if (!ours) {
            return StrategyException.of(code, "strategy/name", what, cause, name);
        }
        InternalErrorException bug = new InternalErrorException(name + ": " + what);
        bug.initCause(cause);
        return bug;
    }

    private static String run(MatchingProblem problem, StrategyUsed how) {
        return "; problem " + problem.digest() + ", seed " + how.seed();
    }
}
