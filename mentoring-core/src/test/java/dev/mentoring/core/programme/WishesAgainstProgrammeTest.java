package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WishesAgainstProgrammeTest {

    private static final Labels LABELS = Labels.of("A wording");
    private static final Attribute REGION = new Attribute.Category(
            "region",
            LABELS,
            ImmutableList.of(
                    new Choice("north", LABELS),
                    new Choice("isles", LABELS, Optional.of("north")),
                    new Choice("skerries", LABELS, Optional.of("isles")),
                    new Choice("south", LABELS)));

    @Test
    void takes_wishes_that_the_form_can_answer() {
        assertThat(check(
                        AttributeWish.oneOf("region", "north", "south"),
                        AttributeWish.oneOf("alone", "YES"),
                        AttributeWish.similar("years")))
                .isEmpty();
    }

    @Test
    @Tag("T2")
    @Tag("P2")
    void names_wishes_that_it_cannot_and_never_what_is_wished_for() {
        assertThat(check(
                        AttributeWish.similar("shoe"),
                        AttributeWish.different("faith"),
                        AttributeWish.oneOf("region", "north", "moon"),
                        AttributeWish.oneOf("alone", "PERHAPS"),
                        AttributeWish.oneOf("years", "7"),
                        AttributeWish.similar("words")))
                .containsExactly(
                        "UNKNOWN_OPTION participants/0/wishes/0/attribute [zoe, shoe]",
                        "SENSITIVE_ATTRIBUTE participants/0/wishes/1/attribute [zoe, faith]",
                        "UNKNOWN_OPTION participants/0/wishes/2/answers [zoe, region]",
                        "UNKNOWN_OPTION participants/0/wishes/3/answers [zoe, alone]",
                        "UNKNOWN_OPTION participants/0/wishes/4/answers [zoe, years]",
                        "UNKNOWN_OPTION participants/0/wishes/5/attribute [zoe, words]");
    }

    @Test
    @Tag("000-14")
    void an_answer_holds_those_within_it() {
        assertThat(REGION.within(ImmutableSet.of("north"))).containsExactly("north", "isles", "skerries");
        assertThat(REGION.within(ImmutableSet.of("isles", "south"))).containsExactly("isles", "skerries", "south");
        assertThat(REGION.within(ImmutableSet.of())).isEmpty();
    }

    private static List<String> check(AttributeWish... wishes) {
        Form form = new Form(
                ImmutableList.of(
                        REGION,
                        new Attribute.Truth("alone", LABELS),
                        new Attribute.Count("years", LABELS, 0, 60),
                        new Attribute.Words("words", LABELS),
                        new Attribute.Words("faith", LABELS)),
                ImmutableSet.of("faith"),
                ImmutableList.of());
        Programme programme = Programme.builder()
                .id("p")
                .labels(LABELS)
                .taxonomies(Taxonomies.of(ImmutableList.of()))
                .form(form)
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of())
                .build();
        Participant zoe = Participant.builder()
                .id("zoe")
                .addRoles(Role.MENTEE)
                .addWishes(wishes)
                .build();
        return programme.check(Roster.builder().cohort("c").addParticipants(zoe).build()).list().stream()
                .map(problem -> problem.code() + " " + problem.path() + " " + problem.ids())
                .toList();
    }
}
