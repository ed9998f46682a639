package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sets of which any two are nested or have nothing in common, as a forest: each set lies in the smallest one around it.
 *
 * <p>Of equal sets the one listed first lies in the other.
 */
final class LaminarFamily {

    /** There is no set. */
    static final int NONE = -1;

    private final int[] parentOf;
    private final int[] smallestAround;

    private LaminarFamily(int[] parentOf, int[] smallestAround) {
        this.parentOf = parentOf;
        this.smallestAround = smallestAround;
    }

    /** Two sets that overlap without one being within the other, by position. */
    record Crossing(int one, int other) {}

    /** The family, or a crossing. */
    record Made(Optional<LaminarFamily> family, Optional<Crossing> crossing) {}

    /**
     * Makes the forest, in time linear in the sizes of the sets but for sorting them.
     *
     * @param elements number of elements, known as 0, 1 and so on
     * @param sets the elements of each set, ascending
     */
    static Made of(int elements, ImmutableList<int[]> sets) {
        int[] order = IntStream.range(0, sets.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(s -> sets.get(s).length))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] parentOf = new int[sets.size()];
        Arrays.fill(parentOf, NONE);
        int[] smallest = new int[elements];
        int[] largest = new int[elements];
        Arrays.fill(smallest, NONE);
        Arrays.fill(largest, NONE);
        int[] shared = new int[sets.size()];
        for (int set : order) {
            for (int element : sets.get(set)) {
                int inner = largest[element];
                if (inner != NONE && ++shared[inner] == 1) {
                    parentOf[inner] = set;
                }
            }
            for (int element : sets.get(set)) {
                int inner = largest[element];
                if (inner != NONE && shared[inner] < sets.get(inner).length) {
                    return new Made(Optional.empty(), Optional.of(new Crossing(inner, set)));
                }
            }
            for (int element : sets.get(set)) {
                smallest[element] = smallest[element] == NONE ? set : smallest[element];
                largest[element] = set;
            }
        }
        return new Made(Optional.of(new LaminarFamily(parentOf, smallest)), Optional.empty());
    }

    /** The smallest set around a set; NONE for an outermost one. */
    int parentOf(int set) {
        return parentOf[set];
    }

    /** The smallest set around an element; NONE when no set has it. */
    int smallestAround(int element) {
        return smallestAround[element];
    }
}
