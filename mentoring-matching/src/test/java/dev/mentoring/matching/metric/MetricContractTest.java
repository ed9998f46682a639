package dev.mentoring.matching.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every metric of the catalogue, and any metric of a user's own, keeps. */
class MetricContractTest {

    /** A user's own, which has nothing to say of peers: which of two is the mentee is a matter of names. */
    private static final Metric FIRST_CHOICES = Metric.of(
            "first-choices",
            "The number of pairs that the mentee puts first.",
            m -> m.has(Side.MENTEE)
                    ? Optional.of(new Measure.Whole(m.made().stream()
                            .filter(pair -> m.rankByMentee(pair) == 1)
                            .count()))
                    : Optional.empty());

    static Stream<Metric> metrics() {
        return Metrics.standard().plus(FIRST_CHOICES).all().stream();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void has_a_stable_name_and_a_sentence(Metric metric) {
        assertThat(metric.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(metric.description()).matches("[A-Z][^.]*\\.");
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void measures_rounds_without_anybody(Metric metric) {
        List<MatchingProblem> empty = List.of(
                TwoSidedProblem.builder("nobody").build(),
                TwoSidedProblem.builder("mentors")
                        .addMentor(Person.of("ada"))
                        .allowEveryPair()
                        .build(),
                TwoSidedProblem.builder("mentees").addMentee(Person.of("ben")).build(),
                PeerProblem.builder("nobody").build(),
                PeerProblem.builder("alone")
                        .addPeer(Person.of("ann"))
                        .allowEveryPair()
                        .build());

        for (MatchingProblem problem : empty) {
            Matching matching = Matching.of(problem, List.of(), PreferenceSource.CHOICES);
            assertThat(metric.measure(matching)).isEqualTo(metric.measure(matching));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void gives_the_same_matching_the_same_value_in_whatever_order_it_is_told(Metric metric) {
        for (long seed = 0; seed < 100; seed++) {
            RandomMatching.TwoSided round = RandomMatching.TwoSided.of(seed);
            RandomMatching.TwoSided again =
                    new RandomMatching.TwoSided(round.told().shuffled(seed), Lists.reverse(round.made()));
            assertThat(metric.measure(again.matching())).isEqualTo(metric.measure(round.matching()));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void looks_at_nobodys_name(Metric metric) {
        for (long seed = 0; seed < 100; seed++) {
            RandomMatching.TwoSided round = RandomMatching.TwoSided.of(seed);
            RandomMatching.Peers peers = RandomMatching.Peers.of(seed);
            assertThat(unnamed(metric, round.renamed(MetricContractTest::turned).matching()))
                    .isEqualTo(unnamed(metric, round.matching()));
            assertThat(unnamed(metric, peers.renamed(MetricContractTest::turned).matching()))
                    .isEqualTo(unnamed(metric, peers.matching()));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void is_safe_for_several_threads(Metric metric) {
        Matching matching = Rounds.matching(Rounds.trio().build(), "ada-ben", "ada-di", "eve-cy");

        assertThat(Stream.generate(() -> matching)
                        .limit(200)
                        .parallel()
                        .map(metric::measure)
                        .distinct())
                .hasSize(1);
    }

    /** Another name, which puts the last in order first. */
    private static String turned(String id) {
        return "x" + (char) ('z' - id.charAt(id.length() - 1) % 10) + id;
    }

    /** The value without the names of people. */
    private static Optional<Object> unnamed(Metric metric, Matching matching) {
        return metric.measure(matching)
                .map(measure -> measure instanceof Measure.Pairs pairs
                        ? List.of(pairs.count(), pairs.first().size())
                        : measure);
    }
}
