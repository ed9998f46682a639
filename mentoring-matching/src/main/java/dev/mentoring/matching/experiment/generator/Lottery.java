package dev.mentoring.matching.experiment.generator;

import java.util.Arrays;

/**
 * Draws things by weight, each at most once until all are put back.
 *
 * <p>One thing after the other, each with a chance in proportion to its weight among those that are left. The weights of a law are rounded
 * down to whole numbers, 2 to the 40 for the heaviest thing and 1 at least, which changes a chance by less than one in a million million
 * of the heaviest one's. From there on nothing is rounded: sums are those of whole numbers, in a tree (Fenwick 1994). Time is
 * logarithmic in the things for each that is drawn.
 */
final class Lottery {

    /** The weight of the heaviest thing. */
    private static final double HEAVIEST = 0x1.0p40;

    private final long[] weight;
    private final long[] sums;
    private final int top;
    private final int[] drawn;
    private int drawnCount;
    private int inside;
    private long total;

    private Lottery(long[] weight) {
        this.weight = weight;
        sums = new long[weight.length + 1];
        drawn = new int[weight.length];
        inside = weight.length;
        top = Integer.highestOneBit(weight.length);
        for (int k = 0; k < weight.length; k++) {
            add(k, weight[k]);
        }
    }

    /**
     * A lottery by Zipf's law: the thing of rank k, from 1, weighs k to the power of minus an exponent.
     *
     * @param things by rank, heaviest first; each number from 0 to one below their count once
     * @param skew the exponent in thousandths; 0 for equal weights
     */
    static Lottery zipf(int[] things, int skew) {
        long[] weight = new long[things.length];
        for (int rank = 0; rank < things.length; rank++) {
            double share = StrictMath.pow(rank + 1.0, -skew / 1_000.0);
            weight[things[rank]] = Math.max(1, (long) (HEAVIEST * share));
        }
        return new Lottery(weight);
    }

    /** How many things are left. */
    int left() {
        return inside - drawnCount;
    }

    /** Takes a thing out for good, which must not have been drawn. */
    void takeOut(int thing) {
        add(thing, -weight[thing]);
        inside--;
    }

    /** Draws a thing that has not been drawn since all were put back; there must be one. */
    int draw(Draws draws) {
        int thing = look(draws);
        add(thing, -weight[thing]);
        drawn[drawnCount++] = thing;
        return thing;
    }

    /** Draws a thing and leaves it where it is; there must be one. */
    int look(Draws draws) {
        long rest = draws.below(total);
        int before = 0;
        for (int step = top; step > 0; step >>= 1) {
            int next = before + step;
            if (next < sums.length && sums[next] <= rest) {
                before = next;
                rest -= sums[next];
            }
        }
        return before;
    }

    /** Draws some things at once, fewer when there are no more, puts all back, and gives them in ascending order. */
    int[] some(int count, Draws draws) {
        int[] things = new int[Math.min(count, left())];
        for (int k = 0; k < things.length; k++) {
            things[k] = draw(draws);
        }
        putBack();
        Arrays.sort(things);
        return things;
    }

    /** Puts back whatever was drawn. */
    void putBack() {
        while (drawnCount > 0) {
            int thing = drawn[--drawnCount];
            add(thing, weight[thing]);
        }
    }

    private void add(int thing, long difference) {
        total += difference;
        for (int k = thing + 1; k < sums.length; k += k & -k) {
            sums[k] += difference;
        }
    }
}
