package dev.mentoring.matching;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.explain.UnmatchedExplanation;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.strategy.RunControl;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults seen in other systems that pair people, each with a case that would show it here. */
class TrapsTest {

    private final Matchmaker matchmaker = Matchmaker.standard();

    @Test
    @Tag("trap")
    @Tag("B4")
    void a_forbidden_pair_is_absent_and_not_zero_so_a_complete_permitted_matching_is_found() {
        Match match = match(
                SmallProgramme.programme(),
                mentor("ada", "budget"),
                mentor("bea", "board"),
                mentee("cy", "budget"),
                mentee("di", "budget").addAvoids("bea"));

        // The best pair, ada and cy, would leave di with nobody.
        assertThat(pairs(match)).containsExactly("ada-di", "bea-cy");
        assertThat(match.round().problem().pairOf(1, 1)).isEqualTo(-1);
    }

    @Test
    @Tag("trap")
    void a_comparator_reads_both_sides_so_that_it_decides() {
        ImmutableList<String> ids =
                ImmutableList.of("a", "B", "b", "é", "10", "9", "aa", "\uFF5E", "\uD83D\uDE00", "\uD83D\uDE01");
        ImmutableList<Pairing> pairings = ids.stream()
                .flatMap(mentor -> ids.stream().map(mentee -> new Pairing(mentor, mentee, 0, false)))
                .collect(ImmutableList.toImmutableList());

        requireTotal(Ids.ORDER, ids);
        requireTotal(Pairing.ORDER, pairings.subList(0, 40));
        assertThat(Pairing.ORDER.compare(pairings.get(0), pairings.get(1))).isNotZero();
        assertThat(Pairing.ORDER.compare(pairings.get(0), pairings.get(ids.size())))
                .isNotZero();
    }

    @Test
    @Tag("trap")
    void sums_are_normalised_so_ticking_more_boxes_does_not_win() {
        String[] everything = {"budget", "board", "circulation", "expenses", "governance", "operations"};
        Programme narrow = needs(Map.of("breadth", new Options.Whole(2)));

        Match wanting =
                match(narrow, mentor("ada", "budget"), mentee("focused", "budget"), mentee("greedy", everything));
        Match offering = match(
                narrow,
                mentor("focused", "budget").mentorPlaces(1),
                mentor("greedy", everything).mentorPlaces(1),
                mentee("cy", "budget"));

        assertThat(pairs(wanting)).containsExactly("ada-focused");
        assertThat(pairs(offering)).containsExactly("focused-cy");
    }

    @ParameterizedTest(name = "seed {0}")
    @Tag("trap")
    @Tag("N4")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void equal_scores_are_shown_as_equal_and_decided_by_lot_whatever_the_order(long seed) {
        Roster roster = roster(mentor("ada", "budget"), mentee("cy", "budget"), mentee("di", "budget"));
        Roster reversed = Roster.builder()
                .from(roster)
                .participants(roster.participants().reverse())
                .build();

        Match match = match(SmallProgramme.programme(), roster, seed);
        UnmatchedExplanation loser = match.whyUnmatched().get(0);

        assertThat(loser.possible().get(0).score())
                .isEqualTo(match.result().pairings().get(0).score());
        assertThat(match(SmallProgramme.programme(), reversed, seed).result()).isEqualTo(match.result());
    }

    @Test
    @Tag("trap")
    void of_equal_scores_neither_the_alphabet_nor_the_roster_prefers_anybody() {
        Set<String> winners = new HashSet<>();
        for (long seed = 0; seed < 32; seed++) {
            winners.addAll(pairs(match(
                    SmallProgramme.programme(),
                    roster(mentor("ada", "budget"), mentee("cy", "budget"), mentee("di", "budget")),
                    seed)));
        }

        assertThat(winners).containsExactlyInAnyOrder("ada-cy", "ada-di");
    }

    @Test
    @Tag("trap")
    @Tag("R1")
    void a_second_settled_pair_beyond_the_places_is_refused_before_anything_is_solved() {
        Roster settled = Roster.builder()
                .from(roster(mentor("ada", "budget").mentorPlaces(1), mentee("cy", "budget"), mentee("di", "budget")))
                .addLocked(new MentoringPair("ada", "cy"), new MentoringPair("ada", "di"))
                .build();

        assertThatThrownBy(() -> matchmaker.match(SmallProgramme.programme(), settled, SmallProgramme.ON))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.RULE_CONFLICT));
    }

    @ParameterizedTest
    @Tag("trap")
    @ValueSource(strings = {"max-score", "max-coverage"})
    void nobody_is_ever_part_of_more_pairs_than_they_have_places(String strategy) {
        Programme programme = SmallProgramme.builder()
                .capacities(new Capacities(1, 3, 1))
                .strategy(StrategyChoice.of(strategy))
                .build();
        for (int places = 0; places <= 3; places++) {
            ParticipantBuilder settled = mentee("m0", "budget");
            ParticipantBuilder[] people = {
                mentor("ada", "budget", "board").mentorPlaces(places + 1),
                mentor("bea", "circulation").mentorPlaces(places),
                settled,
                mentee("m1", "budget"),
                mentee("m2", "board"),
                mentee("m3", "circulation"),
                mentee("m4", "expenses"),
                mentee("m5", "budget")
            };
            Roster roster = Roster.builder()
                    .from(roster(people))
                    .addLocked(new MentoringPair("ada", "m0"))
                    .build();

            Match match = matchmaker.match(programme, roster, SmallProgramme.ON);

            Map<String, Long> load = match.result().pairings().stream()
                    .collect(Collectors.groupingBy(Pairing::mentor, Collectors.counting()));
            assertThat(load.getOrDefault("ada", 0L)).isBetween(1L, Math.min(3L, places + 1L));
            assertThat(load.getOrDefault("bea", 0L)).isLessThanOrEqualTo(places);
            assertThat(match.result().pairings().stream().map(Pairing::mentee)).doesNotHaveDuplicates();
        }
    }

    @Test
    @Tag("trap")
    @Tag("001-07")
    void a_choice_never_beats_a_rule() {
        ParticipantBuilder ada = mentor("ada", "budget").putChoices(Role.MENTOR, RankedChoices.of("cy"));
        ParticipantBuilder cy = mentee("cy", "budget")
                .putChoices(Role.MENTEE, RankedChoices.of("ada"))
                .addAvoids("ada");
        Criterion choice = Criterion.of("stated-choice", 1_000);

        for (MatchingMode mode : MatchingMode.values()) {
            Programme programme = SmallProgramme.builder()
                    .mode(mode)
                    .scoring(ScoringModel.of(choice))
                    .build();

            Match match = match(programme, ada, cy);

            assertThat(match.result().status()).isEqualTo(Status.SOLVED);
            assertThat(match.result().pairings()).isEmpty();
            assertThat(match.whyUnmatched())
                    .allSatisfy(why -> assertThat(why.kept().get(0).clause()).isEqualTo("not-excluded"));
        }
    }

    @Test
    @Tag("trap")
    @Tag("A7")
    void a_missing_answer_is_neutral_so_that_those_who_leave_it_open_are_not_shut_out() {
        Programme programme = SmallProgramme.builder()
                .capacities(new Capacities(3, 3, 1))
                .scoring(ScoringModel.of(new Criterion(
                        "years",
                        "experience-gap",
                        1,
                        Options.of(Map.of(
                                "attribute", new Options.Text("years"),
                                "target", new Options.Whole(5),
                                "tolerance", new Options.Whole(5))))))
                .build();

        Match match = match(
                programme,
                mentor("ada").putAttributes("years", whole(20)),
                mentee("near1").putAttributes("years", whole(15)),
                mentee("near2").putAttributes("years", whole(15)),
                mentee("open1"),
                mentee("open2"),
                mentee("far1").putAttributes("years", whole(0)),
                mentee("far2").putAttributes("years", whole(0)));

        assertThat(match.result().unmatched())
                .extracting(Unmatched::id)
                .contains("far1", "far2")
                .containsAnyOf("open1", "open2")
                .hasSize(3);
    }

    @Test
    @Tag("trap")
    void higher_is_better_in_every_scorer_there_is() {
        ImmutableMap<String, Directions.Direction> directions = Directions.all();

        assertThat(directions.keySet())
                .containsExactlyInAnyOrderElementsOf(Scorers.standard().names());
        directions.forEach((scorer, direction) -> {
            Programme programme = Directions.programme(scorer)
                    .strategy(StrategyChoice.of("max-score"))
                    .scoring(ScoringModel.of(new Criterion(scorer, scorer, 1, direction.options())))
                    .build();
            // One mentor with one place: the better of two mentees must be the one who gets it.
            ParticipantBuilder takesNobody = mentor("bea").mentorPlaces(0);
            Match match = match(programme, direction.roster(takesNobody), 0);
            assertThat(pairs(match)).as(scorer).containsExactly("ada-better");
            assertThat(match.whyUnmatched())
                    .as(scorer)
                    .filteredOn(why -> why.unmatched().id().equals("worse"))
                    .flatExtracting(UnmatchedExplanation::possible)
                    .filteredOn(possible -> possible.person().equals("ada"))
                    .singleElement()
                    .satisfies(possible -> assertThat(possible.score())
                            .isLessThan(match.result().pairings().get(0).score()));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @Tag("trap")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void applying_again_draws_no_new_lot(long seed) {
        Programme programme = SmallProgramme.programme();
        Roster first = roster(
                mentor("ada", "budget"), mentee("cy", "budget"), mentee("di", "budget"), mentee("eli", "budget"));
        Roster again = roster(
                mentee("eli", "budget").appliedOn(LocalDate.of(2026, 11, 20)),
                mentee("newcomer", "budget").addAvoids("ada"),
                mentor("zoe", "board").mentorPlaces(0),
                mentee("di", "budget").appliedOn(LocalDate.of(2026, 11, 19)),
                mentor("ada", "budget"),
                mentee("cy", "budget"));

        assertThat(pairs(match(programme, again, seed))).isEqualTo(pairs(match(programme, first, seed)));
    }

    @Test
    @Tag("trap")
    void somebody_who_leaves_changes_nobody_elses_lot() {
        List<String> drawn = Lists.newArrayList();
        List<ParticipantBuilder> left = Lists.newArrayList(
                mentee("cy", "budget"), mentee("di", "budget"), mentee("eli", "budget"), mentee("flo", "budget"));
        while (!left.isEmpty()) {
            String winner = winner(left);
            drawn.add(winner);
            left.removeIf(person -> person.build().id().equals(winner));
        }

        // Whoever of the rest drew before another draws before that other when they are alone.
        for (int i = 0; i < drawn.size(); i++) {
            for (int k = i + 1; k < drawn.size(); k++) {
                assertThat(winner(List.of(mentee(drawn.get(k), "budget"), mentee(drawn.get(i), "budget"))))
                        .isEqualTo(drawn.get(i));
            }
        }
    }

    private String winner(List<ParticipantBuilder> mentees) {
        ParticipantBuilder[] people = Stream.concat(Stream.of(mentor("ada", "budget")), mentees.stream())
                .toArray(ParticipantBuilder[]::new);
        return match(SmallProgramme.programme(), people)
                .result()
                .pairings()
                .get(0)
                .mentee();
    }

    private static Programme needs(Map<String, Options.Value> options) {
        return SmallProgramme.builder()
                .scoring(ScoringModel.of(new Criterion("needs", "needs-covered", 1, Options.of(options))))
                .build();
    }

    /** Antisymmetric, transitive, and equal for equal values alone. */
    private static <T> void requireTotal(Comparator<? super T> order, List<T> values) {
        for (T a : values) {
            for (T b : values) {
                int ab = Integer.signum(order.compare(a, b));
                assertThat(ab).isEqualTo(-Integer.signum(order.compare(b, a)));
                assertThat(ab == 0).isEqualTo(a.equals(b));
                for (T c : values) {
                    if (ab < 0 && order.compare(b, c) < 0) {
                        assertThat(order.compare(a, c)).isNegative();
                    }
                }
            }
        }
    }

    private Match match(Programme programme, ParticipantBuilder... people) {
        return matchmaker.match(programme, roster(people), SmallProgramme.ON);
    }

    private Match match(Programme programme, Roster roster, long seed) {
        return matchmaker.match(programme, roster, SmallProgramme.ON, programme.strategy(), seed, RunControl.none());
    }

    private static List<String> pairs(Match match) {
        return match.result().pairings().stream()
                .map(pairing -> pairing.mentor() + "-" + pairing.mentee())
                .toList();
    }
}
