package dev.mentoring.matching.experiment.perturbation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.mentoring.matching.problem.Population;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whom people want, best first: as they state it, or as their scores say where they state nothing. */
final class Wishes {

    private final Population people;
    private final ImmutableListMultimap<Integer, Integer> pairsOf;

    private Wishes(Population people, ImmutableListMultimap<Integer, Integer> pairsOf) {
        this.people = people;
        this.pairsOf = pairsOf;
    }

    static Wishes of(Population people) {
        ImmutableListMultimap.Builder<Integer, Integer> pairsOf = ImmutableListMultimap.builder();
        for (int pair = 0; pair < people.pairCount(); pair++) {
            pairsOf.put(people.first(pair), pair).put(people.second(pair), pair);
        }
        return new Wishes(people, pairsOf.build());
    }

    /** Whose wishes these are. */
    Population people() {
        return people;
    }

    /** The ranks of somebody's partners by identifier. */
    ImmutableList<ImmutableList<String>> of(int person) {
        return people.person(person).preferences().orElseGet(() -> byScore(person));
    }

    /** The allowed pairs of somebody. */
    ImmutableList<Integer> pairsOf(int person) {
        return pairsOf.get(person);
    }

    /** The number of the other person of a pair. */
    int partner(int pair, int person) {
        return people.first(pair) == person ? people.second(pair) : people.first(pair);
    }

    private ImmutableList<ImmutableList<String>> byScore(int person) {
        Collection<ImmutableList<String>> ranks = pairsOf(person).stream()
                .collect(Collectors.groupingBy(
                        people::score,
                        () -> new TreeMap<>(Comparator.reverseOrder()),
                        Collectors.mapping(
                                pair -> people.person(partner(pair, person)).id(), toImmutableList())))
                .values();
        return ImmutableList.copyOf(ranks);
    }
}
