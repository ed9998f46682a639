package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.time.Period;
import java.util.Optional;

/**
 * What is measured, and when (requirements 000-06 to 000-08, 001-13, 002-24).
 *
 * @param rated purposes on which people rate themselves, by identifier; each asks those in whose role it is to come about
 * @param scaleLeast lowest rating, at least 0
 * @param scaleMost highest rating, above the lowest and at most 100; higher is better
 * @param ratingsWithin how long people have to rate themselves: after the pair is confirmed, and after it has ended
 * @param review how long after the first meeting the mid-point review is due; when absent, there is none
 */
public record EvaluationPlan(
        ImmutableSet<String> rated, int scaleLeast, int scaleMost, Period ratingsWithin, Optional<Period> review) {

    /** The highest rating that any scale has. */
    public static final int HIGHEST_RATING = 100;

    private static final EvaluationPlan NONE =
            new EvaluationPlan(ImmutableSet.of(), 1, 5, Period.ofDays(28), Optional.empty());

    /** Refuses ill-formed identifiers, crossed scales and periods that are not positive. */
    public EvaluationPlan {
        rated = Ids.requireAll(rated, "purpose");
        Periods.requirePositive(ratingsWithin, "ratingsWithin");
        review.ifPresent(period -> Periods.requirePositive(period, "review"));
        if (scaleLeast < 0 || scaleMost > HIGHEST_RATING || scaleLeast >= scaleMost) {
            throw InvalidModelException.of(
                    ProblemCode.BOUNDS_CROSSED, "scaleLeast", "a scale runs from 0 at least to 100 at most, upwards");
        }
    }

    /** Nothing is rated and no review is due. */
    public static EvaluationPlan none() {
        return NONE;
    }
}
