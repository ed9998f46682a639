package dev.mentoring.matching.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every metric on rounds that are small enough to be measured on paper. */
class ByHandTest {

    /** Ada has Ben, her first choice, and Di, her last, though Cy would rather have her than Eve. */
    private static final Matching TRIO = Rounds.matching(Rounds.trio().build(), "ada-ben", "ada-di", "eve-cy");

    private static final Matching FRIENDS = Rounds.matching(Rounds.friends().build(), "ann-bob", "cid-dot");

    private static final Matching NOBODY =
            Rounds.matching(TwoSidedProblem.builder("nobody").build());

    @Test
    void measures_a_round_of_mentors_and_mentees() {
        assertThat(all(TRIO))
                .isEqualTo(Map.ofEntries(
                        Map.entry("pairs", whole(3)),
                        Map.entry("total-score", whole(9 + 1 + 6)),
                        Map.entry("mentee-coverage", fraction(1, 1)),
                        Map.entry("mentor-coverage", fraction(2, 3)),
                        Map.entry("mentee-rank-profile", profile(1, 2)),
                        Map.entry("mentor-rank-profile", profile(2, 0, 1)),
                        Map.entry("mentee-mean-rank", fraction(5, 3)),
                        Map.entry("mentor-mean-rank", fraction(5, 3)),
                        Map.entry("mentee-first-choices", fraction(1, 3)),
                        Map.entry("mentor-first-choices", fraction(2, 3)),
                        Map.entry("mentee-rank-variance", fraction(2, 9)),
                        Map.entry("mentor-rank-variance", fraction(8, 9)),
                        Map.entry("mean-score", fraction(16, 3)),
                        Map.entry("worst-score", whole(1)),
                        Map.entry("mentee-worst-rank", whole(2)),
                        Map.entry("mentor-worst-rank", whole(3)),
                        Map.entry("regret", whole(3)),
                        Map.entry("egalitarian-cost", whole(10)),
                        Map.entry("blocking-pairs", pairs(1, new Couple("ada", "cy"))),
                        Map.entry("envy", whole(2)),
                        Map.entry("justified-envy", whole(1)),
                        Map.entry("pair-score-gini", fraction(1, 3)),
                        Map.entry("mentee-score-gini", fraction(1, 2)),
                        Map.entry("largest-load", whole(2)),
                        Map.entry("smallest-load", whole(0)),
                        Map.entry("load-squares", whole(5))));
    }

    @Test
    void measures_a_round_of_peers() {
        assertThat(all(FRIENDS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("pairs", whole(2)),
                        Map.entry("total-score", whole(0)),
                        Map.entry("peer-coverage", fraction(1, 1)),
                        Map.entry("peer-rank-profile", profile(1, 1, 2)),
                        Map.entry("peer-mean-rank", fraction(9, 4)),
                        Map.entry("peer-first-choices", fraction(1, 4)),
                        Map.entry("peer-rank-variance", fraction(11, 16)),
                        Map.entry("mean-score", fraction(0, 1)),
                        Map.entry("worst-score", whole(0)),
                        Map.entry("regret", whole(3)),
                        Map.entry("egalitarian-cost", whole(9)),
                        Map.entry("blocking-pairs", pairs(1, new Couple("bob", "cid"))),
                        Map.entry("largest-load", whole(1)),
                        Map.entry("smallest-load", whole(1)),
                        Map.entry("load-squares", whole(4))));
    }

    @Test
    void counts_nobody_and_says_nothing_of_means_without_people() {
        assertThat(all(NOBODY))
                .isEqualTo(Map.of(
                        "pairs", whole(0),
                        "total-score", whole(0),
                        "blocking-pairs", pairs(0),
                        "envy", whole(0),
                        "justified-envy", whole(0)));
        assertThat(all(Rounds.matching(PeerProblem.builder("nobody").build())))
                .isEqualTo(Map.of("pairs", whole(0), "total-score", whole(0), "blocking-pairs", pairs(0)));
    }

    @Test
    void says_of_people_whom_nobody_paired_that_they_are_not_covered() {
        Map<String, Measure> measures = all(Rounds.matching(Rounds.trio().build()));

        assertThat(measures)
                .containsEntry("mentee-coverage", fraction(0, 1))
                .containsEntry("mentor-coverage", fraction(0, 1))
                .containsEntry("largest-load", whole(0))
                .containsEntry("envy", whole(0))
                .doesNotContainKeys("regret", "egalitarian-cost", "mentee-mean-rank", "mentee-rank-profile")
                .doesNotContainKeys("pair-score-gini", "mentee-score-gini");
        assertThat(measures.get("blocking-pairs"))
                .isEqualTo(pairs(
                        6,
                        new Couple("ada", "ben"),
                        new Couple("eve", "ben"),
                        new Couple("ada", "cy"),
                        new Couple("eve", "cy"),
                        new Couple("ada", "di"),
                        new Couple("gus", "di")));
    }

    @Test
    void leaves_locked_pairs_out_of_complaints() {
        Matching locked = Rounds.matching(Rounds.trio().lock("ada", "di").build(), "ada-ben", "ada-di", "eve-cy");
        Matching allLocked = Rounds.matching(
                Rounds.trio().lock("ada", "di").lock("ada", "ben").build(), "ada-ben", "ada-di", "eve-cy");

        assertThat(all(locked))
                .containsEntry("blocking-pairs", pairs(0))
                .containsEntry("envy", whole(2))
                .containsEntry("justified-envy", whole(0))
                .containsEntry("mentor-worst-rank", whole(3));
        assertThat(all(allLocked)).containsEntry("envy", whole(0)).containsEntry("blocking-pairs", pairs(0));
    }

    @Test
    void does_not_take_a_locked_pair_that_is_missing_for_one_that_blocks() {
        Matching missing = Rounds.matching(Rounds.trio().lock("ada", "cy").build(), "ada-ben", "ada-di", "eve-cy");

        assertThat(all(missing)).containsEntry("blocking-pairs", pairs(0));
    }

    @Test
    void a_locked_partner_among_peers_is_not_left() {
        Matching locked = Rounds.matching(Rounds.friends().lock("cid", "dot").build(), "ann-bob", "cid-dot");

        assertThat(all(locked)).containsEntry("blocking-pairs", pairs(0));
    }

    @Test
    void ties_block_nothing() {
        TwoSidedProblem problem = TwoSidedProblem.builder("tied")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .allowEveryPair()
                .build();

        assertThat(all(Rounds.matching(problem, "ada-ben", "eve-cy")))
                .containsEntry("blocking-pairs", pairs(0))
                .containsEntry("envy", whole(0));
    }

    @Test
    void judges_by_the_preferences_that_are_asked_for() {
        Matching byScores = Matching.of(
                Rounds.trio().build(), Rounds.pairings("ada-ben", "ada-di", "eve-cy"), PreferenceSource.SCORES);

        // by scores: ben ada 1, cy eve 1, di ada 2; ada ben 1 and di 3, eve cy 1
        assertThat(all(byScores))
                .containsEntry("mentee-rank-profile", profile(2, 1))
                .containsEntry("mentor-rank-profile", profile(2, 0, 1))
                .containsEntry("blocking-pairs", pairs(1, new Couple("gus", "di")))
                .containsEntry("envy", whole(0));
    }

    @Test
    void has_no_gini_coefficient_of_negative_scores() {
        TwoSidedProblem problem = TwoSidedProblem.builder("loss")
                .addMentor(Person.of("ada", 2))
                .addMentee(Person.of("ben", 2))
                .addMentee(Person.of("cy"))
                .pair("ada", "ben", 5)
                .pair("ada", "cy", -1)
                .build();

        assertThat(all(Rounds.matching(problem, "ada-ben", "ada-cy")))
                .doesNotContainKeys("pair-score-gini", "mentee-score-gini");
        assertThat(all(Rounds.matching(problem, "ada-ben"))).containsEntry("pair-score-gini", fraction(0, 1));
    }

    @Test
    void is_exact_for_the_largest_scores() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("large").addMentor(Person.of("ada", 10_000));
        String[] pairs = new String[10_000];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = "ada-e" + k;
            builder.addMentee(Person.of("e" + k)).pair("ada", "e" + k, MatchingProblem.LARGEST_SCORE - k % 2);
        }
        Matching matching = Rounds.matching(builder.build(), pairs);

        // half have L and half L - 1: the mean difference is 1/2, the mean L - 1/2
        assertThat(all(matching))
                .containsEntry("pair-score-gini", fraction(1, 4 * MatchingProblem.LARGEST_SCORE - 2))
                .containsEntry("total-score", whole(10_000 * MatchingProblem.LARGEST_SCORE - 5_000))
                .containsEntry("load-squares", whole(100_000_000));
    }

    private static Map<String, Measure> all(Matching matching) {
        Map<String, Measure> measures = new TreeMap<>();
        for (Metric metric : Metrics.standard().all()) {
            Optional<Measure> measure = metric.measure(matching);
            measure.ifPresent(value -> measures.put(metric.name(), value));
        }
        return measures;
    }

    private static Measure whole(long number) {
        return new Measure.Whole(number);
    }

    private static Measure fraction(long numerator, long denominator) {
        return new Measure.Fraction(Ratio.of(numerator, denominator));
    }

    private static Measure profile(long... counts) {
        return new Measure.Profile(ImmutableLongArray.copyOf(counts));
    }

    private static Measure pairs(long count, Couple... first) {
        return new Measure.Pairs(count, ImmutableList.copyOf(first));
    }
}
