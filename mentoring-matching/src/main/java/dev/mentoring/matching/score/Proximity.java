package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Participant;
import java.util.OptionalInt;

/**
 * {@code proximity}: how near the two places of work are to each other (requirement 003-30).
 *
 * <p>With the distance d in whole kilometres, rounded down, and the limit K, the rating is floor(1,000,000 * max(0, K - d) /
 * K). Where the ways there and back differ the longer one counts. Unknown when either place or a way is not known.
 *
 * <p>Setting: {@code kilometres}, K, 1 to 20,000, 50 when absent.
 */
final class Proximity implements Scorer {

    @Override
    public String name() {
        return "proximity";
    }

    @Override
    public PairScorer prepare(Options options, ScoringContext context) {
        options.requireOnly(name(), ImmutableList.of("kilometres"));
        return new Prepared(Kilometres.of(context), options.whole("kilometres", 50, 1, DistanceRequest.FARTHEST));
    }

    private record Prepared(Kilometres distances, long limit) implements PairScorer {

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            int distance = distances.between(mentor, mentee);
            return distance == Kilometres.UNKNOWN
                    ? OptionalInt.empty()
                    : OptionalInt.of(Rating.share(Math.max(0, limit - distance), limit));
        }

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            int distance = distances.between(mentor, mentee);
            if (distance == Kilometres.UNKNOWN) {
                return Rating.unknown(Reason.of("value-missing", "fact", "distance"));
            }
            return new Rating(
                    millionths(mentor, mentee),
                    ImmutableList.of(Reason.of(
                            "distance", "kilometres", Integer.toString(distance), "limit", Long.toString(limit))));
        }
    }
}
