package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.BoundCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.oracle.Part;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.SparseTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies that take pairs one after another. */
class BaselinesTest {

    /** Ada and ben at 3 are taken first, which leaves 0 to eve and cy; the other way would be 2 + 2. */
    @Test
    void greedy_takes_the_best_pair_first_whatever_comes_of_it() {
        TwoSidedProblem problem = TwoSidedProblem.builder("greedy")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .pair("ada", "ben", 3)
                .pair("ada", "cy", 2)
                .pair("eve", "ben", 2)
                .pair("eve", "cy", -1)
                .build();
        MatchingResult result = solve(problem, "greedy", 0);

        assertThat(result.totals()).isEqualTo(new Totals(1, 3));
        assertThat(result.status()).isEqualTo(Status.BOUNDED);
        assertThat(((BoundCertificate) result.certificate().orElseThrow()).atMost())
                .isBetween(4L, 6L);
        assertThat(solve(problem, "max-score", 0).totals()).isEqualTo(new Totals(2, 4));
    }

    @Test
    void greedy_has_half_of_the_largest_total_and_says_how_much_that_may_be() {
        for (long seed = 0; seed < 400; seed++) {
            for (Told told : List.of(SparseTold.of(seed), withoutMinimums(RandomTold.nested(seed)))) {
                MatchingResult greedy = solve(told.problem(), "greedy", seed);
                long best = solve(told.problem(), "max-score", seed).totals().score();
                long atMost = ((BoundCertificate) greedy.certificate().orElseThrow()).atMost();
                assertThat(best).as("seed %d", seed).isBetween(greedy.totals().score(), atMost);
                if (told.locked().isEmpty() && told.groups().isEmpty()) {
                    assertThat(2 * greedy.totals().score()).as("seed %d", seed).isGreaterThanOrEqualTo(best);
                    assertThat(atMost)
                            .as("seed %d", seed)
                            .isLessThanOrEqualTo(2 * greedy.totals().score());
                }
            }
        }
    }

    @Test
    void greedy_leaves_a_pair_out_only_for_better_ones() {
        for (long seed = 0; seed < 300; seed++) {
            TwoSidedProblem problem = SparseTold.of(seed).problem();
            List<Pairing> made = solve(problem, "greedy", seed).pairings();
            for (int pair = 0; pair < problem.pairCount(); pair++) {
                Pairing out = problem.pairing(pair, problem.menteeOf(pair));
                if (!made.contains(out) && out.score() >= 0) {
                    long[] ofMentor = scores(made.stream()
                            .filter(p -> p.mentor().equals(out.mentor()))
                            .toList());
                    long[] ofMentee = scores(made.stream()
                            .filter(p -> p.mentee().equals(out.mentee()))
                            .toList());
                    Person mentor = problem.mentors().get(problem.mentorOf(pair));
                    Person mentee = problem.mentees().get(problem.menteeOf(pair));
                    boolean kept = (ofMentor.length == mentor.capacity() && atLeast(ofMentor, out.score()))
                            || (ofMentee.length == mentee.capacity() && atLeast(ofMentee, out.score()));
                    assertThat(kept).as("seed %d, %s", seed, out).isTrue();
                }
            }
        }
    }

    private static long[] scores(List<Pairing> pairings) {
        return pairings.stream().mapToLong(Pairing::score).toArray();
    }

    private static boolean atLeast(long[] scores, long least) {
        return LongStream.of(scores).allMatch(score -> score >= least);
    }

    @Test
    void random_leaves_no_pair_that_would_still_fit() {
        for (long seed = 0; seed < 400; seed++) {
            Told told = withoutMinimums(RandomTold.nested(seed));
            List<Part> bounds = new ArrayList<>(Part.ofMentors(told));
            bounds.addAll(Part.ofMentees(told));
            bounds.addAll(Part.of(told));
            List<Told.Pair> made = solve(told.problem(), "random", seed).pairings().stream()
                    .map(p -> new Told.Pair(p.mentor(), p.mentee(), p.score()))
                    .toList();
            for (Told.Pair pair : told.allowed()) {
                boolean fits = bounds.stream()
                        .filter(part -> part.counts(pair))
                        .allMatch(part -> made.stream().filter(part::counts).count() < part.maximum());
                assertThat(made.contains(pair) || !fits)
                        .as("seed %d, %s", seed, pair)
                        .isTrue();
            }
        }
    }

    @Test
    void random_draws_otherwise_with_another_seed_and_pays_no_heed_to_scores() {
        Told told = SparseTold.of(3);
        List<String> drawn = pairs(solve(told.problem(), "random", 1));

        assertThat(pairs(solve(told.problem(), "random", 2))).isNotEqualTo(drawn);
        assertThat(pairs(solve(told.scaled(-1).problem(), "random", 1))).isEqualTo(drawn);
    }

    /** Ben and cy both want ada; whoever is listed first has her. */
    @Test
    void mentees_choose_as_listed_where_the_setting_says_so() {
        Options listed = Options.parse(Map.of("order", "listed"));
        for (List<String> order : List.of(List.of("ben", "cy"), List.of("cy", "ben"))) {
            TwoSidedProblem.Builder builder = TwoSidedProblem.builder("listed")
                    .addMentor(Person.of("ada"))
                    .addMentor(Person.of("eve"));
            order.forEach(id -> builder.addMentee(choosing(id, List.of("ada", "eve"))));
            MatchingResult result = PairingStrategies.standard()
                    .solve(
                            builder.allowEveryPair().build(),
                            new StrategyUsed("serial-dictatorship", 0, listed),
                            RunControl.none());

            assertThat(pairs(result)).containsExactly("ada-" + order.get(0), "eve-" + order.get(1));
        }
    }

    /** Every true list of three mentees against every other that one of them could state, ties left out. */
    @Test
    void nobody_gains_by_stating_other_choices_than_their_own() {
        List<List<String>> lists = lists(List.of("m0", "m1", "m2"));
        Random random = new Random(5);
        for (int profile = 0; profile < 60; profile++) {
            List<List<String>> truth = List.of(
                    lists.get(random.nextInt(lists.size())),
                    lists.get(random.nextInt(lists.size())),
                    lists.get(random.nextInt(lists.size())));
            for (int liar = 0; liar < 3; liar++) {
                int place = place(truth.get(liar), truth, liar);
                for (List<String> lie : lists) {
                    List<List<String>> told = new ArrayList<>(truth);
                    told.set(liar, lie);
                    assertThat(place(truth.get(liar), told, liar)).isGreaterThanOrEqualTo(place);
                }
            }
        }
    }

    /** At which place of a list a mentee ends up; after all places without a mentor, last with one who is not on the list. */
    private static int place(List<String> list, List<List<String>> told, int mentee) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("lists").allowEveryPair();
        for (int k = 0; k < 3; k++) {
            builder.addMentor(Person.of("m" + k)).addMentee(choosing("e" + k, told.get(k)));
        }
        for (Pairing pairing : solve(builder.build(), "serial-dictatorship", 0).pairings()) {
            if (pairing.mentee().equals("e" + mentee)) {
                int place = list.indexOf(pairing.mentor());
                return place < 0 ? 9 : place;
            }
        }
        return 8;
    }

    /** Every order of every part of some identifiers. */
    private static List<List<String>> lists(List<String> ids) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (int k = 0; k < all.size(); k++) {
            for (String id : ids) {
                if (!all.get(k).contains(id)) {
                    List<String> longer = new ArrayList<>(all.get(k));
                    longer.add(id);
                    all.add(longer);
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"greedy", "random", "serial-dictatorship"})
    void refuses_minimums_since_nothing_would_make_them_met(String strategy) {
        TwoSidedProblem minimum = TwoSidedProblem.builder("minimum")
                .addMentor(new Person("ada", 1, 1, Optional.empty()))
                .build();
        TwoSidedProblem group = TwoSidedProblem.builder("group")
                .addMentor(Person.of("ada"))
                .group(GroupBound.ofMentors("g", ImmutableList.of("ada"), 1, 1))
                .build();

        for (TwoSidedProblem problem : List.of(minimum, group)) {
            assertThatThrownBy(() -> solve(problem, strategy, 0))
                    .isInstanceOf(StrategyException.class)
                    .hasMessageContaining("STRATEGY_UNSUITED");
        }
    }

    @Test
    void refuses_an_order_that_nobody_knows() {
        StrategyUsed how = new StrategyUsed("serial-dictatorship", 0, Options.parse(Map.of("order", "alphabet")));

        assertThatThrownBy(() ->
                        PairingStrategies.standard().solve(SparseTold.of(1).problem(), how, RunControl.none()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_SETTING");
    }

    @ParameterizedTest
    @Tag("X1")
    @ValueSource(strings = {"greedy", "random", "serial-dictatorship"})
    void stops_when_asked(String strategy) {
        MatchingResult result = PairingStrategies.standard()
                .solve(SparseTold.of(1).problem(), StrategyUsed.of(strategy), RunControl.cancelledBy(() -> true));

        assertThat(result.status()).isEqualTo(Status.CANCELLED);
        assertThat(result.pairings()).isEmpty();
    }

    private static Told withoutMinimums(Told told) {
        Told free = told.withMentors(none(told.mentors())).withMentees(none(told.mentees()));
        return new Told(
                free.mentors(),
                free.mentees(),
                free.pairs(),
                free.locked(),
                free.forbidden(),
                free.earlier(),
                free.groups().stream()
                        .filter(g -> g.mentors().map(ids -> !ids.isEmpty()).orElse(true)
                                && g.mentees().map(ids -> !ids.isEmpty()).orElse(true))
                        .map(g -> new GroupBound(g.id(), g.mentors(), g.mentees(), g.counting(), 0, g.maximum()))
                        .toList());
    }

    private static List<Person> none(List<Person> people) {
        return people.stream()
                .map(p -> new Person(p.id(), p.capacity(), 0, p.preferences()))
                .toList();
    }

    private static Person choosing(String id, List<String> mentors) {
        return new Person(
                id,
                1,
                0,
                Optional.of(mentors.stream().map(ImmutableList::of).collect(ImmutableList.toImmutableList())));
    }

    private static List<String> pairs(MatchingResult result) {
        return result.pairings().stream()
                .map(p -> p.mentor() + "-" + p.mentee())
                .toList();
    }

    private static MatchingResult solve(TwoSidedProblem problem, String strategy, long seed) {
        return PairingStrategies.standard()
                .solve(problem, new StrategyUsed(strategy, seed, Options.none()), RunControl.none());
    }
}
