package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void orders_by_code_point_beyond_the_basic_plane() {
        String fullWidth = "ａ";
        String emoji = new String(Character.toChars(0x1F600));

        assertThat(Stream.of(emoji, fullWidth, "b", "", "ab", "a").sorted(Ids.ORDER))
                .isEqualTo(List.of("", "a", "ab", "b", fullWidth, emoji));
    }

    @Test
    @Tag("I1")
    void takes_composed_and_decomposed_accents_as_one() {
        assertThat(Ids.require("Rene\u0301", "person")).isEqualTo("Ren\u00e9");
    }

    @ParameterizedTest
    @Tag("D13")
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u202eb", "\u200bab", "a\ud800", "\ue000", "\u00a0a", " a", "a "})
    void refuses_characters_that_nobody_sees(String id) {
        assertThatThrownBy(() -> Ids.require(id, "person"))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.ID_CHARACTERS));
    }

    @Test
    @Tag("D17")
    void refuses_an_identifier_that_is_too_long() {
        assertThatThrownBy(() -> Ids.require("x".repeat(Ids.LONGEST + 1), "topic"))
                .hasMessageContaining("LIMIT_LENGTH")
                .hasMessageContaining("256");
    }

    @Test
    void shows_control_characters_as_escapes() {
        assertThat(Ids.printable("a\u0007\u202eb c")).isEqualTo("a\\u{0007}\\u{202e}b c");
    }

    @Test
    @Tag("I1")
    void normalises_and_sorts_sets_and_keys() {
        assertThat(Ids.requireAll(List.of("b", "Rene\u0301", "Ren\u00e9", "B"), "person"))
                .containsExactly("B", "Ren\u00e9", "b");
        assertThat(Ids.requireKeys(ImmutableSortedMap.of("Rene\u0301", 1, "a", 2), "person"))
                .containsExactly(Map.entry("Ren\u00e9", 1), Map.entry("a", 2));
        assertThat(Ids.requireKeys(
                        ImmutableSortedMap.<String, Integer>orderedBy(Comparator.reverseOrder())
                                .put("a", 1)
                                .put("b", 2)
                                .build(),
                        "person"))
                .containsExactly(Map.entry("a", 1), Map.entry("b", 2));
    }

    @Test
    @Tag("D7")
    void refuses_keys_that_are_one_identifier() {
        assertThat(Refusals.of(() -> Ids.requireKeys(ImmutableSortedMap.of("Rene\u0301", 1, "Ren\u00e9", 2), "person")))
                .containsExactly("DUPLICATE_ID person [Ren\u00e9]");
        assertThat(Refusals.of(() -> Ids.requireAll(List.of("a", ""), "person")))
                .containsExactly("EMPTY_VALUE person []");
    }
}
