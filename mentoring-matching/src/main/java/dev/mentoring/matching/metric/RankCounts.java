package dev.mentoring.matching.metric;

import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.problem.Side;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** At which ranks people have their partners, every pair counting once for each of its people on the sides asked for. */
final class RankCounts {

    private RankCounts() {}

    /** How often each rank occurs among the pairs of a side: the profile of a matching (Irving et al. 2006). */
    static Optional<Measure> profile(Matching matching, Side side) {
        long[] counts = new long[ranks(matching, side).max().orElse(0)];
        ranks(matching, side).forEach(rank -> counts[rank - 1]++);
        return counts.length == 0
                ? Optional.empty()
                : Optional.of(new Measure.Profile(ImmutableLongArray.copyOf(counts)));
    }

    static Optional<Measure> mean(Matching matching, Side side) {
        LongSummaryStatistics ranks = ranks(matching, side).asLongStream().summaryStatistics();
        return ranks.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Measure.Fraction(Ratio.of(ranks.getSum(), ranks.getCount())));
    }

    static Optional<Measure> first(Matching matching, Side side) {
        long all = ranks(matching, side).count();
        long first = ranks(matching, side).filter(rank -> rank == 1).count();
        return all == 0 ? Optional.empty() : Optional.of(new Measure.Fraction(Ratio.of(first, all)));
    }

    /** The mean square less the square of the mean; of any size, since squares of ranks may add up to more than 64 bits. */
    static Optional<Measure> variance(Matching matching, Side side) {
        BigInteger count = BigInteger.valueOf(ranks(matching, side).count());
        if (count.signum() == 0) {
            return Optional.empty();
        }
        BigInteger sum = BigInteger.valueOf(ranks(matching, side).asLongStream().sum());
        BigInteger squares = ranks(matching, side)
                .mapToObj(rank -> BigInteger.valueOf((long) rank * rank))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return Optional.of(new Measure.Fraction(
                new Ratio(squares.multiply(count).subtract(sum.multiply(sum)), count.multiply(count))));
    }

    static Optional<Measure> worst(Matching matching, Side side) {
        return largest(ranks(matching, side));
    }

    /** The sum of all ranks on all sides: of fewer than 2^31 pairs two ranks each, below 2^31, so that it fits. */
    static Optional<Measure> sum(Matching matching) {
        return matching.made().isEmpty()
                ? Optional.empty()
                : Optional.of(new Measure.Whole(all(matching).asLongStream().sum()));
    }

    static Optional<Measure> worst(Matching matching) {
        return largest(all(matching));
    }

    private static Optional<Measure> largest(IntStream ranks) {
        OptionalInt largest = ranks.max();
        return largest.isPresent() ? Optional.of(new Measure.Whole(largest.getAsInt())) : Optional.empty();
    }

    private static IntStream all(Matching matching) {
        return Arrays.stream(Side.values()).flatMapToInt(side -> ranks(matching, side));
    }

    /** The ranks that people of a side give to the partners whom they have; none where the problem does not have the side. */
    private static IntStream ranks(Matching matching, Side side) {
        if (!matching.has(side)) {
            return IntStream.empty();
        }
        IntStream byMentees = made(matching, matching::rankByMentee);
        IntStream byMentors = made(matching, matching::rankByMentor);
        return switch (side) {
            case MENTOR -> byMentors;
            case MENTEE -> byMentees;
            case PEER -> IntStream.concat(byMentors, byMentees);
        };
    }

    private static IntStream made(Matching matching, IntUnaryOperator rankOfPair) {
        return matching.made().stream().map(rankOfPair);
    }
}
