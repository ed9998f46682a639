package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;

/**
 * Proves the largest total weight among peers (Edmonds 1965, "Maximum matching and a polyhedron with 0,1-vertices").
 *
 * <p>Numbers are in half points. Give everybody a number, and some sets of an odd number of people a number each. If for every allowed pair
 * twice the weight is at most the sum of the numbers of the two and of the sets that hold both, then twice the weight of any matching is at
 * most the sum of everybody's numbers and of each set's number times the pairs that fit in it. Numbers of people are not negative, but for
 * those who must be paired; those of sets never are.
 *
 * <p>The weight of a pair is its score times {@code scoreFactor}, plus {@code pairBonus}, plus {@code skipBonus} for each time that one of the
 * two has been left out before. A result that is INFEASIBLE proves that those who must be paired cannot be: the weight of a pair is how many of the two
 * must.
 *
 * @param scoreFactor how often a point counts: so often that no number of pairs outweighs it, or once where pairs come first
 * @param pairBonus what a pair counts besides its score: so much that no total outweighs it where pairs come first, else 1
 * @param skipBonus what it counts that somebody was left out before; 0 where it does not
 * @param numbers a number for each person, in the order of the problem; 0 for people of locked pairs
 * @param sets sets of people, each after the one that it lies within
 */
public record OddSetCertificate(
        long scoreFactor, long pairBonus, long skipBonus, ImmutableLongArray numbers, ImmutableList<OddSet> sets)
        implements Certificate {

    /**
     * A set of an odd number of people.
     *
     * @param number its number, above 0
     * @param within position in the list of the smallest set that this one lies in; -1 for none
     * @param peers identifiers of those who are in the set and in no smaller one
     */
    public record OddSet(long number, int within, ImmutableList<String> peers) {}
}
