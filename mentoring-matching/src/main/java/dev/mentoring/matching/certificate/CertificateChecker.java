package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.MatchingProblem;

/** Verifies results against their problems. */
public final class CertificateChecker {

    private CertificateChecker() {}

    /** The verdict on a result of one of this library's strategies. */
    public static Verification verify(MatchingProblem problem, MatchingResult result) {
        return Claim.ofStrategy(result.strategy().name())
                .map(claim -> verify(problem, result, claim))
                .orElseGet(() ->
                        Verification.of(ImmutableList.of(Refusal.of("STRATEGY", "no strategy of the name is known"))));
    }

    /** The verdict on a result of a strategy that makes the claim. */
    public static Verification verify(MatchingProblem problem, MatchingResult result, Claim claim) {
        return Verification.of(ImmutableList.of());
    }
}
