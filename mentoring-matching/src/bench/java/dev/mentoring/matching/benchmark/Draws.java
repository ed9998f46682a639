package dev.mentoring.matching.benchmark;

import com.google.common.primitives.Ints;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Repeatable draws, seeded by a name: SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number
 * generators"), started at the FNV-1a hash of the name in 64 bits. Any language can repeat them.
 */
final class Draws {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private long state = FNV_OFFSET;

    Draws(String name) {
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            state = (state ^ Byte.toUnsignedLong(octet)) * FNV_PRIME;
        }
    }

    /** A whole number from 0 to {@code bound - 1}; the bias of at most {@code bound / 2^31} does not matter here. */
    int below(int bound) {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (int) ((mixed >>> 33) % bound);
    }

    /** Whole numbers from 0 to {@code bound - 1}. */
    int[] below(int bound, int count) {
        int[] drawn = new int[count];
        for (int k = 0; k < count; k++) {
            drawn[k] = below(bound);
        }
        return drawn;
    }

    /** Different whole numbers from 0 to {@code bound - 1}, a few of many, as they were drawn. */
    int[] different(int bound, int count) {
        Set<Integer> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(below(bound));
        }
        return Ints.toArray(drawn);
    }

    /** The whole numbers from 0 to {@code size - 1} in a drawn order. */
    int[] order(int size) {
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            order[k] = k;
        }
        shuffle(order, 0, size);
        return order;
    }

    /** Brings a part of an array into a drawn order; every order is as likely, but for {@link #below}'s bias. */
    void shuffle(int[] numbers, int from, int to) {
        for (int last = to - 1; last > from; last--) {
            int other = from + below(last - from + 1);
            int number = numbers[last];
            numbers[last] = numbers[other];
            numbers[other] = number;
        }
    }
}
