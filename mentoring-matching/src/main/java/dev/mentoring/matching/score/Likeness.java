package dev.mentoring.matching.score;

import com.google.common.collect.Sets;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Attribute;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How alike two people's answers to a question are, in millionths.
 *
 * <p>A category, a yes or no, and a place rate 1,000,000 for the same answer and 0 otherwise; a band of n terms rates
 * floor(1,000,000 * (n - 1 - d) / (n - 1)) for answers d steps apart; a count rates as a band over its whole range; of
 * several terms, floor(1,000,000 * shared / named by either).
 */
final class Likeness {

    /** What stands for a likeness where an answer is missing. */
    static final int UNANSWERED = -1;

    private Likeness() {}

    /** Whether answers to the question can be compared: words of people's own and dates cannot. */
    static boolean compares(Attribute attribute) {
        return attribute.isComparable();
    }

    /** How alike the two answers are, 0 to 1,000,000; {@link #UNANSWERED} when either is missing. */
    static int of(Attribute attribute, Participant one, Participant other) {
        @Nullable AttributeValue a = one.attributes().get(attribute.id());
        @Nullable AttributeValue b = other.attributes().get(attribute.id());
        if (a == null || b == null) {
            return UNANSWERED;
        }
        if (attribute instanceof Attribute.Band band) {
            return near(0, band.choices().size() - 1L, band.indexOf(a), band.indexOf(b));
        }
        if (attribute instanceof Attribute.Count count) {
            return a instanceof AttributeValue.Whole x && b instanceof AttributeValue.Whole y
                    ? near(count.minimum(), count.maximum(), x.number(), y.number())
                    : UNANSWERED;
        }
        if (attribute instanceof Attribute.Several) {
            return a instanceof AttributeValue.Terms x && b instanceof AttributeValue.Terms y
                    ? shared(x, y)
                    : UNANSWERED;
        }
        return compares(attribute) ? (a.equals(b) ? Rating.BEST : 0) : UNANSWERED;
    }

    /** How alike the answers are, as a reason. */
    static Reason reason(Attribute attribute, int likeness) {
        if (likeness == UNANSWERED) {
            return Reason.of("value-missing", "attribute", attribute.id());
        }
        String code = likeness == Rating.BEST ? "same-answer" : likeness == 0 ? "different-answer" : "near-answer";
        return Reason.of(code, "attribute", attribute.id());
    }

    private static int shared(AttributeValue.Terms a, AttributeValue.Terms b) {
        int either = Sets.union(a.ids(), b.ids()).size();
        return either == 0
                ? UNANSWERED
                : (int) ((long) Rating.BEST
                        * Sets.intersection(a.ids(), b.ids()).size()
                        / either);
    }

    /** Exact for all limits: their difference, times a million, need not fit into 64 bits. */
    private static int near(long least, long most, long a, long b) {
        if (least == most) {
            return Rating.BEST;
        }
        BigInteger range = BigInteger.valueOf(most).subtract(BigInteger.valueOf(least));
        BigInteger distance =
                BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)).abs();
        return range.subtract(distance)
                .max(BigInteger.ZERO)
                .multiply(BigInteger.valueOf(Rating.BEST))
                .divide(range)
                .intValueExact();
    }
}
