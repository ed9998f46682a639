package dev.mentoring.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Refusals;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class LabelsTest {

    @Test
    @Tag("A16")
    void folding_a_folded_text_changes_nothing_for_any_code_point() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(LabelsTest::isUnstable))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hiring / firing|hiring/firing",
                "Delegation & role planning|delegation and role-planning",
                "  Board   relations. |board relations",
                "ＡＩ|ai",
                "Café|CAFE\u0301",
                "Oﬃce|office",
                "ISTANBUL|istanbul",
                "Ὀδυσσεύς|ὈΔΥΣΣΕΎΣ",
                "C++|c++",
                "C#|c＃",
                "Bibliothèque nº 2|bibliothèque no 2",
                "पुस्तकालय|पुस्तकालय"
            })
    void takes_spellings_of_one_wording_as_one(String one, String other) {
        assertThat(Labels.fold(one)).isEqualTo(Labels.fold(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"resume,résumé", "C,C++", "C,C#", "C#,C++", "F#,F", "role planning,roleplanning", "Ann,Anne", "कि,की"})
    void keeps_different_wordings_apart(String one, String other) {
        assertThat(Labels.fold(one)).isNotEqualTo(Labels.fold(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "★", "\u200b", "\u0000", "\ud800"})
    void folds_what_has_no_letter_or_digit_to_nothing(String wording) {
        assertThat(Labels.fold(wording)).isEmpty();
    }

    @Test
    @Tag("L1")
    @Tag("C11")
    void folds_alike_in_turkey() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(Labels.fold("HIRING IN IĞDIR")).isEqualTo("hiring in iğdir");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shows_the_wanted_language_else_english_else_the_first() {
        Labels both = new Labels(ImmutableSortedMap.of("fr", "Budget FR", "en", "Budget EN"), ImmutableSortedMap.of());
        Labels welsh = new Labels(ImmutableSortedMap.of("cy", "Cyllideb", "fr", "Budget"), ImmutableSortedMap.of());

        assertThat(both.in("fr")).isEqualTo("Budget FR");
        assertThat(both.in("cy")).isEqualTo("Budget EN");
        assertThat(welsh.in("en")).isEqualTo("Cyllideb");
    }

    @Test
    void lists_preferred_wordings_before_alternatives() {
        Labels labels = new Labels(
                ImmutableSortedMap.of("fr", "b", "en", "a"),
                ImmutableSortedMap.of("en", ImmutableList.of("d", "c"), "fr", ImmutableList.of("e")));

        assertThat(labels.wordings()).containsExactly("a", "b", "d", "c", "e");
    }

    @Test
    void lists_hidden_wordings_last_and_shows_none_of_them() {
        Labels labels = new Labels(
                ImmutableSortedMap.of("en", "Makerspaces"),
                ImmutableSortedMap.of("en", ImmutableList.of("Fab labs")),
                ImmutableSortedMap.of("en", ImmutableList.of("Makerspace's"), "fr", ImmutableList.of("Fablabs")));

        assertThat(labels.wordings()).containsExactly("Makerspaces", "Fab labs", "Makerspace's", "Fablabs");
        assertThat(labels.in("fr")).isEqualTo("Makerspaces");
    }

    @Test
    void refuses_labels_without_a_wording() {
        assertThat(Refusals.of(() -> new Labels(ImmutableSortedMap.of(), ImmutableSortedMap.of())))
                .containsExactly("EMPTY_VALUE labels []");
        assertThat(Refusals.of(() -> Labels.of(" "))).containsExactly("EMPTY_VALUE labels []");
        assertThat(Refusals.of(() -> Labels.of("a", "b", ""))).containsExactly("EMPTY_VALUE labels []");
        assertThat(Refusals.of(() -> new Labels(
                        ImmutableSortedMap.of("en", "a"),
                        ImmutableSortedMap.of(),
                        ImmutableSortedMap.of("en", ImmutableList.of(" ")))))
                .containsExactly("EMPTY_VALUE labels []");
    }

    private static boolean isUnstable(int codePoint) {
        String character = Character.toString(codePoint);
        String once = Labels.fold(character);
        String inside = Labels.fold("x" + character + "y");
        String afterSign = Labels.fold("#" + character + "+");
        return !Labels.fold(once).equals(once)
                || !Labels.fold(inside).equals(inside)
                || !Labels.fold(afterSign).equals(afterSign);
    }
}
