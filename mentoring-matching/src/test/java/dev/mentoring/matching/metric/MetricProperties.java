package dev.mentoring.matching.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.oracle.RandomMarket;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds of the metrics whatever the matching, and what a scan by identifiers alone finds. */
class MetricProperties {

    private static final Metrics METRICS = Metrics.naming(Integer.MAX_VALUE);

    @Property(seed = "1", tries = 500)
    void the_pairs_that_block_are_those_that_a_scan_by_names_finds(@ForAll long seed) {
        RandomMatching.TwoSided round = RandomMatching.TwoSided.of(seed);
        Told told = round.told();
        List<Couple> blocking = new ArrayList<>();
        for (Told.Pair pair : told.allowed()) {
            if (told.locked().stream().noneMatch(pair::hasThePeopleOf)
                    && round.made().stream().noneMatch(pair::hasThePeopleOf)
                    && wants(round, person(told.mentors(), pair.mentor()), pair, Told.Pair::mentor)
                    && wants(round, person(told.mentees(), pair.mentee()), pair, Told.Pair::mentee)) {
                blocking.add(new Couple(pair.mentor(), pair.mentee()));
            }
        }

        Measure.Pairs found = BlockingPairs.of(round.matching(), Integer.MAX_VALUE);

        assertThat(found.count()).isEqualTo(blocking.size());
        assertThat(found.first()).containsExactlyInAnyOrderElementsOf(blocking);
    }

    @Property(seed = "2", tries = 500)
    void so_are_those_of_peers(@ForAll long seed) {
        RandomMatching.Peers round = RandomMatching.Peers.of(seed);
        List<Couple> blocking = new ArrayList<>();
        for (Person one : round.peers()) {
            for (Person other : round.peers()) {
                List<String> pair = List.of(one.id(), other.id());
                if (one.id().compareTo(other.id()) < 0
                        && RandomMatching.Peers.accepts(one, other)
                        && RandomMatching.Peers.accepts(other, one)
                        && !round.made().contains(pair)
                        && wants(round, one, other)
                        && wants(round, other, one)) {
                    blocking.add(new Couple(one.id(), other.id()));
                }
            }
        }

        assertThat(BlockingPairs.of(round.matching(), Integer.MAX_VALUE).first())
                .containsExactlyInAnyOrderElementsOf(blocking);
    }

    @Property(seed = "3", tries = 300)
    void a_limit_cuts_the_names_and_not_the_count(@ForAll long seed, @ForAll @LongRange(max = 5) long limit) {
        Matching matching = RandomMatching.TwoSided.of(seed).matching();
        Measure.Pairs all = BlockingPairs.of(matching, Integer.MAX_VALUE);

        Measure.Pairs some = BlockingPairs.of(matching, (int) limit);

        assertThat(some.count()).isEqualTo(all.count());
        assertThat(some.first()).isEqualTo(all.first().subList(0, (int) Math.min(limit, all.count())));
    }

    @Property(seed = "4", tries = 500)
    void justified_envy_is_envy_and_stability_has_none(@ForAll long seed) {
        Matching matching = RandomMatching.TwoSided.of(seed).matching();
        long envy = whole(matching, "envy").orElseThrow();
        long justified = whole(matching, "justified-envy").orElseThrow();
        long blocking = BlockingPairs.of(matching, 0).count();

        assertThat(justified).isLessThanOrEqualTo(Math.min(envy, blocking));
        assertThat(envy).isLessThanOrEqualTo(matching.mentees().size());
    }

    @Property(seed = "5", tries = 500)
    void gini_coefficients_are_below_one_and_know_no_scale(
            @ForAll long seed, @ForAll @LongRange(min = 2, max = 1_000) long factor) {
        RandomMatching.TwoSided round = RandomMatching.TwoSided.of(seed);
        boolean small = round.told().allowed().stream().allMatch(p -> Math.abs(p.score()) <= 1_000_000_000);
        for (String name : List.of("pair-score-gini", "mentee-score-gini")) {
            Optional<Measure> measure = METRICS.named(name).measure(round.matching());

            measure.ifPresent(value -> assertThat(((Measure.Fraction) value).ratio())
                    .isGreaterThanOrEqualTo(Ratio.of(0, 1))
                    .isLessThan(Ratio.of(1, 1)));
            if (small) {
                RandomMatching.TwoSided scaled =
                        new RandomMatching.TwoSided(round.told().scaled(factor), round.made());
                assertThat(METRICS.named(name).measure(scaled.matching())).isEqualTo(measure);
            }
        }
    }

    @Property(seed = "6", tries = 500)
    void ranks_add_up(@ForAll long seed) {
        for (Matching matching : List.of(
                RandomMatching.TwoSided.of(seed).matching(),
                RandomMatching.Peers.of(seed).matching())) {
            long sum = 0;
            long worst = 0;
            for (String side : List.of("mentee", "mentor", "peer")) {
                Optional<Measure> profile =
                        METRICS.named(side + "-rank-profile").measure(matching);
                if (profile.isPresent()) {
                    long[] counts = ((Measure.Profile) profile.get()).counts().toArray();
                    long pairs = 0;
                    long ranks = 0;
                    for (int k = 0; k < counts.length; k++) {
                        pairs += counts[k];
                        ranks += (k + 1) * counts[k];
                    }
                    assertThat(pairs)
                            .isEqualTo((side.equals("peer") ? 2L : 1L)
                                    * matching.made().length());
                    assertThat(METRICS.named(side + "-mean-rank").measure(matching))
                            .contains(new Measure.Fraction(Ratio.of(ranks, pairs)));
                    sum += ranks;
                    worst = Math.max(worst, counts.length);
                }
            }
            assertThat(whole(matching, "egalitarian-cost").orElse(0L)).isEqualTo(sum);
            assertThat(whole(matching, "regret").orElse(0L)).isEqualTo(worst);
        }
    }

    @Property(seed = "7", tries = 300)
    void stable_matchings_have_no_pair_that_blocks(@ForAll long seed) {
        for (Told told : List.of(RandomMarket.tied(seed), RandomMarket.oneToOne(seed), RandomTold.of(seed))) {
            TwoSidedProblem problem = told.problem();
            for (String name : List.of("stable-mentee", "stable-mentor")) {
                if (PairingStrategies.standard().named(name).serves(problem)) {
                    MatchingResult result =
                            PairingStrategies.standard().solve(problem, StrategyUsed.of(name), RunControl.none());
                    Matching matching = Matching.of(problem, result);

                    assertThat(BlockingPairs.of(matching, 1)).isEqualTo(new Measure.Pairs(0, ImmutableList.of()));
                    assertThat(whole(matching, "justified-envy")).contains(0L);
                }
            }
        }
    }

    @Property(seed = "8", tries = 200)
    void strategies_for_least_ranks_and_regret_have_the_least_of_stable_matchings(@ForAll long seed) {
        TwoSidedProblem problem = RandomMarket.oneToOne(seed).problem();
        for (String other : List.of("stable-mentee", "stable-mentor")) {
            assertThat(ofStrategy(problem, "stable-egalitarian", "egalitarian-cost"))
                    .isLessThanOrEqualTo(ofStrategy(problem, other, "egalitarian-cost"));
            assertThat(ofStrategy(problem, "stable-min-regret", "regret"))
                    .isLessThanOrEqualTo(ofStrategy(problem, other, "regret"));
        }
    }

    private static long ofStrategy(TwoSidedProblem problem, String strategy, String metric) {
        MatchingResult result =
                PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none());
        return whole(Matching.of(problem, result), metric).orElse(0L);
    }

    private interface Owner {
        String of(Told.Pair pair);
    }

    /** Whether somebody has a free place, or a pair without a lock that they put below the given one. */
    private static boolean wants(RandomMatching.TwoSided round, Person person, Told.Pair pair, Owner owner) {
        List<Told.Pair> held = round.made().stream()
                .filter(p -> owner.of(p).equals(person.id()))
                .toList();
        return held.size() < person.capacity()
                || held.stream()
                        .filter(p -> round.told().locked().stream().noneMatch(p::hasThePeopleOf))
                        .anyMatch(p -> rank(round, person, p, owner) > rank(round, person, pair, owner));
    }

    private static long rank(RandomMatching.TwoSided round, Person person, Told.Pair pair, Owner owner) {
        String other = person.id().equals(pair.mentor()) ? pair.mentee() : pair.mentor();
        if (person.preferences().isPresent()) {
            return person.preferences().get().stream()
                    .takeWhile(rank -> !rank.contains(other))
                    .count();
        }
        List<Told.Pair> own = round.told().allowed().stream()
                .filter(p -> owner.of(p).equals(person.id()))
                .toList();
        long score = own.stream()
                .filter(pair::hasThePeopleOf)
                .findFirst()
                .orElseThrow()
                .score();
        return own.stream().filter(p -> p.score() > score).count();
    }

    private static boolean wants(RandomMatching.Peers round, Person person, Person other) {
        List<List<String>> held =
                round.made().stream().filter(pair -> pair.contains(person.id())).toList();
        return held.size() < person.capacity()
                || held.stream()
                        .filter(pair -> !round.locked().contains(pair))
                        .flatMap(List::stream)
                        .anyMatch(id -> !id.equals(person.id()) && place(person, id) > place(person, other.id()));
    }

    /** Scores of peers are all zero here, so that those without choices like everybody equally. */
    private static int place(Person person, String other) {
        return person.preferences()
                .map(ranks -> ranks.indexOf(ImmutableList.of(other)))
                .orElse(0);
    }

    private static Person person(List<Person> people, String id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private static Optional<Long> whole(Matching matching, String metric) {
        return METRICS.named(metric).measure(matching).map(measure -> ((Measure.Whole) measure).number());
    }
}
