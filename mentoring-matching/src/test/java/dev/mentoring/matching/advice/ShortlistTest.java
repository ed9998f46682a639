package dev.mentoring.matching.advice;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    private static final Roster POOL = roster(
            mentor("ada", "budget").mentorPlaces(2),
            mentor("bea", "board"),
            mentor("cleo", "budget"),
            mentor("dot", "circulation"),
            mentee("uma", "budget"),
            mentee("vic", "budget").addAvoids("cleo"),
            mentee("wim", "budget"));

    private static final ImmutableList<MentoringPair> STANDING = ImmutableList.of(new MentoringPair("ada", "uma"));

    private static CompiledRound round() {
        return RandomRound.compile(POOL);
    }

    @Test
    @Tag("001-02")
    void finds_the_best_partners_of_somebody_who_comes_between_rounds() {
        Shortlist list = Shortlist.of(round(), Side.MENTEE, "wim", 2, STANDING, 0);

        assertThat(list.possible()).isEqualTo(4);
        assertThat(list.suggestions()).extracting(Suggestion::partner).containsExactlyInAnyOrder("ada", "cleo");
        assertThat(list.suggestions()).allSatisfy(suggestion -> {
            assertThat(suggestion.placesLeft()).isEqualTo(1);
            assertThat(suggestion.breakdown().contributions().get(0).reasons())
                    .extracting(reason -> reason.code())
                    .contains("topic-offered");
        });
    }

    @Test
    void suggests_nobody_whose_places_are_taken_and_nobody_twice() {
        assertThat(Shortlist.of(
                                round(),
                                Side.MENTEE,
                                "wim",
                                9,
                                ImmutableList.of(new MentoringPair("ada", "uma"), new MentoringPair("ada", "vic")),
                                0)
                        .suggestions())
                .extracting(Suggestion::partner)
                .containsExactlyInAnyOrder("bea", "cleo", "dot");
        assertThat(Shortlist.of(round(), Side.MENTEE, "uma", 9, STANDING, 0).suggestions())
                .extracting(Suggestion::partner)
                .containsExactlyInAnyOrder("bea", "cleo", "dot");
    }

    @Test
    @Tag("trap")
    void suggests_nobody_whom_a_rule_keeps_out() {
        assertThat(Shortlist.of(round(), Side.MENTEE, "vic", 9, ImmutableList.of(), 0)
                        .suggestions())
                .extracting(Suggestion::partner)
                .doesNotContain("cleo");
        assertThat(Shortlist.of(round(), Side.MENTOR, "cleo", 9, STANDING, 0).suggestions())
                .extracting(Suggestion::partner)
                .containsExactly("wim");
    }

    @Test
    void a_pair_with_somebody_who_is_gone_takes_no_place_and_one_that_no_rule_allows_takes_one() {
        ImmutableList<MentoringPair> standing = ImmutableList.of(
                new MentoringPair("bea", "gone"), new MentoringPair("gone", "uma"), new MentoringPair("cleo", "vic"));

        assertThat(Shortlist.of(round(), Side.MENTEE, "uma", 9, standing, 0).suggestions())
                .extracting(Suggestion::partner)
                .containsExactlyInAnyOrder("ada", "bea", "dot");
    }

    @Test
    void refuses_strangers_and_lists_of_nobody() {
        assertThatThrownBy(() -> Shortlist.of(round(), Side.MENTEE, "ada", 3, ImmutableList.of(), 0))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("ada");
        assertThatThrownBy(() -> Shortlist.of(round(), Side.MENTEE, "uma", 0, ImmutableList.of(), 0))
                .isInstanceOf(InvalidModelException.class);
    }

    @Test
    void comes_by_score_and_equal_scores_by_the_lot_of_the_seed() {
        Random random = new Random(8);
        for (int n = 0; n < 60; n++) {
            CompiledRound round = RandomRound.compile(RandomRound.people(random, 7, 3, 2));
            TwoSidedProblem problem = round.problem();
            int[] lot = TieOrder.places(problem.mentors(), n);
            List<Integer> expected = new ArrayList<>();
            for (int mentor = 0; mentor < 7; mentor++) {
                if (problem.pairOf(mentor, 0) >= 0
                        && problem.mentors().get(mentor).capacity() > 0) {
                    expected.add(mentor);
                }
            }
            Collections.sort(
                    expected,
                    (a, b) -> problem.score(problem.pairOf(a, 0)) != problem.score(problem.pairOf(b, 0))
                            ? Long.compare(problem.score(problem.pairOf(b, 0)), problem.score(problem.pairOf(a, 0)))
                            : Integer.compare(lot[a], lot[b]));

            assertThat(Shortlist.of(round, Side.MENTEE, "e0", 99, ImmutableList.of(), n)
                            .suggestions())
                    .extracting(Suggestion::partner)
                    .isEqualTo(expected.stream()
                            .map(mentor -> problem.mentors().get(mentor).id())
                            .toList());
        }
    }
}
