package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

    @ParameterizedTest(name = "{0} and {1}")
    @Tag("I1")
    @Tag("I2")
    @CsvSource({
        "Ann, ann",
        "ann, \uff41\uff4e\uff4e",
        "stra\u00dfe, STRASSE",
        "\u039f\u0394\u039f\u03a3, \u03bf\u03b4\u03bf\u03c2",
        "\u0130pek, i\u0307pek",
        "paul, \u0440aul",
        "\u0440\u0430\u0443, pay",
        "P-10, P-1O",
        "modern, modem",
        "a, a\ufe00",
        "caf\u00e9, cafe\u0301",
        "kadi, kad\u0131",
    })
    void tells_of_two_that_look_alike(String one, String other) {
        assertThat(LookAlikes.among(List.of(one, other))).containsExactly(ImmutableList.of(one, other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @Tag("I1")
    @CsvSource({"ann, anne", "p1, p2", "rene, ren\u00e9", "ann, anna", "6, b"})
    void lets_be_what_differs(String one, String other) {
        assertThat(LookAlikes.among(List.of(one, other))).isEmpty();
    }

    @Test
    @Tag("I1")
    void keeps_the_order_and_joins_by_either_likeness() {
        assertThat(LookAlikes.among(List.of("zo", "Ann", "ZO", "eve", "\u0430nn", "zo", "ann")))
                .containsExactly(ImmutableList.of("zo", "ZO"), ImmutableList.of("Ann", "\u0430nn", "ann"));
    }

    @Test
    void finds_nothing_among_nobody() {
        assertThat(LookAlikes.among(List.of())).isEmpty();
    }

    @Test
    @Tag("I2")
    void looks_through_as_many_as_a_roster_may_hold() {
        List<String> ids = IntStream.range(0, 200_000)
                .mapToObj(i ->
                        "person-" + Integer.toString(i, 8).replace('0', '9').replace('1', '8'))
                .toList();

        assertThat(LookAlikes.among(ids)).isEmpty();
    }

    @Test
    @Tag("I1")
    void tells_of_all_short_texts_of_ascii_that_look_alike() {
        ListMultimap<String, String> alike =
                MultimapBuilder.hashKeys().arrayListValues().build();
        for (char a = '!'; a <= '~'; a++) {
            for (int b = ' '; b <= '~'; b++) {
                String text = b == ' ' ? String.valueOf(a) : a + String.valueOf((char) b);
                alike.put("folded " + Caseless.fold(text), text);
                alike.put("seen " + Confusables.skeleton(text), text);
            }
        }

        for (String form : alike.keySet()) {
            List<String> group = alike.get(form);
            for (int i = 1; i < group.size(); i++) {
                assertThat(LookAlikes.among(List.of(group.get(0), group.get(i))))
                        .as(form)
                        .hasSize(1);
            }
        }
    }
}
