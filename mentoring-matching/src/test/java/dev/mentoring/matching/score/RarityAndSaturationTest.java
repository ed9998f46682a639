package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.matching.SmallProgramme;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RarityAndSaturationTest {

    @ParameterizedTest(name = "{0} percent: circulation alone rates {1}")
    @CsvSource({"0, 500000", "100, 363636", "400, 200000", "1, 500000", "2, 497512"})
    void what_few_mentors_offer_counts_for_more(long percent, int millionths) {
        Roster people = roster(
                mentee("n", "budget", "circulation"),
                mentor("rare", "budget", "circulation"),
                mentor("m", "circulation"),
                mentor("third", "circulation"),
                mentor("fourth", "circulation"));

        assertThat(rated(people, rarity(percent), "m").millionths()).hasValue(millionths);
        assertThat(rated(people, rarity(percent), "rare").millionths()).hasValue(Rating.BEST);
    }

    @Test
    void whoever_earns_a_need_credit_makes_it_less_rare() {
        // Expenses are related to budgets, and governance holds them: of four all but one earn the need credit.
        Roster people = roster(
                mentee("n", "budget", "circulation"),
                mentor("m", "circulation"),
                mentor("related", "expenses"),
                mentor("category", "governance"),
                mentor("topic", "budget"));

        // 2 (100 + 100 x 1/4) = 250 against 2 (100 + 100 x 3/4) = 350
        assertThat(rated(people, rarity(100), "m").millionths()).hasValue(350_000_000 / 600);
    }

    @Test
    void who_has_left_makes_nothing_less_rare() {
        ParticipantBuilder gone = mentor("gone", "budget")
                .readiness(
                        Readiness.builder().status(ApplicationStatus.WITHDRAWN).build());
        Roster people =
                roster(mentee("n", "budget", "circulation"), gone, mentor("m", "circulation"), mentor("o", "budget"));

        // Two mentors are left, and one of them offers each.
        assertThat(rated(people, rarity(100), "m").millionths()).hasValue(500_000);
    }

    @Test
    void a_need_that_everybody_meets_weighs_what_it_did() {
        Roster people =
                roster(mentee("n", "budget", "board"), mentor("m", "budget", "board"), mentor("o", "governance"));

        assertThat(rated(people, rarity(400), "o").millionths()).hasValue(500_000);
    }

    @Test
    void says_how_many_mentors_there_are_for_a_need() {
        Roster people = roster(
                mentee("n").addNeeds(new Need("budget", Optional.of(Priority.HIGH)), new Need("board")),
                mentor("m", "budget"),
                mentor("o", "circulation"));

        assertThat(rated(people, rarity(50), "m").reasons())
                .containsExactly(
                        new Reason(
                                "topic-offered",
                                ImmutableSortedMap.<String, String>naturalOrder()
                                        .put("among", "2")
                                        .put("credit", "1000000")
                                        .put("givers", "1")
                                        .put("need", "budget")
                                        .put("offer", "budget")
                                        .put("priority", "HIGH")
                                        .buildOrThrow()),
                        new Reason(
                                "topic-not-offered",
                                ImmutableSortedMap.of("among", "2", "givers", "0", "need", "board")));
    }

    @Test
    @Tag("004-05")
    void rarity_of_what_the_mentor_wants_is_that_among_mentees() {
        Roster people = roster(
                mentor("m", "budget").addNeeds(new Need("board"), new Need("circulation")),
                mentee("n").addOffers(new Offer("board")),
                mentee("o").addOffers(new Offer("board")),
                mentee("p").addOffers(new Offer("circulation")),
                mentee("q").addOffers(new Offer("board")));

        // Board 100 + 25, circulation 100 + 75.
        assertThat(Rated.in(context(people), "mentor-benefit", rarity(100), "m", "n")
                        .millionths())
                .hasValue(125_000_000 / 300);
    }

    @ParameterizedTest(name = "{0} are enough: two of three rate {1}, one {2}")
    @CsvSource({
        "0, 666666, 333333",
        "1, 1000000, 1000000",
        "2, 1000000, 500000",
        "3, 666666, 333333",
        "1000, 666666, 333333"
    })
    void more_than_enough_is_no_better(long enough, int two, int one) {
        Roster people = roster(
                mentee("n", "budget", "board", "circulation"),
                mentor("two", "budget", "board"),
                mentor("one", "board"));

        assertThat(rated(people, saturation(enough), "two").millionths()).hasValue(two);
        assertThat(rated(people, saturation(enough), "one").millionths()).hasValue(one);
    }

    @Test
    @Tag("003-26")
    void enough_is_as_much_as_the_weightiest_needs() {
        Roster people = roster(
                mentee("n")
                        .addNeeds(
                                new Need("budget", Optional.of(Priority.HIGH)),
                                new Need("board", Optional.of(Priority.LOW)),
                                new Need("circulation")),
                mentor("high", "budget"),
                mentor("others", "board", "circulation"),
                mentor("medium", "circulation"));

        assertThat(rated(people, saturation(1), "high").millionths()).hasValue(Rating.BEST);
        assertThat(rated(people, saturation(1), "others").millionths()).hasValue(Rating.BEST);
        assertThat(rated(people, saturation(1), "medium").millionths()).hasValue(666_666);
        assertThat(rated(people, saturation(1), "high").reasons())
                .extracting(Reason::code)
                .containsExactly("topic-offered", "enough-covered", "topic-not-offered", "topic-not-offered");
        assertThat(rated(people, saturation(1), "medium").reasons())
                .extracting(Reason::code)
                .doesNotContain("enough-covered");
    }

    @Test
    void breadth_counts_beside_saturation() {
        ParticipantBuilder broad = mentor("broad", "budget", "board", "circulation");
        Options options =
                Options.of(ImmutableSortedMap.of("saturation", new Options.Whole(1), "breadth", new Options.Whole(1)));

        assertThat(rated(roster(mentee("n", "budget", "board"), broad), options, "broad")
                        .millionths())
                .hasValue(333_333);
    }

    @Test
    @Tag("A7")
    void nothing_offered_and_nothing_wanted_stay_unknown() {
        Roster people = roster(mentee("n", "budget"), mentor("m"), mentee("silent"), mentor("o", "budget"));

        assertThat(rated(people, rarity(100), "m").millionths()).isEmpty();
        assertThat(Rated.in(context(people), "needs-covered", saturation(2), "o", "silent")
                        .millionths())
                .isEmpty();
    }

    @Test
    void people_who_are_both_are_counted_as_mentors() {
        Roster people = roster(
                mentee("n", "budget", "circulation"),
                mentor("m", "circulation").addRoles(Role.MENTEE),
                mentee("no-mentor").addOffers(new Offer("budget")));

        // One mentor states offers, of circulation: budget weighs 200, circulation 100.
        assertThat(rated(people, rarity(100), "m").millionths()).hasValue(333_333);
    }

    @ParameterizedTest
    @CsvSource({"rarityPercent, -1", "rarityPercent, 401", "saturation, -1", "saturation, 1001"})
    void refuses_settings_out_of_range(String setting, long value) {
        assertThatThrownBy(() ->
                        rated(roster(mentee("n", "budget"), mentor("m", "budget")), Rated.option(setting, value), "m"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(setting);
    }

    private static Options rarity(long percent) {
        return Rated.option("rarityPercent", percent);
    }

    private static Options saturation(long enough) {
        return Rated.option("saturation", enough);
    }

    private static Rating rated(Roster people, Options options, String mentor) {
        return Rated.in(context(people), "needs-covered", options, mentor, "n");
    }

    private static ScoringContext context(Roster people) {
        return new ScoringContext(SmallProgramme.programme(), people, SmallProgramme.ON);
    }
}
