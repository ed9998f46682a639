package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.matching.problem.Pairing;
import java.util.Optional;

/**
 * Which pairs stay, whatever the weights, and at which weights the others flip.
 *
 * <p>Weights are whole numbers, so the weightings within ranges can be counted, and each of them is solved as the programme
 * would solve it, with its own points, strategy and seed. Nothing is interpolated.
 *
 * @param ranges the ranges, in the order given
 * @param weightings how many weightings there are within the ranges, each solved
 * @param core the pairs of the result that are made under every weighting that was solved, in the order of {@link Pairing#ORDER}
 * @param pairs every pair that is made under some weighting but not under all that were solved, by mentor and mentee
 * @param unsolved how many weightings have no pairings, because the strategy refuses ties that come of them
 */
public record RobustCore(
        ImmutableList<WeightRange> ranges,
        int weightings,
        ImmutableList<Pairing> core,
        ImmutableList<Wavering> pairs,
        int unsolved) {

    /**
     * A pair that depends on the weights.
     *
     * @param made whether the result has it
     * @param weightings under how many weightings it is made
     * @param flip the nearest weighting under which it is the other way; empty where that is so under none
     */
    public record Wavering(String mentor, String mentee, boolean made, int weightings, Optional<Flip> flip) {}

    /**
     * A weighting under which a pair flips.
     *
     * @param weights the weight of each criterion of a range
     * @param distance the sum over criteria of how far the weight is from the programme's own; of equal distances the weighting
     *     is told whose weights are smaller, criterion by criterion in the order of the ranges
     */
    public record Flip(ImmutableSortedMap<String, Integer> weights, int distance) {}
}
