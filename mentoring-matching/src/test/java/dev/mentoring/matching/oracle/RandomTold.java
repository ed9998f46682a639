package dev.mentoring.matching.oracle;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Small problems at random: unequal and empty sides, ties, minimums, choices, locks, scores of every sign, pairs of an earlier
 * result, and groups that nest or, now and then, cross.
 */
public final class RandomTold {

    private final SplittableRandom random;
    private final int mostPairs;

    private RandomTold(long seed, int mostPairs) {
        random = new SplittableRandom(seed);
        this.mostPairs = mostPairs;
    }

    /** The problem of a seed, with up to 13 pairs. */
    public static Told of(long seed) {
        return of(seed, 13);
    }

    /** The problem of a seed, with a limit on pairs. */
    public static Told of(long seed, int mostPairs) {
        return new RandomTold(seed, mostPairs).make();
    }

    /** The problem of a seed, of which groups do not cross. */
    public static Told nested(long seed) {
        Told told = of(seed);
        return Part.cross(told)
                ? new Told(
                        told.mentors(),
                        told.mentees(),
                        told.pairs(),
                        told.locked(),
                        told.forbidden(),
                        told.earlier(),
                        List.of())
                : told;
    }

    private Told make() {
        int mentorCount = random.nextInt(6);
        int menteeCount = random.nextInt(Math.min(6, mostPairs / Math.max(1, mentorCount) + 2));
        boolean bounds = random.nextInt(2) == 0;
        boolean choices = random.nextInt(4) == 0;
        List<String> mentorIds = ids("m", mentorCount);
        List<String> menteeIds = ids("e", menteeCount);
        List<Person> mentors = people(mentorIds, menteeIds, bounds, choices, random.nextInt(4));
        List<Person> mentees = people(menteeIds, mentorIds, bounds, choices, random.nextInt(4));
        Optional<List<Told.Pair>> pairs = random.nextInt(8) == 0 && mentorCount * menteeCount <= mostPairs
                ? Optional.empty()
                : Optional.of(pairs(mentorIds, menteeIds));
        List<Told.Pair> forbidden = some(mentorIds, menteeIds, 16);
        List<Told.Pair> earlier = random.nextInt(2) == 0 ? List.of() : some(mentorIds, menteeIds, 3);
        Told told = new Told(mentors, mentees, pairs, List.of(), forbidden, earlier, List.of());
        if (random.nextInt(2) == 0) {
            told = RandomGroups.add(told, random);
        }
        return random.nextInt(3) == 0 ? locked(told) : told;
    }

    private List<Told.Pair> some(List<String> mentors, List<String> mentees, int oneOf) {
        List<Told.Pair> some = new ArrayList<>();
        for (String mentor : mentors) {
            for (String mentee : mentees) {
                if (random.nextInt(oneOf) == 0) {
                    some.add(new Told.Pair(mentor, mentee, 0));
                }
            }
        }
        return some;
    }

    private static List<String> ids(String prefix, int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> prefix + i).toList();
    }

    private List<Person> people(
            List<String> ids, List<String> others, boolean bounds, boolean choices, int largestCapacity) {
        List<Person> people = new ArrayList<>();
        for (String id : ids) {
            int capacity = random.nextInt(5) == 0 ? random.nextInt(4) : Math.max(1, largestCapacity);
            int minimum = bounds && random.nextInt(3) == 0 ? random.nextInt(Math.min(capacity, 2) + 1) : 0;
            people.add(new Person(
                    id,
                    capacity,
                    minimum,
                    choices && random.nextInt(2) == 0 ? Optional.of(ranks(others)) : Optional.empty()));
        }
        return people;
    }

    private ImmutableList<ImmutableList<String>> ranks(List<String> others) {
        List<List<String>> ranks = new ArrayList<>();
        for (String other : others) {
            if (random.nextInt(4) > 0) {
                if (ranks.isEmpty() || random.nextInt(3) > 0) {
                    ranks.add(random.nextInt(ranks.size() + 1), new ArrayList<>());
                }
                ranks.get(random.nextInt(ranks.size())).add(other);
            }
        }
        return ranks.stream()
                .filter(rank -> !rank.isEmpty())
                .map(ImmutableList::copyOf)
                .collect(ImmutableList.toImmutableList());
    }

    private List<Told.Pair> pairs(List<String> mentors, List<String> mentees) {
        int kind = random.nextInt(7);
        int density = 1 + random.nextInt(4);
        List<Told.Pair> pairs = new ArrayList<>();
        for (String mentee : mentees) {
            for (String mentor : mentors) {
                if (random.nextInt(4) < density && pairs.size() < mostPairs) {
                    pairs.add(new Told.Pair(mentor, mentee, score(kind)));
                }
            }
        }
        return pairs;
    }

    private long score(int kind) {
        return switch (kind) {
            case 0 -> 0;
            case 1 -> random.nextInt(2);
            case 2 -> random.nextInt(-2, 3);
            case 3 -> random.nextInt(-9, 1);
            case 4 -> random.nextLong(-1_000_000_000_000L, 1_000_000_000_001L);
            case 5 -> -random.nextInt(1, 3);
            default -> random.nextInt(1, 8);
        };
    }

    /** Locks some pairs, as far as places and groups allow. */
    private Told locked(Told told) {
        List<Part> parts = new ArrayList<>(Part.ofMentors(told));
        parts.addAll(Part.ofMentees(told));
        parts.addAll(Part.of(told));
        Told result = told;
        for (Told.Pair pair : told.allowed()) {
            if (random.nextInt(5) == 0) {
                Told more = result.withLocked(pair);
                if (parts.stream()
                        .allMatch(p -> more.locked().stream().filter(p::counts).count() <= p.maximum())) {
                    result = more;
                }
            }
        }
        return result;
    }
}
