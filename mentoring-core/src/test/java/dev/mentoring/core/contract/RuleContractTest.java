package dev.mentoring.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.rule.Everyone;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.FactTest;
import dev.mentoring.core.rule.OwnCondition;
import dev.mentoring.core.rule.RuleKind;
import dev.mentoring.core.rule.Verdict;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules with which something is wrong are found out, and a right one is let pass. */
@Tag("R3")
class RuleContractTest {

    private static final FactRef YEARS = FactRef.mentor("years");

    @TestFactory
    Stream<DynamicTest> finds_out_a_rule_that() {
        return FaultyRules.all().cellSet().stream()
                .map(faulty -> dynamicTest(
                        faulty.getRowKey(),
                        () -> assertThat(violations(Objects.requireNonNull(faulty.getValue())))
                                .anySatisfy(found -> assertThat(found).contains(faulty.getColumnKey()))));
    }

    private static ImmutableList<String> violations(RuleKind faulty) {
        Options settings = faulty.settings().isEmpty()
                ? Options.none()
                : Options.of(ImmutableMap.of("least", new Options.Whole(3)));
        return RuleChecks.violations(new OwnCondition(faulty, settings));
    }

    @Test
    void tells_what_is_wrong_and_of_which_facts() {
        RuleKind kind = RuleKind.of(
                "open-door",
                FactTest.of(
                        ImmutableList.of(YEARS),
                        facts -> facts.value(YEARS).isPresent() ? FaultyRules.right(facts, YEARS, 3) : Verdict.NO));

        assertThat(RuleChecks.of(new OwnCondition(kind, Options.none()))
                        .withAttributes(ImmutableMap.of("years", FactDomain.whole(0, 60)))
                        .violations())
                .containsExactly("it says NO of [] where MENTOR years is missing, and YES once that is 60");
    }

    @Test
    void lets_a_rule_pass_that_reads_nothing() {
        assertThat(RuleChecks.violations(new Everyone())).isEmpty();
    }

    @Test
    void fails_as_a_test_with_what_it_finds() {
        RuleContract contract = () -> new OwnCondition(
                RuleKind.of("mute", FactTest.of(ImmutableList.of(YEARS), facts -> Verdict.UNKNOWN)), Options.none());

        assertThatThrownBy(contract::does_not_say_the_same_whatever_the_facts_are)
                .isInstanceOf(AssertionError.class)
                .hasMessage("it says UNKNOWN whatever the facts are");
    }
}
