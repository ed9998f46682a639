package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedPeople;
import dev.mentoring.matching.problem.UnmatchedReason;
import java.util.Optional;

/**
 * The answer to a matching problem.
 *
 * <p>A result that was read, rather than made by a strategy, may say anything: ask {@link CertificateChecker}.
 *
 * @param problemId name of the problem
 * @param problemDigest fingerprint of the problem
 * @param strategy what made the result
 * @param status how the run ended
 * @param pairings the pairs, in the order of {@link Pairing#ORDER}
 * @param unmatched everybody without any pairing, in the order of {@link UnmatchedPeople}
 * @param totals what the pairings come to
 * @param remedies what those without a partner can do instead, where the strategy offers it, by person
 * @param notes what else is worth knowing
 * @param certificate evidence, for results that claim something
 * @param seal fingerprint of everything else in the result, {@code "sha256:"} and 64 hexadecimal digits; a certificate proves
 *     the claim, the seal shows that no figure was changed since
 */
public record MatchingResult(
        String problemId,
        String problemDigest,
        StrategyUsed strategy,
        Status status,
        ImmutableList<Pairing> pairings,
        ImmutableList<Unmatched> unmatched,
        Totals totals,
        ImmutableList<Remedy> remedies,
        ImmutableList<Note> notes,
        Optional<Certificate> certificate,
        Optional<String> seal) {

    /**
     * Starts a result that answers a problem. Takes the problem's digest, which costs a pass over the pairs: started before
     * the solving, it does not hold up a run that is cancelled.
     */
    public static Builder answering(MatchingProblem problem, StrategyUsed strategy) {
        return new Builder(problem, strategy);
    }

    /** The same result with the seal that belongs to it. */
    public MatchingResult sealed() {
        return withSeal(Optional.of(Seal.of(this)));
    }

    /** The same result without a seal. */
    public MatchingResult unsealed() {
        return withSeal(Optional.empty());
    }

    private MatchingResult withSeal(Optional<String> other) {
        return new MatchingResult(
                problemId,
                problemDigest,
                strategy,
                status,
                pairings,
                unmatched,
                totals,
                remedies,
                notes,
                certificate,
                other);
    }

    /** Makes results: adds what follows from the problem and the pairings, and seals. */
    public static final class Builder {

        private final MatchingProblem problem;
        private final String digest;
        private final StrategyUsed strategy;
        private ImmutableList<Pairing> pairings = ImmutableList.of();
        private ImmutableList<Remedy> remedies = ImmutableList.of();
        private Optional<Certificate> certificate = Optional.empty();

        private Builder(MatchingProblem problem, StrategyUsed strategy) {
            this.problem = problem;
            digest = problem.digest();
            this.strategy = strategy;
        }

        /** Sets the pairings, in any order. */
        @CanIgnoreReturnValue
        public Builder pairings(Iterable<Pairing> made) {
            pairings = ImmutableList.sortedCopyOf(Pairing.ORDER, made);
            return this;
        }

        /** Sets what those without a partner can do instead. */
        @CanIgnoreReturnValue
        public Builder remedies(Iterable<Remedy> offered) {
            remedies = ImmutableList.copyOf(offered);
            return this;
        }

        /** Sets the evidence. */
        @CanIgnoreReturnValue
        public Builder certificate(Certificate evidence) {
            certificate = Optional.of(evidence);
            return this;
        }

        /** Makes the result. */
        public MatchingResult build(Status status) {
            boolean notSolved = status == Status.INFEASIBLE || status == Status.CANCELLED;
            ImmutableList<Pairing> made = notSolved ? ImmutableList.of() : pairings;
            return new MatchingResult(
                            problem.id(),
                            digest,
                            strategy,
                            status,
                            made,
                            notSolved
                                    ? UnmatchedPeople.notSolved(problem)
                                    : UnmatchedPeople.of(problem, made, whenFree(certificate)),
                            new Totals(
                                    made.size(),
                                    made.stream().mapToLong(Pairing::score).sum()),
                            notSolved ? ImmutableList.of() : remedies,
                            notes(problem),
                            certificate,
                            Optional.empty())
                    .sealed();
        }
    }

    /** Why somebody is without a partner who could have one: by what the certificate proves. */
    static UnmatchedReason whenFree(Optional<Certificate> certificate) {
        return certificate.isPresent() && certificate.get() instanceof PartitionCertificate
                ? UnmatchedReason.UNSETTLES_PAIRINGS
                : UnmatchedReason.LOWERS_TOTAL;
    }

    /** The notes that every result of a problem carries. */
    static ImmutableList<Note> notes(MatchingProblem problem) {
        long oneWay = problem instanceof TwoSidedProblem twoSided
                ? twoSided.oneWayPreferences()
                : ((PeerProblem) problem).oneWayPreferences();
        return oneWay == 0
                ? ImmutableList.of()
                : ImmutableList.of(Note.of(Note.ONE_WAY_PREFERENCES_IGNORED, "entries", oneWay));
    }
}
