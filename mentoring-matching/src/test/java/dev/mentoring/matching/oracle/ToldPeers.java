package dev.mentoring.matching.oracle;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A small one-sided problem as a document would tell it, and every matching of it.
 *
 * @param pairs the pairs that are listed; the first identifier is the smaller one
 */
public record ToldPeers(List<Person> people, List<Told.Pair> pairs, List<Told.Pair> locked) {

    /** Some people with scores, minimums, and now and then a locked pair; one place each at most. */
    public static ToldPeers random(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 3);
        int count = random.nextInt(8);
        boolean minimums = random.nextInt(3) == 0;
        List<Person> people = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int capacity = random.nextInt(9) == 0 ? 0 : 1;
            int minimum = minimums && random.nextInt(3) == 0 ? capacity : 0;
            people.add(new Person("p" + k, capacity, minimum, Optional.empty()));
        }
        int kind = random.nextInt(5);
        int density = 1 + random.nextInt(4);
        List<Told.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                if (random.nextInt(4) < density) {
                    pairs.add(new Told.Pair("p" + i, "p" + j, score(kind, random)));
                }
            }
        }
        List<Told.Pair> locked = new ArrayList<>();
        for (Told.Pair pair : pairs) {
            boolean places = people.stream()
                    .filter(p -> p.id().equals(pair.mentor()) || p.id().equals(pair.mentee()))
                    .allMatch(p -> p.capacity() == 1);
            if (locked.isEmpty() && places && random.nextInt(20) == 0) {
                locked.add(pair);
            }
        }
        return new ToldPeers(people, pairs, locked);
    }

    private static long score(int kind, Random random) {
        return switch (kind) {
            case 0 -> 0;
            case 1 -> random.nextInt(2);
            case 2 -> random.nextInt(5) - 2L;
            case 3 -> random.nextLong() % 100_000_000_000L;
            default -> 1L + random.nextInt(9);
        };
    }

    /** The problem, told in an order of its own. */
    public PeerProblem problem(long order) {
        Random random = new Random(order);
        PeerProblem.Builder builder = PeerProblem.builder("peers");
        List<Person> shuffledPeople = new ArrayList<>(people);
        Collections.shuffle(shuffledPeople, random);
        shuffledPeople.forEach(builder::addPeer);
        List<Told.Pair> shuffledPairs = new ArrayList<>(pairs);
        Collections.shuffle(shuffledPairs, random);
        shuffledPairs.forEach(p -> builder.pair(p.mentee(), p.mentor(), p.score()));
        locked.forEach(p -> builder.lock(p.mentor(), p.mentee()));
        return builder.build();
    }

    /** Every matching that keeps places, minimums and locks. */
    public List<List<Pairing>> matchings() {
        List<List<Pairing>> all = new ArrayList<>();
        extend(0, new ArrayList<>(), all);
        return all.stream().filter(this::keepsMinimumsAndLocks).toList();
    }

    private void extend(int next, List<Pairing> made, List<List<Pairing>> all) {
        if (next == pairs.size()) {
            all.add(ImmutableList.copyOf(made));
            return;
        }
        extend(next + 1, made, all);
        Told.Pair pair = pairs.get(next);
        if (isFree(pair.mentor(), made) && isFree(pair.mentee(), made)) {
            made.add(new Pairing(pair.mentor(), pair.mentee(), pair.score(), locked.contains(pair)));
            extend(next + 1, made, all);
            made.remove(made.size() - 1);
        }
    }

    private boolean isFree(String id, List<Pairing> made) {
        return people.stream().anyMatch(p -> p.id().equals(id) && p.capacity() > 0)
                && made.stream()
                        .noneMatch(p -> p.mentor().equals(id) || p.mentee().equals(id));
    }

    private boolean keepsMinimumsAndLocks(List<Pairing> made) {
        return people.stream().allMatch(p -> p.minimum() == 0 || !isFree(p.id(), made))
                && locked.stream()
                        .allMatch(lock -> made.stream()
                                .anyMatch(p -> p.mentor().equals(lock.mentor())
                                        && p.mentee().equals(lock.mentee())));
    }
}
