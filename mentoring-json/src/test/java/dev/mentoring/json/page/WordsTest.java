package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.metric.Ratio;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.UnmatchedReason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern PLACES = Pattern.compile("\\{\\d}");

    private static Words words(Language language) {
        return Words.of(language, RelationshipType.mentoring());
    }

    private static ImmutableSet<String> places(String text) {
        return PLACES.matcher(text).results().map(found -> found.group()).collect(toImmutableSet());
    }

    @Test
    void both_languages_word_the_same_keys_with_the_same_places() {
        assertThat(Words.texts(Language.FR).keySet())
                .isEqualTo(Words.texts(Language.EN).keySet());
        Words.texts(Language.EN)
                .forEach((key, text) -> assertThat(
                                places(Words.texts(Language.FR).getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(places(text)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void texts_for_sides_and_numbers_have_every_form(Language language) {
        ImmutableSet<String> keys = Words.texts(language).keySet();

        assertThat(keys.stream().filter(key -> key.endsWith(".MENTEE")).map(key -> key.substring(0, key.length() - 6)))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key + "MENTOR", key + "PEER", key + "OWN"));
        assertThat(keys.stream()
                        .filter(key -> key.endsWith(".one") && !key.startsWith("side."))
                        .map(key -> key.substring(0, key.length() - 3)))
                .allSatisfy(key -> assertThat(keys).contains(key + "other"));
        assertThat(Arrays.stream(UnmatchedReason.values()).map(reason -> "reason." + reason))
                .allSatisfy(key -> assertThat(keys).contains(key));
    }

    @Test
    void french_is_spaced_and_quoted_as_french_is() {
        Words.texts(Language.FR)
                .forEach((key, text) -> assertThat(PLACES.matcher(text).replaceAll("x"))
                        .as(key)
                        .doesNotContain("'", "\"")
                        .doesNotContainPattern("[^\u202f][;!?%]")
                        .doesNotContainPattern("[^\u00a0][:»]")
                        .doesNotContainPattern("«[^\u00a0]"));
    }

    @Test
    void french_has_one_word_for_a_seed_and_leaves_people_aside_in_full() {
        assertThat(Words.texts(Language.FR).values())
                .noneMatch(text -> text.contains("germe"))
                .noneMatch(text -> Pattern.compile("laissée?+s?+(?! de côté| à la)")
                        .matcher(text)
                        .find());
    }

    @Test
    void values_are_never_read_as_texts() {
        assertThat(words(Language.EN).text("tile.of", "{1}", "{0}")).isEqualTo("{1} of {0}");
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 2", "-3, 2, -1", "5, 3, 2", "1, 3, 0"})
    void rounds_to_the_nearest_whole_number(long part, long whole, String rounded) {
        assertThat(words(Language.EN).rounded(Ratio.of(part, whole))).isEqualTo(rounded);
    }

    @Test
    @Tag("B14")
    void writes_days_and_shares_without_a_locale() {
        assertThat(words(Language.EN).day(LocalDate.of(2026, 3, 2))).isEqualTo("2 March 2026");
        assertThat(words(Language.FR).day(LocalDate.of(2026, 8, 1))).isEqualTo("1er août 2026");
        assertThat(words(Language.EN).percent(1, 8)).isEqualTo("13%");
        assertThat(words(Language.FR).percent(1, 8)).isEqualTo("13\u202f%");
    }

    @Test
    void calls_the_sides_as_the_type_of_relationship_does() {
        RelationshipType sponsorship = new RelationshipType(
                "sponsorship", Labels.of("Sponsorship"), Labels.of("sponsor"), Labels.of("protégé"), false);
        Words words = Words.of(Language.EN, sponsorship);

        assertThat(words.sided("side.one", Side.MENTEE)).isEqualTo("As protégé");
        assertThat(words.sided("tile.of-side", Side.MENTOR, "3")).isEqualTo("As sponsor: 3");
        assertThat(words.sided("side.one", Side.PEER)).isEqualTo("Peer");
        assertThat(words(Language.FR).sided("side.one", Side.MENTEE)).isEqualTo("Mentoré");
    }
}
