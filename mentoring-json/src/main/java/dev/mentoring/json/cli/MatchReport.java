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
import dev.mentoring.matching.explain.PairingExplanation;
import dev.mentoring.matching.explain.UnmatchedExplanation;
import dev.mentoring.matching.explain.text.ExplanationText;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.Messages;
import dev.mentoring.matching.explain.text.SideWords;
import dev.mentoring.matching.explain.text.WhyPairText;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.RuleCount;
import dev.mentoring.matching.problem.Side;
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
    private final Language language;
    private final Messages messages;
    private final SideWords sides;
    private final ExplanationText text;
    private final WhyNoPairings whyNone;

    /** With the pairs of an earlier result, or none. */
    MatchReport(
            Language language,
            Match match,
            Applicants applicants,
            ImmutableSet<MentoringPair> earlier,
            Streams streams) {
        this.earlier = earlier;
        this.match = match;
        this.result = match.result();
        this.applicants = applicants;
        this.streams = streams;
        this.language = language;
        this.messages = Messages.of(language);
        RelationshipType relationship = match.round().programme().relationship();
        this.sides = SideWords.of(language, relationship);
        this.text = new ExplanationText(language, match.round().programme(), applicants::nameOf);
        this.whyNone = new WhyNoPairings(language, relationship, applicants::nameOf);
    }

    /**
     * Prints the tables.
     *
     * @param details whether each pair is told criterion by criterion, instead of what speaks for it on one line
     */
    void print(boolean details) {
        head();
        shortage();
        pairs(details);
        notAdmitted();
        unmatched(Side.MENTEE, Side.MENTOR);
        unmatched(Side.MENTOR, Side.MENTEE);
        quotas();
        referred();
        rules();
        input();
        totals();
    }

    private void head() {
        streams.line(match.round().programme().labels().in(language.tag()));
        streams.line(messages.text(
                "report.judged",
                match.round().on().toString(),
                match.round()
                        .programme()
                        .rulesFor(match.round().roster().cohort())
                        .version(),
                result.strategy().name() + settings(),
                Long.toString(result.strategy().seed())));
        streams.line(text.mode());
    }

    private String settings() {
        List<String> settings = result.strategy().options().values().entrySet().stream()
                .map(setting -> setting.getKey() + " " + text(setting.getValue()))
                .toList();
        return settings.isEmpty() ? "" : " (" + messages.semicolons(settings) + ")";
    }

    private static String text(Options.Value value) {
        if (value instanceof Options.Texts list) {
            return String.join(", ", list.texts());
        }
        return value instanceof Options.Whole whole ? Long.toString(whole.number()) : ((Options.Text) value).text();
    }

    /** Why there are no pairs; nothing unless there can be none. */
    List<String> whyNone() {
        return whyNone.lines(match.round().problem(), result);
    }

    private void shortage() {
        List<String> lines = whyNone();
        if (!lines.isEmpty()) {
            streams.line("");
            streams.line(messages.text("why-none.title"));
            lines.forEach(line -> streams.line("  " + line));
        }
    }

    private void pairs(boolean details) {
        WhyPairText why = new WhyPairText(language, Optional.of(match.round().programme()), applicants::nameOf);
        List<PairingExplanation> explanations = match.whyPaired();
        title(messages.text("report.pairs"), explanations.size());
        for (PairingExplanation explanation : explanations) {
            Pairing pairing = explanation.pairing();
            String points = messages.count("report.points", pairing.score());
            streams.line("  " + applicants.nameOf(pairing.mentor()) + "  " + verb() + "  "
                    + applicants.nameOf(pairing.mentee()) + "  ("
                    + (pairing.locked() ? messages.text("report.locked", points) : points) + ")");
            if (details) {
                text.lines(explanation).forEach(this::detail);
            } else {
                String reasons = why.inOneLine(explanation.breakdown());
                detail(reasons.isEmpty() ? messages.text("report.nothing-speaks") : reasons);
            }
        }
    }

    /** What the mentor of a pair does, in the words of the programme's type of relationship. */
    private String verb() {
        return sides.areUsual()
                ? messages.text("report.mentors")
                : messages.text("report.as-of", sides.as(Side.MENTOR));
    }

    private void unmatched(Side side, Side sought) {
        List<UnmatchedExplanation> explanations = match.whyUnmatched().stream()
                .filter(explanation -> explanation.unmatched().side() == side)
                .toList();
        title(left(side, sought), explanations.size());
        for (UnmatchedExplanation explanation : explanations) {
            streams.line("  " + applicants.nameOf(explanation.unmatched().id()) + "  ("
                    + explanation.unmatched().reason() + ")");
            text.lines(explanation).forEach(this::detail);
        }
    }

    private String left(Side side, Side sought) {
        if (sides.areUsual()) {
            return messages.text(side == Side.MENTEE ? "report.mentees-left" : "report.mentors-left");
        }
        return messages.text("report.left", sides.name(side), sides.name(sought));
    }

    /** Whom the rules do not let take part, on which facts, and what is still missing. */
    private void notAdmitted() {
        AdmissionText admission =
                new AdmissionText(messages, sides, match.round().rules());
        List<String> lines = new ArrayList<>();
        int count = 0;
        for (Role role : Role.values()) {
            for (Participant person : match.round().people(role)) {
                if (!admission.admits(person, role)) {
                    count++;
                    lines.add("  " + applicants.nameOf(person.id()) + "  " + admission.decision(person, role));
                    admission.details(person, role).forEach(detail -> lines.add("      " + detail));
                }
            }
        }
        if (count > 0) {
            title(messages.text("report.not-admitted"), count);
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
                remark(i).ifPresent(remark -> streams.say(messages.text("report.idle-rule", clause, remark)));
            }
        }
    }

    private Optional<String> remark(int clause) {
        RuleCount count = match.round().ruleCounts().get(clause);
        if (count.evaluated() == 0) {
            return Optional.of(messages.text("report.never-asked"));
        }
        boolean keeps = match.round().rules().clauses().get(clause).whenUnknown() == WhenUnknown.KEEP_OUT;
        if (count.no() + (keeps ? count.unknown() : 0) == count.evaluated()) {
            return Optional.of(messages.text("report.kept-all"));
        }
        return count.no() == 0 && count.unknown() == 0
                ? Optional.of(messages.text("report.no-effect"))
                : Optional.empty();
    }

    private void quotas() {
        if (result.status() == Status.SOLVED || result.status() == Status.BOUNDED) {
            List<String> lines = new QuotaText(messages, sides, match.round().problem(), result).lines();
            if (!lines.isEmpty()) {
                title(messages.text("report.quotas"), lines.size());
                lines.forEach(line -> streams.line("  " + line));
            }
        }
    }

    private void referred() {
        List<MentoringPair> pairs = match.round().referred();
        if (pairs.isEmpty()) {
            return;
        }
        title(messages.text("report.referred"), pairs.size());
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
                        + applicants.nameOf(person) + "  "
                        + messages.text("report.as-of", sides.as(mentorsFirst ? Side.MENTOR : Side.MENTEE)) + "  "
                        + messages.commas(
                                partners.stream().map(applicants::nameOf).toList())));
    }

    private void rules() {
        title(messages.text("report.rules"), match.round().ruleCounts().size());
        for (int i = 0; i < match.round().ruleCounts().size(); i++) {
            RuleCount count = match.round().ruleCounts().get(i);
            String counted = messages.count(
                    "report.rule",
                    count.evaluated(),
                    count.clause(),
                    Long.toString(count.evaluated()),
                    Long.toString(count.no()),
                    Long.toString(count.unknown()));
            streams.line("  " + counted
                    + remark(i).map(remark -> "  (" + remark + ")").orElse(""));
        }
        if (!match.round().capped().isEmpty()) {
            String most = messages.number(match.round().programme().capacities().mentorMaximum());
            streams.line("  "
                    + messages.text(
                            "report.capped", most, messages.commas(match.round().capped())));
        }
    }

    private void input() {
        if (applicants.table().isEmpty()) {
            return;
        }
        RosterImport table = applicants.table().get();
        title(messages.text("report.refused-rows"), table.refused().size());
        applicants.refusals().forEach(refusal -> streams.line("  " + refusal.replace("\n", "\n  ")));
        if (!table.unnamedAreas().isEmpty()) {
            title(messages.text("report.unnamed-areas"), table.unnamedAreas().size());
            table.unnamedAreas().forEach((area, count) -> streams.line("  " + area + " (" + count + ")"));
        }
    }

    private void totals() {
        streams.line("");
        applicants
                .table()
                .ifPresent(table -> streams.line(messages.text(
                        "report.rows",
                        messages.number(table.rows()),
                        messages.number(table.roster().participants().size()),
                        messages.number(table.refused().size()),
                        messages.number(table.blankRows()))));
        streams.line(messages.text(
                "report.totals",
                messages.count("report.pair-count", result.totals().pairs()),
                messages.count("report.points", result.totals().score())));
        earlierPairs();
        String status = result.status().name();
        streams.line(
                match.verify().valid()
                        ? messages.text("report.verified", status, claim())
                        : messages.text("report.wrong", status));
    }

    private void earlierPairs() {
        if (!earlier.isEmpty()
                && result.certificate()
                        .filter(RematchCertificate.class::isInstance)
                        .isPresent()) {
            EarlierPairs became = EarlierPairs.of(match.round().problem(), result, earlier);
            streams.line(messages.text(
                    "report.earlier",
                    messages.number(earlier.size()),
                    messages.number(became.kept()),
                    messages.number(became.undone()),
                    messages.number(became.displaced()),
                    messages.number(became.gone()),
                    messages.number(became.made())));
        }
    }

    private String claim() {
        if (result.status() == Status.BOUNDED
                && result.certificate().orElse(null) instanceof RematchCertificate bound) {
            return messages.text("report.bounded", messages.count("report.points", bound.valueAtMost()));
        }
        return switch (result.status()) {
            case INFEASIBLE -> whyNone.claim(result);
            case CANCELLED -> messages.text("report.cancelled");
            // the command has the strategies of the library alone, whose claims are in the bundle
            default -> messages.text("claim." + result.strategy().name());
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
