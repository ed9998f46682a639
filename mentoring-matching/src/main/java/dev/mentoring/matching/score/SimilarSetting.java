package dev.mentoring.matching.score;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Attribute;
import java.util.OptionalInt;

/**
 * {@code similar-setting}: how alike the two people's places of work are (requirements 003-21, 003-22).
 *
 * <p>For each named attribute, the two answers are as alike as {@link Likeness} says. The rating is the mean over the
 * attributes that both have answered, rounded down; unknown when there is none.
 *
 * <p>Setting: {@code attributes}, the names of the attributes.
 */
final class SimilarSetting implements Scorer {

    @Override
    public String name() {
        return "similar-setting";
    }

    @Override
    public boolean symmetric() {
        return true;
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("attributes"));
        return new Prepared(options.texts("attributes").stream()
                .map(attribute -> Attributes.requireComparable(context.programme(), "attributes", attribute))
                .collect(toImmutableList()));
    }

    private record Prepared(ImmutableList<Attribute> attributes) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            long sum = 0;
            int answered = 0;
            for (Attribute attribute : attributes) {
                int likeness = Likeness.of(attribute, mentor, mentee);
                if (likeness != Likeness.UNANSWERED) {
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
                            .map(attribute -> Likeness.reason(attribute, Likeness.of(attribute, mentor, mentee)))
                            .collect(toImmutableList()));
        }
    }
}
