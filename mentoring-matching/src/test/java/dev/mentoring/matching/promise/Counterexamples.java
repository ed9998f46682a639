package dev.mentoring.matching.promise;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.promise.Market.Pair;
import dev.mentoring.matching.promise.Market.Place;
import dev.mentoring.matching.promise.Market.Someone;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.Promise;
import dev.mentoring.matching.strategy.StrategyCard.Serves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Looks for small markets that break promises, among random ones of growing size. */
final class Counterexamples {

    private static final List<String> MENTORS = List.of("ada", "eve", "ivo", "liv");
    private static final List<String> MENTEES = List.of("ben", "cy", "di", "fay");
    private static final List<String> PEERS = List.of("ada", "ben", "cy", "di", "eve", "fay");

    private Counterexamples() {}

    /** A market of a size, the number of people of the two lists, or of one list and nobody. */
    static Market market(Random random, int firsts, int seconds, boolean ties, boolean scores) {
        boolean peers = seconds == 0;
        List<String> ones = (peers ? PEERS : MENTORS).subList(0, firsts);
        List<String> others = peers ? ones : MENTEES.subList(0, seconds);
        List<Someone> people = new ArrayList<>();
        for (String id : ones) {
            people.add(new Someone(peers ? Place.PEER : Place.MENTOR, person(random, id, others, ties)));
        }
        if (!peers) {
            for (String id : others) {
                people.add(new Someone(Place.MENTEE, person(random, id, ones, ties)));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        Market all = new Market(people, Optional.empty(), List.of(), List.of());
        for (Pair pair : all.allowed()) {
            pairs.add(new Pair(pair.first(), pair.second(), 1 + random.nextInt(5)));
        }
        return scores && !pairs.isEmpty() ? new Market(people, Optional.of(pairs), List.of(), List.of()) : all;
    }

    private static Person person(Random random, String id, List<String> others, boolean ties) {
        List<String> order = new ArrayList<>(others);
        order.remove(id);
        Collections.shuffle(order, random);
        int length = random.nextInt(3) > 0 ? order.size() : random.nextInt(order.size() + 1);
        List<List<String>> ranks = new ArrayList<>();
        for (String other : order.subList(0, length)) {
            if (ties && !ranks.isEmpty() && random.nextInt(2) == 0) {
                ranks.get(ranks.size() - 1).add(other);
            } else {
                ranks.add(new ArrayList<>(List.of(other)));
            }
        }
        return new Person(
                id,
                1,
                0,
                Optional.of(ranks.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList())));
    }

    /** Of some strategies, those that break the promise in the market. */
    static Map<String, Options> breaking(Promise promise, Map<PairingStrategy, Options> strategies, Market market) {
        Map<String, Options> by = new LinkedHashMap<>();
        strategies.forEach((strategy, options) -> {
            if (strategy.serves(market.problem())) {
                Trial trial = new Trial(strategy, market, 0, options);
                if (trial.concerns(promise) && !trial.keeps(promise)) {
                    by.put(strategy.name(), options);
                }
            }
        });
        return by;
    }

    /** The smallest found markets that together break the promise for as many of the strategies as can be, most of them at once first. */
    static List<StoredCase> search(
            Promise promise, Map<PairingStrategy, Options> strategies, Serves kind, long seed, int tries) {
        Map<PairingStrategy, Options> left = new LinkedHashMap<>(strategies);
        List<StoredCase> found = new ArrayList<>();
        for (int round = 0; !left.isEmpty() && round < 8; round++) {
            Optional<StoredCase> best = best(promise, left, kind, seed + round, tries);
            if (best.isEmpty()) {
                break;
            }
            found.add(best.get());
            left.keySet().removeIf(strategy -> best.get().by().containsKey(strategy.name()));
        }
        return found;
    }

    private static Optional<StoredCase> best(
            Promise promise, Map<PairingStrategy, Options> strategies, Serves kind, long seed, int tries) {
        int[][] sizes = kind == Serves.PEERS
                ? new int[][] {{2, 0}, {3, 0}, {4, 0}, {5, 0}, {6, 0}}
                : new int[][] {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {2, 3}, {3, 2}, {3, 3}};
        Random random = new Random(seed);
        Optional<StoredCase> best = Optional.empty();
        double value = 0;
        for (int[] size : sizes) {
            for (int k = 0; k < tries; k++) {
                Market market = market(random, size[0], size[1], k % 4 == 3, k % 2 == 1);
                if (market.allowed().size() > 10) {
                    continue;
                }
                Map<String, Options> by = breaking(promise, strategies, market);
                double worth = by.size() * 12.0 - words(market);
                if (!by.isEmpty() && (best.isEmpty() || worth > value)) {
                    value = worth;
                    best = Optional.of(stored(promise, strategies, by, market));
                }
            }
        }
        return best;
    }

    private static StoredCase stored(
            Promise promise, Map<PairingStrategy, Options> strategies, Map<String, Options> by, Market market) {
        Optional<Trial.Instead> instead = Optional.empty();
        Map<String, Options> same = new LinkedHashMap<>();
        for (Map.Entry<PairingStrategy, Options> strategy : strategies.entrySet()) {
            if (by.containsKey(strategy.getKey().name())) {
                Trial trial = new Trial(strategy.getKey(), market, 0, strategy.getValue());
                if (instead.isEmpty()) {
                    instead = trial.gain(promise);
                }
                if (instead.isEmpty() || trial.gains(promise, instead.get())) {
                    same.put(strategy.getKey().name(), strategy.getValue());
                }
            }
        }
        return new StoredCase("found", promise, same, 0, market, instead);
    }

    /** How much there is to read. */
    private static int words(Market market) {
        return market.people().stream()
                        .mapToInt(someone -> 2
                                + someone.person().listed()
                                + someone.person()
                                        .preferences()
                                        .map(list -> (int) list.stream()
                                                        .filter(rank -> rank.size() > 1)
                                                        .count()
                                                * 3)
                                        .orElse(0))
                        .sum()
                + market.pairs().map(pairs -> 2 * pairs.size()).orElse(0);
    }
}
