package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Person;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How unequal scores are (Gini 1912): half the mean difference of two of them, drawn with repetition, over their mean.
 *
 * <p>Of numbers sorted ascending, {@code x_1 .. x_n}, it is the sum of {@code (2 i - n - 1) x_i} over {@code n} times the sum of {@code
 * x_i}. Zero where all are equal, and at most {@code (n - 1) / n}. Not defined where all are zero, nor where one is negative: the measure
 * is one of shares in a whole. Exact in whole numbers of any size.
 */
final class Gini {

    private Gini() {}

    /** Over the pairs that were made. */
    static Optional<Measure> ofPairs(Matching matching) {
        return of(matching.made().stream().mapToLong(matching::score).toArray());
    }

    /** Over the mentees with a place, each with the sum of their scores, which is 0 without a mentor. */
    static Optional<Measure> ofMentees(Matching matching) {
        if (matching.peers()) {
            return Optional.empty();
        }
        ImmutableList<Person> mentees = matching.mentees();
        long[] scoreOfMentee = new long[mentees.size()];
        boolean negative = matching.made().stream().anyMatch(pair -> matching.score(pair) < 0);
        matching.made().forEach(pair -> scoreOfMentee[matching.menteeOf(pair)] += matching.score(pair));
        return negative
                ? Optional.empty()
                : of(IntStream.range(0, scoreOfMentee.length)
                        .filter(mentee -> mentees.get(mentee).capacity() > 0)
                        .mapToLong(mentee -> scoreOfMentee[mentee])
                        .toArray());
    }

    private static Optional<Measure> of(long[] scores) {
        Arrays.sort(scores);
        BigInteger weighted = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < scores.length; k++) {
            BigInteger score = BigInteger.valueOf(scores[k]);
            weighted = weighted.add(score.multiply(BigInteger.valueOf(2L * k + 1 - scores.length)));
            sum = sum.add(score);
        }
        boolean defined = sum.signum() > 0 && scores[0] >= 0;
        return defined
                ? Optional.of(
                        new Measure.Fraction(new Ratio(weighted, sum.multiply(BigInteger.valueOf(scores.length)))))
                : Optional.empty();
    }
}
