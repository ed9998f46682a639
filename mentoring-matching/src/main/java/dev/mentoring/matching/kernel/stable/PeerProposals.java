package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;

/**
 * People of one list who propose down their lists with ties, each to all of one rank at once, until nothing follows any more or what
 * follows contradicts itself.
 *
 * <p>Who has proposed to a rank can have nobody better, in any super-stable matching. Whoever is proposed to therefore has the proposer,
 * or somebody strictly better; of two proposers at one rank neither, as the other would come as well. Hence
 *
 * <ul>
 *   <li>somebody goes on when nobody of their rank has them for the only best proposer;
 *   <li>there is a contradiction when somebody has proposed beyond their best proposer, or at the same rank without being the only
 *       best proposer of that only best proposer of theirs.
 * </ul>
 *
 * <p>If nothing contradicts itself, the only one of their rank who holds somebody's proposal is different for all, so that these
 * are a permutation of the people who have anybody left: the best that all can have at once as far as two copies of everybody, one
 * who proposes and one who is proposed to, are matched.
 */
final class PeerProposals {

    static final int NONE = -1;
    private static final int SEVERAL = -2;
    /** The rank of those who have proposed to everybody; beyond all ranks. */
    private static final int END = Integer.MAX_VALUE;

    private final PreferenceRows rows;
    private final int people;
    /** The rank to which each person has proposed. */
    private final int[] reach;
    /** Entry of that rank before which nobody holds the person's proposal. */
    private final int[] held;
    /** The end of the entries of that rank. */
    private final int[] next;
    /** The rank of the best proposer to each person; {@link #END} if there is none. */
    private final int[] best;
    /** The best proposer to each person, if it is only one. */
    private final int[] holder;

    private final int[] waiting;
    private final boolean[] isWaiting;
    private int waitingCount;
    /** Whose proposals are being made. */
    private int proposer = NONE;

    private int forced = NONE;
    private int forcedReach;
    private boolean contradicted;

    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;

    PeerProposals(PreferenceRows rows) {
        this.rows = rows;
        people = rows.rows();
        reach = new int[people];
        held = new int[people];
        next = new int[people];
        best = new int[people];
        holder = new int[people];
        waiting = new int[people];
        isWaiting = new boolean[people];
        touched = new int[people];
        isTouched = new boolean[people];
        Arrays.fill(best, END);
        Arrays.fill(holder, NONE);
        for (int person = 0; person < people; person++) {
            held[person] = rows.start(person);
            next[person] = held[person];
            check(person);
        }
    }

    /** Takes over what another one, who was in the same state, has come to since. */
    void follow(PeerProposals other) {
        take(other, touched, touchedCount);
        take(other, other.touched, other.touchedCount);
        forgetTouched();
        other.forgetTouched();
        while (waitingCount > 0) {
            isWaiting[waiting[--waitingCount]] = false;
        }
        proposer = NONE;
        contradicted = false;
    }

    private void take(PeerProposals other, int[] changed, int count) {
        for (int k = 0; k < count; k++) {
            int person = changed[k];
            reach[person] = other.reach[person];
            held[person] = other.held[person];
            next[person] = other.next[person];
            best[person] = other.best[person];
            holder[person] = other.holder[person];
        }
    }

    private void forgetTouched() {
        while (touchedCount > 0) {
            isTouched[touched[--touchedCount]] = false;
        }
        forced = NONE;
    }

    /** Makes somebody propose up to a rank at least, who has nobody before it. */
    void force(int person, int rank) {
        forced = person;
        forcedReach = rank;
        check(person);
    }

    /** Makes somebody turn down everybody beyond a rank, at which or before which they must have somebody. */
    void limit(int person, int rank) {
        int before = holder[person];
        touch(person);
        best[person] = rank + 1;
        holder[person] = SEVERAL;
        if (before >= 0) {
            check(before);
        }
        check(person);
    }

    boolean isContradicted() {
        return contradicted;
    }

    /** Whether nothing follows any more, or what followed contradicts itself. */
    boolean isDone() {
        return contradicted || (proposer == NONE && waitingCount == 0);
    }

    /** Goes on by one proposal, or by one rank. */
    void step() {
        if (proposer == NONE) {
            int person = waiting[--waitingCount];
            isWaiting[person] = false;
            if (mustGoOn(person)) {
                advance(person);
            }
        } else if (next[proposer] < rows.start(proposer + 1) && rows.own(proposer, next[proposer]) == reach[proposer]) {
            propose(proposer, next[proposer]++);
        } else {
            int person = proposer;
            proposer = NONE;
            check(person);
        }
    }

    private void advance(int person) {
        touch(person);
        held[person] = next[person];
        if (next[person] == rows.start(person + 1)) {
            reach[person] = END;
            check(person);
        } else {
            reach[person] = rows.own(person, next[person]);
            proposer = person;
        }
    }

    private void propose(int person, int entry) {
        int to = rows.partner(entry);
        int rank = rows.theirs(person, entry);
        int before = holder[to];
        if (rank > best[to] || before == person) {
            return;
        }
        touch(to);
        holder[to] = rank < best[to] ? person : SEVERAL;
        best[to] = rank;
        if (before >= 0) {
            check(before);
        }
        check(to);
    }

    /** Looks whether somebody must go on, or is in contradiction. */
    private void check(int person) {
        if (person == proposer) {
            return;
        }
        if (mustGoOn(person)) {
            if (!isWaiting[person]) {
                isWaiting[person] = true;
                waiting[waitingCount++] = person;
            }
        } else if (reach[person] == best[person] && reach[person] != END) {
            int only = holder[person];
            contradicted |= only < 0 || holder[only] != person;
        } else {
            contradicted |= reach[person] > best[person];
        }
    }

    private boolean mustGoOn(int person) {
        if (reach[person] == END) {
            return false;
        }
        if (person == forced && reach[person] < forcedReach) {
            return true;
        }
        if (reach[person] >= best[person]) {
            return false;
        }
        while (held[person] < next[person] && holder[rows.partner(held[person])] != person) {
            touch(person);
            held[person]++;
        }
        return held[person] == next[person];
    }

    private void touch(int person) {
        if (!isTouched[person]) {
            isTouched[person] = true;
            touched[touchedCount++] = person;
        }
    }

    /** Whether somebody could have more than one, when nothing contradicts itself. */
    boolean hasSeveral(int person) {
        return reach[person] < best[person];
    }

    /** The rank up to which somebody has proposed. */
    int reach(int person) {
        return reach[person];
    }

    /** The best whom somebody can have, who has several. */
    int first(int person) {
        return rows.partner(held[person]);
    }

    /** The only one whom somebody can have, or -1 if there is nobody. */
    int only(int person) {
        return holder[person];
    }
}
