package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Ranks the pairs of one person after another, 1 being best and equal ranks being ties.
 *
 * <p>A stated choice has the place of its entry in the list, tied ones the same; entries that are not allowed keep their places.
 * By scores, the rank is one more than the number of different higher scores among the person's pairs; by choices and then scores,
 * one more than the number of different better combinations of the two.
 */
final class PairRanking {

    private final PairTable pairs;
    private final PreferenceSource source;
    /** Takes the rank of each pair. */
    private final int[] rankOfPair;

    PairRanking(PairTable pairs, PreferenceSource source, int[] rankOfPair) {
        this.pairs = pairs;
        this.source = source;
        this.rankOfPair = rankOfPair;
    }

    /**
     * Ranks all pairs of a person.
     *
     * @param person whose preferences count
     * @param indexOf the index of a possible partner by identifier
     * @param pairWith the pair with a possible partner by index, -1 when it is not allowed
     * @param pairsOfPerson every pair of the person
     */
    void rank(Person person, ToIntFunction<String> indexOf, IntUnaryOperator pairWith, int[] pairsOfPerson) {
        boolean stated = person.preferences().isPresent() && source != PreferenceSource.SCORES;
        if (stated) {
            byPlace(person.preferences().get(), indexOf, pairWith);
        }
        if (!stated || source == PreferenceSource.CHOICES_THEN_SCORES) {
            byScore(pairsOfPerson, stated);
        }
    }

    private void byPlace(
            ImmutableList<ImmutableList<String>> places, ToIntFunction<String> indexOf, IntUnaryOperator pairWith) {
        for (int place = 0; place < places.size(); place++) {
            for (String id : places.get(place)) {
                int pair = pairWith.applyAsInt(indexOf.applyAsInt(id));
                if (pair >= 0) {
                    rankOfPair[pair] = place + 1;
                }
            }
        }
    }

    /** By score alone, or within each place that is there already. */
    private void byScore(int[] pairsOfPerson, boolean withinPlaces) {
        long[] distinct = new long[pairsOfPerson.length];
        if (!withinPlaces) {
            for (int k = 0; k < distinct.length; k++) {
                distinct[k] = pairs.score(pairsOfPerson[k]);
            }
            int count = distinct(distinct);
            for (int pair : pairsOfPerson) {
                rankOfPair[pair] = count - Arrays.binarySearch(distinct, 0, count, pairs.score(pair));
            }
            return;
        }
        for (int k = 0; k < distinct.length; k++) {
            distinct[k] = combined(pairsOfPerson[k]);
        }
        int count = distinct(distinct);
        for (int pair : pairsOfPerson) {
            rankOfPair[pair] = 1 + Arrays.binarySearch(distinct, 0, count, combined(pair));
        }
    }

    /** Place first, then the score turned round: scores have at most 41 bits with their sign, places at most 22. */
    private long combined(int pair) {
        return (long) rankOfPair[pair] * (2 * MatchingProblem.LARGEST_SCORE + 1) - pairs.score(pair);
    }

    /** Sorts the numbers and moves each different one to the front once. */
    private static int distinct(long[] numbers) {
        Arrays.sort(numbers);
        int count = 0;
        for (long number : numbers) {
            if (count == 0 || numbers[count - 1] != number) {
                numbers[count++] = number;
            }
        }
        return count;
    }

    /** Makes the ranks of a person strict: equal ones in the order of the partners' lots, the smaller first. */
    static void draw(int[] rankOfPair, int[] pairsOfPerson, IntUnaryOperator lotOfPair) {
        long[] order = new long[pairsOfPerson.length];
        for (int k = 0; k < order.length; k++) {
            order[k] = (long) rankOfPair[pairsOfPerson[k]] << Integer.SIZE | lotOfPair.applyAsInt(pairsOfPerson[k]);
        }
        long[] sorted = order.clone();
        Arrays.sort(sorted);
        if (hasTies(sorted)) {
            for (int k = 0; k < order.length; k++) {
                rankOfPair[pairsOfPerson[k]] = 1 + Arrays.binarySearch(sorted, order[k]);
            }
        }
    }

    /** Whether two of the person's pairs have one rank. */
    static boolean hasTies(int[] rankOfPair, int[] pairsOfPerson) {
        long[] sorted = new long[pairsOfPerson.length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = (long) rankOfPair[pairsOfPerson[k]] << Integer.SIZE;
        }
        Arrays.sort(sorted);
        return hasTies(sorted);
    }

    private static boolean hasTies(long[] sorted) {
        for (int k = 1; k < sorted.length; k++) {
            if (sorted[k] >> Integer.SIZE == sorted[k - 1] >> Integer.SIZE) {
                return true;
            }
        }
        return false;
    }
}
