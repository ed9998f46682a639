package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;

/**
 * Numbers that bound all matchings in which some pairs are fixed.
 *
 * <p>Each pair weighs {@code pairPrice + scoreFactor * score}, and {@code keptPrice} more if it is of the earlier result. The bound D of
 * {@link Certificate} with these weights and numbers holds for matchings that make the fixed pairs that are to be made and none of the
 * others that are fixed: a pair of the former adds its rest whatever its sign, one of the latter adds nothing.
 *
 * @param fixed the fixed pairs, in the order in which they were fixed
 * @param pairPrice what every pair weighs
 * @param scoreFactor what a point of score weighs, from 0
 * @param keptPrice what an earlier pair weighs besides
 * @param mentors a number for each mentor, in the order of the problem
 * @param mentees a number for each mentee, in the order of the problem
 * @param groups a number for each part of the groups, in the order of the problem
 */
public record RematchLeaf(
        ImmutableList<Fixed> fixed,
        long pairPrice,
        long scoreFactor,
        long keptPrice,
        ImmutableLongArray mentors,
        ImmutableLongArray mentees,
        ImmutableLongArray groups) {

    /**
     * A pair that is fixed.
     *
     * @param pair an allowed pair
     * @param made whether every matching of the leaf makes it; otherwise none does
     */
    public record Fixed(Couple pair, boolean made) {}
}
