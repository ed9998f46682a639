package dev.mentoring.matching.kernel.stable;

import java.util.function.BooleanSupplier;

/**
 * Super-stable pairs among people of one list who may be indifferent, or the proof that there are none.
 *
 * <p><b>Problem.</b> People with lists of one another, with ties, each to be paired once at most. A pair that is not made blocks a matching
 * if each of the two prefers the other to what they have, or is indifferent. Sought is a matching that no pair blocks: one that
 * is stable however ties are broken.
 *
 * <p><b>Idea.</b> {@link PeerProposals} says what follows for every super-stable matching, and narrows what each can have to a best
 * and a worst. While somebody x has several left, either x has somebody worse than the best, or nobody worse; two copies of the
 * proposals go on in turn, one with x made to propose beyond the best, the other with x made to turn down everybody worse. The
 * first to come to an end without contradiction is kept. That loses nothing: the super-stable matchings of everybody with a second
 * copy of everybody are a distributive lattice, which exchange of the copies reverses. That x has somebody worse is an
 * irreducible element r of it, and has a dual r'; super-stable matchings of the people themselves are the closed sets of
 * irreducible elements with just one of each r and r'. The least closed set with r, if it has no two duals, can be filled up to such a
 * set if there is any; and the same with r'. If both copies contradict themselves, r = r' and there is none.
 *
 * <p><b>Bounds.</b> Time and space linear in the entries: the copy that is given up has taken no more steps than the one that is
 * kept, whose steps are final. No recursion.
 *
 * <p><b>Overflow.</b> Ranks are compared; 1 is added to ranks, which are below 2^31 - 1.
 *
 * <p><b>Ties.</b> Where there are several super-stable matchings, which one is found depends on the order of the people and of equal
 * entries, and on nothing else.
 *
 * <p><b>Witness.</b> The x for whom both copies come to a contradiction, and the best whom x had left. Both would do so from the lists
 * alone, as what was kept before says nothing of r = r'.
 *
 * <p><b>References.</b> Irving, Manlove 2002, "The stable roommates problem with ties" (the problem, and the first linear algorithm).
 * Fleiner, Irving, Manlove 2007, "Efficient algorithms for generalized stable marriage and roommates problems". Departs from them by
 * one kind of step for both phases, and by the witness.
 */
public final class SuperStableRoommates {

    private static final int NONE = PeerProposals.NONE;
    private static final int STEPS_BETWEEN_POLLS = 1 << 14;

    private final PreferenceRows rows;
    private final BooleanSupplier cancelled;
    private int[] mate = {};
    private int person = NONE;
    private int partner = NONE;
    private int steps;

    /**
     * Prepares a run.
     *
     * @param rows rows and partners are the same people; ranks are below 2^31 - 1; of a pair, both entries are there
     * @param cancelled asked often whether to stop
     */
    public SuperStableRoommates(PreferenceRows rows, BooleanSupplier cancelled) {
        this.rows = rows;
        this.cancelled = cancelled;
    }

    /**
     * Finds a super-stable matching or the witness that there is none; to be called once.
     *
     * @return false if the caller stopped the run; then the results mean nothing
     */
    public boolean solve() {
        PeerProposals one = new PeerProposals(rows);
        PeerProposals other = new PeerProposals(rows);
        if (!finish(one) || !finish(other)) {
            return false;
        }
        if (one.isContradicted()) {
            int first = 0;
            while (rows.start(first + 1) == 0) {
                first++;
            }
            person = first;
            partner = rows.partner(0);
            return true;
        }
        one.follow(other);
        for (int x = 0; x < rows.rows(); x++) {
            while (one.hasSeveral(x)) {
                int first = one.first(x);
                one.force(x, one.reach(x) + 1);
                other.limit(x, other.reach(x));
                if (!finishEither(one, other)) {
                    return false;
                }
                if (one.isDone() && !one.isContradicted()) {
                    other.follow(one);
                } else if (!other.isContradicted()) {
                    one.follow(other);
                } else {
                    person = x;
                    partner = first;
                    return true;
                }
            }
        }
        mate = new int[rows.rows()];
        for (int x = 0; x < mate.length; x++) {
            mate[x] = one.only(x);
        }
        return true;
    }

    /** Whether a super-stable matching exists. */
    public boolean isSolvable() {
        return person == NONE;
    }

    /** The partner of each person, or -1; a super-stable matching if there is any. */
    public int[] mate() {
        return mate;
    }

    /** Somebody who can have neither {@link #partnerOfWitness}, or anybody as good or better, nor anybody worse; -1 if there is none. */
    public int witness() {
        return person;
    }

    /** Somebody on the list of the witness. */
    public int partnerOfWitness() {
        return partner;
    }

    private boolean finish(PeerProposals proposals) {
        while (!proposals.isDone()) {
            proposals.step();
            if (mustStop()) {
                return false;
            }
        }
        return true;
    }

    /** Goes on with two in turn until one ends without contradiction, or both end. */
    private boolean finishEither(PeerProposals one, PeerProposals other) {
        while (!isGood(one) && !isGood(other) && !(one.isDone() && other.isDone())) {
            if (!one.isDone()) {
                one.step();
            }
            if (!isGood(one) && !other.isDone()) {
                other.step();
            }
            if (mustStop()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGood(PeerProposals proposals) {
        return proposals.isDone() && !proposals.isContradicted();
    }

    private boolean mustStop() {
        steps++;
        if (steps < STEPS_BETWEEN_POLLS) {
            return false;
        }
        steps = 0;
        return cancelled.getAsBoolean();
    }
}
