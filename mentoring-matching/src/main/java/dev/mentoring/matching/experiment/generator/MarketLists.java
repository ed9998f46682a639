package dev.mentoring.matching.experiment.generator;

import dev.mentoring.core.Options;

/**
 * Which mentors the mentees of a market look at. The pairs are numbered mentee by mentee, and for one mentee by ascending mentor.
 */
final class MarketLists {

    private final int mentors;
    private final int[] mentorOfRank;
    private final int[] start;
    private final int[] mentorOfPair;
    private final boolean everybody;

    private MarketLists(int[] mentorOfRank, int[] start, int[] mentorOfPair, boolean everybody) {
        mentors = mentorOfRank.length;
        this.mentorOfRank = mentorOfRank;
        this.start = start;
        this.mentorOfPair = mentorOfPair;
        this.everybody = everybody;
    }

    /**
     * Draws the lists of a market.
     *
     * @throws dev.mentoring.core.InvalidModelException when there are too many pairs, or the bounds of a list are crossed
     */
    static MarketLists draw(Options settings, long seed) {
        int mentees = TwoSidedMarket.MENTEES.intIn(settings);
        int mentors = TwoSidedMarket.MENTORS.intIn(settings);
        int most = TwoSidedMarket.LIST_MOST.intIn(settings);
        int[] start = starts(settings, mentees, mentors, Draws.of(seed, "list-lengths"));
        int[] mentorOfRank = Draws.of(seed, "popularity").permutation(mentors);
        Lottery lottery = Lottery.zipf(mentorOfRank, TwoSidedMarket.POPULARITY.intIn(settings));
        Draws draws = Draws.of(seed, "lists");
        int[] mentorOfPair = new int[start[mentees]];
        for (int mentee = 0; mentee < mentees; mentee++) {
            int length = start[mentee + 1] - start[mentee];
            if (length == mentors) {
                everybody(mentorOfPair, start[mentee], mentors);
            } else {
                System.arraycopy(lottery.some(length, draws), 0, mentorOfPair, start[mentee], length);
            }
        }
        return new MarketLists(mentorOfRank, start, mentorOfPair, most == 0);
    }

    /** How many mentees there are. */
    int mentees() {
        return start.length - 1;
    }

    /** How many mentors there are. */
    int mentors() {
        return mentors;
    }

    /** How many pairs there are. */
    int pairs() {
        return mentorOfPair.length;
    }

    /** Whether every mentee looks at every mentor. */
    boolean everybody() {
        return everybody;
    }

    /** The first pair of a mentee; the number of pairs for the number of mentees. */
    int start(int mentee) {
        return start[mentee];
    }

    /** The mentor of a pair. */
    int mentorOf(int pair) {
        return mentorOfPair[pair];
    }

    /** The mentor of a rank in popularity, from 0. */
    int mentorOfRank(int rank) {
        return mentorOfRank[rank];
    }

    /** The mentee of each pair; a new array. */
    int[] menteeOfPair() {
        int[] menteeOfPair = new int[mentorOfPair.length];
        for (int mentee = 0; mentee < mentees(); mentee++) {
            for (int pair = start[mentee]; pair < start[mentee + 1]; pair++) {
                menteeOfPair[pair] = mentee;
            }
        }
        return menteeOfPair;
    }

    private static int[] starts(Options settings, int mentees, int mentors, Draws draws) {
        int least = TwoSidedMarket.LIST_LEAST.intIn(settings);
        int most = TwoSidedMarket.LIST_MOST.intIn(settings);
        if (most > 0) {
            Sizes.requireInOrder(TwoSidedMarket.LIST_LEAST, least, TwoSidedMarket.LIST_MOST, most);
        }
        Sizes.requirePairs((long) mentees * (most == 0 ? mentors : Math.min(most, mentors)));
        int[] start = new int[mentees + 1];
        for (int mentee = 0; mentee < mentees; mentee++) {
            int length = most == 0 ? mentors : Math.min(draws.between(least, most), mentors);
            start[mentee + 1] = start[mentee] + length;
        }
        return start;
    }

    private static void everybody(int[] into, int from, int mentors) {
        for (int mentor = 0; mentor < mentors; mentor++) {
            into[from + mentor] = mentor;
        }
    }
}
