package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.HashSet;
import java.util.Set;

/**
 * How good a pair is, as a weighted sum of criteria in whole points.
 *
 * <p>The score of a pair lies between 0 and {@link #POINTS}. The points are shared out over the criteria by weight; each
 * criterion contributes whole points, and the contributions sum exactly to the score.
 *
 * @param criteria the criteria, in the order in which explanations show them; none means that every allowed pair is as good
 *     as any other
 */
public record ScoringModel(ImmutableList<Criterion> criteria) {

    /** Points of a pair that could not be better. */
    public static final int POINTS = 1_000_000;

    /** Refuses criteria of the same identifier. */
    public ScoringModel {
        Problems problems = new Problems();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            if (!seen.add(criteria.get(i).id())) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel("scoring/criteria/" + i + "/id"),
                        "the criterion's identifier occurs twice",
                        criteria.get(i).id());
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** A model of the criteria given. */
    public static ScoringModel of(Criterion... criteria) {
        return new ScoringModel(ImmutableList.copyOf(criteria));
    }

    /**
     * The most points that each criterion can contribute, in order: {@link #POINTS} shared out by weight, rounded down, the
     * points left over going one each to the criteria with the largest remainders, earlier ones first.
     */
    public ImmutableList<Integer> maxima() {
        long total = criteria.stream().mapToLong(Criterion::weight).sum();
        int[] share = new int[criteria.size()];
        long[] remainder = new long[criteria.size()];
        int left = criteria.isEmpty() ? 0 : POINTS;
        for (int i = 0; i < share.length; i++) {
            long exact = (long) POINTS * criteria.get(i).weight();
            share[i] = (int) (exact / total);
            remainder[i] = exact % total;
            left -= share[i];
        }
        for (; left > 0; left--) {
            int largest = indexOfLargest(remainder);
            share[largest]++;
            remainder[largest] = -1;
        }
        return ImmutableList.copyOf(Ints.asList(share));
    }

    private static int indexOfLargest(long[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
