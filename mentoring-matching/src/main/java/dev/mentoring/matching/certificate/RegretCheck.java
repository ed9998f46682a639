package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.List;

/** Whether a matching of strict preferences has the best worst rank of all stable ones, as a {@link RegretCertificate} says. */
final class RegretCheck {

    private final TwoSidedProblem problem;
    private final Preferences ranks;
    private final Holdings result;
    private final List<Refusal> refusals;

    RegretCheck(TwoSidedProblem problem, Preferences ranks, Holdings result, List<Refusal> refusals) {
        this.problem = problem;
        this.ranks = ranks;
        this.result = result;
        this.refusals = refusals;
    }

    /** Checks a matching that is stable. */
    void run(RegretCertificate certificate) {
        if (certificate.regret() != worst(false)) {
            refuse("NOT_PROVED", "the worst rank in the pairings is not the certificate's regret");
            return;
        }
        if (certificate.regret() == worst(true)) {
            // Nobody is paired, or somebody who is not full, and has the same partners in all stable matchings, is at
            // that rank.
            if (!certificate.couples().isEmpty()) {
                refuse("CERTIFICATE_SHAPE", "the certificate names couples where none are needed");
            }
            return;
        }
        BitSet couples = new BitSet();
        if (read(certificate.couples(), couples)) {
            BitSet made = Holdings.ofLocks(problem, ranks).made();
            made.or(couples);
            checkWitness(new Holdings(problem, ranks, made), (int) certificate.regret() - 1);
        }
    }

    /** The worst rank in the result, of everybody or of those who have a place left. */
    private int worst(boolean withPlace) {
        int worst = 0;
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            if (result.isOpen(pair) && result.isMade(pair)) {
                if (!withPlace || result.menteeHasPlace(result.menteeOf(pair))) {
                    worst = Math.max(worst, ranks.ofMentee(pair));
                }
                if (!withPlace || result.mentorHasPlace(problem.mentorOf(pair))) {
                    worst = Math.max(worst, ranks.ofMentor(pair));
                }
            }
        }
        return worst;
    }

    private boolean read(ImmutableList<Couple> couples, BitSet pairs) {
        for (int k = 0; k < couples.size(); k++) {
            int mentor = problem.indexOfMentor(couples.get(k).mentor());
            int mentee = problem.indexOfMentee(couples.get(k).mentee());
            int pair = mentor < 0 || mentee < 0 ? -1 : problem.pairOf(mentor, mentee);
            boolean ascends = k == 0 || Exchanges.ORDER.compare(couples.get(k - 1), couples.get(k)) < 0;
            if (pair < 0 || !result.isOpen(pair) || !ascends) {
                refuse("CERTIFICATE_SHAPE", "the couples are no allowed pairs, or not in order");
                return false;
            }
            pairs.set(pair);
        }
        return true;
    }

    /** Whether couples are stable where nobody who is full in the result goes beyond a rank, and serve somebody less often. */
    private void checkWitness(Holdings couples, int rank) {
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            if (!result.isOpen(pair)) {
                continue;
            }
            boolean isMade = couples.isMade(pair);
            boolean blocks = !isMade && couples.gainOfMentor(pair) > 0 && couples.gainOfMentee(pair) > 0;
            if (isLeft(pair, rank) ? blocks : isMade) {
                refuse(
                        "NOT_PROVED",
                        "the couples are not stable for shorter lists",
                        problem.mentors().get(problem.mentorOf(pair)).id(),
                        problem.mentees().get(result.menteeOf(pair)).id());
                return;
            }
        }
        boolean fits = true;
        boolean differs = false;
        for (int mentor = 0; mentor < problem.mentors().size(); mentor++) {
            fits &= couples.roomOfMentor(mentor) >= 0;
            differs |= couples.roomOfMentor(mentor) != result.roomOfMentor(mentor);
        }
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            fits &= couples.roomOfMentee(mentee) >= 0;
            differs |= couples.roomOfMentee(mentee) != result.roomOfMentee(mentee);
        }
        if (!fits || !differs) {
            refuse("NOT_PROVED", "the couples serve everybody as the result does, or go beyond a capacity");
        }
    }

    private boolean isLeft(int pair, int rank) {
        return (ranks.ofMentee(pair) <= rank || result.menteeHasPlace(result.menteeOf(pair)))
                && (ranks.ofMentor(pair) <= rank || result.mentorHasPlace(problem.mentorOf(pair)));
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}
