package dev.mentoring.matching.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final TwoSidedProblem TRIO = Rounds.trio().build();

    @Test
    void takes_scores_ranks_and_locks_from_the_problem() {
        Matching matching =
                Matching.of(TRIO, List.of(new Pairing("eve", "cy", 1_000_000, true)), PreferenceSource.CHOICES);
        int pair = matching.made().get(0);

        assertThat(matching.score(pair)).isEqualTo(6);
        assertThat(matching.isLocked(pair)).isFalse();
        assertThat(matching.rankByMentor(pair)).isEqualTo(1);
        assertThat(matching.rankByMentee(pair)).isEqualTo(2);
        assertThat(matching.people(Side.MENTOR).get(matching.mentorOf(pair)).id())
                .isEqualTo("eve");
        assertThat(matching.people(Side.MENTEE).get(matching.menteeOf(pair)).id())
                .isEqualTo("cy");
        assertThat(matching.people(Side.PEER)).isEmpty();
    }

    @Test
    void names_every_pairing_that_is_none() {
        assertThatThrownBy(() -> Rounds.matching(TRIO, "ada-ben", "zoe-ben", "gus-ben", "ada-ben"))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems()).hasSize(3))
                .hasMessageContaining("does not know")
                .hasMessageContaining("does not allow")
                .hasMessageContaining("DUPLICATE_PAIR");
        assertThatThrownBy(() -> Rounds.matching(Rounds.friends().build(), "ann-ann"))
                .hasMessageContaining("does not allow");
    }

    @Test
    void knows_a_pair_of_peers_whichever_comes_first() {
        assertThatThrownBy(() -> Rounds.matching(Rounds.friends().build(), "ann-bob", "bob-ann"))
                .hasMessageContaining("DUPLICATE_PAIR");
    }

    @Test
    void judges_a_result_by_the_preferences_that_its_strategy_was_told_to_use() {
        Options scores = Options.parse(Map.of(PreferenceSource.SETTING, "scores"));
        MatchingResult result = MatchingResult.answering(TRIO, new StrategyUsed("mine", 0, scores))
                .pairings(Rounds.pairings("ada-ben"))
                .build(Status.BOUNDED);

        assertThat(Matching.of(TRIO, result).source()).isEqualTo(PreferenceSource.SCORES);
    }

    @Test
    void a_result_without_solution_pairs_nobody() {
        MatchingResult result =
                MatchingResult.answering(TRIO, StrategyUsed.of("mine")).build(Status.CANCELLED);

        assertThat(Matching.of(TRIO, result).made().isEmpty()).isTrue();
    }

    @Test
    void refuses_the_result_of_another_problem_and_settings_that_do_not_exist() {
        MatchingResult other = MatchingResult.answering(Rounds.friends().build(), StrategyUsed.of("mine"))
                .build(Status.BOUNDED);
        MatchingResult odd = MatchingResult.answering(
                        TRIO, new StrategyUsed("mine", 0, Options.parse(Map.of(PreferenceSource.SETTING, "hearsay"))))
                .build(Status.BOUNDED);

        assertThatThrownBy(() -> Matching.of(TRIO, other)).hasMessageContaining("OTHER_PROBLEM");
        assertThatThrownBy(() -> Matching.of(TRIO, odd)).hasMessageContaining("UNKNOWN_SETTING");
    }

    @Test
    void measures_what_breaks_its_bounds() {
        Matching matching = Rounds.matching(TRIO, "ada-ben", "eve-ben", "ada-cy", "ada-di");

        assertThat(Metrics.standard().named("largest-load").measure(matching)).contains(new Measure.Whole(3));
        assertThat(Metrics.standard().named("mentee-worst-rank").measure(matching))
                .contains(new Measure.Whole(2));
    }

    @Test
    void knows_the_sides_of_its_problem() {
        MatchingProblem peers = Rounds.friends().build();

        assertThat(Rounds.matching(TRIO).has(Side.MENTEE)).isTrue();
        assertThat(Rounds.matching(TRIO).has(Side.PEER)).isFalse();
        assertThat(Matching.of(peers, List.of(), PreferenceSource.CHOICES).has(Side.PEER))
                .isTrue();
        assertThat(Matching.of(peers, List.of(), PreferenceSource.CHOICES).people(Side.PEER))
                .extracting(Person::id)
                .containsExactly("ann", "bob", "cid", "dot");
    }
}
