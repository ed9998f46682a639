package dev.mentoring.matching.explain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.matching.explain.text.Language.Plural;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Messages ENGLISH = Messages.of(Language.EN);
    private static final Messages FRENCH = Messages.of(Language.FR);

    @ParameterizedTest
    @EnumSource
    void languages_are_found_by_their_tags(Language language) {
        assertThat(Language.ofTag(language.tag())).contains(language);
        assertThat(Messages.of(language).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"''", "EN", "de", "en-GB"})
    void no_other_tag_names_a_language(String tag) {
        assertThat(Language.ofTag(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, OTHER, ONE",
        "1, ONE, ONE",
        "-1, ONE, ONE",
        "2, OTHER, OTHER",
        "-2, OTHER, OTHER",
        "1000, OTHER, OTHER",
        "1000000, OTHER, MANY",
        "-3000000, OTHER, MANY",
        "1000001, OTHER, OTHER",
        "-9223372036854775808, OTHER, OTHER",
    })
    void forms_go_with_numbers_as_in_the_language(long number, Plural english, Plural french) {
        assertThat(Language.EN.plural(number)).isEqualTo(english);
        assertThat(Language.FR.plural(number)).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "999|999",
                "1000|1,000",
                "-100000|-100,000",
                "9223372036854775807|9,223,372,036,854,775,807",
                "-9223372036854775808|-9,223,372,036,854,775,808"
            })
    @Tag("L1")
    void thousands_stand_apart(long number, String english) {
        assertThat(ENGLISH.number(number)).isEqualTo(english);
        assertThat(FRENCH.number(number)).isEqualTo(english.replace(',', '\u202f'));
    }

    @Test
    @Tag("L1")
    void the_locale_of_the_machine_plays_no_part() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ENGLISH.number(1234)).isEqualTo("1,234");
            assertThat(FRENCH.number(1234)).isEqualTo("1\u202f234");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void lists_are_joined_as_in_the_language() {
        assertThat(ENGLISH.list(List.of())).isEmpty();
        assertThat(ENGLISH.list(List.of("a"))).isEqualTo("a");
        assertThat(ENGLISH.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(ENGLISH.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(FRENCH.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
        assertThat(FRENCH.commas(List.of("a", "b", "c"))).isEqualTo("a, b, c");
        assertThat(ENGLISH.semicolons(List.of("a", "b"))).isEqualTo("a; b");
        assertThat(FRENCH.semicolons(List.of("a", "b"))).isEqualTo("a\u202f; b");
    }

    @Test
    void values_are_put_in_as_they_are() {
        assertThat(ENGLISH.text("list.next", "{1}", "{0}\n\u0007{list.next}")).isEqualTo("{1}, {0}\n\u0007{list.next}");
        assertThat(ENGLISH.list(ImmutableList.of("{0}", "{1}", "it's {"))).isEqualTo("{0}, {1} and it's {");
    }

    @Test
    void a_text_that_is_not_there_and_a_value_that_is_missing_are_refused() {
        assertThatThrownBy(() -> ENGLISH.text("no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no text no.such in en");
        assertThatThrownBy(() -> FRENCH.count("no.such", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no text no.such.other in fr");
        assertThatThrownBy(() -> ENGLISH.text("list.next", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value for the place {1} of the text list.next");
    }

    @ParameterizedTest
    @CsvSource({"{", "}", "a {B} c", "{0} {", "{}"})
    void a_brace_that_is_no_place_is_refused(String text) {
        assertThatThrownBy(() -> Template.parse("key", text))
                .isInstanceOf(InternalErrorException.class)
                .hasMessageStartingWith("the text key has a brace that is no place");
    }

    @Test
    void a_place_may_stand_twice_and_at_either_end() {
        assertThat(Template.parse("key", "{a}{b} and {a}").fill(name -> name + "!"))
                .isEqualTo("a!b! and a!");
    }
}
