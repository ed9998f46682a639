package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Compares the rates at which groups come further, by published counts alone (29 CFR 1607.4(D)).
 *
 * <p>A rate under four fifths of the highest one is generally regarded as a sign of adverse impact, and means nothing in small groups.
 * Since counts are rounded, a ratio is told with whether every count that may stand behind the rounded ones agrees.
 */
final class FourFifths {

    /** Groups of a smaller share of everybody are not compared (New York City, rules on Local Law 144). */
    static final int SMALLEST_PERCENT = 2;

    private final DisclosurePolicy policy;
    private final long everybody;

    /**
     * Starts a comparison.
     *
     * @param everybody how many people there are in all groups together
     */
    FourFifths(DisclosurePolicy policy, long everybody) {
        this.policy = policy;
        this.everybody = everybody;
    }

    /**
     * How many of a group came further, by published counts.
     *
     * @param part how many came further
     * @param whole of how many
     */
    record Rate(long part, long whole) {

        /** Greater than another one. */
        boolean isAbove(Rate other) {
            return part * other.whole > other.part * whole;
        }
    }

    /** How a group compares with the one of the highest rate. */
    enum Standing {
        /** Its rate is the highest. */
        HIGHEST("highest"),
        /** Whatever counts stand behind the rounded ones, it is four fifths at least. */
        NOT_UNDER("four-fifths-or-more"),
        /** Whatever counts stand behind the rounded ones, it is less than four fifths. */
        UNDER("under-four-fifths"),
        /** The rounding hides which. */
        WITHIN_ROUNDING("within-rounding");

        private final String term;

        Standing(String term) {
            this.term = term;
        }

        /** The name in reports. */
        String term() {
            return term;
        }
    }

    /** The rate of a group; nothing when a count is not told or the group is too small. */
    Optional<Rate> rate(Figure part, Figure whole) {
        if (part instanceof Figure.Rounded some && whole instanceof Figure.Rounded all) {
            boolean tooSmall = all.value() * 100 < everybody * SMALLEST_PERCENT;
            return tooSmall ? Optional.empty() : Optional.of(new Rate(some.value(), all.value()));
        }
        return Optional.empty();
    }

    /** The highest of the rates, the first of equal ones; nothing when fewer than two can be compared. */
    static Optional<Rate> highest(ImmutableList<Optional<Rate>> rates) {
        ImmutableList<Rate> known = rates.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
        return known.size() < 2
                ? Optional.empty()
                : known.stream().reduce((one, other) -> other.isAbove(one) ? other : one);
    }

    /** The ratio of a rate to the highest one, in per cent. */
    static Mean percent(Rate rate, Rate highest) {
        return new Mean(100 * rate.part() * highest.whole(), rate.whole() * highest.part());
    }

    /** How a rate compares with the highest one. */
    Standing standing(Rate rate, Rate highest) {
        if (rate.equals(highest) || !highest.isAbove(rate)) {
            return Standing.HIGHEST;
        }
        long partLeast = policy.leastOf(rate.part());
        long partMost = policy.mostOf(rate.part());
        boolean surelyUnder = under(
                partMost, policy.leastOf(rate.whole()), policy.leastOf(highest.part()), policy.mostOf(highest.whole()));
        boolean maybeUnder = under(
                partLeast, policy.mostOf(rate.whole()), policy.mostOf(highest.part()), policy.leastOf(highest.whole()));
        return surelyUnder ? Standing.UNDER : maybeUnder ? Standing.WITHIN_ROUNDING : Standing.NOT_UNDER;
    }

    /** The p-value of the two groups' difference. */
    static int tenThousandths(Rate rate, Rate highest) {
        return FisherExact.tenThousandths(
                rate.part(), rate.whole() - rate.part(), highest.part(), highest.whole() - highest.part());
    }

    private static boolean under(long part, long whole, long highestPart, long highestWhole) {
        return 5 * part * highestWhole < 4 * whole * highestPart;
    }
}
