package dev.mentoring.matching.kernel.stable;

/**
 * Lists of people by people of the same list, best first, and what those who are listed think in return.
 *
 * <p>Where everybody lists everybody else, the ranks stand in one table, a column for each person, that is written list by list and read
 * as seldom as a solver asks.
 */
final class PeerLists {

    /** With more people, a table would pass the size of an array. */
    private static final int MOST_IN_TABLE = 46_340;

    private static final int[] NO_LIST = {};
    private static final char[] NO_TABLE = {};

    private final PreferenceRows rows;
    private final int people;
    private final boolean full;
    private final int[] list;
    private final char[] table;

    /** Lists that are sorted already. */
    PeerLists(PreferenceRows rows) {
        this.rows = rows;
        people = rows.rows();
        full = false;
        list = NO_LIST;
        table = NO_TABLE;
    }

    private PeerLists(int people, int[] list) {
        rows = PreferenceRows.ofPairs(0, new int[] {0}, NO_LIST, NO_LIST, NO_LIST);
        this.people = people;
        full = true;
        this.list = list;
        table = new char[people * people];
        for (int person = 0; person < people; person++) {
            int column = person * people;
            for (int place = start(person), rank = 1; rank < people; place++, rank++) {
                table[column + list[place]] = (char) rank;
            }
        }
    }

    /** The lists of all people one after another. */
    static PeerLists of(int[] start, int[] list) {
        int people = start.length - 1;
        if (people <= MOST_IN_TABLE && isFull(start, people)) {
            return new PeerLists(people, list);
        }
        return new PeerLists(PreferenceRows.ofLists(start, list, start, list));
    }

    private static boolean isFull(int[] start, int people) {
        for (int person = 0; person < people; person++) {
            if (start[person + 1] - start[person] != people - 1) {
                return false;
            }
        }
        return true;
    }

    int people() {
        return people;
    }

    /** The first entry of a list; for {@link #people} the number of entries. */
    int start(int person) {
        return full ? person * (people - 1) : rows.start(person);
    }

    /** Whom an entry names. */
    int partner(int entry) {
        return full ? list[entry] : rows.partner(entry);
    }

    /** The rank that whom an entry names gives to its owner. */
    int theirs(int owner, int entry) {
        return full ? table[list[entry] * people + owner] : rows.theirs(owner, entry);
    }
}
