package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.SmallProgramme;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Novelty against the history, and missed rounds. */
class MemoryScorersTest {

    private static final Rating NEW = Rating.of(Rating.BEST, new Reason("never-paired", ImmutableSortedMap.of()));
    private static final Rating UNTOLD = Rating.unknown(Reason.of("value-missing", "fact", "round-of-pairing"));

    @ParameterizedTest(name = "paired in round {0} of 9: {1}")
    @Tag("001-01")
    @Tag("A13")
    @CsvSource({"8, 250000", "7, 500000", "6, 750000", "1, 750000", "9, 0", "12, 0"})
    void the_longer_ago_the_better_and_never_as_good_as_new(int round, int millionths) {
        assertThat(novelty(9, Options.none(), past("m", "n", round)).millionths())
                .hasValue(millionths);
        assertThat(novelty(9, Options.none(), past("n", "m", round)).millionths())
                .hasValue(millionths);
    }

    @Test
    @Tag("A13")
    void who_was_never_paired_is_new() {
        assertThat(novelty(9, Options.none())).isEqualTo(NEW);
        assertThat(novelty(9, Options.none(), past("m", "other", 8), past("other", "n", 8)))
                .isEqualTo(NEW);
        assertThat(novelty(9, Options.none(), of("sponsorship", 8, false))).isEqualTo(NEW);
        assertThat(novelty(9, Options.none(), of("mentoring", 8, false)).millionths())
                .hasValue(250_000);
    }

    @Test
    void a_pairing_that_still_runs_is_not_new_at_all() {
        assertThat(novelty(9, Options.none(), of("mentoring", 1, true)))
                .isEqualTo(Rating.of(0, Reason.of("paired-before", "rounds", "0")));
    }

    @Test
    void the_last_of_several_pairings_counts() {
        assertThat(novelty(9, Options.none(), past("m", "n", 2), past("n", "m", 7), past("m", "n", 5)))
                .isEqualTo(Rating.of(500_000, Reason.of("paired-before", "rounds", "2")));
        assertThat(novelty(9, Options.none(), Relationship.past("m", "n"), of("mentoring", 9, true))
                        .millionths())
                .hasValue(0);
    }

    @Test
    @Tag("A7")
    void a_pairing_of_an_unknown_round_is_unknown() {
        assertThat(novelty(9, Options.none(), Relationship.past("m", "n"))).isEqualTo(UNTOLD);
        assertThat(novelty(9, Options.none(), Relationship.past("m", "n"), past("m", "n", 8)))
                .isEqualTo(UNTOLD);
        assertThat(novelty(9, Options.none(), past("m", "n", 8), Relationship.past("m", "n")))
                .isEqualTo(UNTOLD);
        assertThat(rated(SmallProgramme.programme(), "novelty", Options.none(), history(past("m", "n", 8))))
                .isEqualTo(UNTOLD);
    }

    @ParameterizedTest(name = "mentor missed {0}, mentee {1} of four: {2}, {3}, {4}")
    @CsvSource({
        "0, 1, 250000, 0, 125000",
        "2, 1, 250000, 500000, 375000",
        "9, 4, 1000000, 1000000, 1000000",
        "1, 0, 0, 250000, 125000"
    })
    void who_got_nobody_goes_first(int ofMentor, int ofMentee, int byMentee, int byMentor, int both) {
        Roster people = Roster.builder()
                .from(roster(mentor("m"), mentee("n"), mentee("third")))
                .missed(missed(ofMentor, ofMentee))
                .build();

        assertThat(missed(people, "MENTEE").millionths()).hasValue(byMentee);
        assertThat(missed(people, "MENTOR").millionths()).hasValue(byMentor);
        assertThat(missed(people, "BOTH").millionths()).hasValue(both);
    }

    @Test
    void says_how_many_rounds_who_has_missed() {
        Roster people = Roster.builder()
                .from(roster(mentor("m"), mentee("n")))
                .putMissed("n", 2)
                .build();

        assertThat(missed(people, "BOTH").reasons())
                .containsExactly(
                        Reason.of("missed", "by", "MENTEE", "rounds", "2"), Reason.of("missed-none", "by", "MENTOR"));
    }

    @Test
    @Tag("A7")
    void without_an_account_of_missed_rounds_nothing_is_known() {
        assertThat(missed(roster(mentor("m"), mentee("n")), "MENTEE"))
                .isEqualTo(Rating.unknown(Reason.of("value-missing", "fact", "missed-rounds")));
    }

    @Test
    void refuses_sides_that_there_are_not() {
        assertThatThrownBy(() -> missed(roster(mentor("m"), mentee("n")), "ALL"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("the of must be MENTEE, MENTOR or BOTH");
    }

    private static ImmutableSortedMap<String, Integer> missed(int ofMentor, int ofMentee) {
        ImmutableSortedMap.Builder<String, Integer> missed = ImmutableSortedMap.naturalOrder();
        missed.put("third", 1);
        if (ofMentor > 0) {
            missed.put("m", ofMentor);
        }
        if (ofMentee > 0) {
            missed.put("n", ofMentee);
        }
        return missed.buildOrThrow();
    }

    private static Rating missed(Roster people, String of) {
        Options options = Options.of(Map.of("rounds", new Options.Whole(4), "of", new Options.Text(of)));
        return rated(SmallProgramme.programme(), "missed-last-time", options, people);
    }

    private static Rating novelty(int round, Options options, Relationship... history) {
        Programme counted = SmallProgramme.builder()
                .addCohorts(new Cohort("2026", round, "1", ImmutableSet.of(), Optional.empty()))
                .build();
        return rated(counted, "novelty", options, history(history));
    }

    private static Roster history(Relationship... history) {
        return Roster.builder()
                .from(roster(mentor("m"), mentee("n")))
                .addHistory(history)
                .build();
    }

    private static Rating rated(Programme programme, String scorer, Options options, Roster people) {
        return Rated.in(new ScoringContext(programme, people, SmallProgramme.ON), scorer, options, "m", "n");
    }

    private static Relationship past(String mentor, String mentee, int round) {
        return new Relationship(new MentoringPair(mentor, mentee), Optional.empty(), Optional.of(round), false);
    }

    private static Relationship of(String type, int round, boolean running) {
        return new Relationship(new MentoringPair("m", "n"), Optional.of(type), Optional.of(round), running);
    }
}
