package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableIntArray;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The order in which people count where scores leave a choice: a lot that anybody can repeat.
 *
 * <p>People are ordered by the SipHash-2-4 of their identifier in UTF-8, keyed by the seed and zero and taken as a signed
 * number (Aumasson, Bernstein 2012); equal hashes by identifier. Neither the alphabet nor the order of a document matters,
 * and whoever joins, leaves or applies again changes nobody else's lot.
 */
public final class TieOrder {

    private TieOrder() {}

    /**
     * The indexes of the people in their order.
     *
     * @param people those who are ordered, sorted by identifier
     * @param seed any number
     */
    public static ImmutableIntArray of(ImmutableList<Person> people, long seed) {
        long[] lot = lots(people, seed);
        long[] sorted = lot.clone();
        Arrays.sort(sorted);
        int[] order = new int[lot.length];
        int[] taken = new int[lot.length];
        for (int person = 0; person < lot.length; person++) {
            int at = Arrays.binarySearch(sorted, lot[person]);
            while (at > 0 && sorted[at - 1] == lot[person]) {
                at--;
            }
            order[at + taken[at]++] = person;
        }
        return ImmutableIntArray.copyOf(order);
    }

    /** The place of each person in that order, from 0. */
    public static int[] places(ImmutableList<Person> people, long seed) {
        ImmutableIntArray order = of(people, seed);
        int[] places = new int[order.length()];
        for (int place = 0; place < places.length; place++) {
            places[order.get(place)] = place;
        }
        return places;
    }

    /** The lot of each person: whoever has the lower one comes first. */
    public static long[] lots(ImmutableList<Person> people, long seed) {
        HashFunction hash = Hashing.sipHash24(seed, 0);
        return people.stream()
                .mapToLong(person ->
                        hash.hashString(person.id(), StandardCharsets.UTF_8).asLong())
                .toArray();
    }
}
