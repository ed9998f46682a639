package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

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
     * @param choices the choices of everybody of the person's list
     * @param owner the person's index
     * @param pairWith the pair with a possible partner by index, -1 when it is not allowed
     * @param pairsOfPerson every pair of the person
     */
    void rank(Person person, Choices choices, int owner, IntUnaryOperator pairWith, int[] pairsOfPerson) {
        boolean stated = person.preferences().isPresent() && source != PreferenceSource.SCORES;
        if (stated) {
            byPlace(person.preferences().get(), choices, choices.start(owner), pairWith);
        }
        if (!stated || source == PreferenceSource.CHOICES_THEN_SCORES) {
            byScore(pairsOfPerson, stated);
        }
    }

    private void byPlace(
            ImmutableList<ImmutableList<String>> places, Choices choices, int start, IntUnaryOperator pairWith) {
        int position = start;
        for (int place = 0; place < places.size(); place++) {
            for (int left = places.get(place).size(); left > 0; left--) {
                int pair = pairWith.applyAsInt(choices.stated(position++));
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
}
