package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * Makes lists of preferences out of likings.
 *
 * <p>A liking is a number around 0 whose deviation is about 1. Every entry but the first is tied with the one before with the same
 * chance, as in the experiments of Gent and Prosser (2002, An empirical study of the stable marriage problem with ties and
 * incomplete lists).
 */
final class Ranking {

    /** Enough for every position in a list of people. */
    private static final int POSITION_BITS = 17;

    private static final long POSITION = (1L << POSITION_BITS) - 1;
    private static final double FINE = 0x1.0p32;

    private final String[] ids;
    private final int ties;
    private final Draws draws;

    /**
     * Starts the lists of one side.
     *
     * @param ids identifiers of the people of the other side
     * @param ties the chance of a tie, in thousandths
     */
    Ranking(String[] ids, int ties, Draws draws) {
        this.ids = ids;
        this.ties = ties;
        this.draws = draws;
    }

    /** The order of a liking in one number with the place at which somebody stands; the likings differ by less than 2 to the 13. */
    static long key(double liking, int place) {
        return ((long) (liking * FINE) << POSITION_BITS) | place;
    }

    /** The list of somebody, best first, from the keys of their partners, which are left in ascending order. */
    ImmutableList<ImmutableList<String>> byKeys(long[] keys) {
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int k = 0; k < keys.length; k++) {
            order[k] = (int) (keys[keys.length - 1 - k] & POSITION);
        }
        return inOrder(order);
    }

    /** The list of somebody with partners in this order, best first. */
    ImmutableList<ImmutableList<String>> inOrder(int[] order) {
        ImmutableList.Builder<ImmutableList<String>> ranks = ImmutableList.builder();
        int from = 0;
        for (int k = 1; k <= order.length; k++) {
            if (k == order.length || !draws.perMille(ties)) {
                ranks.add(Arrays.stream(order, from, k)
                        .mapToObj(place -> ids[place])
                        .collect(ImmutableList.toImmutableList()));
                from = k;
            }
        }
        return ranks.build();
    }
}
