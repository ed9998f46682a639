package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;

/**
 * Finds people by identifier: an open hash table of indexes, since a round may have a million people and asks for each of them.
 */
final class IdIndex {

    private static final int NONE = -1;

    private final ImmutableList<Person> people;
    /** One more than the index of the person at each place; 0 where nobody is. */
    private final int[] table;

    private IdIndex(ImmutableList<Person> people) {
        this.people = people;
        table = new int[Integer.highestOneBit(Math.max(1, people.size())) << 2];
        for (int index = 0; index < people.size(); index++) {
            table[placeOf(people.get(index).id())] = index + 1;
        }
    }

    static IdIndex of(ImmutableList<Person> people) {
        return new IdIndex(people);
    }

    /** The number of people. */
    int size() {
        return people.size();
    }

    /** The index of a person; -1 when nobody has the identifier. */
    int indexOf(String id) {
        int found = table[placeOf(id)];
        return found == 0 ? NONE : found - 1;
    }

    /** The place where a person of the identifier is, or would be. */
    private int placeOf(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        int place = (hash ^ (hash >>> 16)) & (table.length - 1);
        while (table[place] != 0 && !people.get(table[place] - 1).id().equals(id)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
