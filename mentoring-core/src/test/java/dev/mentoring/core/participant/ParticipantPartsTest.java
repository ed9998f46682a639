package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantPartsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    @Tag("000-03")
    @Tag("003-13")
    void refuses_goals_that_are_blank_or_share_an_identifier() {
        assertThat(Refusals.of(() -> goal("g", " "))).containsExactly("EMPTY_VALUE text [g]");
        assertThat(Refusals.of(() -> goal("", "x"))).containsExactly("EMPTY_VALUE goal []");
        assertThat(Refusals.of(
                        () -> ann().addGoals(goal("g", "x"), goal("g", "y")).build()))
                .containsExactly("DUPLICATE_ID goals/1 [ann, g]");
    }

    @Test
    @Tag("003-25")
    @Tag("003-26")
    void levels_and_priorities_run_from_least_to_most() {
        assertThat(Level.values()).containsExactly(Level.BASIC, Level.SOLID, Level.EXPERT);
        assertThat(Priority.values()).containsExactly(Priority.LOW, Priority.MEDIUM, Priority.HIGH);
    }

    @Test
    @Tag("002-05")
    void an_offer_is_named_twice_whatever_its_level() {
        Offer plain = new Offer("budgets");
        Offer proven = new Offer("budgets", Optional.of(Level.EXPERT), Optional.of("Ran three of them"));

        assertThat(Refusals.of(() -> ann().addOffers(plain, proven).build()))
                .containsExactly("DUPLICATE_ID offers/1 [ann, budgets]");
    }

    @ParameterizedTest
    @Tag("000-19")
    @ValueSource(ints = {-1, 1_001})
    void refuses_grades_beyond_the_scale(int grade) {
        assertThat(Refusals.of(() -> Career.builder().grade(grade).build())).containsExactly("NUMBER_RANGE grade []");
    }

    @Test
    @Tag("000-18")
    @Tag("000-20")
    void keeps_role_and_sector_apart() {
        Career career = Career.builder()
                .roleSince(DAY)
                .sectorSince(DAY.minusYears(20))
                .organisation("Rene\u0301")
                .build();

        assertThat(career.roleSince()).contains(DAY);
        assertThat(career.sectorSince()).contains(LocalDate.of(2006, 1, 1));
        assertThat(career.organisation()).contains("René");
        assertThat(Career.unknown()).isEqualTo(Career.builder().build());
    }

    @Test
    @Tag("001-07")
    @Tag("N5")
    void ranks_people_best_first_with_ties() {
        RankedChoices ranked = new RankedChoices(ImmutableList.of(ImmutableSet.of("b"), ImmutableSet.of("z", "a")));

        assertThat(ranked.rankOf("b")).hasValue(0);
        assertThat(ranked.rankOf("a")).hasValue(1);
        assertThat(ranked.rankOf("c")).isEmpty();
        assertThat(ranked.people().get(1)).containsExactly("a", "z");
        assertThat(RankedChoices.of("b", "a").people()).containsExactly(ImmutableSet.of("b"), ImmutableSet.of("a"));
    }

    @Test
    @Tag("N5")
    void refuses_choices_of_nobody_of_oneself_and_of_somebody_twice() {
        assertThat(Refusals.of(() -> new RankedChoices(ImmutableList.of(ImmutableSet.of()))))
                .containsExactly("EMPTY_VALUE 0 []");
        assertThat(Refusals.of(() -> RankedChoices.of("a", "b", "a"))).containsExactly("PREFERENCES 2 [a]");
        assertThat(Refusals.of(() -> RankedChoices.of("René", "Rene\u0301"))).containsExactly("PREFERENCES 1 [René]");
        assertThat(Refusals.of(() -> ann().putChoices(Role.MENTOR, RankedChoices.of("b", "ann"))
                        .build()))
                .containsExactly("PREFERENCES choices/mentor [ann]");
    }

    @Test
    void choices_of_nobody_are_none() {
        Participant ann = ann().putChoices(Role.MENTOR, RankedChoices.none()).build();

        assertThat(ann.choices()).isEmpty();
        assertThat(ann.choices(Role.MENTOR).isEmpty()).isTrue();
        assertThat(ann).isEqualTo(ann().build());
    }

    @Test
    @Tag("004-13")
    @Tag("P2")
    void refuses_leave_given_twice_for_one_goal() {
        OptIn alike = new OptIn("faith", "mix", OptIn.Wish.SIMILAR, DAY);
        OptIn unlike = new OptIn("faith", "mix", OptIn.Wish.DIFFERENT, DAY);
        OptIn other = new OptIn("faith", "other", OptIn.Wish.DIFFERENT, DAY);

        assertThat(Refusals.of(() -> ann().addOptIns(alike, unlike).build()))
                .containsExactly("DUPLICATE_ID optIns/1 [ann, faith]");
        assertThat(ann().addOptIns(alike, other).build().optIns()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, en",
        "en-gb, en-GB",
        "zh-hANT-tw, zh-Hant-TW",
        "es-419, es-419",
        "sl-NEDIS, sl-nedis",
        "de-CH-1901, de-CH-1901",
        "en-US-u-CA-GREG, en-US-u-ca-greg",
        "X-aa-BBBB, x-aa-bbbb"
    })
    void keeps_languages_in_their_usual_case(String written, String kept) {
        assertThat(LanguageTags.require(written)).isEqualTo(kept);
        assertThat(LanguageTags.require(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "e", "english language", "en_GB", "en-", "-en", "en--GB", "en-x", "ünal", "123"})
    void refuses_what_is_no_language_tag(String tag) {
        assertThat(LanguageTags.isWellFormed(tag)).isFalse();
        assertThat(Refusals.of(() -> ann().addLanguages(tag).build())).containsExactly("UNKNOWN_VALUE languages []");
    }

    @Test
    void keeps_the_new_sets_in_order_whatever_order_was_given() {
        Participant ann = ann().addLanguages("fr", "en", "FR")
                .addChannels(Channel.IN_PERSON, Channel.EMAIL)
                .addWants("sponsorship", "mentoring")
                .story(new Story(
                        Optional.empty(), false, Optional.empty(), ImmutableSet.of("b", "a"), ImmutableSet.of()))
                .build();

        assertThat(ann.languages()).containsExactly("en", "fr");
        assertThat(ann.channels()).containsExactly(Channel.EMAIL, Channel.IN_PERSON);
        assertThat(ann.wants()).containsExactly("mentoring", "sponsorship");
        assertThat(ann.story().lived()).containsExactly("a", "b");
    }

    @Test
    @Tag("C1")
    @Tag("A5")
    void nothing_about_readiness_is_taken_for_granted() {
        Participant ann = ann().build();

        assertThat(ann.readiness()).isEqualTo(Readiness.unknown());
        assertThat(ann.readiness().managerConsent()).isEmpty();
        assertThat(ann.readiness().voluntary()).isEmpty();
        assertThat(ann.readiness().status()).isEmpty();
        assertThat(ann.story()).isEqualTo(Story.untold());
        assertThat(ann.story().quotable()).isFalse();
        assertThat(ann.optIns()).isEmpty();
        assertThat(ann.availability().isKnown()).isFalse();
    }

    @Test
    @Tag("000-02")
    @Tag("003-18")
    void keeps_what_is_completed_and_acknowledged_in_order() {
        Readiness readiness = Readiness.builder()
                .completed(ImmutableMap.of("training", DAY, "briefing", DAY))
                .acknowledged(ImmutableMap.of("time", "2", "quiet", "1"))
                .build();

        assertThat(readiness.completed().keySet()).containsExactly("briefing", "training");
        assertThat(readiness.acknowledged().keySet()).containsExactly("quiet", "time");
        assertThat(Refusals.of(() -> Readiness.builder()
                        .acknowledged(ImmutableMap.of("time", ""))
                        .build()
                        .acknowledged()))
                .containsExactly("EMPTY_VALUE version []");
    }

    @Test
    @Tag("A5")
    void every_state_of_consent_and_application_has_its_name() {
        assertThat(ManagerConsent.values())
                .extracting(Enum::name)
                .containsExactly("PENDING", "GRANTED", "REFUSED", "WITHDRAWN");
        assertThat(ApplicationStatus.values())
                .extracting(Enum::name)
                .containsExactly("APPLIED", "ACCEPTED", "DECLINED", "WITHDRAWN");
    }

    @Test
    @Tag("001-01")
    @Tag("004-10")
    void tells_relationships_apart_by_type_and_round() {
        MentoringPair pair = new MentoringPair("ann", "ben");
        Relationship first = new Relationship(pair, Optional.empty(), Optional.of(1), false);
        Relationship second = new Relationship(pair, Optional.empty(), Optional.of(2), true);
        Relationship sponsored = new Relationship(pair, Optional.of("sponsorship"), Optional.of(1), true);

        assertThat(roster(first, second, sponsored).history()).hasSize(3);
        assertThat(Refusals.of(() -> new Relationship(pair, Optional.empty(), Optional.of(0), false)))
                .containsExactly("NUMBER_RANGE round []");
        assertThat(Refusals.of(() -> new Relationship(pair, Optional.of(""), Optional.empty(), false)))
                .containsExactly("EMPTY_VALUE relationship type []");
    }

    @Test
    void refuses_a_relationship_that_runs_and_has_ended() {
        MentoringPair pair = new MentoringPair("ann", "ben");

        assertThat(Refusals.of(() -> roster(
                        Relationship.past("ann", "ben"),
                        new Relationship(pair, Optional.empty(), Optional.empty(), true))))
                .containsExactly("DUPLICATE_PAIR history/1 [ann, ben]");
    }

    @Test
    void shows_values_of_every_kind_when_asked() {
        assertThat(List.of(
                        new AttributeValue.Terms(ImmutableSet.of("b", "a")),
                        new AttributeValue.Day(DAY),
                        new AttributeValue.At("town"),
                        new AttributeValue.Words("so it is"),
                        new AttributeValue.Truth(true)))
                .extracting(AttributeValue::show)
                .containsExactly("a,b", "2026-01-01", "town", "so it is", "true");
        assertThat(ann().attributes(ImmutableSortedMap.of("x", new AttributeValue.Truth(false)))
                        .build()
                        .attributes())
                .hasSize(1);
    }

    private static Goal goal(String id, String text) {
        return new Goal(id, Goal.Kind.CAREER, text, ImmutableSet.of(), Goal.Status.OPEN);
    }

    private static Roster roster(Relationship... history) {
        return Roster.builder().cohort("2026").addHistory(history).build();
    }

    private static ParticipantBuilder ann() {
        return Participant.builder().id("ann").addRoles(Role.MENTOR);
    }
}
