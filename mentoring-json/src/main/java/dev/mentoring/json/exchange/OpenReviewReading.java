package dev.mentoring.json.exchange;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.Problem;
import dev.mentoring.matching.problem.TwoSidedProblem;

/**
 * The question that files of scores, constraints and bounds ask, and what became of their rows.
 *
 * <p>The rows balance: {@code rows} = read + refused.
 *
 * @param problem papers as mentees, reviewers as mentors
 * @param rows how many rows the files have; blank lines are none
 * @param read how many of them were read
 * @param refused the rows that were refused, in the order of the files and of the rows
 * @param notes what was tolerated: byte order marks
 */
public record OpenReviewReading(
        TwoSidedProblem problem,
        long rows,
        long read,
        ImmutableList<RefusedLine> refused,
        ImmutableList<Problem> notes) {

    /** Refuses counts that do not balance. */
    public OpenReviewReading {
        if (rows != read + refused.size()) {
            throw new InternalErrorException(
                    "of " + rows + " rows, " + read + " were read and " + refused.size() + " refused");
        }
    }
}
