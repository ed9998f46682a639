package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Side;

/**
 * People who can have only these partners, who have too few places for all of them (Hall 1935, "On representatives of
 * subsets").
 *
 * <p>Every pair of one of the people is with one of the partners, or is among those that {@code beside} counts, which can all
 * be made. In no matching have the people more than {@code places + beside} pairs together, so that at least {@link #lacking}
 * of the places that they seek stay empty; in a matching of the most pairs no more than these do.
 *
 * @param side the list in which the people stand
 * @param people identifiers of those who seek, in order
 * @param partners identifiers of all whom they compete for, in order; nobody where somebody has more places than possible
 *     partners, all of whom {@code beside} counts
 * @param sought how many places the people have themselves
 * @param places how many places the partners have together, those not counted that locked pairs give to others
 * @param beside how many pairs the people can have with others than these partners
 */
public record Bottleneck(
        Side side,
        ImmutableList<String> people,
        ImmutableList<String> partners,
        long sought,
        long places,
        long beside) {

    /** How many places that the people seek stay empty in every matching. */
    public long lacking() {
        return sought - places - beside;
    }
}
