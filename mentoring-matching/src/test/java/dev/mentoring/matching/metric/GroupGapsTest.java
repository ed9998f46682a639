package dev.mentoring.matching.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.problem.Side;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupGapsTest {

    private static final Matching TRIO = Rounds.matching(Rounds.trio().build(), "ada-ben", "ada-di", "eve-cy");

    @Test
    void puts_groups_side_by_side_and_those_without_one_apart() {
        GroupGaps gaps = GroupGaps.of(
                TRIO,
                Grouping.of("site", Side.MENTEE, Map.of("ben", "north", "cy", "north", "hal", "south", "di", "south")));

        assertThat(gaps.groups())
                .containsExactly(
                        new GroupFigures(Optional.of("north"), 2, 2, 2, ratio(1, 1), ratio(2, 1), ratio(15, 2)),
                        new GroupFigures(Optional.of("south"), 2, 2, 1, ratio(1, 2), ratio(1, 1), ratio(1, 1)));
        assertThat(gaps.ungrouped())
                .isEqualTo(new GroupFigures(
                        Optional.empty(), 1, 0, 0, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(gaps.matchedGap()).isEqualTo(ratio(1, 2));
        assertThat(gaps.rankGap()).isEqualTo(ratio(1, 1));
        assertThat(gaps.scoreGap()).isEqualTo(ratio(13, 2));
    }

    @Test
    void compares_mentors_over_their_pairs() {
        GroupGaps gaps = GroupGaps.of(
                TRIO, Grouping.of("grade", Side.MENTOR, Map.of("ada", "senior", "eve", "junior", "gus", "junior")));

        assertThat(gaps.groups())
                .containsExactly(
                        new GroupFigures(Optional.of("junior"), 2, 2, 1, ratio(1, 2), ratio(1, 1), ratio(6, 1)),
                        new GroupFigures(Optional.of("senior"), 1, 1, 1, ratio(1, 1), ratio(2, 1), ratio(5, 1)));
    }

    @Test
    void counts_a_pair_of_peers_for_both() {
        Matching friends = Rounds.matching(Rounds.friends().build(), "ann-bob", "cid-dot");
        GroupGaps gaps = GroupGaps.of(
                friends,
                Grouping.of("team", Side.PEER, Map.of("ann", "red", "bob", "red", "cid", "blue", "dot", "red")));

        assertThat(gaps.groups()).extracting(GroupFigures::meanRank).containsExactly(ratio(3, 1), ratio(2, 1));
        assertThat(gaps.rankGap()).isEqualTo(ratio(1, 1));
        assertThat(gaps.matchedGap()).isEqualTo(ratio(0, 1));
    }

    @Test
    void there_is_no_gap_with_one_group() {
        GroupGaps gaps = GroupGaps.of(TRIO, Grouping.of("site", Side.MENTEE, Map.of("ben", "north")));

        assertThat(gaps.matchedGap()).isEmpty();
        assertThat(gaps.ungrouped().people()).isEqualTo(4);
    }

    @Test
    void refuses_people_whom_the_problem_does_not_have_on_that_side() {
        Grouping strangers = Grouping.of("site", Side.MENTEE, Map.of("ada", "north", "zoe", "north", "ben", "south"));

        assertThatThrownBy(() -> GroupGaps.of(TRIO, strangers))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems()).hasSize(2))
                .hasMessageContaining("UNKNOWN_ID")
                .hasMessageContaining("zoe");
    }

    @Test
    void refuses_a_name_that_no_metric_could_bear() {
        assertThatThrownBy(() -> Grouping.of("Work site", Side.MENTEE, Map.of()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("lower case");
    }

    @Test
    void joins_a_catalogue_as_metrics() {
        Metrics metrics = Metrics.standard();
        for (Metric metric : GroupGaps.metrics(Grouping.of(
                "site", Side.MENTEE, Map.of("ben", "north", "cy", "north", "hal", "south", "di", "south")))) {
            metrics = metrics.plus(metric);
        }
        Matching friends = Rounds.matching(Rounds.friends().build());

        assertThat(metrics.named("score-gap-by-site").measure(TRIO)).contains(new Measure.Fraction(Ratio.of(13, 2)));
        assertThat(metrics.named("matched-gap-by-site").measure(TRIO)).contains(new Measure.Fraction(Ratio.of(1, 2)));
        assertThat(metrics.named("rank-gap-by-site").measure(friends)).isEmpty();
    }

    private static Optional<Ratio> ratio(long numerator, long denominator) {
        return Optional.of(Ratio.of(numerator, denominator));
    }
}
