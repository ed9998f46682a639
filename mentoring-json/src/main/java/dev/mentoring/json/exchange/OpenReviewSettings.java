package dev.mentoring.json.exchange;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.matching.problem.Person;
import java.util.OptionalInt;

/**
 * What stands beside the files of scores, constraints and bounds.
 *
 * @param digits how many digits behind the point scores have at most: 0 to {@link #MOST_DIGITS}; 6 makes of 0.5 500,000 points
 * @param demand how many reviewers a paper gets: 0 to {@link Person#LARGEST_CAPACITY}
 * @param atMost whether a paper may get fewer; otherwise it gets exactly so many
 * @param maximum how many papers a reviewer gets at most whom no file of maxima names: 0 to {@link Person#LARGEST_CAPACITY};
 *     empty where the file names them all
 * @param minimum how many papers a reviewer gets at least whom no file of minima names: 0 to {@link Person#LARGEST_CAPACITY}
 * @param zeroScores whether pairs may be made whose score is 0, and every pair that is not scored has that score
 */
public record OpenReviewSettings(
        int digits, int demand, boolean atMost, OptionalInt maximum, int minimum, boolean zeroScores) {

    /** The largest number of digits behind the point: one such digit is one point, and 1.0 the largest score. */
    public static final int MOST_DIGITS = 12;

    private static final OpenReviewSettings STANDARD =
            new OpenReviewSettings(6, 3, false, OptionalInt.empty(), 0, false);

    /**
     * Refuses numbers outside their limits.
     *
     * @throws InvalidModelException with every problem
     */
    public OpenReviewSettings {
        Problems problems = new Problems();
        requireWithin(digits, MOST_DIGITS, "digits", problems);
        requireWithin(demand, Person.LARGEST_CAPACITY, "demand", problems);
        maximum.ifPresent(most -> requireWithin(most, Person.LARGEST_CAPACITY, "maximum", problems));
        requireWithin(minimum, Person.LARGEST_CAPACITY, "minimum", problems);
        problems.throwIfAny(InvalidModelException::new);
    }

    /** Six digits, three reviewers for every paper, no maximum, no minimum, no pairs of score 0. */
    public static OpenReviewSettings standard() {
        return STANDARD;
    }

    /** The same with another number of digits. */
    public OpenReviewSettings withDigits(int value) {
        return new OpenReviewSettings(value, demand, atMost, maximum, minimum, zeroScores);
    }

    /** The same with another number of reviewers of a paper, who are exactly so many. */
    public OpenReviewSettings withDemand(int value) {
        return new OpenReviewSettings(digits, value, false, maximum, minimum, zeroScores);
    }

    /** The same with another number of reviewers of a paper, who may be fewer. */
    public OpenReviewSettings withDemandAtMost(int value) {
        return new OpenReviewSettings(digits, value, true, maximum, minimum, zeroScores);
    }

    /** The same with another number of papers of a reviewer at most. */
    public OpenReviewSettings withMaximum(int value) {
        return new OpenReviewSettings(digits, demand, atMost, OptionalInt.of(value), minimum, zeroScores);
    }

    /** The same with another number of papers of a reviewer at least. */
    public OpenReviewSettings withMinimum(int value) {
        return new OpenReviewSettings(digits, demand, atMost, maximum, value, zeroScores);
    }

    /** The same, saying whether pairs of score 0 may be made. */
    public OpenReviewSettings withZeroScores(boolean value) {
        return new OpenReviewSettings(digits, demand, atMost, maximum, minimum, value);
    }

    private static void requireWithin(int value, int most, String name, Problems problems) {
        if (value < 0 || value > most) {
            problems.add(
                    ProblemCode.NUMBER_RANGE, Location.inModel(name), "a whole number from 0 to " + most + " is due");
        }
    }
}
