package dev.mentoring.matching.experiment.perturbation;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.matching.problem.PairsOfPeople;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whom people want, best first: as they state it, or as their scores say where they state nothing. */
final class Wishes {

    private final Population people;
    private final PairsOfPeople pairsOfPeople;
    private final StoppableWork work;

    /**
     * Takes the people of a problem.
     *
     * @param work is told of every pair that is looked at
     */
    Wishes(Population people, StoppableWork work) {
        this.people = people;
        this.work = work;
        pairsOfPeople = PairsOfPeople.of(people.problem());
    }

    /** Whose wishes these are. */
    Population people() {
        return people;
    }

    /** The ranks of somebody's partners by identifier. */
    ImmutableList<ImmutableList<String>> of(int person) {
        return people.person(person).preferences().orElseGet(() -> byScore(person));
    }

    /** The numbers of the allowed partners whom somebody wants most; of nobody when the first place is empty. */
    IntStream firstOf(int person) {
        int[] pairs = pairsOf(person);
        Optional<ImmutableList<ImmutableList<String>>> stated =
                people.person(person).preferences();
        if (stated.isPresent()) {
            ImmutableSet<String> first =
                    stated.get().stream().findFirst().map(ImmutableSet::copyOf).orElse(ImmutableSet.of());
            return Arrays.stream(pairs)
                    .map(pair -> partner(pair, person))
                    .filter(partner -> first.contains(people.person(partner).id()));
        }
        long best = Arrays.stream(pairs).mapToLong(people::score).max().orElse(0);
        return Arrays.stream(pairs).filter(pair -> people.score(pair) == best).map(pair -> partner(pair, person));
    }

    /** The allowed pairs of somebody. */
    int[] pairsOf(int person) {
        int[] pairs = pairsOfPeople.of(person);
        work.steps(pairs.length);
        return pairs;
    }

    /** The number of the other person of a pair. */
    int partner(int pair, int person) {
        return people.first(pair) == person ? people.second(pair) : people.first(pair);
    }

    private ImmutableList<ImmutableList<String>> byScore(int person) {
        Collection<ImmutableList<String>> ranks = Arrays.stream(pairsOf(person))
                .boxed()
                .collect(Collectors.groupingBy(
                        people::score,
                        () -> new TreeMap<>(Comparator.reverseOrder()),
                        Collectors.mapping(
                                pair -> people.person(partner(pair, person)).id(), toImmutableList())))
                .values();
        return ImmutableList.copyOf(ranks);
    }
}
