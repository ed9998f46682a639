package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.List;

/**
 * Whether no weakly stable matching can have more pairs than a certificate says.
 *
 * <p>Lay a larger stable matching N beside the result M, and join at everybody as many of their pairs in N as they have in M, each to one of
 * M. What is left over are paths of pairs in turn of N and M that begin and end with N, at people with a place left in M. A path of one pair
 * would block M. A path of three, whose middle pair is of M, would leave two people who both strictly prefer each other to what
 * they have in N, if they strictly prefer each other to the two ends; where the check finds that for every such path, all paths have two pairs
 * of M for three of N at least.
 */
final class StableSizeCheck {

    private final TwoSidedProblem problem;
    private final Preferences ranks;
    private final Holdings holdings;
    private final List<Refusal> refusals;

    StableSizeCheck(TwoSidedProblem problem, Preferences ranks, Holdings holdings, List<Refusal> refusals) {
        this.problem = problem;
        this.ranks = ranks;
        this.holdings = holdings;
        this.refusals = refusals;
    }

    /** Checks the bound and the paths of a matching that is weakly stable. */
    void run(StableSizeCertificate size, long pairs) {
        if (size.pairs() != pairs) {
            refuse("NOT_PROVED", "the certificate speaks of another number of pairs");
        }
        long free = pairs - problem.lockedCount();
        long byPaths = problem.lockedCount() + free + free / 2;
        new CoverCheck(problem, refusals)
                .mostPairs(size.coverMentors(), size.coverMentees())
                .ifPresent(cover -> {
                    if (size.atMost() != Math.min(cover, byPaths)) {
                        refuse("NOT_PROVED", "the bound on the number of pairs is not the smaller of the two");
                    }
                });
        checkPaths();
    }

    private void checkPaths() {
        int[] bestFreeOfMentee = new int[problem.mentees().size()];
        int[] bestFreeOfMentor = new int[problem.mentors().size()];
        Arrays.fill(bestFreeOfMentee, Integer.MAX_VALUE);
        Arrays.fill(bestFreeOfMentor, Integer.MAX_VALUE);
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            if (holdings.isOpen(pair) && !holdings.isMade(pair)) {
                int mentor = problem.mentorOf(pair);
                int mentee = holdings.menteeOf(pair);
                if (holdings.mentorHasPlace(mentor)) {
                    bestFreeOfMentee[mentee] = Math.min(bestFreeOfMentee[mentee], ranks.ofMentee(pair));
                }
                if (holdings.menteeHasPlace(mentee)) {
                    bestFreeOfMentor[mentor] = Math.min(bestFreeOfMentor[mentor], ranks.ofMentor(pair));
                }
            }
        }
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            int freeMentor = bestFreeOfMentee[holdings.menteeOf(pair)];
            int freeMentee = bestFreeOfMentor[problem.mentorOf(pair)];
            if (holdings.isOpen(pair)
                    && holdings.isMade(pair)
                    && freeMentor != Integer.MAX_VALUE
                    && freeMentee != Integer.MAX_VALUE
                    && (ranks.ofMentee(pair) >= freeMentor || ranks.ofMentor(pair) >= freeMentee)) {
                refuse(
                        "NOT_PROVED",
                        "a path of three pairs is left by which a stable matching could be larger by half",
                        problem.mentors().get(problem.mentorOf(pair)).id(),
                        problem.mentees().get(holdings.menteeOf(pair)).id());
                return;
            }
        }
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}
