package dev.mentoring.matching.problem;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Finds ties in the ranks of one person after another, and draws them by lot. */
final class TieBreaking {

    private final int[] rankOfPair;
    /** Who has last given each rank, by number of calls. */
    private int[] givenBy = new int[16];

    private int calls;

    /** Looks at ranks, and changes them where ties are drawn. */
    TieBreaking(int[] rankOfPair) {
        this.rankOfPair = rankOfPair;
    }

    /** Whether two of a person's pairs have one rank; takes time linear in the pairs. */
    boolean hasTies(int[] pairsOfPerson) {
        calls++;
        for (int pair : pairsOfPerson) {
            int rank = rankOfPair[pair];
            if (rank >= givenBy.length) {
                givenBy = Arrays.copyOf(givenBy, 2 * rank);
            }
            if (givenBy[rank] == calls) {
                return true;
            }
            givenBy[rank] = calls;
        }
        return false;
    }

    /** Makes the ranks of a person strict, if they are not: equal ones in the order of the lots, the smaller first. */
    void draw(int[] pairsOfPerson, IntUnaryOperator lotOfPair) {
        if (!hasTies(pairsOfPerson)) {
            return;
        }
        long[] order = new long[pairsOfPerson.length];
        for (int k = 0; k < order.length; k++) {
            order[k] = (long) rankOfPair[pairsOfPerson[k]] << Integer.SIZE | lotOfPair.applyAsInt(pairsOfPerson[k]);
        }
        long[] sorted = order.clone();
        Arrays.sort(sorted);
        for (int k = 0; k < order.length; k++) {
            rankOfPair[pairsOfPerson[k]] = 1 + Arrays.binarySearch(sorted, order[k]);
        }
    }
}
