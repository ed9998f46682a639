package dev.mentoring.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Refusals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttributeWishTest {

    @Test
    void names_answers_where_it_is_for_one_of_them_and_nowhere_else() {
        assertThat(AttributeWish.oneOf("region", "north", "isles").answers()).containsExactly("isles", "north");
        assertThat(Refusals.of(() -> AttributeWish.oneOf("region"))).containsExactly("EMPTY_VALUE answers [region]");
        assertThat(Refusals.of(() -> new AttributeWish("region", AttributeWish.Kind.SIMILAR, ImmutableSet.of("north"))))
                .containsExactly("UNKNOWN_SETTING answers [region]");
    }

    @Test
    @Tag("D13")
    void refuses_identifiers_that_are_none() {
        assertThat(Refusals.of(() -> AttributeWish.similar(""))).containsExactly("EMPTY_VALUE attribute []");
        assertThat(Refusals.of(() -> AttributeWish.oneOf("region", "a\n"))).containsExactly("ID_CHARACTERS answer []");
    }

    @Test
    void is_stated_once_of_an_attribute() {
        ParticipantBuilder ann = Participant.builder().id("ann").addRoles(Role.MENTEE);

        assertThat(Refusals.of(() -> ann.addWishes(AttributeWish.similar("region"), AttributeWish.different("region"))
                        .build()))
                .containsExactly("DUPLICATE_ID wishes/1 [ann, region]");
    }

    @Test
    @Tag("P1")
    void is_not_told_by_its_text() {
        assertThat(AttributeWish.oneOf("region", "north")).hasToString("AttributeWish[…]");
    }
}
