package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;

/**
 * Proves that no matching keeps every minimum: some people need more pairings than there are.
 *
 * <p>In the manner of Hall's theorem: the people's minimums add up to more than the places that are left to them among the
 * named partners together with all their allowed pairs with anybody else. That is D(0, mentees, mentors, 0) below zero, with
 * -1 for the people, 1 for the places and 0 for everybody else.
 *
 * @param side the side of the people whose minimums cannot be met
 * @param people their identifiers, ascending
 * @param places identifiers of the partners whose capacity limits them, ascending
 * @param required sum of the people's minimums, or of their locked pairs where those are more
 * @param capacity sum of the capacities of the places, less the pairs locked with others than the people
 * @param otherPairs number of allowed pairs of the people with partners who are not among the places
 */
public record ShortageCertificate(
        Side side,
        ImmutableList<String> people,
        ImmutableList<String> places,
        long required,
        long capacity,
        long otherPairs)
        implements Certificate {

    /**
     * The certificate of mentees whose minimums cannot be met.
     *
     * @param people identifiers of mentees of the problem, ascending
     * @param places identifiers of mentors of the problem, ascending
     */
    public static ShortageCertificate ofMentees(
            TwoSidedProblem problem, ImmutableList<String> people, ImmutableList<String> places) {
        return of(problem, Side.MENTEE, people, places);
    }

    /**
     * The certificate of mentors whose minimums cannot be met.
     *
     * @param people identifiers of mentors of the problem, ascending
     * @param places identifiers of mentees of the problem, ascending
     */
    public static ShortageCertificate ofMentors(
            TwoSidedProblem problem, ImmutableList<String> people, ImmutableList<String> places) {
        return of(problem, Side.MENTOR, people, places);
    }

    private static ShortageCertificate of(
            TwoSidedProblem problem, Side side, ImmutableList<String> people, ImmutableList<String> places) {
        boolean[] mentors = new boolean[problem.mentors().size()];
        boolean[] mentees = new boolean[problem.mentees().size()];
        (side == Side.MENTEE ? places : people).forEach(id -> mentors[problem.indexOfMentor(id)] = true);
        (side == Side.MENTEE ? people : places).forEach(id -> mentees[problem.indexOfMentee(id)] = true);
        ShortageCount count = new ShortageCount(problem, mentors, mentees, side == Side.MENTEE);
        return new ShortageCertificate(side, people, places, count.required(), count.capacity(), count.otherPairs());
    }
}
