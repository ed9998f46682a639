package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.ListingCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RegretCertificate;
import dev.mentoring.matching.certificate.RotationsCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The strategies that choose among all stable matchings. */
class LatticeStrategiesTest {

    /** Three stable matchings: everybody of one side has the first, the second or the third wish. */
    private static final TwoSidedProblem THREE =
            market(1, new int[][] {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}}, 1, new int[][] {{1, 2, 0}, {2, 0, 1}, {0, 1, 2}});

    @Test
    void finds_the_middle_of_three_by_the_worst_rank() {
        MatchingResult result = solve(THREE, "stable-min-regret", Options.none());

        assertThat(couples(result)).containsExactly("m0-e2", "m1-e0", "m2-e1");
        assertThat(result.certificate()).contains(new RegretCertificate(2, ImmutableList.of()));
    }

    @Test
    void takes_the_one_best_for_mentees_where_all_sums_are_equal() {
        MatchingResult result = solve(THREE, "stable-egalitarian", Options.none());

        assertThat(couples(result)).containsExactly("m0-e0", "m1-e1", "m2-e2");
        assertThat(((RotationsCertificate) result.certificate().orElseThrow()).rotations())
                .containsExactly(
                        ImmutableList.of(new Couple("m0", "e0"), new Couple("m1", "e1"), new Couple("m2", "e2")),
                        ImmutableList.of(new Couple("m1", "e0"), new Couple("m2", "e1"), new Couple("m0", "e2")));
    }

    @Test
    void lists_three_in_the_order_of_what_mentees_like() {
        MatchingResult result = solve(THREE, "stable-all", Options.none());
        ListingCertificate listing = (ListingCertificate) result.certificate().orElseThrow();

        assertThat(listing.complete()).isTrue();
        assertThat(listing.limit()).isEqualTo(100);
        assertThat(listing.matchings().stream().map(LatticeStrategiesTest::text))
                .containsExactly("m0-e0 m1-e1 m2-e2", "m0-e2 m1-e0 m2-e1", "m0-e1 m1-e2 m2-e0");
    }

    @Test
    void lists_as_many_as_the_limit() {
        MatchingResult two = solve(THREE, "stable-all", limit(2));
        MatchingResult three = solve(THREE, "stable-all", limit(3));

        assertThat(((ListingCertificate) two.certificate().orElseThrow()).matchings())
                .hasSize(2);
        assertThat(((ListingCertificate) two.certificate().orElseThrow()).complete())
                .isFalse();
        assertThat(((ListingCertificate) three.certificate().orElseThrow()).complete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 10_001, Long.MAX_VALUE})
    void refuses_a_limit_that_does_not_exist(long limit) {
        assertThatThrownBy(() -> solve(THREE, "stable-all", limit(limit))).isInstanceOf(InvalidModelException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stable-egalitarian", "stable-min-regret", "stable-all"})
    void refuses_ties(String strategy) {
        TwoSidedProblem tied = TwoSidedProblem.builder("tied")
                .addMentor(Person.of("m0"))
                .addMentee(Person.of("e0"))
                .addMentee(Person.of("e1"))
                .pair("m0", "e0", 1)
                .pair("m0", "e1", 1)
                .build();

        assertThatThrownBy(() -> solve(tied, strategy, Options.none()))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("PREFERENCES_TIED")
                .hasMessageContaining("stable-max");
    }

    @Test
    void refuses_to_sum_ranks_of_mentees_with_two_places() {
        TwoSidedProblem wide = market(1, new int[][] {{0, 1}, {1, 0}}, 2, new int[][] {{0, 1}, {1, 0}});

        assertThatThrownBy(() -> solve(wide, "stable-egalitarian", Options.none()))
                .isInstanceOf(StrategyException.class)
                .hasMessageContaining("stable-min-regret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stable-egalitarian", "stable-min-regret", "stable-all"})
    void stops_when_asked(String strategy) {
        MatchingResult result = PairingStrategies.standard()
                .solve(random(200, 1, 5), StrategyUsed.of(strategy), RunControl.cancelledBy(() -> true));

        assertThat(result.status()).isEqualTo(Status.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void agree_with_the_list_of_all_where_people_are_dozens(int seed) {
        int places = 1 + seed % 2;
        TwoSidedProblem problem = random(40, places, seed);
        Preferences ranks = Preferences.of(problem, PreferenceSource.CHOICES);
        MatchingResult all = solve(problem, "stable-all", limit(10_000));
        ListingCertificate listing = (ListingCertificate) all.certificate().orElseThrow();
        assertThat(listing.complete()).isTrue();
        List<int[]> pairs = listing.matchings().stream()
                .map(couples -> couples.stream()
                        .mapToInt(c ->
                                problem.pairOf(problem.indexOfMentor(c.mentor()), problem.indexOfMentee(c.mentee())))
                        .toArray())
                .toList();

        MatchingResult least = solve(problem, "stable-egalitarian", Options.none());
        assertThat(sum(ranks, pairsOf(problem, least)))
                .isEqualTo(pairs.stream().mapToLong(p -> sum(ranks, p)).min().orElseThrow());
        MatchingResult regret = solve(problem, "stable-min-regret", Options.none());
        assertThat(((RegretCertificate) regret.certificate().orElseThrow()).regret())
                .isEqualTo(pairs.stream().mapToInt(p -> worst(ranks, p)).min().orElseThrow());
    }

    @Test
    void does_not_take_a_result_with_another_sum_for_the_least() {
        TwoSidedProblem problem = random(40, 1, 3);
        MatchingResult least = solve(problem, "stable-egalitarian", Options.none());
        MatchingResult best = solve(problem, "stable-all", Options.none());
        assertThat(best.pairings()).isNotEqualTo(least.pairings());

        MatchingResult claimed = MatchingResult.answering(problem, StrategyUsed.of("stable-egalitarian"))
                .pairings(best.pairings())
                .certificate(least.certificate().orElseThrow())
                .build(Status.SOLVED);

        assertThat(CertificateChecker.verify(problem, claimed).valid()).isFalse();
    }

    private static int[] pairsOf(TwoSidedProblem problem, MatchingResult result) {
        return result.pairings().stream()
                .mapToInt(p -> problem.pairOf(problem.indexOfMentor(p.mentor()), problem.indexOfMentee(p.mentee())))
                .toArray();
    }

    private static long sum(Preferences ranks, int[] pairs) {
        return Arrays.stream(pairs)
                .mapToLong(pair -> (long) ranks.ofMentor(pair) + ranks.ofMentee(pair))
                .sum();
    }

    private static int worst(Preferences ranks, int[] pairs) {
        return Arrays.stream(pairs)
                .map(pair -> Math.max(ranks.ofMentor(pair), ranks.ofMentee(pair)))
                .max()
                .orElse(0);
    }

    private static TwoSidedProblem random(int people, int mentorPlaces, long seed) {
        Random random = new Random(seed);
        return market(mentorPlaces, lists(people, random), 1, lists(people, random));
    }

    private static int[][] lists(int people, Random random) {
        return IntStream.range(0, people)
                .mapToObj(k -> {
                    List<Integer> order = IntStream.range(0, people).boxed().collect(Collectors.toList());
                    Collections.shuffle(order, random);
                    return order.stream().mapToInt(Integer::intValue).toArray();
                })
                .toArray(int[][]::new);
    }

    private static TwoSidedProblem market(int mentorPlaces, int[][] ofMentees, int menteePlaces, int[][] ofMentors) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("market");
        for (int k = 0; k < ofMentors.length; k++) {
            builder.addMentor(new Person("m" + k, mentorPlaces, 0, list("e", ofMentors[k])));
        }
        for (int k = 0; k < ofMentees.length; k++) {
            builder.addMentee(new Person("e" + k, menteePlaces, 0, list("m", ofMentees[k])));
        }
        return builder.allowEveryPair().build();
    }

    private static Optional<ImmutableList<ImmutableList<String>>> list(String prefix, int[] order) {
        return Optional.of(Arrays.stream(order)
                .mapToObj(k -> ImmutableList.of(prefix + k))
                .collect(ImmutableList.toImmutableList()));
    }

    private static Options limit(long limit) {
        return Options.of(Map.of(Claim.LIMIT, new Options.Whole(limit)));
    }

    private static List<String> couples(MatchingResult result) {
        return result.pairings().stream()
                .sorted(Pairing.ORDER)
                .map(p -> p.mentor() + "-" + p.mentee())
                .toList();
    }

    private static String text(ImmutableList<Couple> couples) {
        return couples.stream().map(c -> c.mentor() + "-" + c.mentee()).collect(Collectors.joining(" "));
    }

    private static MatchingResult solve(TwoSidedProblem problem, String strategy, Options settings) {
        return PairingStrategies.standard().solve(problem, new StrategyUsed(strategy, 0, settings), RunControl.none());
    }
}
