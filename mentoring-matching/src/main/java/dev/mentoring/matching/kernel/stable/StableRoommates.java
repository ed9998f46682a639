package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Stable pairs among people of one list, or the proof that there are none.
 *
 * <p><b>Problem.</b> People with strict lists of one another, each to be paired once at most. A pair that would leave a matching
 * together, both preferring the other to what they have, blocks it. Sought is a matching that no pair blocks; there may be none.
 * There is always a stable partition, a permutation s of the people, into cycles called parties, such that
 *
 * <pre>
 * in a party of three or more, everybody prefers s(x) to p(x), where p is the inverse of s;
 * no two people prefer each other to p(x) and p(y), where somebody alone prefers everybody on their list to p(x) = x.
 * </pre>
 *
 * <p>Odd parties are the same in all stable partitions, and a stable matching exists if and only if none of them has three or more
 * people: somebody alone stays unmatched in every stable matching, and even parties fall into pairs. The partition found here has
 * no even party but pairs.
 *
 * <p><b>Idea.</b> Phase 1: everybody proposes down their list; whoever holds a proposal strikes everybody worse off the list, and is
 * struck off theirs. In what is left, x is last on the list of y exactly if y is first on that of x. Phase 2: from somebody x with
 * two on the list or more, go to the last of the second of x, again and again, until the way closes. If the second of somebody
 * on that cycle is on it as well and has them first, then all of the cycle have two on the list, and are an odd party. Otherwise the
 * second of each is given their proposal, and strikes everybody worse: no list becomes empty. In the end a list is empty, or
 * names one person, or is that of a member of an odd party.
 *
 * <p><b>Bounds.</b> Time and space linear in the entries: what has been struck off is told from ranks, every list is passed
 * once for the first and once for the second, and each step on a way that has closed moves a first on. Entries are only looked at as
 * far as lists are passed. The way is an array, nothing recurs.
 *
 * <p><b>Overflow.</b> Ranks are compared, nothing is added.
 *
 * <p><b>Ties.</b> Lists must be strict. Where there are several stable matchings, which one is found depends on the order of the
 * people, and on nothing else.
 *
 * <p><b>Witness.</b> The partition itself.
 *
 * <p><b>References.</b> Irving 1985, "An efficient algorithm for the 'stable roommates' problem". Gusfield, Irving 1989, "The
 * stable marriage problem", chapter 4 (incomplete lists). Tan 1991, "A necessary and sufficient condition for the existence of a
 * complete stable matching". Departs from them by keeping no table of reduced lists, and by telling an odd party before anything
 * is struck off for it, so that nothing need be put back.
 */
public final class StableRoommates {

    private static final int NONE = -1;
    private static final int STEPS_BETWEEN_POLLS = 1 << 14;

    private final PeerLists lists;
    private final BooleanSupplier cancelled;
    private final int people;

    /** Entry of the best who is left on each person's list; the end of the list when nobody is. */
    private final int[] first;
    /** Entry that the second best is not before. */
    private final int[] second;
    /** The last of each list: whose proposal each person holds. */
    private final int[] holder;
    /** The rank of the holder. */
    private final int[] cutoff;

    private final boolean[] odd;
    private boolean stable = true;
    private int steps;

    /**
     * Prepares a run.
     *
     * @param rows rows and partners are the same people; no two ranks in a row are equal; of a pair, both entries are there
     * @param cancelled asked often whether to stop
     */
    public StableRoommates(PreferenceRows rows, BooleanSupplier cancelled) {
        this(new PeerLists(rows), cancelled);
    }

    private StableRoommates(PeerLists lists, BooleanSupplier cancelled) {
        this.lists = lists;
        this.cancelled = cancelled;
        people = lists.people();
        first = new int[people];
        second = new int[people];
        holder = new int[people];
        cutoff = new int[people];
        odd = new boolean[people];
    }

    /**
     * Prepares a run on lists as people state them; who is listed but does not list in return is left out.
     *
     * @param start first place of each list, and the length of all at the end
     * @param list the people on the lists, best first, each once in a list at most and not in their own
     * @param cancelled asked often whether to stop
     */
    public static StableRoommates ofLists(int[] start, int[] list, BooleanSupplier cancelled) {
        return new StableRoommates(PeerLists.of(start, list), cancelled);
    }

    /**
     * Finds a stable partition; to be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    public boolean solve() {
        return propose() && reduce();
    }

    /** Whether a stable matching exists. */
    public boolean isSolvable() {
        return stable;
    }

    /** The partition: the successor of each person in their party; of somebody alone the person. */
    public int[] successor() {
        int[] successor = new int[people];
        for (int person = 0; person < people; person++) {
            successor[person] = holder[person] == NONE ? person : firstOf(person);
        }
        return successor;
    }

    /** The partner of each person; -1 for those alone and for members of odd parties. A stable matching if there is any. */
    public int[] mate() {
        int[] mate = holder.clone();
        for (int person = 0; person < people; person++) {
            if (odd[person]) {
                mate[person] = NONE;
            }
        }
        return mate;
    }

    /** Phase 1. Nobody comes to propose to anybody worse than whose proposal they hold, as that one would accept. */
    private boolean propose() {
        Arrays.fill(holder, NONE);
        Arrays.fill(cutoff, Integer.MAX_VALUE);
        for (int person = 0; person < people; person++) {
            first[person] = lists.start(person);
        }
        for (int person = 0; person < people; person++) {
            int proposer = person;
            while (proposer != NONE) {
                int end = lists.start(proposer + 1);
                int entry = first[proposer];
                while (entry < end && lists.theirs(proposer, entry) >= cutoff[lists.partner(entry)]) {
                    entry++;
                }
                int passed = entry - first[proposer];
                first[proposer] = entry;
                proposer = entry == end ? NONE : hold(proposer, entry);
                if (mustStop(passed)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lets the partner of an entry hold the proposal of its owner; returns whose proposal is given up for it. */
    private int hold(int owner, int entry) {
        int to = lists.partner(entry);
        int refused = holder[to];
        holder[to] = owner;
        cutoff[to] = lists.theirs(owner, entry);
        return refused;
    }

    /** Phase 2. */
    private boolean reduce() {
        int[] way = new int[people];
        int[] placeOnWay = new int[people];
        Arrays.fill(placeOnWay, NONE);
        for (int person = 0; person < people; person++) {
            int length = 0;
            while (length > 0 || hasTwo(person)) {
                int next = length == 0 ? person : lastOfSecond(way[length - 1]);
                int place = placeOnWay[next];
                if (place == NONE) {
                    placeOnWay[next] = length;
                    way[length++] = next;
                } else {
                    close(way, place, length, placeOnWay);
                    length = place;
                    while (length > 0 && !hasTwo(way[length - 1])) {
                        placeOnWay[way[--length]] = NONE;
                    }
                }
                if (mustStop(1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Settles or reduces the lists of a cycle, which is the end of the way, and takes it off the way. */
    private void close(int[] way, int from, int to, int[] placeOnWay) {
        int person = way[from];
        int next = lists.partner(second[person]);
        boolean isParty = placeOnWay[next] >= from && firstOf(next) == person;
        for (int place = from; place < to; place++) {
            int member = way[place];
            placeOnWay[member] = NONE;
            if (isParty) {
                odd[member] = true;
            } else {
                first[member] = second[member];
                hold(member, first[member]);
            }
        }
        stable &= !isParty;
    }

    private boolean hasTwo(int person) {
        return holder[person] != NONE && !odd[person] && firstOf(person) != holder[person];
    }

    private int firstOf(int person) {
        return lists.partner(first[person]);
    }

    /** Whose proposal the second best holds; there is a second best, at the latest the last. */
    private int lastOfSecond(int person) {
        int begin = Math.max(second[person], first[person] + 1);
        int entry = begin;
        while (lists.theirs(person, entry) > cutoff[lists.partner(entry)]) {
            entry++;
        }
        steps += entry - begin;
        second[person] = entry;
        return holder[lists.partner(entry)];
    }

    private boolean mustStop(int more) {
        steps += more + 1;
        if (steps < STEPS_BETWEEN_POLLS) {
            return false;
        }
        steps = 0;
        return cancelled.getAsBoolean();
    }
}
