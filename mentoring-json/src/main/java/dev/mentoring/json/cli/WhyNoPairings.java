package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.ImpasseCertificate;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.OddSetCertificate;
import dev.mentoring.matching.certificate.PartitionCertificate;
import dev.mentoring.matching.certificate.RejectionsCertificate;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.Messages;
import dev.mentoring.matching.explain.text.ShortageText;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.function.Function;

/** Why there are no pairings that are what a strategy promises, and what would help where that is known. */
final class WhyNoPairings {

    private final Messages messages;
    private final RelationshipType relationship;
    private final Function<String, String> nameOf;

    /**
     * Makes a text maker.
     *
     * @param relationship the programme's; {@link RelationshipType#mentoring} where there is no programme
     * @param nameOf what to call a person, by identifier
     */
    WhyNoPairings(Language language, RelationshipType relationship, Function<String, String> nameOf) {
        this.messages = Messages.of(language);
        this.relationship = relationship;
        this.nameOf = nameOf;
    }

    /** Lines about a result; none unless it is infeasible. */
    ImmutableList<String> lines(MatchingProblem problem, MatchingResult result) {
        Certificate certificate = result.certificate().orElse(null);
        if (result.status() != Status.INFEASIBLE || certificate == null) {
            return ImmutableList.of();
        }
        if (problem instanceof TwoSidedProblem twoSided && certificate instanceof ShortageCertificate shortage) {
            return new ShortageText(messages.language(), relationship, twoSided, nameOf).lines(shortage);
        }
        if (certificate instanceof PartitionCertificate partition) {
            return parties(partition);
        }
        if (certificate instanceof RejectionsCertificate) {
            return ImmutableList.of(
                    messages.text(
                            result.strategy().name().equals("stable-super")
                                    ? "why-none.super-stable"
                                    : "why-none.strongly-stable"),
                    messages.text("why-none.ties-remedy"));
        }
        if (certificate instanceof ImpasseCertificate impasse) {
            return ImmutableList.of(
                    messages.text("why-none.impasse", nameOf.apply(impasse.person()), nameOf.apply(impasse.partner())),
                    messages.text("why-none.impasse-remedy"));
        }
        return certificate instanceof OddSetCertificate
                ? ImmutableList.of(messages.text("why-none.odd-sets"))
                : ImmutableList.of();
    }

    private ImmutableList<String> parties(PartitionCertificate partition) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(messages.text("why-none.parties"));
        for (List<String> party : partition.parties()) {
            if (party.size() >= 3 && party.size() % 2 == 1) {
                String people = messages.commas(party.stream().map(nameOf).toList());
                lines.add("  " + messages.text("why-none.party", people, nameOf.apply(party.get(0))));
            }
        }
        return lines.add(messages.text("why-none.parties-remedy")).build();
    }

    /** What an infeasible result claims, in a few words. */
    String claim(MatchingResult result) {
        return messages.text(
                result.certificate().orElse(null) instanceof ShortageCertificate
                        ? "why-none.claim-of-shortage"
                        : "why-none.claim");
    }
}
