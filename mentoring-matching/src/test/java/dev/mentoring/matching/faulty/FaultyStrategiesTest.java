package dev.mentoring.matching.faulty;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.matching.contract.StrategyCheck;
import dev.mentoring.matching.contract.StrategySample;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract of strategies finds every fault that was put into one, and none where there is none. */
@Tag("A8")
@Tag("N1")
@Tag("N3")
@Tag("P13")
@Tag("X1")
@Tag("X2")
class FaultyStrategiesTest {

    /** The check that each fault is made for, of which others may be broken as well. */
    private static final ImmutableMap<String, StrategyCheck> FOUND_BY = ImmutableMap.<String, StrategyCheck>builder()
            .put("drops locked pairs", StrategyCheck.ANSWERING)
            .put("exceeds mentors' places", StrategyCheck.ANSWERING)
            .put("exceeds mentees' places", StrategyCheck.ANSWERING)
            .put("takes the first of the alphabet", StrategyCheck.LOT)
            .put("pairs at random", StrategyCheck.REPEATED)
            .put("counts its runs", StrategyCheck.REPEATED)
            .put("order of a set of objects", StrategyCheck.REPEATED)
            .put("order in which mentees were told", StrategyCheck.TOLD_AGAIN)
            .put("depends on the locale", StrategyCheck.LOCALES)
            .put("depends on the thread", StrategyCheck.THREADS)
            .put("needs somebody", StrategyCheck.ANSWERING)
            .put("gives no result", StrategyCheck.ANSWERING)
            .put("forges a certificate", StrategyCheck.ANSWERING)
            .put("claims more than it proves", StrategyCheck.ANSWERING)
            .put("says solved without a proof", StrategyCheck.ANSWERING)
            .put("names another seed", StrategyCheck.ANSWERING)
            .put("gives a wrong reason", StrategyCheck.ANSWERING)
            .put("forgets who is unmatched", StrategyCheck.ANSWERING)
            .put("adds a note", StrategyCheck.ANSWERING)
            .put("pairs strangers", StrategyCheck.ANSWERING)
            .put("is cancelled by nobody", StrategyCheck.CANCELLING)
            .put("does not heed cancelling", StrategyCheck.CANCELLING)
            .put("presents half when cancelled", StrategyCheck.CANCELLING)
            .put("progress falls", StrategyCheck.PROGRESS)
            .put("takes any setting", StrategyCheck.SETTINGS)
            .put("serves what it cannot", StrategyCheck.ANSWERING)
            .put("refuses without a code", StrategyCheck.REFUSING)
            .put("serves by the hour", StrategyCheck.SERVING)
            .put("serves nothing", StrategyCheck.SERVING)
            .put("claims nothing", StrategyCheck.NAME)
            .buildOrThrow();

    @TestFactory
    Stream<DynamicTest> finds_what_is_wrong_with_a_strategy_that() {
        assertThat(FaultyStrategies.all().keySet())
                .hasSizeGreaterThanOrEqualTo(20)
                .isEqualTo(FOUND_BY.keySet());
        return FaultyStrategies.all().entrySet().stream()
                .map(faulty -> dynamicTest(faulty.getKey(), () -> {
                    StrategyCheck check = requireNonNull(FOUND_BY.get(faulty.getKey()));
                    assertThat(check.violations(faulty.getValue(), StrategySample.standard()))
                            .as("violations of %s", check)
                            .isNotEmpty()
                            .hasSizeLessThan(20);
                }));
    }

    @Test
    void finds_nothing_wrong_with_a_sound_strategy() {
        assertThat(StrategyCheck.allViolations(new BestFirst(), StrategySample.standard()))
                .isEmpty();
    }
}
