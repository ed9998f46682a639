package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.ParticipantClause;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RematchCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.explain.EnglishText;
import dev.mentoring.matching.explain.PairingExplanation;
import dev.mentoring.matching.explain.UnmatchedExplanation;
import dev.mentoring.matching.problem.RuleCount;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.whatif.EarlierPairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The coordinator's tables: pairs with reasons, the unmatched with reasons, totals and proof. */
final class MatchReport {

    private final Match match;
    private final MatchingResult result;
    private final Applicants applicants;
    private final ImmutableSet<MentoringPair> earlier;
    private final Streams streams;
    private final EnglishText english;

    /** With the pairs of an earlier result, or none. */
    MatchReport(Match match, Applicants applicants, ImmutableSet<MentoringPair> earlier, Streams streams) {
        this.earlier = earlier;
        this.match = match;
        this.result = match.result();
        this.applicants = applicants;
        this.streams = streams;
        this.english = new EnglishText(match.round().programme(), applicants::nameOf);
    }

    void print() {
        head();
        shortage();
        pairs();
        notAdmitted();
        unmatched(Side.MENTEE, "Mentees without a mentor");
        unmatched(Side.MENTOR, "Mentors without a mentee");
        quotas();
        referred();
        rules();
        input();
        totals();
    }

    private void head() {
        streams.line(match.round().programme().labels().in("en"));
        streams.line("Rules judged for " + match.round().on() + "; rules version "
                + match.round()
                        .programme()
                        .rulesFor(match.round().roster().cohort())
                        .version() + "; strategy "
                + result.strategy().name() + settings() + ", seed "
                + result.strategy().seed());
        streams.line(english.mode());
    }

    private String settings() {
        String settings = result.strategy().options().values().entrySet().stream()
                .map(setting -> setting.getKey() + " " + text(setting.getValue()))
                .collect(Collectors.joining("; "));
        return settings.isEmpty() ? "" : " (" + settings + ")";
    }

    private static String text(Options.Value value) {
        if (value instanceof Options.Texts list) {
            return String.join(", ", list.texts());
        }
        return value instanceof Options.Whole whole ? Long.toString(whole.number()) : ((Options.Text) value).text();
    }

    private void shortage() {
        List<String> lines = WhyNoPairings.lines(match.round().problem(), result, applicants::nameOf);
        if (!lines.isEmpty()) {
            streams.line("");
            streams.line("Why there are no pairs");
            lines.forEach(line -> streams.line("  " + line));
        }
    }

    private void pairs() {
        List<PairingExplanation> explanations = match.whyPaired();
        title("Pairs", explanations.size());
        for (PairingExplanation explanation : explanations) {
            streams.line("  " + applicants.nameOf(explanation.pairing().mentor()) + "  " + verb() + "  "
                    + applicants.nameOf(explanation.pairing().mentee()) + "  ("
                    + EnglishText.thousands(explanation.pairing().score()) + " points"
                    + (explanation.pairing().locked() ? ", locked" : "") + ")");
            english.lines(explanation).forEach(this::detail);
        }
    }

    /** What the mentor of a pair does, in the words of the programme's type of relationship. */
    private String verb() {
        RelationshipType type = match.round().programme().relationship();
        return type.equals(RelationshipType.mentoring())
                ? "mentors"
                : "as " + type.mentor().in("en") + " of";
    }

    private void unmatched(Side side, String title) {
        List<UnmatchedExplanation> explanations = match.whyUnmatched().stream()
                .filter(explanation -> explanation.unmatched().side() == side)
                .toList();
        title(title, explanations.size());
        for (UnmatchedExplanation explanation : explanations) {
            streams.line("  " + applicants.nameOf(explanation.unmatched().id()) + "  ("
                    + explanation.unmatched().reason() + ")");
            english.lines(explanation).forEach(this::detail);
        }
    }

    /** Whom the rules do not let take part, on which facts, and what is still missing. */
    private void notAdmitted() {
        AdmissionText text = new AdmissionText(match.round().rules());
        List<String> lines = new ArrayList<>();
        int count = 0;
        for (Role role : Role.values()) {
            for (Participant person : match.round().people(role)) {
                if (!text.admits(person, role)) {
                    count++;
                    lines.add("  " + applicants.nameOf(person.id()) + "  " + text.decision(person, role));
                    text.details(person, role).forEach(detail -> lines.add("      " + detail));
                }
            }
        }
        if (count > 0) {
            title("Not admitted", count);
            lines.forEach(streams::line);
        }
    }

    /** Says of the rules that the programme lists which were never asked, decided nothing, or kept out every pair (A1). */
    void sayIdleRules() {
        RuleBook book =
                match.round().programme().rulesFor(match.round().roster().cohort());
        Set<String> listed = Stream.concat(
                        book.listedParticipation().stream().map(ParticipantClause::id),
                        book.listed().stream().map(Clause::id))
                .collect(Collectors.toSet());
        for (int i = 0; i < match.round().ruleCounts().size(); i++) {
            String clause = match.round().ruleCounts().get(i).clause();
            if (listed.contains(clause)) {
                remark(i).ifPresent(remark -> streams.say("The rule " + clause + ": " + remark));
            }
        }
    }

    private Optional<String> remark(int clause) {
        RuleCount count = match.round().ruleCounts().get(clause);
        if (count.evaluated() == 0) {
            return Optional.of("never asked");
        }
        boolean keeps = match.round().rules().clauses().get(clause).whenUnknown() == WhenUnknown.KEEP_OUT;
        if (count.no() + (keeps ? count.unknown() : 0) == count.evaluated()) {
            return Optional.of("kept out every pair that it was asked about");
        }
        return count.no() == 0 && count.unknown() == 0 ? Optional.of("decided nothing") : Optional.empty();
    }

    private void quotas() {
        if (result.status() == Status.SOLVED || result.status() == Status.BOUNDED) {
            List<String> lines = new QuotaText(match.round().problem(), result).lines();
            if (!lines.isEmpty()) {
                title("Quotas", lines.size());
                lines.forEach(line -> streams.line("  " + line));
            }
        }
    }

    private void referred() {
        List<MentoringPair> pairs = match.round().referred();
        if (pairs.isEmpty()) {
            return;
        }
        title("Pairs for the coordinator to decide, left out for want of a fact", pairs.size());
        ListMultimap<String, String> byMentor =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        ListMultimap<String, String> byMentee =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        pairs.forEach(pair -> byMentor.put(pair.mentor(), pair.mentee()));
        pairs.forEach(pair -> byMentee.put(pair.mentee(), pair.mentor()));
        // One fact that is missing concerns one person as a rule: fewer lines say who.
        boolean mentorsFirst = byMentor.keySet().size() <= byMentee.keySet().size();
        (mentorsFirst ? byMentor : byMentee)
                .asMap()
                .forEach((person, partners) -> streams.line("  "
                        + applicants.nameOf(person) + (mentorsFirst ? "  as mentor of  " : "  as mentee of  ")
                        + partners.stream().map(applicants::nameOf).collect(Collectors.joining(", "))));
    }

    private void rules() {
        title("Rules", match.round().ruleCounts().size());
        for (int i = 0; i < match.round().ruleCounts().size(); i++) {
            RuleCount count = match.round().ruleCounts().get(i);
            streams.line("  " + count.clause() + ": asked about " + count.evaluated() + " pairs, forbade " + count.no()
                    + ", could not tell about " + count.unknown()
                    + remark(i).map(remark -> "  (" + remark + ")").orElse(""));
        }
        if (!match.round().capped().isEmpty()) {
            streams.line("  Places capped at "
                    + match.round().programme().capacities().mentorMaximum() + ": "
                    + String.join(", ", match.round().capped()));
        }
    }

    private void input() {
        if (applicants.table().isEmpty()) {
            return;
        }
        RosterImport table = applicants.table().get();
        title("Refused rows", table.refused().size());
        applicants.refusals().forEach(refusal -> streams.line("  " + refusal.replace("\n", "\n  ")));
        if (!table.unnamedAreas().isEmpty()) {
            title(
                    "Areas in applicants' own words that name no topic",
                    table.unnamedAreas().size());
            table.unnamedAreas().forEach((area, count) -> streams.line("  " + area + " (" + count + ")"));
        }
    }

    private void totals() {
        streams.line("");
        applicants
                .table()
                .ifPresent(table -> streams.line("Rows: " + table.rows() + " = "
                        + table.roster().participants().size() + " applicants + "
                        + table.refused().size() + " refused + " + table.blankRows() + " blank"));
        streams.line("Totals: " + result.totals().pairs() + " pairs, "
                + EnglishText.thousands(result.totals().score()) + " points");
        earlierPairs();
        Verification verification = match.verify();
        streams.line("Status " + result.status() + "; certificate "
                + (verification.valid() ? "verified: " + claim() : "WRONG"));
    }

    private void earlierPairs() {
        if (!earlier.isEmpty()
                && result.certificate()
                        .filter(RematchCertificate.class::isInstance)
                        .isPresent()) {
            EarlierPairs became = EarlierPairs.of(match.round().problem(), result, earlier);
            streams.line("Earlier pairs: " + earlier.size() + " = " + became.kept() + " kept + " + became.undone()
                    + " undone + " + became.displaced() + " that had to go + " + became.gone()
                    + " not possible any more; " + became.made() + " new");
        }
    }

    private String claim() {
        if (result.status() == Status.BOUNDED
                && result.certificate().orElse(null) instanceof RematchCertificate bound) {
            return "on these terms, nothing comes to more than " + EnglishText.thousands(bound.valueAtMost())
                    + " points; the search ended before it was closed";
        }
        return switch (result.status()) {
            case INFEASIBLE -> WhyNoPairings.claim(result);
            case CANCELLED -> "the run was cancelled, nothing is claimed";
            default ->
                PairingStrategies.standard().named(result.strategy().name()).claim();
        };
    }

    private void title(String title, int count) {
        streams.line("");
        streams.line(title + " (" + count + ")");
    }

    private void detail(String line) {
        streams.line("      " + line);
    }
}
