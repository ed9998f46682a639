package dev.mentoring.matching.metric;

import java.util.Optional;
import java.util.stream.LongStream;

/** What the scores of the pairs come to; sums fit, since a matching is refused whose scores do not. */
final class PairScores {

    private PairScores() {}

    static Optional<Measure> total(Matching matching) {
        return Optional.of(new Measure.Whole(scores(matching).sum()));
    }

    static Optional<Measure> mean(Matching matching) {
        return matching.made().isEmpty()
                ? Optional.empty()
                : Optional.of(new Measure.Fraction(
                        Ratio.of(scores(matching).sum(), matching.made().length())));
    }

    static Optional<Measure> worst(Matching matching) {
        return matching.made().isEmpty()
                ? Optional.empty()
                : Optional.of(new Measure.Whole(scores(matching).min().orElseThrow()));
    }

    private static LongStream scores(Matching matching) {
        return matching.made().stream().mapToLong(matching::score);
    }
}
