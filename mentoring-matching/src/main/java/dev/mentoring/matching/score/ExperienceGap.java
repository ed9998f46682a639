package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code experience-gap}: how near the mentor's lead in experience is to a target (requirement 004-04).
 *
 * <p>With the gap g = mentor's value - mentee's value, the target t and the tolerance s, the rating is
 * floor(1,000,000 * max(0, s - |g - t|) / s). The target may be zero, for peers, or negative, for reverse mentoring: no
 * seniority is built in (000-19). Unknown when either value is missing.
 *
 * <p>Settings: {@code attribute}, the name of a count; {@code target}, -1,000 to 1,000, 0 when absent; {@code tolerance}, 1
 * to 1,000, 10 when absent.
 */
final class ExperienceGap implements Scorer {

    private static final int FARTHEST = 1_000;

    @Override
    public String name() {
        return "experience-gap";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("attribute", "target", "tolerance"));
        String attribute = Attributes.requireCount(context.programme(), name(), options.text("attribute"))
                .id();
        return new Prepared(
                attribute,
                options.whole("target", 0, -FARTHEST, FARTHEST),
                options.whole("tolerance", 10, 1, FARTHEST));
    }

    private record Prepared(String attribute, long target, long tolerance) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            OptionalLong ofMentor = value(mentor);
            OptionalLong ofMentee = value(mentee);
            if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
                return OptionalInt.empty();
            }
            // A miss beyond 64 bits is as far off as any beyond the tolerance.
            long gap = LongMath.saturatedSubtract(ofMentor.getAsLong(), ofMentee.getAsLong());
            long miss = LongMath.saturatedSubtract(gap, target);
            boolean near = miss > -tolerance && miss < tolerance;
            return OptionalInt.of(near ? (int) (Rating.BEST * (tolerance - Math.abs(miss)) / tolerance) : 0);
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            OptionalLong ofMentor = value(mentor);
            OptionalLong ofMentee = value(mentee);
            if (ofMentor.isEmpty() || ofMentee.isEmpty()) {
                return Rating.unknown(Reason.of("value-missing", "attribute", attribute));
            }
            long gap = LongMath.saturatedSubtract(ofMentor.getAsLong(), ofMentee.getAsLong());
            Reason reason = Reason.of(
                    "gap", "attribute", attribute, "gap", Long.toString(gap), "target", Long.toString(target));
            return new Rating(millionths(mentor, mentee), ImmutableList.of(reason));
        }

        private OptionalLong value(Participant person) {
            @Nullable AttributeValue value = person.attributes().get(attribute);
            return value instanceof AttributeValue.Whole whole ? OptionalLong.of(whole.number()) : OptionalLong.empty();
        }
    }
}
