package dev.mentoring.matching.explain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.problem.Side;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("004-07")
class SideWordsTest {

    /** One side without a French label. */
    static final RelationshipType SPONSORSHIP = new RelationshipType(
            "sponsorship",
            Labels.of("Sponsorship"),
            Labels.of("sponsor"),
            labels("protégé", "personne parrainée"),
            false);

    private static Labels labels(String english, String french) {
        return new Labels(ImmutableSortedMap.of("en", english, "fr", french), ImmutableSortedMap.of());
    }

    @Test
    void mentoring_has_mentors_and_mentees() {
        SideWords english = SideWords.of(Language.EN, RelationshipType.mentoring());
        SideWords french = SideWords.of(Language.FR, RelationshipType.mentoring());

        assertThat(english.areUsual()).isTrue();
        assertThat(english.name(Side.MENTEE)).isEqualTo("mentee");
        assertThat(english.subject(Side.MENTOR)).isEqualTo("the mentor");
        assertThat(english.considered(Side.MENTEE, 1)).isEqualTo("1 mentee considered");
        assertThat(english.none(Side.PEER)).isEqualTo("there is no peer");
        assertThat(french.areUsual()).isTrue();
        assertThat(french.name(Side.MENTEE)).isEqualTo("mentoré");
        assertThat(french.of(Side.MENTOR)).isEqualTo("du mentor");
        assertThat(french.considered(Side.MENTEE, 0)).isEqualTo("0 mentoré en tout");
        assertThat(french.possible(Side.PEER, 2)).isEqualTo("2 pairs possibles");
    }

    @Test
    void a_type_of_its_own_has_the_words_of_its_labels() {
        SideWords english = SideWords.of(Language.EN, SPONSORSHIP);

        assertThat(english.areUsual()).isFalse();
        assertThat(english.name(Side.MENTOR)).isEqualTo("sponsor");
        assertThat(english.subject(Side.MENTEE)).isEqualTo("the protégé");
        assertThat(english.of(Side.MENTOR)).isEqualTo("of the sponsor");
        assertThat(english.considered(Side.MENTOR, 2)).isEqualTo("2 people considered as sponsor");
        assertThat(english.possible(Side.MENTEE, 1)).isEqualTo("1 person possible");
        assertThat(english.none(Side.MENTOR)).isEqualTo("there is no sponsor");
    }

    @Test
    void french_shows_the_english_label_where_there_is_none_and_needs_no_gender() {
        SideWords french = SideWords.of(Language.FR, SPONSORSHIP);

        assertThat(french.name(Side.MENTEE)).isEqualTo("personne parrainée");
        assertThat(french.none(Side.MENTOR)).isEqualTo("il n’y a personne comme «\u00a0sponsor\u00a0»");
        assertThat(french.subject(Side.MENTEE)).isEqualTo("la partie «\u00a0personne parrainée\u00a0»");
    }

    @Test
    void labels_that_are_the_usual_words_of_their_language_are_usual() {
        RelationshipType type = new RelationshipType(
                "e-mentoring", Labels.of("E-mentoring"), labels("mentor", "mentor"), labels("mentee", "mentoré"), true);

        assertThat(SideWords.of(Language.FR, type).areUsual()).isTrue();
        assertThat(SideWords.of(Language.EN, type).areUsual()).isTrue();
    }
}
