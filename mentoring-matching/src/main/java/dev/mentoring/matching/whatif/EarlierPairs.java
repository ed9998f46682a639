package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RematchCertificate;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.TwoSidedProblem;

/**
 * What became of the pairs of an earlier result.
 *
 * @param gone pairs that are not allowed any more, or of somebody who is gone
 * @param displaced pairs that had to go although they are allowed, since places, minimums, groups and locks do not let all of them stay
 * @param undone pairs that might have stayed, and were undone because the terms put something else first
 * @param kept pairs that were made again
 * @param made pairs of the new result that are none of the earlier one
 */
public record EarlierPairs(long gone, long displaced, long undone, long kept, long made) {

    /**
     * Counts them.
     *
     * @param problem one that knows the earlier pairs
     * @param result a result of the strategy {@code rematch}, whose certificate says how many could be kept
     * @param earlier all pairs of the earlier result
     * @throws IllegalArgumentException when the result has no such certificate
     */
    public static EarlierPairs of(TwoSidedProblem problem, MatchingResult result, ImmutableSet<MentoringPair> earlier) {
        long keepable = result.certificate()
                .filter(RematchCertificate.class::isInstance)
                .map(RematchCertificate.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("only a rematch tells how many pairs could be kept"))
                .keepable();
        long kept = result.pairings().stream()
                .filter(pairing -> isEarlier(problem, pairing))
                .count();
        return new EarlierPairs(
                earlier.size() - (long) problem.earlierCount(),
                problem.earlierCount() - keepable,
                keepable - kept,
                kept,
                result.pairings().size() - kept);
    }

    private static boolean isEarlier(TwoSidedProblem problem, Pairing pairing) {
        int mentor = problem.indexOfMentor(pairing.mentor());
        int mentee = problem.indexOfMentee(pairing.mentee());
        int pair = mentor < 0 || mentee < 0 ? -1 : problem.pairOf(mentor, mentee);
        return pair >= 0 && problem.isEarlier(pair);
    }
}
