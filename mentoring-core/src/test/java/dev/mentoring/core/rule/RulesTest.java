package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.Refusals;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @Test
    void has_every_condition_of_the_library_and_the_three_that_join_rules() {
        int others = 1; // OwnCondition
        assertThat(Rules.standard().names()).hasSize(Condition.class.getPermittedSubclasses().length - others + 3);
    }

    @Test
    void takes_settings_of_their_own_alone() {
        assertThat(rule("within-reach", "kilometres", new Options.Whole(30))).isEqualTo(new WithinReach(30));
        assertThat(Rules.standard().of(RuleForm.of("within-reach"))).isEqualTo(new WithinReach(60));
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

        assertThat(Refusals.of(() -> Rules.standard().of(broken)))
                .containsExactly(
                        "UNKNOWN_SETTING rules/0/rule []",
                        "MISSING_FIELD rules/1/rules/0/fact []",
                        "MISSING_FIELD rules/1/rules/0/values []",
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

        assertThat(Refusals.of(() -> Rules.standard().of(tooDeep)))
                .containsExactly("LIMIT_DEPTH " + String.join("/", Collections.nCopies(16, "rules/0")) + "/rule []");
        assertThat(Refusals.of(() -> Rules.standard()
                        .of(new RuleForm("roles", Options.none(), ImmutableList.of(RuleForm.of("everyone"))))))
                .containsExactly("UNKNOWN_SETTING rules []");
    }

    @Test
    void names_every_fault_of_one_rule_at_once() {
        RuleForm broken = new RuleForm(
                "at-least",
                Options.of(ImmutableMap.of(
                        "of", new Options.Text("BOSS"),
                        "value", new Options.Texts(ImmutableList.of("3")),
                        "rounds", new Options.Whole(1))),
                ImmutableList.of(RuleForm.of("everyone")));

        assertThat(Refusals.of(() -> Rules.standard().of(broken)))
                .containsExactly(
                        "UNKNOWN_SETTING rules []",
                        "UNKNOWN_SETTING of []",
                        "MISSING_FIELD fact []",
                        "UNKNOWN_SETTING value []",
                        "UNKNOWN_SETTING rounds []");
    }

    @Test
    void names_the_setting_that_holds_an_ill_formed_identifier() {
        assertThat(Refusals.of(() -> rule("everyone", "fact", new Options.Text("x"))))
                .containsExactly("UNKNOWN_SETTING fact []");
        assertThat(Refusals.of(() -> Rules.standard()
                        .of(new RuleForm(
                                "one-of",
                                Options.of(ImmutableMap.of(
                                        "fact",
                                        new Options.Text(""),
                                        "values",
                                        new Options.Texts(ImmutableList.of("a", "")))),
                                ImmutableList.of()))))
                .containsExactly("EMPTY_VALUE fact []", "EMPTY_VALUE values []");
    }

    @ParameterizedTest
    @CsvSource({
        "P1001Y, NUMBER_RANGE",
        "-P1001Y, NUMBER_RANGE",
        "P366001D, NUMBER_RANGE",
        "P999999999Y, NUMBER_RANGE",
        "+999999999-12-31, NUMBER_RANGE",
        "P99999999999Y, DATE_INVALID",
        "P2147483647W, DATE_INVALID",
        "12 months, DATE_INVALID"
    })
    void refuses_days_and_periods_beyond_the_calendar(String text, String code) {
        assertThat(Refusals.of(() -> new Moment(text))).containsExactly(code + " the whole []");
        if (text.startsWith("P") && code.equals("NUMBER_RANGE")) {
            assertThat(Refusals.of(() -> new Completed(Subject.PERSON, "training", Optional.of(Period.parse(text)))))
                    .containsExactly("NUMBER_RANGE within []");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-01-31, true",
        "2026-02-01, 2026-02-01, false",
        "P12M, P0D, true",
        "-P1Y, -P3Y, true",
        "-P3Y, -P1Y, false",
        "P1M, P30D, false",
        "P1Y, 2020-01-01, false"
    })
    void refuses_windows_that_hold_no_day_in_any_round(String from, String until, boolean refused) {
        ThrowingCallable window = () -> new InWindow(
                FactRef.mentor("applied-on"), Optional.of(new Moment(from)), Optional.of(new Moment(until)));

        if (refused) {
            assertThat(Refusals.of(window)).containsExactly("BOUNDS_CROSSED from []");
        } else {
            assertThatCode(window).doesNotThrowAnyException();
        }
    }

    @Test
    void refuses_rounds_from_which_a_period_may_leave_the_calendar() {
        assertThat(Refusals.of(() -> Round.on(LocalDate.MAX))).containsExactly("NUMBER_RANGE on []");
        assertThat(Refusals.of(() -> Round.on(LocalDate.MIN))).containsExactly("NUMBER_RANGE on []");
        LocalDate last = LocalDate.of(9_999, 12, 31);
        assertThat(new Moment("P1000Y").day(Round.on(last).on())).isAfter(last);
    }

    @Test
    void refuses_gaps_beyond_a_million_millions() {
        assertThat(Refusals.of(() -> new Gap("years", Optional.of(Long.MIN_VALUE), Optional.empty())))
                .containsExactly("NUMBER_RANGE least []");
        assertThat(Refusals.of(() -> new Gap("years", Optional.of(2L), Optional.of(1L))))
                .containsExactly("BOUNDS_CROSSED least []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"taking-part", "wants-relationship"})
    void writes_down_whom_a_rule_is_about(String name) {
        Rule rule = rule(name, "of", new Options.Text("MENTEE"));

        assertThat(Rules.standard().of(RuleForm.of(rule))).isEqualTo(rule);
        assertThat(RuleForm.of(rule).settings().values()).containsKey("of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "ROLES"})
    void names_the_rules_that_there_are_and_not_the_unknown_one(String name) {
        assertThat(Refusals.problems(() -> Rules.standard().of(RuleForm.of(name))))
                .singleElement()
                .satisfies(p -> assertThat(p.describe())
                        .startsWith("UNKNOWN_SETTING at rule: ")
                        .contains("applied-by-date, at-least")
                        .doesNotContain(name));
    }

    private static Rule rule(String name, String setting, Options.Value value) {
        return Rules.standard().of(new RuleForm(name, Options.of(ImmutableMap.of(setting, value)), ImmutableList.of()));
    }
}
