package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sets of which any two are nested or have nothing in common, as a forest: each set lies in the smallest one around it.
 *
 * <p>Of equal sets the one listed first lies in the other. A family takes space for its sets and for the elements of those that
 * leave something out, but not for elements that no such set has: there may be many families of small sets.
 */
final class LaminarFamily {

    /** There is no set. */
    static final int NONE = -1;

    private final int[] parentOf;
    /** The elements that some set has which leaves another one out, ascending. */
    private final int[] listed;
    /** The smallest set around each listed element. */
    private final int[] smallestAround;
    /** The innermost set of all elements. */
    private final int firstOfAll;

    private LaminarFamily(int[] parentOf, int[] listed, int[] smallestAround, int firstOfAll) {
        this.parentOf = parentOf;
        this.listed = listed;
        this.smallestAround = smallestAround;
        this.firstOfAll = firstOfAll;
    }

    /** Two sets that overlap without one being within the other, by position. */
    record Crossing(int one, int other) {}

    /** The family, or a crossing. */
    record Made(Optional<LaminarFamily> family, Optional<Crossing> crossing) {}

    /**
     * Makes the forest, in time linear in the sizes of the sets but for sorting sets and elements.
     *
     * @param elements number of elements, known as 0, 1 and so on
     * @param sets the elements of each set, ascending
     */
    static Made of(int elements, ImmutableList<int[]> sets) {
        int[] order = IntStream.range(0, sets.size())
                .filter(set -> sets.get(set).length < elements)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(s -> sets.get(s).length))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ofAll = IntStream.range(0, sets.size())
                .filter(set -> sets.get(set).length == elements)
                .toArray();
        int[] listed = Arrays.stream(order)
                .flatMap(set -> Arrays.stream(sets.get(set)))
                .sorted()
                .distinct()
                .toArray();
        int firstOfAll = ofAll.length == 0 ? NONE : ofAll[0];
        int[] parentOf = new int[sets.size()];
        Arrays.fill(parentOf, firstOfAll);
        for (int k = 0; k < ofAll.length; k++) {
            parentOf[ofAll[k]] = k + 1 < ofAll.length ? ofAll[k + 1] : NONE;
        }
        int[] smallest = new int[listed.length];
        int[] largest = new int[listed.length];
        Arrays.fill(smallest, NONE);
        Arrays.fill(largest, NONE);
        int[] shared = new int[sets.size()];
        for (int set : order) {
            int[] places = places(sets.get(set), listed);
            for (int place : places) {
                int inner = largest[place];
                if (inner != NONE && ++shared[inner] == 1) {
                    parentOf[inner] = set;
                }
            }
            for (int place : places) {
                int inner = largest[place];
                if (inner != NONE && shared[inner] < sets.get(inner).length) {
                    return new Made(Optional.empty(), Optional.of(new Crossing(inner, set)));
                }
            }
            for (int place : places) {
                smallest[place] = smallest[place] == NONE ? set : smallest[place];
                largest[place] = set;
            }
        }
        return new Made(Optional.of(new LaminarFamily(parentOf, listed, smallest, firstOfAll)), Optional.empty());
    }

    private static int[] places(int[] set, int[] listed) {
        int[] places = new int[set.length];
        for (int k = 0; k < set.length; k++) {
            places[k] = Arrays.binarySearch(listed, set[k]);
        }
        return places;
    }

    /** The smallest set around a set; NONE for an outermost one. */
    int parentOf(int set) {
        return parentOf[set];
    }

    /** The smallest set around an element; NONE when no set has it. */
    int smallestAround(int element) {
        int place = Arrays.binarySearch(listed, element);
        return place < 0 ? firstOfAll : smallestAround[place];
    }
}
