package dev.mentoring.matching;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.explain.Explainer;
import dev.mentoring.matching.explain.PairingExplanation;
import dev.mentoring.matching.explain.UnmatchedExplanation;
import dev.mentoring.matching.problem.CompiledRound;

/**
 * The outcome of a round: the question, the certified answer, and the means to explain it.
 *
 * @param round the compiled question with the programme and the people behind it
 * @param result the answer, verified before it was returned
 * @param proves what the certificate proves: the claim of the strategy, which may be one of the user's own
 */
public record Match(CompiledRound round, MatchingResult result, Claim proves) {

    /** Who had the say in the match, so that results can be compared by mode (requirements 001-07, 001-11). */
    public MatchingMode mode() {
        return round.mode();
    }

    /** Checks the certificate once more, from the problem and the result alone. */
    public Verification verify() {
        return CertificateChecker.verify(round.problem(), result, proves);
    }

    /** Answers why, why not and why nobody. */
    public Explainer explainer() {
        return Explainer.of(round, result);
    }

    /** Why each pairing was made, in the order of the result (requirement 001-09). */
    public ImmutableList<PairingExplanation> whyPaired() {
        return explainer().pairings();
    }

    /** Why each person without a partner has none, in the order of the result (requirement 001-03). */
    public ImmutableList<UnmatchedExplanation> whyUnmatched() {
        return explainer().unmatched();
    }
}
