package dev.mentoring.json.exchange;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.json.Limits;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;

/**
 * A two-sided problem as files of scores, constraints and bounds: what {@link OpenReviewTables} reads of them has the digest of
 * the problem.
 *
 * <p>The files are CSV without headings, with lines that end with LF; cells are in quotes where they hold a comma or a quote. Where
 * an allowed pair that is not locked has score 0, the settings allow such pairs and the constraints forbid all those that are not
 * allowed. Whoever has no pair stands in a constraint of 0.
 *
 * @param scores the allowed pairs with their scores
 * @param constraints the pairs that are required or forbidden
 * @param maxima how many papers each reviewer gets at most
 * @param minima how many papers each reviewer gets at least
 * @param settings what to read them with
 */
public record OpenReviewTexts(
        String scores, String constraints, String maxima, String minima, OpenReviewSettings settings) {

    private static final CharMatcher QUOTED = CharMatcher.anyOf(",\"");

    /**
     * Writes a problem.
     *
     * @param digits how many digits behind the point the scores get at most, one of the last being a point
     * @throws InvalidModelException with everything for which such files have no place: a side without anybody, stated
     *     preferences, bounds on groups, pairs of an earlier result, mentees whose bounds differ or whose minimum is neither 0 nor
     *     their capacity; and when more pairs had to be forbidden than {@link Limits#standard()} has elements
     */
    public static OpenReviewTexts of(TwoSidedProblem problem, int digits) {
        requireHeld(problem);
        Person first = problem.mentees().get(0);
        boolean zeroScores = hasFreeZero(problem);
        OpenReviewSettings demand = first.minimum() == first.capacity()
                ? OpenReviewSettings.standard().withDemand(first.capacity())
                : OpenReviewSettings.standard().withDemandAtMost(first.capacity());
        return new OpenReviewTexts(
                scores(problem, digits),
                zeroScores ? everyConstraint(problem) : fewConstraints(problem),
                bounds(problem, true),
                bounds(problem, false),
                demand.withDigits(digits).withZeroScores(zeroScores));
    }

    private static void requireHeld(TwoSidedProblem problem) {
        Problems problems = new Problems();
        requireSide(problem.mentors(), "mentors", problems);
        requireSide(problem.mentees(), "mentees", problems);
        if (!problem.groups().isEmpty()) {
            notHeld("groups", "bounds on groups", problems);
        }
        if (problem.earlierCount() > 0) {
            notHeld("earlier", "pairs of an earlier result", problems);
        }
        ImmutableList<Person> mentees = problem.mentees();
        for (int i = 0; i < mentees.size(); i++) {
            Person mentee = mentees.get(i);
            boolean same = mentee.capacity() == mentees.get(0).capacity()
                    && mentee.minimum() == mentees.get(0).minimum();
            if (!same || (mentee.minimum() != 0 && mentee.minimum() != mentee.capacity())) {
                notHeld(
                        "mentees/" + i,
                        "mentees whose bounds differ, or whose minimum is between 0 and their capacity",
                        problems);
                break;
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    private static void requireSide(ImmutableList<Person> people, String side, Problems problems) {
        if (people.isEmpty()) {
            notHeld(side, "people when the other side has none", problems);
        }
        if (people.stream().anyMatch(person -> person.preferences().isPresent())) {
            notHeld(side, "stated preferences", problems);
        }
    }

    private static void notHeld(String path, String what, Problems problems) {
        problems.add(
                ProblemCode.NOT_CARRIED,
                Location.inModel(path),
                "scores, constraints and bounds have no place for " + what + "; nothing was written");
    }

    private static boolean hasFreeZero(TwoSidedProblem problem) {
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            if (problem.score(pair) == 0 && !problem.isLocked(pair)) {
                return true;
            }
        }
        return false;
    }

    private static String scores(TwoSidedProblem problem, int digits) {
        StringBuilder out = new StringBuilder();
        int[] menteeOfPair = problem.menteeOfPairs();
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            row(
                    problem,
                    menteeOfPair[pair],
                    problem.mentorOf(pair),
                    ExactScore.decimal(problem.score(pair), digits),
                    out);
        }
        return out.toString();
    }

    /** The locks, and a row for everybody who has no pair. */
    private static String fewConstraints(TwoSidedProblem problem) {
        StringBuilder out = new StringBuilder();
        BitSet mentors = new BitSet();
        BitSet mentees = new BitSet();
        int[] menteeOfPair = problem.menteeOfPairs();
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            mentors.set(problem.mentorOf(pair));
            mentees.set(menteeOfPair[pair]);
            if (problem.isLocked(pair)) {
                row(problem, menteeOfPair[pair], problem.mentorOf(pair), "1", out);
            }
        }
        for (int mentee = mentees.nextClearBit(0); mentee < problem.mentees().size(); ) {
            row(problem, mentee, 0, "0", out);
            mentors.set(0);
            mentee = mentees.nextClearBit(mentee + 1);
        }
        for (int mentor = mentors.nextClearBit(0); mentor < problem.mentors().size(); ) {
            row(problem, 0, mentor, "0", out);
            mentor = mentors.nextClearBit(mentor + 1);
        }
        return out.toString();
    }

    /** The locks, and all that is not allowed. */
    private static String everyConstraint(TwoSidedProblem problem) {
        long all = (long) problem.mentees().size() * problem.mentors().size();
        if (all > Limits.standard().elements()) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_COUNT,
                    "pairs",
                    "a pair has score 0, so that all that is not allowed must be forbidden, and there are more pairs than "
                            + Limits.standard().elements());
        }
        StringBuilder out = new StringBuilder();
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            for (int mentor = 0; mentor < problem.mentors().size(); mentor++) {
                int pair = problem.pairOf(mentor, mentee);
                if (pair < 0) {
                    row(problem, mentee, mentor, "-1", out);
                } else if (problem.isLocked(pair)) {
                    row(problem, mentee, mentor, "1", out);
                }
            }
        }
        return out.toString();
    }

    private static String bounds(TwoSidedProblem problem, boolean most) {
        StringBuilder out = new StringBuilder();
        problem.mentors()
                .forEach(mentor -> out.append(cell(mentor.id()))
                        .append(',')
                        .append(most ? mentor.capacity() : mentor.minimum())
                        .append('\n'));
        return out.toString();
    }

    private static void row(TwoSidedProblem problem, int mentee, int mentor, String value, StringBuilder out) {
        out.append(cell(problem.mentees().get(mentee).id()))
                .append(',')
                .append(cell(problem.mentors().get(mentor).id()))
                .append(',')
                .append(value)
                .append('\n');
    }

    private static String cell(String id) {
        return QUOTED.matchesAnyOf(id) ? "\"" + id.replace("\"", "\"\"") + "\"" : id;
    }
}
