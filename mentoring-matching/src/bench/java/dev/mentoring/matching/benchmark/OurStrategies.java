package dev.mentoring.matching.benchmark;

import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.util.function.LongSupplier;

/** The strategies of this library as users run them, and the parts of that. */
final class OurStrategies {

    private OurStrategies() {}

    /** What a caller gets: with the certificate made and checked. */
    static LongSupplier solve(String name, MatchingProblem problem) {
        StrategyUsed how = StrategyUsed.of(name);
        return () -> PairingStrategies.standard()
                .solve(problem, how, RunControl.none())
                .totals()
                .score();
    }

    /** With the certificate made and not checked. */
    static LongSupplier pair(String name, MatchingProblem problem) {
        StrategyUsed how = StrategyUsed.of(name);
        PairingStrategy strategy = PairingStrategies.standard().named(name);
        return () -> strategy.pair(problem, how, RunControl.none()).totals().score();
    }

    /** The checker alone, of a result that is there already. */
    static LongSupplier check(String name, MatchingProblem problem) {
        MatchingResult result =
                PairingStrategies.standard().named(name).pair(problem, StrategyUsed.of(name), RunControl.none());
        return () -> {
            if (!CertificateChecker.verify(problem, result).valid()) {
                throw new IllegalStateException("the result does not verify");
            }
            return result.totals().score();
        };
    }
}
