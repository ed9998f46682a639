package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import java.util.List;
import java.util.Optional;

/** Whether the certificate of a result proves a claim about peers, and whether its remedies are those that follow. */
final class PeerCheck {

    private final PeerProblem problem;
    private final MatchingResult result;
    private final PeerContentCheck content;
    private final List<Refusal> refusals;

    PeerCheck(PeerProblem problem, MatchingResult result, PeerContentCheck content, List<Refusal> refusals) {
        this.problem = problem;
        this.result = result;
        this.content = content;
        this.refusals = refusals;
    }

    void run(Claim claim) {
        boolean byScore = claim == Claim.PEERS_LARGEST_SCORE || claim == Claim.PEERS_MOST_PAIRS_THEN_SCORE;
        if (claim == Claim.WITHIN_BOUNDS) {
            checkWithinBounds();
        } else if (claim.kind() != Claim.Kind.PEERS) {
            refuse("PROBLEM_KIND", "the strategy claims something of two-sided problems");
        } else if (result.status() == Status.CANCELLED) {
            checkNothing();
        } else if (result.status() == Status.BOUNDED) {
            refuse("STATUS", "the strategy proves its results and never leaves them merely bounded");
        } else if (result.certificate().isEmpty()) {
            refuse("CERTIFICATE_MISSING", "a result of this status carries a certificate");
        } else if (byScore && result.certificate().get() instanceof OddSetCertificate odd) {
            checkRemedies(
                    result.status() == Status.SOLVED
                            ? Trios.offers(problem, result.strategy().options(), result.pairings())
                            : ImmutableList.of());
            new OddSetCheck(problem, result, content, refusals).run(odd, claim);
        } else if (byScore) {
            refuse("CERTIFICATE_KIND", "the certificate is not of the kind that proves the strategy's claim");
        } else {
            PreferenceSource.of(result.strategy().options())
                    .ifPresentOrElse(
                            source -> checkChoices(claim, PeerPreferences.of(problem, source)),
                            () -> refuse("SETTING", "the settings name no source of preferences that exists"));
        }
    }

    private void checkChoices(Claim claim, PeerPreferences stated) {
        Optional<Certificate> certificate = result.certificate();
        boolean solved = result.status() == Status.SOLVED;
        if (claim == Claim.PEERS_STABLE && solved && certificate.get() instanceof StableCertificate) {
            checkRemedies(ImmutableList.of());
            new PeerStableCheck(problem, content, refusals).run(stated, Stability.WEAK);
        } else if (claim == Claim.PEERS_STABLE
                && !solved
                && certificate.get() instanceof PartitionCertificate partition) {
            checkRemedies(ImmutableList.of());
            checkNoneStable(partition, stated);
        } else if (claim == Claim.PEERS_SUPER_STABLE && solved && certificate.get() instanceof StableCertificate) {
            checkRemedies(ImmutableList.of());
            new PeerStableCheck(problem, content, refusals).run(stated, Stability.SUPER);
        } else if (claim == Claim.PEERS_SUPER_STABLE
                && !solved
                && certificate.get() instanceof ImpasseCertificate impasse) {
            checkRemedies(ImmutableList.of());
            new ImpasseCheck(problem, stated, refusals).run(impasse);
        } else if (claim == Claim.PEERS_LARGEST_STABLE_PART
                && solved
                && certificate.get() instanceof PartitionCertificate partition) {
            checkStablePart(partition, stated.drawn(result.strategy().seed()));
        } else {
            refuse("CERTIFICATE_KIND", "the certificate is not of the kind that proves the strategy's claim");
        }
    }

    private void checkNoneStable(PartitionCertificate partition, PeerPreferences stated) {
        PartitionCheck check = new PartitionCheck(problem, stated, partition, refusals);
        if (stated.hasTies()) {
            refuse("NOT_PROVED", "where preferences are tied, a partition does not prove that no matching is stable");
        } else if (check.run() && !check.hasOddParty()) {
            refuse("NOT_PROVED", "no party is odd and of three people or more, so that there is a stable matching");
        }
    }

    private void checkStablePart(PartitionCertificate partition, PeerPreferences drawn) {
        PartitionCheck check = new PartitionCheck(problem, drawn, partition, refusals);
        if (!check.run()) {
            return;
        }
        if (!check.hasNoLargeEvenParty()) {
            refuse("CERTIFICATE_SHAPE", "an even party of more than two is not broken into pairs");
            return;
        }
        PartyPairs pairs = PartyPairs.of(problem, result.strategy(), partition.parties());
        checkRemedies(pairs.remedies());
        if (!free(result.pairings()).equals(pairs.pairings())) {
            refuse("NOT_PROVED", "the pairings are not those that come of the partition");
        }
    }

    private static ImmutableList<Pairing> free(ImmutableList<Pairing> pairings) {
        return pairings.stream().filter(pairing -> !pairing.locked()).collect(ImmutableList.toImmutableList());
    }

    private void checkWithinBounds() {
        checkRemedies(ImmutableList.of());
        if (result.status() != Status.BOUNDED && result.status() != Status.CANCELLED) {
            refuse("STATUS", "the strategy claims nothing that could be solved");
        } else if (result.certificate().isPresent()) {
            refuse("CERTIFICATE_KIND", "a result that claims nothing carries no certificate");
        }
    }

    private void checkNothing() {
        checkRemedies(ImmutableList.of());
        if (result.certificate().isPresent()) {
            refuse("CERTIFICATE_KIND", "a result of this status carries no certificate");
        }
    }

    private void checkRemedies(ImmutableList<Remedy> expected) {
        if (!result.remedies().equals(expected)) {
            refuse("REMEDIES", "the remedies are not those that follow from the pairings");
        }
    }

    private void refuse(String code, String message) {
        refusals.add(Refusal.of(code, message));
    }
}
