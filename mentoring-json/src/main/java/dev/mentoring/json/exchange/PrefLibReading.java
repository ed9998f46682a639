package dev.mentoring.json.exchange;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.Problem;

/**
 * What became of the lines of a PrefLib file.
 *
 * <p>The lines balance: {@code lines} = header + orders + blank + refused.
 *
 * @param file what was read
 * @param lines how many lines there are
 * @param headerLines how many of them are entries of the header that were read
 * @param blankLines how many of them are blank, which the format does not have, and were skipped
 * @param refused the lines that were refused, in order
 * @param notes what refuses nothing and is to be known, in order of place: a byte order mark; counts of the header that differ
 *     from what was read; a type that is wider than the orders need
 */
public record PrefLibReading(
        PrefLibFile file,
        long lines,
        long headerLines,
        long blankLines,
        ImmutableList<RefusedLine> refused,
        ImmutableList<Problem> notes) {

    /** Refuses counts that do not balance. */
    public PrefLibReading {
        int orders = file.orders().size();
        if (lines != headerLines + orders + blankLines + refused.size()) {
            throw new InternalErrorException("of " + lines + " lines, " + headerLines + " are of the header, " + orders
                    + " are orders, " + blankLines + " blank and " + refused.size() + " refused");
        }
    }
}
