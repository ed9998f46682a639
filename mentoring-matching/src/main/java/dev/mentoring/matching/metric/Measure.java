package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Couple;
import java.util.Optional;

/** The value of a metric, exact; the kinds are few, so that a front end can show metrics that it has never heard of. */
public sealed interface Measure {

    /** The value as one number, pairs by their count; empty for a profile, which is several. */
    default Optional<Ratio> asRatio() {
        return Optional.empty();
    }

    /**
     * A whole number, such as a count of pairs or a sum of ranks.
     *
     * @param number the value, in the unit of the metric
     */
    record Whole(long number) implements Measure {

        @Override
        public Optional<Ratio> asRatio() {
            return Optional.of(Ratio.of(number, 1));
        }
    }

    /**
     * A fraction, such as a share or a mean.
     *
     * @param ratio the value, in the unit of the metric
     */
    record Fraction(Ratio ratio) implements Measure {

        @Override
        public Optional<Ratio> asRatio() {
            return Optional.of(ratio);
        }
    }

    /**
     * How often each rank occurs.
     *
     * @param counts at position {@code r} the count of rank {@code r + 1}; the last one is not zero
     */
    record Profile(ImmutableLongArray counts) implements Measure {

        /**
         * Takes counts of ranks.
         *
         * @throws InvalidModelException when a count is negative, or the last one zero
         */
        public Profile {
            boolean longer = !counts.isEmpty() && counts.get(counts.length() - 1) == 0;
            if (longer || counts.stream().anyMatch(count -> count < 0)) {
                throw InvalidModelException.of(
                        ProblemCode.NUMBER_RANGE, "counts", "counts are not negative, and the last one is not zero");
            }
        }
    }

    /**
     * Pairs of people, all of them counted and the first of them named.
     *
     * @param count how many pairs there are, at least as many as are named
     * @param first the first of them, as many as the metric was asked to name; among peers the smaller identifier stands as
     *     mentor
     */
    record Pairs(long count, ImmutableList<Couple> first) implements Measure {

        /**
         * Takes a count and the pairs that are named.
         *
         * @throws InvalidModelException when there are more of these
         */
        public Pairs {
            if (count < first.size()) {
                throw InvalidModelException.of(
                        ProblemCode.NUMBER_RANGE, "count", "the count of pairs is at least that of the named ones");
            }
        }

        @Override
        public Optional<Ratio> asRatio() {
            return Optional.of(Ratio.of(count, 1));
        }
    }
}
