package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody of a matching problem, as far as the problem needs to know.
 *
 * @param id identifier, unique within its list, in normalisation form C
 * @param capacity how many pairings the person may have at most: 0 to {@link #LARGEST_CAPACITY}
 * @param minimum how many pairings the person must have at least: 0 to {@code capacity}; hard
 * @param preferences identifiers of acceptable partners, best first, those of one inner list being tied; everybody not
 *     listed is unacceptable. Empty for somebody who is indifferent between all allowed partners
 */
public record Person(String id, int capacity, int minimum, Optional<ImmutableList<ImmutableList<String>>> preferences) {

    /** The largest capacity. */
    public static final int LARGEST_CAPACITY = 10_000;

    /**
     * Brings identifiers into normalisation form C.
     *
     * @throws InvalidModelException with every problem: identifiers that are none, a capacity or a minimum outside its
     *     limits, a partner listed twice, a rank without anybody
     */
    public Person {
        Problems problems = new Problems();
        id = Ids.normalise(id);
        requireId(id, "id", problems);
        requireBounds(capacity, minimum, problems);
        preferences = preferences.map(ranks -> requirePreferences(ranks, problems));
        problems.throwIfAny(InvalidModelException::new);
    }

    /** Somebody with one place, no minimum and no stated preferences. */
    public static Person of(String id) {
        return of(id, 1);
    }

    /** Somebody with a number of places, no minimum and no stated preferences. */
    public static Person of(String id, int capacity) {
        return new Person(id, capacity, 0, Optional.empty());
    }

    /** Without the preferences, which are private. */
    @Override
    public String toString() {
        return "Person[" + id + ", capacity=" + capacity + ", minimum=" + minimum + "]";
    }

    /** How many partners the preferences name; 0 without preferences. */
    public int listed() {
        return preferences
                .map(ranks -> ranks.stream().mapToInt(ImmutableList::size).sum())
                .orElse(0);
    }

    /** The path of an entry of preferences, below the person: the place within a rank is named only in a tie. */
    static String entryPath(ImmutableList<String> rank, int rankIndex, int place) {
        return "preferences/" + rankIndex + (rank.size() == 1 ? "" : "/" + place);
    }

    private static void requireId(String id, String path, Problems problems) {
        Ids.wrong(id)
                .ifPresent(wrong ->
                        problems.add(wrong, Location.inModel(path), "the identifier of a person " + Ids.why(wrong)));
    }

    private static void requireBounds(int capacity, int minimum, Problems problems) {
        if (capacity < 0 || capacity > LARGEST_CAPACITY) {
            problems.add(
                    ProblemCode.CAPACITY_RANGE,
                    Location.inModel("capacity"),
                    "a capacity is a whole number from 0 to " + LARGEST_CAPACITY);
        }
        if (minimum < 0 || minimum > LARGEST_CAPACITY) {
            problems.add(
                    ProblemCode.NUMBER_RANGE,
                    Location.inModel("minimum"),
                    "a minimum is a whole number from 0 to the capacity");
        } else if (capacity >= 0 && minimum > capacity) {
            problems.add(ProblemCode.BOUNDS_CROSSED, Location.inModel("minimum"), "the minimum is above the capacity");
        }
    }

    private static ImmutableList<ImmutableList<String>> requirePreferences(
            ImmutableList<ImmutableList<String>> ranks, Problems problems) {
        Set<String> seen = new HashSet<>();
        ImmutableList.Builder<ImmutableList<String>> normal = ImmutableList.builderWithExpectedSize(ranks.size());
        for (int r = 0; r < ranks.size(); r++) {
            ImmutableList<String> rank =
                    ranks.get(r).stream().map(Ids::normalise).collect(ImmutableList.toImmutableList());
            if (rank.isEmpty()) {
                problems.add(
                        ProblemCode.EMPTY_VALUE, Location.inModel("preferences/" + r), "a list of tied ids is empty");
            }
            for (int place = 0; place < rank.size(); place++) {
                requireEntry(rank.get(place), entryPath(rank, r, place), seen, problems);
            }
            normal.add(rank);
        }
        return normal.build();
    }

    private static void requireEntry(String id, String path, Set<String> seen, Problems problems) {
        if (Ids.wrong(id).isPresent()) {
            requireId(id, path, problems);
        } else if (!seen.add(id)) {
            problems.add(ProblemCode.PREFERENCES, Location.inModel(path), "the preferences name somebody twice", id);
        }
    }
}
