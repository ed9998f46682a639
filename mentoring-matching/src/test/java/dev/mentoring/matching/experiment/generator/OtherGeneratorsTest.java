package dev.mentoring.matching.experiment.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings of all generators but the market do. */
class OtherGeneratorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"exponential-costs", "peer-scores", "roommates"})
    void draws_nobody_one_and_two(String name) {
        for (int people = 0; people <= 2; people++) {
            MatchingProblem problem = draw(name, "people=" + people);
            if (problem instanceof PeerProblem peers) {
                assertThat(peers.peers()).hasSize(people);
                assertThat(peers.pairCount()).isEqualTo(people * (people - 1) / 2);
            } else {
                assertThat(((TwoSidedProblem) problem).pairCount()).isEqualTo(people * people);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"euclidean", "groups", "topics"})
    void draws_nobody_and_one_of_a_side(String name) {
        for (String people : new String[] {"mentees=0 mentors=0", "mentees=0 mentors=4", "mentees=4 mentors=0"}) {
            assertThat(two(name, people).pairCount()).isZero();
        }
        assertThat(two(name, "mentees=1 mentors=1").pairCount()).isBetween(0, 1);
    }

    @Test
    void costs_are_exponential() {
        double[] costs = scores(two("exponential-costs", "people=300"))
                .mapToDouble(score -> -score / (double) Generators.COST_SCALE)
                .toArray();

        assertThat(Arrays.stream(costs).average().orElseThrow()).isCloseTo(1, within(0.02));
        assertThat(Arrays.stream(costs).filter(cost -> cost > 1).count() / 90_000.0)
                .isCloseTo(Math.exp(-1), within(0.01));
        assertThat(Arrays.stream(costs).filter(cost -> cost > 3).count() / 90_000.0)
                .isCloseTo(Math.exp(-3), within(0.005));
    }

    @Test
    void roommates_list_everybody_or_so_many_on_average() {
        PeerProblem everybody = peers("roommates", "people=30");
        PeerProblem some = peers("roommates", "people=1000 partners=12");

        assertThat(everybody.peers())
                .allMatch(peer ->
                        peer.listed() == 29 && peer.preferences().orElseThrow().size() == 29);
        assertThat(some.pairCount() / 6_000.0).isCloseTo(1, within(0.08));
        assertThat(some.peers().stream().mapToInt(Person::listed).sum()).isEqualTo(2 * some.pairCount());
        assertThat(peers("roommates", "people=30 partners=29").digest()).isEqualTo(everybody.digest());
        assertThat(peers("roommates", "people=30 ties=1000").peers())
                .allMatch(peer -> peer.preferences().orElseThrow().size() == 1);
    }

    @Test
    void each_order_of_three_others_is_equally_likely() {
        int[] count = new int[27];
        for (int seed = 0; seed < 3_000; seed++) {
            PeerProblem four = (PeerProblem) Generators.standard()
                    .named("roommates")
                    .draw(Options.parse(TwoSidedMarketTest.told("people=4")), seed)
                    .problem();
            int order = 0;
            for (var rank : four.peers().get(0).preferences().orElseThrow()) {
                order = 3 * order + rank.get(0).charAt(7) - '2';
            }
            count[order]++;
        }

        assertThat(Arrays.stream(count).filter(each -> each > 0).toArray()).hasSize(6);
        assertThat(Arrays.stream(count).filter(each -> each > 0)).allMatch(each -> each > 375 && each < 625);
    }

    @Test
    void qualities_of_peers_show_in_their_scores() {
        assertThat(varianceOfMeans(peers("peer-scores", "people=120 agreement=0")))
                .isLessThan(0.03);
        assertThat(varianceOfMeans(peers("peer-scores", "people=120 agreement=1000")))
                .isGreaterThan(0.3);
        assertThat(peers("peer-scores", "people=800 partners=10").pairCount() / 4_000.0)
                .isCloseTo(1, within(0.1));
    }

    @Test
    void the_nearer_the_better() {
        TwoSidedProblem all = two("euclidean", "mentees=150 mentors=150");
        TwoSidedProblem near = two("euclidean", "mentees=150 mentors=150 reach=200");

        assertThat(all.allowsEveryPair()).isTrue();
        // The mean distance of two points of a unit square is 0.5214; that is 0.3687 of its diagonal.
        assertThat(scores(all).average().orElseThrow()).isCloseTo(631_300, within(30_000.0));
        // Whoever is nearer than a fifth of the side scores better than 1 - 0.2 / sqrt(2), and nobody else.
        assertThat(near.pairCount())
                .isEqualTo((int) scores(all).filter(score -> score >= 858_579).count());
        assertThat(scores(near).min().orElseThrow()).isGreaterThanOrEqualTo(858_578);
        assertThat(two("euclidean", "mentees=150 mentors=150 reach=1000").pairCount())
                .isGreaterThan(near.pairCount());
    }

    @Test
    void people_live_around_centres() {
        double even = scores(two("euclidean", "")).average().orElseThrow();
        double one = scores(two("euclidean", "centres=1 spread=20")).average().orElseThrow();

        assertThat(one).isGreaterThan(950_000).isGreaterThan(even);
        assertThat(scores(two("euclidean", "centres=1 spread=0")).distinct()).containsExactly(1_000_000L);
    }

    @Test
    void topics_covered_make_the_score() {
        TwoSidedProblem market = two("topics", "needs-least=4 needs-most=4");

        assertThat(scores(market).distinct()).isSubsetOf(250_000L, 500_000L, 750_000L, 1_000_000L);
        assertThat(two("topics", "topics=1 needs-least=1").allowsEveryPair()).isTrue();
        assertThat(two("topics", "needs-least=0 needs-most=0").pairCount()).isZero();
    }

    @Test
    void supply_that_follows_demand_covers_more() {
        int follows = two("topics", "need-skew=2000 offer-skew=2000 topics=200").pairCount();
        int apart = two("topics", "need-skew=2000 offer-skew=2000 topics=200 same-topics=0")
                .pairCount();

        assertThat(follows).isGreaterThan(2 * apart);
    }

    @Test
    void regions_keep_people_apart() {
        TwoSidedProblem one = two("topics", "");
        TwoSidedProblem less = two("topics", "regions=5 elsewhere=500");
        TwoSidedProblem none = two("topics", "regions=5 elsewhere=0");

        assertThat(less.pairCount()).isEqualTo(one.pairCount());
        assertThat(scores(less).sum())
                .isBetween(scores(one).sum() * 5 / 10, scores(one).sum() * 7 / 10);
        assertThat(none.pairCount() / (double) one.pairCount()).isCloseTo(0.2, within(0.06));
    }

    @Test
    void groups_are_of_uneven_size_and_pair_within() {
        TwoSidedProblem apart = two("groups", "mentees=1000 mentors=1000 between=0 groups=3");
        // Shares 6, 3 and 2 of 11: 49 of 121 pairs are of one group.
        assertThat(apart.pairCount() / 1_000_000.0).isCloseTo(49 / 121.0, within(0.04));

        TwoSidedProblem some = two("groups", "mentees=1000 mentors=1000 within=20 between=20 between-worth=1000");
        assertThat(some.pairCount() / 20_000.0).isCloseTo(1, within(0.05));
        assertThat(scores(some).average().orElseThrow()).isCloseTo(500_000, within(13_000.0));
        assertThat(scores(two("groups", "between-worth=0 groups=2 score-levels=0"))
                        .filter(score -> score == 0)
                        .count())
                .isGreaterThan(1_000);
    }

    @Test
    void quotas_are_shares_of_what_is_fair() {
        TwoSidedProblem market = two("groups", "mentees=200 mentors=100 quota-least=500 quota-most=1500");

        assertThat(market.groups().bounds()).hasSize(4);
        for (GroupBound bound : market.groups().bounds()) {
            int size = bound.mentees().orElseThrow().size();
            assertThat(bound.minimum()).isEqualTo(size / 4);
            assertThat(bound.maximum()).isEqualTo((3 * size + 3) / 4);
        }
        assertThat(two("groups", "").groups().isEmpty()).isTrue();
        assertThatThrownBy(() -> two("groups", "quota-least=900 quota-most=800"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("BOUNDS_CROSSED");
    }

    /** How much the mean score of a peer varies, in parts of the variance of scores. */
    private static double varianceOfMeans(PeerProblem problem) {
        int people = problem.peers().size();
        double[] sum = new double[people];
        for (int first = 0; first < people; first++) {
            for (int pair = problem.rowStart(first); pair < problem.rowStart(first + 1); pair++) {
                sum[first] += problem.score(pair);
                sum[problem.secondOf(pair)] += problem.score(pair);
            }
        }
        double[] means = Arrays.stream(sum).map(all -> all / (people - 1)).toArray();
        double[] scores = LongStream.range(0, problem.pairCount())
                .mapToDouble(pair -> problem.score((int) pair))
                .toArray();
        return variance(means) / variance(scores);
    }

    private static double variance(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        return Arrays.stream(numbers)
                .map(number -> (number - mean) * (number - mean))
                .average()
                .orElseThrow();
    }

    private static LongStream scores(TwoSidedProblem problem) {
        return IntStream.range(0, problem.pairCount()).mapToLong(problem::score);
    }

    private static MatchingProblem draw(String name, String settings) {
        return Generators.standard()
                .named(name)
                .draw(Options.parse(TwoSidedMarketTest.told(settings)), 20_261_122)
                .problem();
    }

    private static TwoSidedProblem two(String name, String settings) {
        return (TwoSidedProblem) draw(name, settings);
    }

    private static PeerProblem peers(String name, String settings) {
        return (PeerProblem) draw(name, settings);
    }
}
