package dev.mentoring.matching.explain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.score.Reason;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTextTest {

    private final ReasonText english = text(Language.EN);
    private final ReasonText french = text(Language.FR);

    private static ReasonText text(Language language) {
        return new ReasonText(language, SmallProgramme.programme(), id -> id.toUpperCase(Locale.ROOT));
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(links("topic-offered", "budget", "budget", 1_000_000), "offers Budget management"),
                Arguments.of(
                        links("category-offered", "budget", "governance", 500_000),
                        "offers all of Governance, which holds Budget management (50 %)"),
                Arguments.of(
                        links("category-wanted", "governance", "budget", 250_000),
                        "offers Budget management, part of Governance (25 %)"),
                Arguments.of(
                        links("related-topic-offered", "budget", "expenses", 600_000),
                        "offers Revenue / expense tracking, related to Budget management (60 %)"),
                Arguments.of(Reason.of("topic-not-offered", "need", "board"), "does not offer Board relations"),
                Arguments.of(
                        Reason.of("broad-offer", "topics", "34", "breadth", "12"),
                        "offers 34 topics, more than 12, so each counts for less"),
                Arguments.of(Reason.of("no-needs-stated", "person", "n"), "the mentee states no area"),
                Arguments.of(Reason.of("no-offers-stated", "person", "m"), "the mentor states no area"),
                Arguments.of(Reason.of("same-answer", "attribute", "kind"), "same Library location"),
                Arguments.of(Reason.of("near-answer", "attribute", "band"), "near in Library staff"),
                Arguments.of(Reason.of("different-answer", "attribute", "kind"), "different Library location"),
                Arguments.of(Reason.of("value-missing", "attribute", "years"), "Years in role is not known of both"),
                Arguments.of(
                        Reason.of("gap", "attribute", "years", "gap", "-3", "target", "5"),
                        "difference in Years in role is -3, target 5"),
                Arguments.of(
                        new Reason(
                                "topic-offered",
                                ImmutableSortedMap.of(
                                        "credit",
                                        "850000",
                                        "level",
                                        "SOLID",
                                        "need",
                                        "budget",
                                        "offer",
                                        "budget",
                                        "priority",
                                        "HIGH")),
                        "offers Budget management, level solid, priority high (85 %)"),
                Arguments.of(
                        Reason.of("topic-not-offered", "need", "board", "priority", "LOW"),
                        "does not offer Board relations, priority low"),
                Arguments.of(
                        Reason.of("topic-offered", "need", "budget", "kind", "offers-of-mentee"),
                        "the mentee offers Budget management"),
                Arguments.of(
                        Reason.of("no-needs-stated", "person", "m", "kind", "offers-of-mentee"),
                        "the mentor states no area to learn about"),
                Arguments.of(
                        Reason.of("no-offers-stated", "person", "n", "kind", "offers-of-mentee"),
                        "the mentee states no area to share"),
                Arguments.of(
                        Reason.of("topic-not-offered", "need", "budget", "kind", "lived"),
                        "has not lived through Budget management"),
                Arguments.of(
                        Reason.of("no-needs-stated", "person", "n", "kind", "lived"),
                        "the mentee seeks nobody who has been there"),
                Arguments.of(
                        Reason.of("no-offers-stated", "person", "m", "kind", "lived"),
                        "the mentor tells of nothing lived through"),
                Arguments.of(
                        Reason.of("gap", "fact", "grade", "gap", "-3", "target", "5"),
                        "difference in grade is -3, target 5"),
                Arguments.of(
                        Reason.of("value-missing", "fact", "months-in-role"),
                        "months in the role is not known of both"),
                Arguments.of(
                        Reason.of("chosen", "by", "MENTEE", "rank", "2", "ranks", "3"), "choice 2 of 3 of the mentee"),
                Arguments.of(Reason.of("not-chosen", "by", "MENTOR"), "not among the choices of the mentor"),
                Arguments.of(Reason.of("no-choices-stated", "by", "MENTEE"), "the mentee states no choices"),
                Arguments.of(Reason.of("priority", "attribute", "kind"), "the mentee has priority by Library location"),
                Arguments.of(
                        Reason.of("no-priority", "fact", "months-in-sector"),
                        "the mentee has no priority by months in the sector"),
                Arguments.of(
                        Reason.of("priority-unknown", "attribute", "kind"),
                        "Library location is not known of the mentee"),
                Arguments.of(
                        Reason.of("wishes-count", "attribute", "kind", "goal", "voices"),
                        "by leave of both for the goal voices: wishes about Library location"),
                Arguments.of(
                        Reason.of("no-common-leave", "goal", "voices"),
                        "nothing that both gave leave to use for the goal voices"),
                Arguments.of(Reason.of("goal-inactive", "goal", "voices"), "the goal voices is not active"),
                Arguments.of(Reason.of("same-initial", "letter", "a"), "same-initial {letter=a}"),
                Arguments.of(new Reason("charmed", ImmutableSortedMap.of()), "charmed"),
                Arguments.of(
                        Reason.of("category-offered", "need", "a topic unknown to the programme"),
                        "offers all of , which holds a topic unknown to the programme"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    @Tag("001-09")
    void puts_every_kind_of_reason_into_words(Reason reason, String words) {
        assertThat(english.text(reason)).isEqualTo(words);
        assertThat(french.text(reason)).isNotBlank().doesNotContain("{mentor", "{mentee");
    }

    static Stream<Arguments> french() {
        return Stream.of(
                Arguments.of(
                        links("category-offered", "budget", "governance", 500_000),
                        "propose tout le domaine «_Governance_», qui comprend «_Budget management_» (50~%)"),
                Arguments.of(
                        Reason.of("topic-offered", "need", "budget", "level", "SOLID", "priority", "HIGH"),
                        "propose «_Budget management_», niveau solide, priorité haute"),
                Arguments.of(
                        Reason.of("topic-not-offered", "need", "board", "priority", "LOW", "kind", "offers-of-mentee"),
                        "le mentoré ne propose pas «_Board relations_», priorité basse"),
                Arguments.of(
                        Reason.of("gap", "fact", "months-in-role", "gap", "-1200", "target", "5"),
                        "écart pour «_mois dans le poste_»_: -1~200, visé_: 5"),
                Arguments.of(
                        Reason.of("chosen", "by", "MENTEE", "rank", "2", "ranks", "3"), "choix 2 sur 3 du mentoré"),
                Arguments.of(Reason.of("no-choices-stated", "by", "MENTOR"), "le mentor n’indique aucun choix"),
                Arguments.of(
                        Reason.of("priority-unknown", "attribute", "kind"),
                        "«_Library location_»_: pas de réponse du mentoré"));
    }

    @ParameterizedTest
    @MethodSource("french")
    void puts_reasons_into_french(Reason reason, String words) {
        assertThat(french.text(reason)).isEqualTo(words.replace('_', '\u00a0').replace('~', '\u202f'));
    }

    @Test
    @Tag("004-07")
    void calls_the_sides_as_the_programme_does() {
        Programme sponsorship =
                SmallProgramme.builder().relationship(SideWordsTest.SPONSORSHIP).build();
        Reason chosen = Reason.of("chosen", "by", "MENTEE", "rank", "2", "ranks", "3");
        Reason nothing = Reason.of("no-offers-stated", "person", "m");

        ReasonText inEnglish = new ReasonText(Language.EN, sponsorship, id -> id);
        ReasonText inFrench = new ReasonText(Language.FR, sponsorship, id -> id);

        assertThat(inEnglish.text(chosen)).isEqualTo("choice 2 of 3 of the protégé");
        assertThat(inEnglish.text(nothing)).isEqualTo("the sponsor states no area");
        assertThat(inFrench.text(chosen)).isEqualTo("choix 2 sur 3 de la partie «\u00a0personne parrainée\u00a0»");
        assertThat(inFrench.text(nothing)).isEqualTo("la partie «\u00a0sponsor\u00a0» n’indique aucun domaine");
    }

    @Test
    void takes_facts_of_scorers_of_users_as_they_are() {
        assertThat(english.text(
                        Reason.of("topic-offered", "need", "{offer}\n\u0007", "level", "WISE", "credit", "all")))
                .isEqualTo("offers {offer}\n\u0007, level wise");
        assertThat(english.text(Reason.of("not-chosen", "by", "nobody"))).isEqualTo("not among the choices nobody");
        assertThat(english.text(Reason.of("chosen", "by", "MENTOR", "rank", "007", "ranks", "9999999999999999999999")))
                .isEqualTo("choice 007 of 9999999999999999999999 of the mentor");
    }

    @Test
    void takes_the_form_that_goes_with_the_first_whole_number() {
        ImmutableSortedMap<String, Template> texts = ImmutableSortedMap.of(
                "reason.met.one", Template.parse("one", "{person}: {times} time"),
                "reason.met.other", Template.parse("other", "{person}: {times} times"));
        ReasonText text = new ReasonText(new Messages(Language.EN, texts), SmallProgramme.programme(), id -> id + "!");

        assertThat(text.text(Reason.of("met", "person", "ada", "times", "1"))).isEqualTo("ada!: 1 time");
        assertThat(text.text(Reason.of("met", "person", "ada", "times", "1000")))
                .isEqualTo("ada!: 1,000 times");
        assertThat(text.text(Reason.of("met", "person", "ada", "times", "many")))
                .isEqualTo("ada!: many times");
    }

    private static Reason links(String code, String need, String offer, int credit) {
        return Reason.of(code, "need", need, "offer", offer, "credit", Integer.toString(credit));
    }
}
