package dev.mentoring.matching.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.strategy.LaminarFamily.Crossing;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaminarFamilyTest {

    @Test
    void finds_the_smallest_set_around_each_set_and_element() {
        LaminarFamily family =
                LaminarFamily.of(6, sets("0 1 2 3", "0 1", "2", "4 5")).family().orElseThrow();

        assertThat(IntStream.range(0, 4).map(family::parentOf)).containsExactly(-1, 0, 0, -1);
        assertThat(IntStream.range(0, 6).map(family::smallestAround)).containsExactly(1, 1, 2, 0, 3, 3);
    }

    @Test
    void puts_the_first_of_equal_sets_inside() {
        LaminarFamily family =
                LaminarFamily.of(2, sets("0 1", "0 1", "0 1")).family().orElseThrow();

        assertThat(IntStream.range(0, 3).map(family::parentOf)).containsExactly(1, 2, -1);
        assertThat(family.smallestAround(0)).isZero();
    }

    @Test
    void names_two_sets_that_cross() {
        LaminarFamily.Made made = LaminarFamily.of(4, sets("0 1", "2 3", "1 2"));

        assertThat(made.family()).isEmpty();
        assertThat(made.crossing()).contains(new Crossing(0, 2));
    }

    @Test
    void has_no_set_around_anything_when_there_is_none() {
        LaminarFamily family = LaminarFamily.of(2, ImmutableList.of()).family().orElseThrow();

        assertThat(family.smallestAround(1)).isEqualTo(LaminarFamily.NONE);
    }

    @Test
    void takes_no_space_for_elements_that_no_set_has() {
        LaminarFamily family =
                LaminarFamily.of(Integer.MAX_VALUE, sets("7 9", "9")).family().orElseThrow();

        assertThat(family.smallestAround(7)).isZero();
        assertThat(family.smallestAround(9)).isEqualTo(1);
        assertThat(family.smallestAround(8)).isEqualTo(LaminarFamily.NONE);
        assertThat(family.parentOf(1)).isZero();
    }

    @Test
    void agrees_with_the_definition_on_random_sets() {
        for (long seed = 0; seed < 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Set<Integer>> sets = IntStream.range(0, random.nextInt(5))
                    .mapToObj(s -> subset(random))
                    .filter(set -> !set.isEmpty())
                    .toList();
            LaminarFamily.Made made = LaminarFamily.of(
                    5,
                    sets.stream()
                            .map(set -> set.stream().mapToInt(x -> x).sorted().toArray())
                            .collect(ImmutableList.toImmutableList()));
            boolean crossing = sets.stream().anyMatch(a -> sets.stream().anyMatch(b -> cross(a, b)));
            assertThat(made.family().isEmpty()).as("seed %d", seed).isEqualTo(crossing);
            made.crossing()
                    .ifPresent(c -> assertThat(cross(sets.get(c.one()), sets.get(c.other())))
                            .isTrue());
            made.family().ifPresent(family -> requireSmallest(family, sets));
        }
    }

    private static void requireSmallest(LaminarFamily family, List<Set<Integer>> sets) {
        for (int element = 0; element < 5; element++) {
            int x = element;
            int least = sets.stream()
                    .filter(set -> set.contains(x))
                    .mapToInt(Set::size)
                    .min()
                    .orElse(-1);
            int found = family.smallestAround(element);
            assertThat(found < 0 ? -1 : sets.get(found).size()).isEqualTo(least);
        }
        for (int s = 0; s < sets.size(); s++) {
            Set<Integer> set = sets.get(s);
            int parent = family.parentOf(s);
            if (parent >= 0) {
                assertThat(sets.get(parent)).containsAll(set);
            } else {
                assertThat(sets).noneMatch(other -> other.size() > set.size() && other.containsAll(set));
            }
        }
    }

    private static Set<Integer> subset(SplittableRandom random) {
        Set<Integer> set = new HashSet<>();
        for (int x = 0; x < 5; x++) {
            if (random.nextInt(3) == 0) {
                set.add(x);
            }
        }
        return set;
    }

    private static boolean cross(Set<Integer> a, Set<Integer> b) {
        Set<Integer> both = new HashSet<>(a);
        both.retainAll(b);
        return !both.isEmpty() && !a.containsAll(b) && !b.containsAll(a);
    }

    private static ImmutableList<int[]> sets(String... texts) {
        return Arrays.stream(texts)
                .map(text -> Arrays.stream(text.split(" ", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .collect(ImmutableList.toImmutableList());
    }
}
