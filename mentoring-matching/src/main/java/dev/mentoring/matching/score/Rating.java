package dev.mentoring.matching.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;

/**
 * What a scorer says about a pair.
 *
 * @param millionths how good the pair is in the scorer's eyes, 0 (not at all) to 1,000,000 (could not be better); empty when
 *     a value is missing that the scorer needs, which counts as the criterion's neutral rating
 * @param reasons what the rating rests on, most telling first
 */
public record Rating(OptionalInt millionths, ImmutableList<Reason> reasons) {

    /** The best rating. */
    public static final int BEST = 1_000_000;

    /** Refuses null, which a scorer might hand in. */
    public Rating {
        requireNonNull(millionths, "millionths");
        requireNonNull(reasons, "reasons");
    }

    /** A part of a whole of 1 or more, at most all of it, in millionths, rounded down. */
    static int share(long part, long whole) {
        return (int) (BEST * Math.min(part, whole) / whole);
    }

    /** A known rating. */
    public static Rating of(int millionths, Reason... reasons) {
        return new Rating(OptionalInt.of(millionths), ImmutableList.copyOf(reasons));
    }

    /** No rating, for want of a value. */
    public static Rating unknown(Reason... reasons) {
        return new Rating(OptionalInt.empty(), ImmutableList.copyOf(reasons));
    }
}
