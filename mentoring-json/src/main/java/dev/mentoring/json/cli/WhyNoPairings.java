package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.ImpasseCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.OddSetCertificate;
import dev.mentoring.matching.certificate.PartitionCertificate;
import dev.mentoring.matching.certificate.RejectionsCertificate;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.explain.EnglishShortage;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.function.Function;

/** Why there are no pairings that are what a strategy promises, and what would help where that is known. */
final class WhyNoPairings {

    private WhyNoPairings() {}

    /**
     * Lines about a result; none unless it is infeasible.
     *
     * @param nameOf what to call a person, by identifier
     */
    static ImmutableList<String> lines(
            MatchingProblem problem, MatchingResult result, Function<String, String> nameOf) {
        Certificate certificate = result.certificate().orElse(null);
        if (result.status() != Status.INFEASIBLE || certificate == null) {
            return ImmutableList.of();
        }
        if (problem instanceof TwoSidedProblem twoSided && certificate instanceof ShortageCertificate shortage) {
            return new EnglishShortage(twoSided, nameOf).lines(shortage);
        }
        if (certificate instanceof PartitionCertificate partition) {
            return parties(partition, nameOf);
        }
        if (certificate instanceof RejectionsCertificate) {
            return ImmutableList.of(
                    "No pairings are " + (result.strategy().name().equals("stable-super") ? "super-" : "strongly ")
                            + "stable: the certificate rules out pairs step by step, until too few are left.",
                    "stable-max allows for ties and stable-mentee draws them by lot; both always answer.");
        }
        if (certificate instanceof ImpasseCertificate impasse) {
            return ImmutableList.of(
                    "No pairings are super-stable: " + nameOf.apply(impasse.person()) + " could have neither "
                            + nameOf.apply(impasse.partner()) + ", or anybody as good or better, nor anybody worse.",
                    "peer-almost-stable draws ties by lot and always answers.");
        }
        return certificate instanceof OddSetCertificate
                ? ImmutableList.of("Not everybody who must be paired can be: the minimums ask for more than the allowed"
                        + " pairs give.")
                : ImmutableList.of();
    }

    private static ImmutableList<String> parties(PartitionCertificate partition, Function<String, String> nameOf) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("No pairings are stable, because of people who each prefer the next one to the one before:");
        for (List<String> party : partition.parties()) {
            if (party.size() >= 3 && party.size() % 2 == 1) {
                lines.add("  " + String.join(", ", party.stream().map(nameOf).toList()) + ", and "
                        + nameOf.apply(party.get(0)) + " again");
            }
        }
        return lines.add(
                        "peer-almost-stable pairs as many as can be stable among themselves, and says what the others can do.")
                .build();
    }

    /** What an infeasible result claims, in a few words. */
    static String claim(MatchingResult result) {
        return result.certificate().orElse(null) instanceof ShortageCertificate
                ? "no pairing keeps every minimum and lock"
                : "no pairing is what the strategy promises";
    }
}
