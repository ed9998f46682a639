package dev.mentoring.core.evaluation;

import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.LocalDate;

/** What stands in one cell of a report: a number, or why there is none. */
public sealed interface Figure {

    /** As people read it, in English. */
    String text();

    /**
     * An exact count.
     *
     * @param value how many, 0 or more
     */
    record Count(long value) implements Figure {

        /** Refuses negative counts. */
        public Count {
            requireCount(value);
        }

        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /**
     * How many out of how many.
     *
     * @param part how many, 0 or more
     * @param whole out of how many, at least as many
     */
    record Share(long part, long whole) implements Figure {

        /** Refuses shares that are no part of the whole. */
        public Share {
            requireCount(part);
            if (part > whole) {
                throw InvalidModelException.of(ProblemCode.BOUNDS_CROSSED, "part", "a share is part of the whole");
            }
        }

        @Override
        public String text() {
            return part + " of " + whole;
        }
    }

    /**
     * A mean.
     *
     * @param mean the exact value
     */
    record Average(Mean mean) implements Figure {
        @Override
        public String text() {
            return mean.text();
        }
    }

    /**
     * A mean so near to an end of its scale that, told exactly, it would tell what each gave.
     *
     * @param halves twice the limit within which the mean lies
     * @param upwards whether the mean is the limit or more, rather than the limit or less
     */
    record NearEnd(long halves, boolean upwards) implements Figure {
        @Override
        public String text() {
            return new Mean(halves, 2).text() + (upwards ? " or more" : " or less");
        }
    }

    /**
     * A count of a protected table, rounded.
     *
     * @param value the nearest multiple, 0 or more
     */
    record Rounded(long value) implements Figure {

        /** Refuses negative counts. */
        public Rounded {
            requireCount(value);
        }

        @Override
        public String text() {
            return "about " + value;
        }
    }

    /**
     * A probability.
     *
     * @param tenThousandths rounded to the nearest, 0 to 10,000
     */
    record Probability(int tenThousandths) implements Figure {

        /** Refuses what is no probability. */
        public Probability {
            if (tenThousandths < 0 || tenThousandths > 10_000) {
                throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "p", "a probability is from 0 to 1");
            }
        }

        @Override
        public String text() {
            String digits = Integer.toString(10_000 + tenThousandths);
            return (tenThousandths == 10_000 ? "1." : "0.") + digits.substring(digits.length() - 4);
        }
    }

    /**
     * A day.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements Figure {
        @Override
        public String text() {
            return day.toString();
        }
    }

    /**
     * A term of this library or an identifier of the programme.
     *
     * @param term the term
     */
    record Word(String term) implements Figure {

        /** Refuses what is no identifier. */
        public Word {
            term = Ids.require(term, "term");
        }

        @Override
        public String text() {
            return term;
        }
    }

    /** Why a number is not told. */
    enum Absent implements Figure {
        /** The count is small, or would give a small one away. */
        SUPPRESSED("suppressed"),
        /** It is about so few people that it would tell of one of them, or would help to find that out. */
        TOO_FEW("too few"),
        /** The group is too small for a comparison to mean anything. */
        TOO_SMALL_TO_SAY("too small to say"),
        /** Nobody has been asked. */
        NOT_MEASURED("not measured");

        private final String words;

        Absent(String words) {
            this.words = words;
        }

        @Override
        public String text() {
            return words;
        }
    }

    private static void requireCount(long value) {
        if (value < 0) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, "count", "a count is 0 or more");
        }
    }
}
