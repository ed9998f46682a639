package dev.mentoring.core.evaluation;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;

/**
 * How small numbers are kept from telling of single people.
 *
 * @param leastCount the smallest count by group that is published, 2 to 1,000
 * @param roundedTo to multiples of what published counts are rounded, 1 to 100
 * @param fewestPeople of how many people at least a rating, a review or an outcome is told, 2 to 1,000
 */
public record DisclosurePolicy(int leastCount, int roundedTo, int fewestPeople) {

    private static final DisclosurePolicy STANDARD = new DisclosurePolicy(10, 5, 5);

    /** Refuses limits outside their own. */
    public DisclosurePolicy {
        require("leastCount", leastCount, 2, 1_000);
        require("roundedTo", roundedTo, 1, 100);
        require("fewestPeople", fewestPeople, 2, 1_000);
    }

    /** Counts below ten suppressed, the others rounded to five; nothing about fewer than five people. */
    public static DisclosurePolicy standard() {
        return STANDARD;
    }

    /** The nearest multiple to which counts are rounded; of two that are as near, the greater. */
    long rounded(long count) {
        return (2 * count + roundedTo) / (2L * roundedTo) * roundedTo;
    }

    /** The least count that is published as the multiple. */
    long leastOf(long multiple) {
        return Math.max(leastCount, multiple - roundedTo / 2);
    }

    /** The greatest count that is published as the multiple. */
    long mostOf(long multiple) {
        return multiple + (roundedTo - 1) / 2;
    }

    private static void require(String member, int value, int least, int most) {
        if (value < least || value > most) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, member, "the value must be " + least + " to " + most);
        }
    }
}
