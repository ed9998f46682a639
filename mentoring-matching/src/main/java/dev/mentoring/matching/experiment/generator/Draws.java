package dev.mentoring.matching.experiment.generator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * A stream of numbers that look drawn by chance and follow from a seed.
 *
 * <p>The numbers are those of SplitMix64 (Steele, Lea, Flood 2014, Fast splittable pseudorandom number generators): the state grows by
 * a constant, the output is the state, mixed. It is written out here, since what a design gives must not change with a version
 * of Java or of another library. Whatever is not plain arithmetic comes from {@link StrictMath}, which is the same on every machine.
 *
 * <p>Streams of different purposes are taken apart by {@link #seedFor}, so that one more draw for one purpose moves nothing else. Not for
 * cryptography, and not for use by several threads at once.
 */
public final class Draws {

    private static final long STEP = 0x9e3779b97f4a7c15L;
    private static final long FIRST_MIX = 0xbf58476d1ce4e5b9L;
    private static final long SECOND_MIX = 0x94d049bb133111ebL;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Draws(long seed) {
        state = seed;
    }

    /** The stream of a seed. */
    public static Draws of(long seed) {
        return new Draws(seed);
    }

    /** The stream of a seed for one purpose: that of {@link #seedFor}. */
    public static Draws of(long seed, String purpose) {
        return new Draws(seedFor(seed, purpose));
    }

    /** A seed that follows from another one and a name: the SipHash-2-4 of the name, keyed by the seed and zero. */
    public static long seedFor(long seed, String purpose) {
        return Hashing.sipHash24(seed, 0)
                .hashString(purpose, StandardCharsets.UTF_8)
                .asLong();
    }

    /** The next 64 bits, each number equally likely. */
    public long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * FIRST_MIX;
        mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
        return mixed ^ (mixed >>> 31);
    }

    /** A whole number from 0 to one below a bound, each equally likely (Lemire 2019, without bias). */
    public int below(int bound) {
        return (int) below((long) bound);
    }

    /**
     * A whole number from 0 to one below a bound, each equally likely.
     *
     * @throws IllegalArgumentException when the bound is not at least 1
     */
    public long below(long bound) {
        checkArgument(bound > 0, "a bound is at least 1");
        long drawn = next();
        long low = drawn * bound;
        if (Long.compareUnsigned(low, bound) < 0) {
            long least = Long.remainderUnsigned(-bound, bound);
            while (Long.compareUnsigned(low, least) < 0) {
                drawn = next();
                low = drawn * bound;
            }
        }
        return unsignedMultiplyHigh(drawn, bound);
    }

    /** A whole number from one bound to another, both of them possible. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Whether something happens that does so in this many of 1,000 cases. */
    public boolean perMille(int share) {
        return below(1_000) < share;
    }

    /** A fraction from 0, which is possible, to 1, which is not: a multiple of 2 to the power of -53. */
    public double unit() {
        return (next() >>> 11) * UNIT;
    }

    /** A waiting time with the mean 1: an exponential variate, by inversion. */
    public double exponential() {
        return -StrictMath.log(1 - unit());
    }

    /** A normal variate with the mean 0 and the deviation 1, by the polar method (Marsaglia, Bray 1964); the second one is not kept. */
    public double normal() {
        while (true) {
            double x = 2 * unit() - 1;
            double y = 2 * unit() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** So many normal variates. */
    public double[] normals(int count) {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = normal();
        }
        return numbers;
    }

    /**
     * Tells of some of the numbers from 0 to one below a count, ascending, each with the same chance and whatever the others do. Takes
     * as long as there are numbers to tell of, not as there are numbers: it draws how many are left out in between.
     *
     * @param chance 0 to 1
     */
    public void some(long count, double chance, LongConsumer chosen) {
        checkArgument(chance >= 0 && chance <= 1, "a chance is a number from 0 to 1");
        if (chance == 0) {
            return;
        }
        double miss = StrictMath.log1p(-chance);
        long number = -1;
        while (true) {
            // Rounded down towards zero; a chance of 1 misses nothing, as anything finite over minus infinity is zero.
            double missed = -exponential() / miss;
            if (missed >= count - 1 - number) {
                return;
            }
            number += 1 + (long) missed;
            chosen.accept(number);
        }
    }

    /** Puts numbers in any order, each equally likely (Fisher, Yates; Durstenfeld 1964). */
    @CanIgnoreReturnValue
    public int[] shuffle(int[] numbers) {
        for (int last = numbers.length - 1; last > 0; last--) {
            int other = below(last + 1);
            int kept = numbers[last];
            numbers[last] = numbers[other];
            numbers[other] = kept;
        }
        return numbers;
    }

    /** The numbers from 0 to one below a count, in any order. */
    public int[] permutation(int count) {
        int[] numbers = new int[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = k;
        }
        return shuffle(numbers);
    }

    private static long unsignedMultiplyHigh(long x, long y) {
        return Math.multiplyHigh(x, y) + (y & (x >> 63)) + (x & (y >> 63));
    }
}
