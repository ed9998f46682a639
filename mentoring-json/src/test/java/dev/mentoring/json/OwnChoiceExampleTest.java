package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.matching.explain.UnmatchedExplanation;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mentees who choose their own mentor, across organisations (source 001). */
class OwnChoiceExampleTest {

    private static final ExampleRound ROUND = ExampleRound.of("own-choice");

    @Test
    @Tag("001-07")
    void nobody_is_paired_with_somebody_whom_they_did_not_choose() {
        assertThat(ROUND.match().mode()).isEqualTo(MatchingMode.RANKED_CHOICE);
        assertThat(ROUND.match().result().pairings()).hasSize(8).allSatisfy(pairing -> {
            var ofMentee = ROUND.person(pairing.mentee()).choices(Role.MENTEE);
            var ofMentor = ROUND.person(pairing.mentor()).choices(Role.MENTOR);
            assertThat(ofMentee.isEmpty() || ofMentee.rankOf(pairing.mentor()).isPresent())
                    .isTrue();
            assertThat(ofMentor.isEmpty() || ofMentor.rankOf(pairing.mentee()).isPresent())
                    .isTrue();
        });
    }

    @Test
    @Tag("001-01")
    @Tag("001-07")
    void a_choice_does_not_bring_back_whom_a_rule_keeps_out() {
        assertThat(ROUND.person("e-zoe").choices(Role.MENTEE).rankOf("m-ada")).hasValue(1);
        assertThat(ROUND.person("m-ada").choices(Role.MENTOR).rankOf("e-zoe")).hasValue(1);
        assertThat(ROUND.forbiddenBy("m-ada", "e-zoe")).contains("no-informal-mentor");
        assertThat(ROUND.forbiddenBy("m-bo", "e-ines")).contains("not-paired-before");
    }

    @Test
    @Tag("001-05")
    void a_future_mentor_hears_not_yet_and_what_is_missing() {
        assertThat(ROUND.person("m-gus").attributes()).containsEntry("future-mentor", new AttributeValue.Truth(true));
        assertThat(ROUND.keptOutBy("m-gus", Role.MENTOR)).contains("enough-experience");
        assertThat(ROUND.rules().flip(ROUND.person("m-gus"), Role.MENTOR).flip().changes())
                .extracting(change -> change.fact().name(), change -> change.to())
                .containsExactly(tuple(
                        "sector-since",
                        new AttributeValue.Day(Examples.date("own-choice").minusYears(5))));
        assertThat(ROUND.person("m-gus").career().sectorSince()).contains(LocalDate.of(2023, 2, 1));
    }

    @Test
    @Tag("001-05")
    void a_mentor_who_does_not_say_since_when_is_for_the_coordinator() {
        assertThat(ROUND.rules().admit(ROUND.person("m-hal"), Role.MENTOR).decision())
                .isEqualTo(Decision.REFERRED);
        assertThat(ROUND.referred()).contains("m-hal > e-yaw");
    }

    @Test
    @Tag("001-08")
    void mentees_take_part_once_they_know_what_mentoring_is() {
        assertThat(ROUND.programme().components())
                .extracting(Component::kind, Component::roles)
                .containsExactly(tuple(Component.Kind.BRIEFING, ImmutableSet.of(Role.MENTEE)));
        assertThat(ROUND.keptOutBy("e-oti", Role.MENTEE)).contains("briefed");
        assertThat(ROUND.keptOutBy("m-ada", Role.MENTOR)).isEmpty();
    }

    @Test
    @Tag("001-04")
    void a_mentee_may_have_two_mentors_each_for_areas_of_their_own() {
        assertThat(ROUND.pairs())
                .contains("m-ada > e-lin", "m-cleo > e-lin", "m-bo > e-tom", "m-eun > e-tom")
                .filteredOn(pair -> pair.endsWith(" > e-lin"))
                .hasSize(2);
        ImmutableSet<String> areas = ROUND.person("e-lin").goals().stream()
                .flatMap(goal -> goal.topics().stream())
                .collect(toImmutableSet());
        assertThat(areas).containsExactlyInAnyOrder("teaching", "chartership");
        assertThat(offers("m-ada")).containsAll(areas);
    }

    private static ImmutableSet<String> offers(String id) {
        return ROUND.person(id).offers().stream().map(offer -> offer.topic()).collect(toImmutableSet());
    }

    @Test
    @Tag("001-03")
    void who_finds_nobody_hears_whom_rules_and_choices_left_out_and_who_waits_for_the_coordinator() {
        UnmatchedExplanation why = ROUND.match().whyUnmatched().stream()
                .filter(each -> each.unmatched().id().equals("e-yaw"))
                .findFirst()
                .orElseThrow();

        assertThat(why.kept())
                .extracting(KeptOut::clause, KeptOut::referred)
                .containsExactly(
                        tuple("enough-experience", false),
                        tuple("enough-experience", true),
                        tuple("other-organisation", false));
        assertThat(why.notChosen()).contains("m-cleo");
    }

    @Test
    @Tag("001-03")
    void the_pool_is_of_several_organisations_and_no_pair_is_of_one() {
        assertThat(ROUND.people().roster().participants().stream()
                        .map(person -> person.career().organisation())
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(toImmutableList()))
                .hasSize(5);
        assertThat(ROUND.match().result().pairings())
                .allSatisfy(pairing -> assertThat(
                                ROUND.person(pairing.mentor()).career().organisation())
                        .isNotEqualTo(ROUND.person(pairing.mentee()).career().organisation()));
    }

    @Test
    @Tag("001-01")
    void who_was_somebodys_informal_mentor_once_is_known_and_forbids_nothing_any_more() {
        assertThat(ROUND.people().roster().history())
                .filteredOn(past -> past.type().equals(Optional.of("informal")))
                .extracting(past -> past.pair().mentor(), past -> past.running())
                .containsExactlyInAnyOrder(tuple("m-ada", true), tuple("m-dov", false));
    }
}
