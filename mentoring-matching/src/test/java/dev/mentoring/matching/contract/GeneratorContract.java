package dev.mentoring.matching.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every generator keeps to, as a JUnit 5 test: a test class implements it and names the generator.
 *
 * <pre>{@code
 * class TwinsTest implements GeneratorContract {
 *     public ProblemGenerator generator() {
 *         return new Twins();
 *     }
 * }
 * }</pre>
 */
public interface GeneratorContract {

    /** The generator to be tested. */
    ProblemGenerator generator();

    /** The settings and seeds that it is tried with; a sample of the kit's own unless overridden. */
    default GeneratorSample sample() {
        return GeneratorSample.standard();
    }

    /** One test for each check. */
    @TestFactory
    default Stream<DynamicTest> keeps_the_contract_of_generators() {
        return Arrays.stream(GeneratorCheck.values())
                .map(check -> dynamicTest(check.sentence(), () -> {
                    ImmutableList<String> violations = check.violations(generator(), sample());
                    if (!violations.isEmpty()) {
                        Assertions.fail(
                                "a generator " + check.sentence() + "; not so: " + String.join("; ", violations));
                    }
                }));
    }
}
