package dev.mentoring.matching.explain;

import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;

/** Reads the numbers of a certificate that concern a pair. */
final class Numbers {

    private Numbers() {}

    static Optional<PairProof> of(TwoSidedProblem problem, int pair, Optional<Certificate> certificate) {
        int mentor = problem.mentorOf(pair);
        int mentee = problem.menteeOf(pair);
        if (certificate.isPresent() && certificate.get() instanceof ScoreCertificate score) {
            return Optional.of(
                    new PairProof(score.mentors().get(mentor), score.mentees().get(mentee), 0));
        }
        return certificate.isPresent() && certificate.get() instanceof CoverageCertificate coverage
                ? Optional.of(new PairProof(
                        coverage.mentors().get(mentor), coverage.mentees().get(mentee), coverage.pairPrice()))
                : Optional.empty();
    }
}
