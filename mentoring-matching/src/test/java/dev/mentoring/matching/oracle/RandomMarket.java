package dev.mentoring.matching.oracle;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.oracle.Told.Pair;
import dev.mentoring.matching.problem.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small markets at random: choices on both sides, strict or tied, capacities from zero, empty lists, lists that are not returned, locks. */
public final class RandomMarket {

    private final Random random;

    private RandomMarket(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** With ties and capacities. */
    public static Told tied(long seed) {
        return new RandomMarket(seed).market(0.35, 3);
    }

    /** Strict lists of choices, with capacities. */
    public static Told strict(long seed) {
        return new RandomMarket(seed).market(0, 3);
    }

    /** Strict lists of choices, one place each and now and then none. */
    public static Told oneToOne(long seed) {
        return new RandomMarket(seed).market(0, 1);
    }

    private Told market(double ties, int places) {
        List<String> mentorIds = ids("m", 1 + random.nextInt(4));
        List<String> menteeIds = ids("e", 1 + random.nextInt(4));
        List<Person> mentors = people(mentorIds, menteeIds, ties, places);
        List<Person> mentees = people(menteeIds, mentorIds, ties, random.nextInt(3) == 0 ? places : 1);
        List<Pair> pairs = new ArrayList<>();
        for (String mentor : mentorIds) {
            for (String mentee : menteeIds) {
                if (random.nextInt(8) > 0) {
                    pairs.add(new Pair(mentor, mentee, random.nextInt(5) - 1L));
                }
            }
        }
        Collections.shuffle(pairs, random);
        boolean listed = random.nextInt(4) > 0;
        Told told = new Told(
                mentors,
                mentees,
                listed ? Optional.of(pairs) : Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        while (told.allowed().size() > 10) {
            Pair drop = told.allowed().get(random.nextInt(told.allowed().size()));
            List<Pair> forbidden = new ArrayList<>(told.forbidden());
            forbidden.add(drop);
            told = new Told(told.mentors(), told.mentees(), told.pairs(), List.of(), forbidden, List.of(), List.of());
        }
        return random.nextInt(6) == 0 ? locked(told) : told;
    }

    private Told locked(Told told) {
        for (Pair pair : told.allowed()) {
            boolean places = told.mentors().stream().anyMatch(m -> m.id().equals(pair.mentor()) && m.capacity() > 0)
                    && told.mentees().stream().anyMatch(m -> m.id().equals(pair.mentee()) && m.capacity() > 0);
            if (places && random.nextInt(3) == 0) {
                return told.withLocked(pair);
            }
        }
        return told;
    }

    private static List<String> ids(String prefix, int count) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            ids.add(prefix + k);
        }
        return ids;
    }

    private List<Person> people(List<String> ids, List<String> others, double ties, int places) {
        List<Person> people = new ArrayList<>();
        for (String id : ids) {
            int capacity = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(places);
            boolean states = ties == 0 || random.nextInt(5) > 0;
            people.add(new Person(id, capacity, 0, states ? Optional.of(list(others, ties)) : Optional.empty()));
        }
        return people;
    }

    private ImmutableList<ImmutableList<String>> list(List<String> others, double ties) {
        List<String> order = new ArrayList<>(others);
        Collections.shuffle(order, random);
        int length = random.nextInt(9) == 0 ? 0 : order.size() - (random.nextInt(3) == 0 ? random.nextInt(2) : 0);
        List<List<String>> ranks = new ArrayList<>();
        for (String other : order.subList(0, Math.max(0, length))) {
            if (!ranks.isEmpty() && random.nextDouble() < ties) {
                ranks.get(ranks.size() - 1).add(other);
            } else {
                ranks.add(new ArrayList<>(List.of(other)));
            }
        }
        return ranks.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    }
}
