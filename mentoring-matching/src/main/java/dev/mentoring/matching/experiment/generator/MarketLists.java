package dev.mentoring.matching.experiment.generator;

import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which mentors the mentees of a market look at. The pairs are numbered mentee by mentee, and for one mentee by ascending mentor.
 */
final class MarketLists {

    private final int mentors;
    private final int[] mentorOfRank;
    private final int[] start;
    private final int[] mentorOfPair;

    private MarketLists(int[] mentorOfRank, int[] start, int[] mentorOfPair) {
        mentors = mentorOfRank.length;
        this.mentorOfRank = mentorOfRank;
        this.start = start;
        this.mentorOfPair = mentorOfPair;
    }

    /**
     * Draws the lists of a market.
     *
     * @throws dev.mentoring.core.InvalidModelException when there are too many pairs, or the bounds of a list are crossed
     */
    static MarketLists draw(Options settings, long seed, StoppableWork work) {
        int mentees = TwoSidedMarket.MENTEES.intIn(settings);
        int mentors = TwoSidedMarket.MENTORS.intIn(settings);
        int[] mentorOfRank = Draws.of(seed, "popularity").permutation(mentors);
        Lottery lottery = Lottery.zipf(mentorOfRank, TwoSidedMarket.POPULARITY.intIn(settings));
        BitSet mentorsOut = out(mentors, TwoSidedMarket.MENTORS_OUT.intIn(settings), Draws.of(seed, "mentors-out"));
        mentorsOut.stream().forEach(lottery::takeOut);
        BitSet menteesOut = out(mentees, TwoSidedMarket.MENTEES_OUT.intIn(settings), Draws.of(seed, "mentees-out"));
        int[] start = starts(settings, menteesOut, lottery.left(), Draws.of(seed, "list-lengths"));
        int[] in = IntStream.range(0, mentors)
                .filter(mentor -> !mentorsOut.get(mentor))
                .toArray();
        Draws draws = Draws.of(seed, "lists");
        int[] mentorOfPair = new int[start[mentees]];
        for (int mentee = 0; mentee < mentees; mentee++) {
            int length = start[mentee + 1] - start[mentee];
            work.steps(length);
            int[] list = length == in.length ? in : lottery.some(length, draws);
            System.arraycopy(list, 0, mentorOfPair, start[mentee], length);
        }
        return new MarketLists(mentorOfRank, start, mentorOfPair);
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
        return mentorOfPair.length == (long) mentees() * mentors;
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

    private static BitSet out(int people, int share, Draws draws) {
        BitSet out = new BitSet();
        int[] order = draws.permutation(people);
        for (int k = 0; k < (long) people * share / 1_000; k++) {
            out.set(order[k]);
        }
        return out;
    }

    private static int[] starts(Options settings, BitSet menteesOut, int mentors, Draws draws) {
        int mentees = TwoSidedMarket.MENTEES.intIn(settings);
        int least = TwoSidedMarket.LIST_LEAST.intIn(settings);
        int most = TwoSidedMarket.LIST_MOST.intIn(settings);
        if (most > 0) {
            Sizes.requireInOrder(TwoSidedMarket.LIST_LEAST, least, TwoSidedMarket.LIST_MOST, most);
        }
        Sizes.requirePairs((long) mentees * (most == 0 ? mentors : Math.min(most, mentors)));
        int[] start = new int[mentees + 1];
        for (int mentee = 0; mentee < mentees; mentee++) {
            int length = most == 0 ? mentors : Math.min(draws.between(least, most), mentors);
            start[mentee + 1] = start[mentee] + (menteesOut.get(mentee) ? 0 : length);
        }
        return start;
    }
}
