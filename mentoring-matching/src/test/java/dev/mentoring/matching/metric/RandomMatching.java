package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Matchings at random that keep capacities and make every locked pair. */
final class RandomMatching {

    private RandomMatching() {}

    /** A two-sided problem as it is told, and some of its pairs. */
    record TwoSided(Told told, List<Told.Pair> made) {

        static TwoSided of(long seed) {
            Told told = RandomTold.of(seed, 24);
            Random random = new Random(seed);
            List<Told.Pair> others = new ArrayList<>(told.allowed());
            others.removeIf(pair -> told.locked().stream().anyMatch(pair::hasThePeopleOf));
            Collections.shuffle(others, random);
            List<Told.Pair> made = new ArrayList<>();
            Map<String, Integer> degree = new HashMap<>();
            told.locked().forEach(pair -> take(pair, made, degree));
            for (Told.Pair pair : others) {
                if (random.nextInt(5) > 0
                        && free(told.mentors(), pair.mentor(), degree)
                        && free(told.mentees(), pair.mentee(), degree)) {
                    take(pair, made, degree);
                }
            }
            return new TwoSided(told, made);
        }

        TwoSided renamed(UnaryOperator<String> name) {
            return new TwoSided(
                    told.renamed(name),
                    made.stream()
                            .map(p -> new Told.Pair(name.apply(p.mentor()), name.apply(p.mentee()), p.score()))
                            .toList());
        }

        Matching matching() {
            List<Pairing> pairings = made.stream()
                    .map(p -> new Pairing(p.mentor(), p.mentee(), p.score(), false))
                    .toList();
            return Matching.of(told.problem(), pairings, PreferenceSource.CHOICES);
        }

        private static void take(Told.Pair pair, List<Told.Pair> made, Map<String, Integer> degree) {
            made.add(pair);
            degree.merge(pair.mentor(), 1, Integer::sum);
            degree.merge(pair.mentee(), 1, Integer::sum);
        }
    }

    /** Peers with their choices, and some pairs of them. */
    record Peers(List<Person> peers, List<List<String>> locked, List<List<String>> made) {

        static Peers of(long seed) {
            Random random = new Random(seed);
            List<String> ids = new ArrayList<>();
            int size = random.nextInt(7);
            for (int k = 0; k < size; k++) {
                ids.add("p" + k);
            }
            List<Person> peers = new ArrayList<>();
            for (String id : ids) {
                peers.add(new Person(id, random.nextInt(4), 0, choices(ids, id, random)));
            }
            List<List<String>> made = new ArrayList<>();
            Map<String, Integer> degree = new HashMap<>();
            for (Person one : peers) {
                for (Person other : peers) {
                    if (one.id().compareTo(other.id()) < 0
                            && accepts(one, other)
                            && accepts(other, one)
                            && random.nextInt(3) > 0
                            && free(peers, one.id(), degree)
                            && free(peers, other.id(), degree)) {
                        made.add(List.of(one.id(), other.id()));
                        degree.merge(one.id(), 1, Integer::sum);
                        degree.merge(other.id(), 1, Integer::sum);
                    }
                }
            }
            return new Peers(
                    peers, made.stream().filter(p -> random.nextInt(6) == 0).toList(), made);
        }

        private static Optional<ImmutableList<ImmutableList<String>>> choices(
                List<String> ids, String owner, Random random) {
            List<String> others = new ArrayList<>(ids);
            others.removeIf(id -> id.equals(owner) || random.nextInt(6) == 0);
            Collections.shuffle(others, random);
            return random.nextInt(5) == 0
                    ? Optional.empty()
                    : Optional.of(others.stream().map(ImmutableList::of).collect(ImmutableList.toImmutableList()));
        }

        static boolean accepts(Person person, Person other) {
            return person.preferences().isEmpty() || person.preferences().get().contains(ImmutableList.of(other.id()));
        }

        PeerProblem problem() {
            PeerProblem.Builder builder = PeerProblem.builder("peers").allowEveryPair();
            peers.forEach(builder::addPeer);
            locked.forEach(pair -> builder.lock(pair.get(0), pair.get(1)));
            return builder.build();
        }

        Peers renamed(UnaryOperator<String> name) {
            return new Peers(
                    peers.stream()
                            .map(p -> new Person(
                                    name.apply(p.id()),
                                    p.capacity(),
                                    0,
                                    p.preferences()
                                            .map(ranks -> ranks.stream()
                                                    .map(rank -> ImmutableList.of(name.apply(rank.get(0))))
                                                    .collect(ImmutableList.toImmutableList()))))
                            .toList(),
                    locked.stream()
                            .map(pair -> pair.stream().map(name).toList())
                            .toList(),
                    made.stream().map(pair -> pair.stream().map(name).toList()).toList());
        }

        Matching matching() {
            List<Pairing> pairings = made.stream()
                    .map(p -> new Pairing(p.get(0), p.get(1), 0, false))
                    .toList();
            return Matching.of(problem(), pairings, PreferenceSource.CHOICES);
        }
    }

    private static boolean free(List<Person> people, String id, Map<String, Integer> degree) {
        return people.stream().anyMatch(p -> p.id().equals(id) && degree.getOrDefault(id, 0) < p.capacity());
    }
}
