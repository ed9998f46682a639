package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Couple;

/**
 * Finds the pairs that block a matching: allowed, not made, and both would strictly rather have each other than their worst partner,
 * or have a free place (Gale and Shapley 1962; for several places Gale and Sotomayor 1985).
 *
 * <p>Nobody gives up a locked pair, so that it is no partner to be left and no pair to block. Bounds on groups are not looked at: a
 * pair that blocks may be one for which a group has no room. Takes one pass over the allowed pairs.
 */
public final class BlockingPairs {

    private BlockingPairs() {}

    /**
     * The pairs that block: the count is exact, and the first are named in the order of the problem's pairs.
     *
     * @param limit how many pairs are named at most; 0 or more
     * @throws InvalidModelException when the limit is negative
     */
    public static Measure.Pairs of(Matching matching, int limit) {
        requireLimit(limit);
        Market market = new Market(matching);
        ImmutableList.Builder<Couple> first = ImmutableList.builder();
        long count = 0;
        for (int pair = 0; pair < matching.pairCount(); pair++) {
            if (market.isOpen(pair) && market.mentorWants(pair) && market.menteeWants(pair)) {
                if (count < limit) {
                    first.add(new Couple(
                            matching.mentors().get(matching.mentorOf(pair)).id(),
                            matching.mentees().get(matching.menteeOf(pair)).id()));
                }
                count++;
            }
        }
        return new Measure.Pairs(count, first.build());
    }

    static void requireLimit(int limit) {
        if (limit < 0) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "limit", "the limit of named pairs is a whole number from 0");
        }
    }
}
