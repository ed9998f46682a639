package dev.mentoring.matching.score;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Attribute;
import java.math.BigInteger;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code similar-setting}: how alike the two people's places of work are (requirements 003-21, 003-22).
 *
 * <p>For each named attribute, a category rates 1,000,000 when both answer the same and 0 otherwise; a band of n terms rates
 * floor(1,000,000 * (n - 1 - d) / (n - 1)) for answers d steps apart; a count rates as a band over its whole range. The
 * rating is the mean over the attributes that both have answered, rounded down; unknown when there is none.
 *
 * <p>Setting: {@code attributes}, the names of the attributes.
 */
final class SimilarSetting implements Scorer {

    private static final int UNANSWERED = -1;

    @Override
    public String name() {
        return "similar-setting";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("attributes"));
        return new Prepared(options.texts("attributes").stream()
                .map(attribute -> Attributes.require(context.programme(), name(), attribute))
                .collect(toImmutableList()));
    }

    private record Prepared(ImmutableList<Attribute> attributes) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            long sum = 0;
            int answered = 0;
            for (Attribute attribute : attributes) {
                int likeness = likeness(attribute, mentor, mentee);
                if (likeness != UNANSWERED) {
                    sum += likeness;
                    answered++;
                }
            }
            return answered == 0 ? OptionalInt.empty() : OptionalInt.of((int) (sum / answered));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            return new Rating(
                    millionths(mentor, mentee),
                    attributes.stream()
                            .map(attribute -> reason(attribute, likeness(attribute, mentor, mentee)))
                            .collect(toImmutableList()));
        }

        private static Reason reason(Attribute attribute, int likeness) {
            if (likeness == UNANSWERED) {
                return Reason.of("value-missing", "attribute", attribute.id());
            }
            String code = likeness == Rating.BEST ? "same-answer" : likeness == 0 ? "different-answer" : "near-answer";
            return Reason.of(code, "attribute", attribute.id());
        }

        private static int likeness(Attribute attribute, Participant mentor, Participant mentee) {
            @Nullable AttributeValue a = mentor.attributes().get(attribute.id());
            @Nullable AttributeValue b = mentee.attributes().get(attribute.id());
            if (a == null || b == null) {
                return UNANSWERED;
            }
            if (attribute instanceof Attribute.Category) {
                return a.equals(b) ? Rating.BEST : 0;
            }
            if (attribute instanceof Attribute.Band band) {
                return near(0, band.choices().size() - 1L, band.indexOf(a), band.indexOf(b));
            }
            return attribute instanceof Attribute.Count count
                            && a instanceof AttributeValue.Whole x
                            && b instanceof AttributeValue.Whole y
                    ? near(count.minimum(), count.maximum(), x.number(), y.number())
                    : UNANSWERED;
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
}
