package dev.mentoring.matching.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.score.Scorer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every scorer keeps to, as a JUnit 5 test: a test class implements it and names the scorer.
 *
 * <pre>{@code
 * class NearStartTest implements ScorerContract {
 *     public Scorer scorer() {
 *         return NearStart.scorer();
 *     }
 * }
 * }</pre>
 */
public interface ScorerContract {

    /** The scorer to be tested. */
    Scorer scorer();

    /** The people that it is tried on, its settings, and what it says of itself; a sample of the kit's own unless overridden. */
    default ScorerSample sample() {
        return ScorerSample.standard();
    }

    /** One test for each check. */
    @TestFactory
    default Stream<DynamicTest> keeps_the_contract_of_scorers() {
        return Arrays.stream(ScorerCheck.values())
                .map(check -> dynamicTest(check.sentence(), () -> {
                    ImmutableList<String> violations = check.violations(scorer(), sample());
                    if (!violations.isEmpty()) {
                        Assertions.fail("a scorer " + check.sentence() + "; not so: " + String.join("; ", violations));
                    }
                }));
    }
}
