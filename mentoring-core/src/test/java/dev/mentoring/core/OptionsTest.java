package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Options SOME = Options.of(Map.of(
            "count", new Options.Whole(7),
            "order", new Options.Text("listed"),
            "terms", new Options.Texts(ImmutableList.of("b", "a")),
            "empty", new Options.Texts(ImmutableList.of())));

    @Test
    void gives_what_is_set_and_what_holds_otherwise() {
        assertThat(SOME.whole("count", 1, 0, 10)).isEqualTo(7);
        assertThat(SOME.whole("missing", 1, 0, 10)).isEqualTo(1);
        assertThat(SOME.text("order")).isEqualTo("listed");
        assertThat(SOME.texts("terms")).containsExactly("b", "a");
        assertThat(SOME.texts("order")).containsExactly("listed");
        assertThat(Options.of(Map.of())).isEqualTo(Options.none());
    }

    @Test
    void refuses_what_is_missing_out_of_range_or_of_another_kind() {
        assertThat(Refusals.of(() -> SOME.whole("count", 1, 0, 6))).containsExactly("UNKNOWN_SETTING options/count []");
        assertThat(Refusals.of(() -> SOME.whole("count", 1, 8, 9))).containsExactly("UNKNOWN_SETTING options/count []");
        assertThat(Refusals.of(() -> SOME.whole("order", 1, 0, 9))).containsExactly("UNKNOWN_SETTING options/order []");
        assertThat(Refusals.of(() -> SOME.text("count"))).containsExactly("UNKNOWN_SETTING options/count []");
        assertThat(Refusals.of(() -> SOME.text("missing"))).containsExactly("UNKNOWN_SETTING options/missing []");
        assertThat(Refusals.of(() -> SOME.texts("empty"))).containsExactly("UNKNOWN_SETTING options/empty []");
        assertThat(Refusals.of(() -> SOME.texts("count"))).containsExactly("UNKNOWN_SETTING options/count []");
        assertThat(Refusals.of(() -> SOME.texts("missing"))).containsExactly("UNKNOWN_SETTING options/missing []");
    }

    @Test
    void never_tells_a_refused_value() {
        Options canary = Options.of(Map.of("order", new Options.Text("zx81canary")));

        assertThat(Refusals.problems(() -> canary.whole("order", 1, 0, 1)).toString())
                .doesNotContain("zx81canary");
    }

    @Test
    void takes_one_of_a_few_texts() {
        Options options = Options.of(Map.of("law", new Options.Text("normal"), "count", new Options.Whole(1)));
        ImmutableList<String> laws = ImmutableList.of("uniform", "normal");

        assertThat(options.choice("law", "uniform", laws)).isEqualTo("normal");
        assertThat(options.choice("absent", "uniform", laws)).isEqualTo("uniform");
        assertThat(Refusals.of(() -> options.choice("law", "uniform", ImmutableList.of("uniform"))))
                .containsExactly("UNKNOWN_SETTING options/law []");
        assertThat(Refusals.of(() -> options.choice("count", "uniform", laws)))
                .containsExactly("UNKNOWN_SETTING options/count []");
    }

    @Test
    void names_every_setting_that_nobody_reads() {
        SOME.requireOnly("topics", List.of("count", "order", "terms", "empty", "more"));

        assertThat(Refusals.of(() -> SOME.requireOnly("topics", List.of("order", "terms"))))
                .containsExactly("UNKNOWN_SETTING options/count [topics]", "UNKNOWN_SETTING options/empty [topics]");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-3, -3", "007, 7", "999999999999999999, 999999999999999999", "-0, 0"})
    void reads_digits_as_a_whole_number(String text, long number) {
        assertThat(Options.parse(Map.of("key", text)).values()).containsEntry("key", new Options.Whole(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "listed", "1.5", "1e3", "+1", " 1", "٣", "9999999999999999999999", "-"})
    void reads_everything_else_as_a_text(String text) {
        assertThat(Options.parse(Map.of("key", text)).text("key")).isEqualTo(text);
    }
}
