package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.Refusals;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @Test
    void has_every_condition_and_the_three_that_join_rules() {
        assertThat(Rules.NAMES).hasSize(Condition.class.getPermittedSubclasses().length + 3);
    }

    @Test
    void takes_settings_of_their_own_alone() {
        assertThat(rule("within-reach", "kilometres", new Options.Whole(30))).isEqualTo(new WithinReach(30));
        assertThat(Rules.of(RuleForm.of("within-reach"))).isEqualTo(new WithinReach(60));
        assertThat(Refusals.of(() -> rule("roles", "kilometres", new Options.Whole(30))))
                .containsExactly("UNKNOWN_SETTING kilometres []");
        assertThat(Refusals.of(() -> rule("within-reach", "kilometres", new Options.Whole(20_001))))
                .containsExactly("NUMBER_RANGE kilometres []");
        assertThat(Refusals.of(() -> rule("within-reach", "kilometres", new Options.Text("30"))))
                .containsExactly("UNKNOWN_SETTING kilometres []");
    }

    @Test
    void names_every_fault_of_nested_rules_at_once() {
        RuleForm broken = new RuleForm(
                "any-of",
                Options.none(),
                ImmutableList.of(
                        RuleForm.of("no-such-rule"),
                        new RuleForm("not", Options.none(), ImmutableList.of(RuleForm.of("one-of"))),
                        RuleForm.of("not"),
                        RuleForm.of("all-of"),
                        RuleForm.of("gap")));

        assertThat(Refusals.of(() -> Rules.of(broken)))
                .containsExactly(
                        "UNKNOWN_SETTING rules/0/rule []",
                        "MISSING_FIELD rules/1/rules/0/fact []",
                        "UNKNOWN_SETTING rules/2/rules []",
                        "EMPTY_VALUE rules/3/rules []",
                        "MISSING_FIELD rules/4/fact []");
    }

    @Test
    void refuses_rules_nested_too_deeply_and_a_condition_made_of_rules() {
        RuleForm form = RuleForm.of("everyone");
        for (int i = 0; i < Rules.DEEPEST; i++) {
            form = new RuleForm("not", Options.none(), ImmutableList.of(form));
        }
        RuleForm tooDeep = form;

        assertThat(Refusals.of(() -> Rules.of(tooDeep)))
                .containsExactly("LIMIT_DEPTH " + String.join("/", Collections.nCopies(16, "rules/0")) + "/rule []");
        assertThat(Refusals.of(() ->
                        Rules.of(new RuleForm("roles", Options.none(), ImmutableList.of(RuleForm.of("everyone"))))))
                .containsExactly("UNKNOWN_SETTING rules []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "ROLES"})
    void names_the_rules_that_there_are_and_not_the_unknown_one(String name) {
        assertThat(Refusals.problems(() -> Rules.of(RuleForm.of(name))))
                .singleElement()
                .satisfies(p -> assertThat(p.describe())
                        .startsWith("UNKNOWN_SETTING at rule: ")
                        .contains("applied-by-date, at-least")
                        .doesNotContain(name));
    }

    private static Rule rule(String name, String setting, Options.Value value) {
        return Rules.of(new RuleForm(name, Options.of(ImmutableMap.of(setting, value)), ImmutableList.of()));
    }
}
