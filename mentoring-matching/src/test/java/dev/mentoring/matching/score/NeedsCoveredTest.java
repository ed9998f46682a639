package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.matching.SmallProgramme;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsCoveredTest {

    private static final String[] EVERYTHING = {"governance", "budget", "board", "operations", "circulation", "expenses"
    };

    @ParameterizedTest(name = "offering {0} to someone who wants {1} rates {2}")
    @Tag("003-24")
    @CsvSource({
        "budget, budget, 1000000, topic-offered",
        "governance, governance, 1000000, topic-offered",
        "governance, budget, 500000, category-offered",
        "budget, governance, 500000, category-wanted",
        "expenses, budget, 600000, related-topic-offered",
        "budget, expenses, 600000, related-topic-offered",
        "circulation, budget, 0, topic-not-offered",
        "board, budget, 0, topic-not-offered"
    })
    void credits_each_kind_of_link(String offer, String need, int millionths, String reason) {
        Rating rating = rate(mentor("m", offer), mentee("n", need), Options.none());

        assertThat(rating.millionths()).hasValue(millionths);
        assertThat(rating.reasons()).extracting(Reason::code).containsExactly(reason);
    }

    @Test
    @Tag("003-01")
    void is_directed_from_what_the_mentor_offers_to_what_the_mentee_wants() {
        ParticipantBuilder mentor = mentor("m", "board").addNeeds(new Need("budget"));
        ParticipantBuilder mentee = mentee("n", "circulation").addOffers(new Offer("budget"));

        assertThat(rate(mentor, mentee, Options.none()).millionths()).hasValue(0);
    }

    @Test
    void takes_the_mean_over_the_needs() {
        assertThat(rate(mentor("m", "budget"), mentee("n", "budget", "board", "expenses"), Options.none())
                        .millionths())
                .hasValue((1_000_000 + 0 + 600_000) / 3);
    }

    @Test
    void wanting_everything_gains_nothing() {
        int focused = rate(mentor("m", "budget"), mentee("n", "budget"), Options.none())
                .millionths()
                .orElseThrow();
        int everything = rate(mentor("m", "budget"), mentee("n", EVERYTHING), Options.none())
                .millionths()
                .orElseThrow();

        assertThat(everything).isLessThan(focused);
    }

    @Test
    void offering_everything_beyond_the_breadth_gains_nothing() {
        Options narrow = Options.of(Map.of("breadth", new Options.Whole(1)));

        OptionalInt focused =
                rate(mentor("m", "budget"), mentee("n", "budget"), narrow).millionths();
        Rating everything = rate(mentor("m", EVERYTHING), mentee("n", "budget"), narrow);

        assertThat(focused).hasValue(1_000_000);
        assertThat(everything.millionths()).hasValue(250_000);
        assertThat(everything.reasons()).extracting(Reason::code).contains("broad-offer");
    }

    @Test
    void a_whole_category_is_as_broad_as_its_topics() {
        Options narrow = Options.of(Map.of("breadth", new Options.Whole(1)));

        assertThat(rate(mentor("m", "governance", "budget"), mentee("n", "budget"), narrow)
                        .millionths())
                .isEqualTo(rate(mentor("m", "board", "budget"), mentee("n", "budget"), narrow)
                        .millionths());
    }

    @Test
    @Tag("A7")
    void is_unknown_and_says_why_when_a_side_states_nothing() {
        assertThat(rate(mentor("m"), mentee("n", "budget"), Options.none()))
                .isEqualTo(Rating.unknown(Reason.of("no-offers-stated", "person", "m")));
        assertThat(rate(mentor("m", "budget"), mentee("n"), Options.none()))
                .isEqualTo(Rating.unknown(Reason.of("no-needs-stated", "person", "n")));
    }

    private static Rating rate(ParticipantBuilder mentor, ParticipantBuilder mentee, Options options) {
        Participant m = mentor.build();
        Participant n = mentee.build();
        PairScorer scorer = NeedsCovered.ofMentee()
                .prepare(
                        options,
                        new ScoringContext(SmallProgramme.programme(), roster(mentor, mentee), SmallProgramme.ON));
        Rating rating = scorer.rate(m, n);
        assertThat(scorer.millionths(m, n)).isEqualTo(rating.millionths());
        return rating;
    }
}
