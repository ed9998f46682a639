package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Refusals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    @Test
    void reaches_every_rule_by_its_own_name() {
        assertThat(Rules.NAMES)
                .allSatisfy(name ->
                        assertThat(Rules.named(name, Optional.empty()).name()).isEqualTo(name));
        assertThat(Rules.NAMES.stream()
                        .<Class<?>>map(
                                name -> Rules.named(name, Optional.empty()).getClass()))
                .containsExactlyInAnyOrder(PairRule.class.getPermittedSubclasses());
    }

    @Test
    void takes_kilometres_for_reach_alone() {
        assertThat(Rules.named("within-reach", Optional.of(30))).isEqualTo(new WithinReach(30));
        assertThat(Rules.named("within-reach", Optional.empty())).isEqualTo(new WithinReach(60));
        assertThat(Refusals.of(() -> Rules.named("roles", Optional.of(30))))
                .containsExactly("UNKNOWN_SETTING kilometres [roles]");
        assertThat(Refusals.of(() -> Rules.named("within-reach", Optional.of(-1))))
                .containsExactly("NUMBER_RANGE kilometres []");
    }

    @ParameterizedTest
    @CsvSource({"canary,", "canary, 30", "ROLES,"})
    void names_the_rules_that_there_are_and_not_the_unknown_one(String name, @Nullable Integer kilometres) {
        assertThat(Refusals.problems(() -> Rules.named(name, Optional.ofNullable(kilometres))))
                .singleElement()
                .satisfies(p -> assertThat(p.describe())
                        .startsWith("UNKNOWN_SETTING at rule: ")
                        .contains("applied-by-date, common-commitment")
                        .doesNotContain(name));
    }
}
