package dev.mentoring.matching.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.strategy.PairingStrategy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every strategy keeps to, as a JUnit 5 test: a test class implements it and names the strategy.
 *
 * <pre>{@code
 * class BestFirstTest implements StrategyContract {
 *     public PairingStrategy strategy() {
 *         return new BestFirst();
 *     }
 * }
 * }</pre>
 */
public interface StrategyContract {

    /** The strategy to be tested. */
    PairingStrategy strategy();

    /** The problems that it is tried on, and its settings; a sample of the kit's own unless overridden. */
    default StrategySample sample() {
        return StrategySample.standard();
    }

    /** One test for each check. */
    @TestFactory
    default Stream<DynamicTest> keeps_the_contract_of_strategies() {
        return Arrays.stream(StrategyCheck.values())
                .map(check -> dynamicTest(check.sentence(), () -> {
                    ImmutableList<String> violations = check.violations(strategy(), sample());
                    if (!violations.isEmpty()) {
                        Assertions.fail(
                                "a strategy " + check.sentence() + "; not so: " + String.join("; ", violations));
                    }
                }));
    }
}
