package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;

/**
 * What comes of a change.
 *
 * <p>The numbers are exact: they are those of a best matching of the changed problem. Where several are as good, the pairs of
 * the difference are those of one of them, and the strategy's own lot may pick another.
 */
public interface Answer {

    /** Why there is no answer in numbers; if there is one, the other methods but {@link #problem} throw. */
    Optional<Obstacle> obstacle();

    /** What the pairings came to before the change. */
    Totals before();

    /**
     * What the pairings come to after the change.
     *
     * @throws IllegalStateException when there is an obstacle
     */
    Totals totals();

    /**
     * How many pairs there are more, negative when there are fewer.
     *
     * @throws IllegalStateException when there is an obstacle
     */
    default long pairsGained() {
        return totals().pairs() - before().pairs();
    }

    /**
     * By how much the total score grows, in points, negative when it falls.
     *
     * @throws IllegalStateException when there is an obstacle
     */
    default long scoreGained() {
        return totals().score() - before().score();
    }

    /**
     * Who has another partner.
     *
     * @throws IllegalStateException when there is an obstacle
     */
    Difference difference();

    /**
     * Who moves up for whom: the difference taken apart into chains, those through pairs of the change first.
     *
     * @throws IllegalStateException when there is an obstacle
     */
    ImmutableList<Chain> chains();

    /** Whether the answer comes from repairing the result, in a fraction of the time; otherwise all were paired anew. */
    boolean isWarm();

    /**
     * The changed problem; made when asked for, in time linear in the pairs.
     *
     * @throws dev.mentoring.core.InvalidModelException when the change makes it contradict itself
     */
    TwoSidedProblem problem();

    /**
     * The result of the changed problem in full, with its certificate, verified; made when asked for, in time linear in the pairs.
     *
     * @throws IllegalStateException when there is an obstacle
     */
    MatchingResult result();
}
