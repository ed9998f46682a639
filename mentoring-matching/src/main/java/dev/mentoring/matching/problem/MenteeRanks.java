package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * At which place each mentee puts each allowed mentor, 1 being the first choice.
 *
 * <p>A mentee who states preferences puts a mentor at the place of the entry in the list, tied mentors at the same one; entries
 * that are not allowed keep their places. For a mentee who states none, higher scores come first and equal scores are tied:
 * the rank is one more than the number of different higher scores among the mentee's allowed pairs.
 */
public final class MenteeRanks {

    private final int[] rankOfPair;

    private MenteeRanks(int[] rankOfPair) {
        this.rankOfPair = rankOfPair;
    }

    /** The ranks of all allowed pairs, in time linear in the pairs but for sorting each row. */
    public static MenteeRanks of(TwoSidedProblem problem) {
        int[] rankOfPair = new int[problem.pairCount()];
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            int row = mentee;
            problem.mentees()
                    .get(mentee)
                    .preferences()
                    .ifPresentOrElse(
                            stated -> byPreferences(problem, row, stated, rankOfPair),
                            () -> byScores(problem, row, rankOfPair));
        }
        return new MenteeRanks(rankOfPair);
    }

    /** The rank of a pair, from 1. */
    public int of(int pair) {
        return rankOfPair[pair];
    }

    private static void byPreferences(
            TwoSidedProblem problem, int mentee, ImmutableList<ImmutableList<String>> stated, int[] rankOfPair) {
        for (int place = 0; place < stated.size(); place++) {
            for (String id : stated.get(place)) {
                int pair = problem.pairOf(problem.indexOfMentor(id), mentee);
                if (pair >= 0) {
                    rankOfPair[pair] = place + 1;
                }
            }
        }
    }

    private static void byScores(TwoSidedProblem problem, int mentee, int[] rankOfPair) {
        int from = problem.rowStart(mentee);
        int length = problem.rowStart(mentee + 1) - from;
        long[] distinct = new long[length];
        for (int k = 0; k < length; k++) {
            distinct[k] = problem.score(from + k);
        }
        Arrays.sort(distinct);
        int count = 0;
        for (int k = 0; k < length; k++) {
            if (count == 0 || distinct[count - 1] != distinct[k]) {
                distinct[count++] = distinct[k];
            }
        }
        for (int pair = from; pair < from + length; pair++) {
            rankOfPair[pair] = count - Arrays.binarySearch(distinct, 0, count, problem.score(pair));
        }
    }
}
