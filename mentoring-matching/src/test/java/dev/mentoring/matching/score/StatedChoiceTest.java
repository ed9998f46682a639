package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("001-07")
class StatedChoiceTest {

    @ParameterizedTest(name = "{0} among a, b and c rates {1}")
    @CsvSource({"a, 1000000", "b, 666666", "c, 333333", "d, 0"})
    void falls_with_the_rank_and_ends_with_those_not_chosen(String mentor, int millionths) {
        assertThat(rate("MENTEE", mentor(mentor), choosing(mentee("n"), Role.MENTEE, "a", "b", "c"))
                        .millionths())
                .hasValue(millionths);
    }

    @Test
    void people_of_one_rank_rate_alike() {
        ParticipantBuilder mentee = mentee("n")
                .putChoices(
                        Role.MENTEE,
                        new RankedChoices(ImmutableList.of(ImmutableSet.of("a", "b"), ImmutableSet.of("c"))));

        assertThat(rate("MENTEE", mentor("a"), mentee).millionths()).hasValue(1_000_000);
        assertThat(rate("MENTEE", mentor("b"), mentee).millionths()).hasValue(1_000_000);
        assertThat(rate("MENTEE", mentor("c"), mentee).millionths()).hasValue(500_000);
    }

    @Test
    void counts_the_sides_that_it_is_told_to() {
        ParticipantBuilder mentor = choosing(mentor("a"), Role.MENTOR, "x", "n");
        ParticipantBuilder mentee = choosing(mentee("n"), Role.MENTEE, "a");

        assertThat(rate("MENTEE", mentor, mentee).millionths()).hasValue(1_000_000);
        assertThat(rate("MENTOR", mentor, mentee).millionths()).hasValue(500_000);
        assertThat(rate("BOTH", mentor, mentee).millionths()).hasValue(750_000);
        assertThat(Rated.by(new StatedChoice(), Options.none(), mentor, mentee).millionths())
                .hasValue(750_000);
    }

    @Test
    @Tag("A7")
    void whoever_states_no_choices_takes_nothing_away() {
        ParticipantBuilder choosing = choosing(mentee("n"), Role.MENTEE, "a");

        assertThat(rate("BOTH", mentor("a"), choosing).millionths()).hasValue(1_000_000);
        assertThat(rate("MENTOR", mentor("a"), choosing).millionths()).isEmpty();
        assertThat(rate("BOTH", mentor("a"), mentee("n")))
                .isEqualTo(Rating.unknown(
                        Reason.of("no-choices-stated", "by", "MENTEE"),
                        Reason.of("no-choices-stated", "by", "MENTOR")));
    }

    @Test
    void says_whose_choice_at_which_rank() {
        Rating rating =
                rate("BOTH", choosing(mentor("a"), Role.MENTOR, "x"), choosing(mentee("n"), Role.MENTEE, "b", "a"));

        assertThat(rating.millionths()).hasValue(250_000);
        assertThat(rating.reasons())
                .containsExactly(
                        Reason.of("chosen", "by", "MENTEE", "rank", "2", "ranks", "2"),
                        Reason.of("not-chosen", "by", "MENTOR"));
    }

    @Test
    void refuses_a_side_that_there_is_not() {
        assertThatThrownBy(() -> rate("PEER", mentor("a"), mentee("n")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("MENTEE, MENTOR or BOTH");
    }

    private static Rating rate(String side, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return Rated.by(new StatedChoice(), Rated.option("side", side), mentor, mentee);
    }

    private static ParticipantBuilder choosing(ParticipantBuilder person, Role role, String... bestFirst) {
        return person.putChoices(role, RankedChoices.of(bestFirst));
    }
}
