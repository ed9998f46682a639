package dev.mentoring.matching.strategy;

import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;

/** Orders of all pairs of a problem. */
final class ScoredOrder {

    private ScoredOrder() {}

    /** By falling score; equal ones by the mentees' lot, then by the mentors'. */
    static long[] of(TwoSidedProblem problem, long seed) {
        long[] fall = new long[problem.pairCount()];
        Arrays.setAll(fall, pair -> -problem.score(pair));
        return sorted(byLot(problem, seed), fall);
    }

    /** In an order drawn from the seed, for every pair by itself: whoever joins or leaves changes no other pair's lot. */
    static long[] drawn(TwoSidedProblem problem, long seed) {
        long[] ofMentee = TieOrder.lots(problem.mentees(), seed);
        long[] ofMentor = TieOrder.lots(problem.mentors(), seed);
        long[] order = byLot(problem, seed);
        long[] lot = new long[order.length];
        for (int mentee = 0; mentee < ofMentee.length; mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                lot[pair] = mixed(ofMentee[mentee] + 0x9E3779B97F4A7C15L * ofMentor[problem.mentorOf(pair)]);
            }
        }
        return sorted(order, lot);
    }

    /** Sorts pairs by rising key and leaves those of equal keys in their order; only numbers are sorted, nothing is boxed. */
    private static long[] sorted(long[] order, long[] keyOfPair) {
        long[] keys = keyOfPair.clone();
        Arrays.sort(keys);
        int count = 0;
        for (long key : keys) {
            if (count == 0 || keys[count - 1] != key) {
                keys[count++] = key;
            }
        }
        long[] places = new long[order.length];
        for (int k = 0; k < places.length; k++) {
            places[k] = (long) Arrays.binarySearch(keys, 0, count, keyOfPair[(int) order[k]]) << Integer.SIZE | k;
        }
        Arrays.sort(places);
        for (int k = 0; k < places.length; k++) {
            places[k] = order[(int) places[k]];
        }
        return places;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    private static long[] byLot(TwoSidedProblem problem, long seed) {
        ImmutableIntArray mentees = TieOrder.of(problem.mentees(), seed);
        ImmutableIntArray mentors = TieOrder.of(problem.mentors(), seed);
        int[] place = new int[mentors.length()];
        for (int k = 0; k < place.length; k++) {
            place[mentors.get(k)] = k;
        }
        long[] order = new long[problem.pairCount()];
        int next = 0;
        for (int k = 0; k < mentees.length(); k++) {
            int first = next;
            int from = problem.rowStart(mentees.get(k));
            int to = problem.rowStart(mentees.get(k) + 1);
            for (int pair = from; pair < to; pair++) {
                order[next++] = (long) place[problem.mentorOf(pair)] << Integer.SIZE | pair;
            }
            Arrays.sort(order, first, next);
            for (int at = first; at < next; at++) {
                order[at] &= 0xFFFFFFFFL;
            }
        }
        return order;
    }
}
