package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies results against their problems: that everything in a result follows from the problem and the pairings, and that
 * the certificate proves what the strategy claims.
 *
 * <p>Takes time linear in the pairs of the problem and the size of the result, and for each level of a {@link LevelsCertificate}
 * a few passes over the pairs and the groups of each: levels times pairs times groups in all, and sorting of pairs by class for
 * levels by class. A certificate of more levels than a proof can need is refused before any of them is looked at. Whatever a
 * result holds, the checker returns a verdict and every reason for it. It is the trusted part (McConnell, Mehlhorn, Näher, Schweitzer 2011, "Certifying
 * algorithms"): small, exact, and without any code of a solver.
 */
public final class CertificateChecker {

    private CertificateChecker() {}

    /** The verdict on a result of one of this library's strategies. */
    public static Verification verify(MatchingProblem problem, MatchingResult result) {
        return verify(problem, result, Claim.ofStrategy(result.strategy().name()));
    }

    /** The verdict on a result of a strategy of any name that makes the claim. */
    public static Verification verify(MatchingProblem problem, MatchingResult result, Claim claim) {
        return verify(problem, result, Optional.of(claim));
    }

    private static Verification verify(MatchingProblem problem, MatchingResult result, Optional<Claim> claim) {
        List<Refusal> refusals = new ArrayList<>();
        checkIdentity(problem, result, refusals);
        if (claim.isEmpty()) {
            refusals.add(
                    Refusal.of("STRATEGY", "no strategy of the name is known, so that nothing says what it claims"));
        }
        if (problem instanceof TwoSidedProblem twoSided) {
            ContentCheck content = new ContentCheck(twoSided, result, refusals);
            content.run();
            claim.ifPresent(what -> checkTwoSided(twoSided, result, content, refusals, what));
        } else if (problem instanceof PeerProblem peers) {
            PeerContentCheck content = new PeerContentCheck(peers, result, refusals);
            content.run();
            claim.ifPresent(what -> new PeerCheck(peers, result, content, refusals).run(what));
        }
        return Verification.of(ImmutableList.copyOf(refusals));
    }

    private static void checkTwoSided(
            TwoSidedProblem problem, MatchingResult result, ContentCheck content, List<Refusal> refusals, Claim claim) {
        switch (claim.kind()) {
            case OBJECTIVES -> new EvidenceCheck(problem, result, content, refusals).run(claim);
            case CHOICES -> new ChoiceCheck(problem, result, content, refusals).run(claim);
            case PEERS ->
                refusals.add(Refusal.of("PROBLEM_KIND", "the strategy claims something of one-sided problems"));
        }
    }

    private static void checkIdentity(MatchingProblem problem, MatchingResult result, List<Refusal> refusals) {
        if (!result.problemId().equals(problem.id()) || !result.problemDigest().equals(problem.digest())) {
            refusals.add(Refusal.of("OTHER_PROBLEM", "name or digest are those of another problem", problem.id()));
        }
        if (!result.seal().map(seal -> seal.equals(Seal.of(result))).orElse(true)) {
            refusals.add(Refusal.of("SEAL", "something in the result was changed after it was sealed"));
        }
        if (!result.notes().equals(MatchingResult.notes(problem))) {
            refusals.add(Refusal.of("NOTES", "the notes are not those that follow from the problem"));
        }
    }
}
