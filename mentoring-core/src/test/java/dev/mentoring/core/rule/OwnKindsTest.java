package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.Refusals;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kinds of rule join the catalogue under a name, and are made from and written to the form of documents. */
@Tag("R3")
class OwnKindsTest {

    private static final Rules RULES = Rules.standard().plus(new OwnRules.Seasoned());

    @Test
    void joins_the_rules_of_the_library_and_leaves_them_as_they_are() {
        assertThat(RULES.names()).contains("seasoned", "all-of", "within-reach");
        assertThat(RULES.settings()).contains("years", "kilometres");
        assertThat(Rules.standard().names()).doesNotContain("seasoned");
        assertThat(Refusals.of(() -> Rules.standard().of(RuleForm.of("seasoned"))))
                .containsExactly("UNKNOWN_SETTING rule []");
    }

    @Test
    void is_made_from_its_written_form_and_written_back_to_it() {
        RuleForm form = form(ImmutableMap.of("years", new Options.Whole(3), "of", new Options.Text("MENTEE")));
        Rule rule = RULES.of(new RuleForm("not", Options.none(), ImmutableList.of(form)));

        assertThat(RuleForm.of(rule).parts()).containsExactly(form);
        assertThat(RULES.of(RuleForm.of(rule))).isEqualTo(rule);
        assertThat(RULES.of(RuleForm.of("seasoned")).settings()).isEqualTo(Options.none());
    }

    @Test
    void refuses_settings_beside_its_name_as_the_rules_of_the_library_do() {
        assertThat(Refusals.of(() -> RULES.of(form(ImmutableMap.of(
                        "years",
                        new Options.Whole(61),
                        "shoes",
                        new Options.Whole(3),
                        "of",
                        new Options.Text("MENTOR"))))))
                .containsExactly("UNKNOWN_SETTING years []", "UNKNOWN_SETTING shoes []");
        assertThat(Refusals.of(() -> RULES.of(form(ImmutableMap.of("of", new Options.Text("BOSS"))))))
                .containsExactly("UNKNOWN_SETTING of []");
        assertThat(Refusals.of(() ->
                        RULES.of(new RuleForm("seasoned", Options.none(), ImmutableList.of(RuleForm.of("everyone"))))))
                .containsExactly("UNKNOWN_SETTING rules []");
    }

    @Test
    void does_not_take_of_where_it_is_about_nobody_in_particular() {
        Rules rules = Rules.standard()
                .plus(RuleKind.of(
                        "pairs", FactTest.of(ImmutableList.of(OwnRules.OF_MENTOR), facts -> Verdict.UNKNOWN)));

        assertThat(Refusals.of(() -> rules.of(new RuleForm(
                        "pairs", Options.of(ImmutableMap.of("of", new Options.Text("MENTOR"))), ImmutableList.of()))))
                .containsExactly("UNKNOWN_SETTING of []");
    }

    @Test
    void refuses_names_that_are_taken_or_ill_formed() {
        assertThat(Refusals.of(() -> RULES.plus(new OwnRules.Seasoned())))
                .containsExactly("DUPLICATE_ID rules [seasoned]");
        assertThat(Refusals.of(() -> RULES.plus(named("all-of")))).containsExactly("DUPLICATE_ID rules [all-of]");
        assertThat(Refusals.of(() -> RULES.plus(named("")))).hasSize(1);
        assertThat(Refusals.of(() -> RULES.plus(new Kind("x", ImmutableSet.of("whenUnknown")))))
                .containsExactly("DUPLICATE_ID rules [x, whenUnknown]");
        ImmutableSet<String> many =
                IntStream.range(0, 50).mapToObj(i -> "s" + i).collect(ImmutableSet.toImmutableSet());
        assertThat(Refusals.of(() -> RULES.plus(new Kind("x", many)))).containsExactly("LIMIT_COUNT rules [x]");
    }

    @Test
    @SuppressWarnings("NullAway") // what a kind must not do
    void fails_with_its_name_where_it_cannot_be_made() {
        Rules rules =
                Rules.standard().plus(new Kind("broken", ImmutableSet.of())).plus(RuleKind.of("mute", null));

        assertThat(catchThrowable(() -> rules.of(RuleForm.of("broken"))))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith(
                        "RULE_FAILED at rules: the rule \"broken\" threw IllegalStateException (broken)");
        assertThat(catchThrowable(() -> rules.of(RuleForm.of("mute"))))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("RULE_FAILED at rules: the rule \"mute\" returned no test (mute)");
    }

    private record Kind(String name, ImmutableSet<String> settings) implements RuleKind {
        @Override
        public FactTest prepare(Options options) {
            throw new IllegalStateException();
        }
    }

    private static RuleKind named(String name) {
        return new Kind(name, ImmutableSet.of());
    }

    private static RuleForm form(ImmutableMap<String, Options.Value> settings) {
        return new RuleForm("seasoned", Options.of(settings), ImmutableList.of());
    }
}
