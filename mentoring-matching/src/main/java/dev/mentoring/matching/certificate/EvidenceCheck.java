package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Optional;

/** Whether the certificate of a result is of the kind that its status and its strategy's claim ask for, and proves it. */
final class EvidenceCheck {

    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final ContentCheck content;
    private final List<Refusal> refusals;

    EvidenceCheck(TwoSidedProblem problem, MatchingResult result, ContentCheck content, List<Refusal> refusals) {
        this.problem = problem;
        this.result = result;
        this.content = content;
        this.refusals = refusals;
    }

    void run(Claim claim) {
        switch (result.status()) {
            case SOLVED -> checkSolved(claim);
            case INFEASIBLE -> checkInfeasible();
            case BOUNDED -> {
                if (claim == Claim.REMATCHED) {
                    checkRematch();
                    return;
                }
                if (claim != Claim.WITHIN_BOUNDS) {
                    refuse("STATUS", "the strategy proves its results and never leaves them merely bounded");
                }
                checkBounded();
            }
            case CANCELLED -> checkNone();
        }
    }

    private void checkNone() {
        if (result.certificate().isPresent()) {
            refuse("CERTIFICATE_KIND", "a result of this status carries no certificate");
        }
    }

    private void checkBounded() {
        if (result.certificate().isPresent()) {
            if (result.certificate().get() instanceof BoundCertificate bound) {
                checkBound(bound);
            } else {
                refuse("CERTIFICATE_KIND", "a bounded result carries a bound or nothing");
            }
        }
    }

    private void checkBound(BoundCertificate bound) {
        if (checkShape(bound.mentors(), bound.mentees(), 0)) {
            WideSum value = new DualBound(problem, bound.mentors(), bound.mentees(), 0).value(true, content.pairs());
            if (!value.isEqualTo(bound.atMost())) {
                refuse("NOT_PROVED", "the bound is not the one that the certificate's numbers give");
            }
        }
    }

    private void checkSolved(Claim claim) {
        Optional<Certificate> certificate = result.certificate();
        if (claim == Claim.WITHIN_BOUNDS) {
            refuse("STATUS", "the strategy claims nothing that could be solved");
        } else if (certificate.isEmpty()) {
            refuse("CERTIFICATE_MISSING", "a solved result carries a certificate");
        } else if (claim == Claim.LARGEST_SCORE && certificate.get() instanceof ScoreCertificate score) {
            checkScore(score.mentors(), score.mentees(), 0);
        } else if (claim == Claim.MOST_PAIRS_THEN_SCORE && certificate.get() instanceof CoverageCertificate coverage) {
            checkCover(coverage);
            checkScore(coverage.mentors(), coverage.mentees(), coverage.pairPrice());
        } else if (claim == Claim.SERIAL_CHOICE && certificate.get() instanceof SerialCertificate serial) {
            new SerialCheck(problem, content, refusals).run(serial.order(), result.strategy());
        } else if (claim == Claim.REMATCHED) {
            checkRematch();
        } else if (certificate.get() instanceof LevelsCertificate levels
                && !objectives(claim).isEmpty()) {
            new LevelsCheck(problem, content, refusals).run(levels.levels(), objectives(claim));
        } else {
            refuse("CERTIFICATE_KIND", "the certificate is not of the kind that proves the strategy's claim");
        }
    }

    private void checkRematch() {
        Optional<RematchTerms> terms = RematchTerms.of(result.strategy().options());
        if (terms.isEmpty()) {
            refuse("SETTING", "the settings are no terms on which a result may depart from an earlier one");
        } else if (result.certificate().isPresent()
                && result.certificate().get() instanceof RematchCertificate rematch) {
            new RematchCheck(problem, result, content, terms.get(), refusals).run(rematch);
        } else {
            refuse("CERTIFICATE_KIND", "the certificate is not of the kind that proves the strategy's claim");
        }
    }

    private ImmutableList<Objective> objectives(Claim claim) {
        return claim.objectives(result.strategy().options());
    }

    private void checkScore(ImmutableLongArray mentors, ImmutableLongArray mentees, long price) {
        if (checkShape(mentors, mentees, price)) {
            WideSum bound = new DualBound(problem, mentors, mentees, price).value(true, content.pairs());
            if (!bound.isEqualTo(content.total())) {
                refuse("NOT_PROVED", "the certificate's bound on the total score is not the total");
            }
        }
    }

    private boolean checkShape(ImmutableLongArray mentors, ImmutableLongArray mentees, long price) {
        if (mentors.length() != problem.mentors().size()
                || mentees.length() != problem.mentees().size()) {
            refuse("CERTIFICATE_SHAPE", "the certificate has not one number for everybody");
        } else if (!within(mentors)
                || !within(mentees)
                || Math.abs(price) > DualBound.LARGEST
                || price == Long.MIN_VALUE) {
            refuse("CERTIFICATE_SHAPE", "a number of the certificate is beyond 2^61");
        } else {
            return true;
        }
        return false;
    }

    private static boolean within(ImmutableLongArray numbers) {
        return numbers.stream().allMatch(n -> n >= -DualBound.LARGEST && n <= DualBound.LARGEST);
    }

    private void checkCover(CoverageCertificate coverage) {
        new CoverCheck(problem, refusals)
                .mostPairs(coverage.coverMentors(), coverage.coverMentees())
                .ifPresent(bound -> {
                    if (bound != content.pairs()) {
                        refuse("NOT_PROVED", "the cover's bound on the number of pairs is not the number of pairs");
                    }
                });
    }

    private void checkInfeasible() {
        if (result.certificate().isEmpty()) {
            refuse("CERTIFICATE_MISSING", "an infeasible result carries a certificate");
        } else if (result.certificate().get() instanceof ShortageCertificate shortage) {
            new ShortageCheck(problem, refusals).run(shortage);
        } else {
            refuse("CERTIFICATE_KIND", "only a shortage proves that there is no matching");
        }
    }

    private void refuse(String code, String message) {
        refusals.add(Refusal.of(code, message));
    }
}
