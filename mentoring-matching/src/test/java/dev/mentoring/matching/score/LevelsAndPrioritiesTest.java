package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Priority;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsAndPrioritiesTest {

    @ParameterizedTest(name = "level {0} of {1} wanted as {2} rates {3}")
    @Tag("003-25")
    @CsvSource({
        "BASIC, budget, budget, 600000",
        "SOLID, budget, budget, 850000",
        "EXPERT, budget, budget, 1000000",
        "BASIC, governance, budget, 300000",
        "SOLID, expenses, budget, 510000"
    })
    void a_level_shares_out_the_credit_of_an_offer(Level level, String offer, String need, int millionths) {
        assertThat(rate(mentor("m").addOffers(at(level, offer)), mentee("n", need), Options.none()))
                .isEqualTo(millionths);
    }

    @Test
    @Tag("003-25")
    void the_best_of_several_offers_counts_with_its_level() {
        ParticipantBuilder mentor = mentor("m").addOffers(at(Level.BASIC, "budget"), at(Level.EXPERT, "expenses"));

        // 60 percent of the topic itself; all of a topic that overlaps with it to 60 percent. The first named stays.
        Rating rating = Rated.by(NeedsCovered.ofMentee(), Options.none(), mentor, mentee("n", "budget"));

        assertThat(rating.millionths()).hasValue(600_000);
        assertThat(rating.reasons())
                .containsExactly(new Reason(
                        "topic-offered",
                        ImmutableSortedMap.of(
                                "credit", "600000", "level", "BASIC", "need", "budget", "offer", "budget")));
    }

    @Test
    @Tag("003-26")
    void needs_count_by_their_priority() {
        ParticipantBuilder mentee =
                mentee("n").addNeeds(wanted("budget", Priority.HIGH), wanted("board", Priority.LOW));
        ParticipantBuilder mentor = mentor("m").addOffers(at(Level.SOLID, "budget"), new Offer("board"));

        // (3 x 850,000 + 1 x 1,000,000) / 4
        assertThat(rate(mentor, mentee, Options.none())).isEqualTo(887_500);
        assertThat(rate(mentor("m", "budget"), mentee, Options.none())).isEqualTo(750_000);
        assertThat(rate(mentor("m", "board"), mentee, Options.none())).isEqualTo(250_000);
    }

    @Test
    @Tag("003-26")
    void a_need_without_a_priority_counts_as_medium() {
        ParticipantBuilder stated =
                mentee("n").addNeeds(wanted("budget", Priority.MEDIUM), wanted("board", Priority.LOW));
        ParticipantBuilder silent = mentee("n").addNeeds(new Need("budget"), wanted("board", Priority.LOW));

        assertThat(rate(mentor("m", "budget"), silent, Options.none()))
                .isEqualTo(rate(mentor("m", "budget"), stated, Options.none()))
                .isEqualTo(666_666);
    }

    @Test
    void takes_shares_and_weights_from_the_programme() {
        Options options = Options.of(Map.of("basicPercent", new Options.Whole(10), "highWeight", new Options.Whole(8)));
        ParticipantBuilder mentee =
                mentee("n").addNeeds(wanted("budget", Priority.HIGH), wanted("board", Priority.MEDIUM));

        assertThat(rate(mentor("m").addOffers(at(Level.BASIC, "budget")), mentee, options))
                .isEqualTo(80_000);
    }

    @ParameterizedTest
    @CsvSource({"basicPercent, 90", "expertPercent, 80", "lowWeight, 3", "highWeight, 1"})
    void refuses_settings_by_which_less_would_count_for_more(String setting, long value) {
        Options options = Rated.option(setting, value);

        assertThatThrownBy(() -> rate(mentor("m", "budget"), mentee("n", "budget"), options))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.BOUNDS_CROSSED));
    }

    @Test
    @Tag("004-05")
    void the_benefit_to_the_mentor_is_what_the_mentee_offers_of_what_the_mentor_wants() {
        ParticipantBuilder mentor = mentor("m", "budget").addNeeds(new Need("board"), new Need("circulation"));
        ParticipantBuilder mentee = mentee("n", "budget").addOffers(at(Level.SOLID, "board"));

        Rating benefit = Rated.by(NeedsCovered.ofMentor(), Options.none(), mentor, mentee);

        assertThat(benefit.millionths()).hasValue(425_000);
        assertThat(benefit.reasons())
                .extracting(Reason::code, reason -> reason.fact("kind"))
                .containsExactly(
                        tuple("topic-offered", "offers-of-mentee"), tuple("topic-not-offered", "offers-of-mentee"));
        assertThat(rate(mentor, mentee, Options.none())).isEqualTo(1_000_000);
    }

    @Test
    @Tag("A7")
    @Tag("004-05")
    void the_benefit_to_a_mentor_who_wants_nothing_is_unknown() {
        assertThat(Rated.by(NeedsCovered.ofMentor(), Options.none(), mentor("m", "budget"), mentee("n", "budget"))
                        .millionths())
                .isEmpty();
    }

    private static int rate(ParticipantBuilder mentor, ParticipantBuilder mentee, Options options) {
        return Rated.millionths(NeedsCovered.ofMentee(), options, mentor, mentee);
    }

    private static Offer at(Level level, String topic) {
        return new Offer(topic, Optional.of(level), Optional.empty());
    }

    private static Need wanted(String topic, Priority priority) {
        return new Need(topic, Optional.of(priority));
    }
}
