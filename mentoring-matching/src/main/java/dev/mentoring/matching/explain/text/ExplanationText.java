package dev.mentoring.matching.explain.text;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.matching.explain.PairingExplanation;
import dev.mentoring.matching.explain.UnmatchedExplanation;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.score.Contribution;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Why two people were paired and why somebody has no partner, in words for a coordinator.
 *
 * <p>Topics and attributes are named as the programme labels them, rules by the identifiers of their clauses. People are named
 * by the function given, which shows a name where the caller has one and the identifier otherwise. Lines are plain text;
 * whoever shows them escapes control characters.
 */
public final class ExplanationText {

    /** How many possible partners are named; the structured explanation holds them all. */
    private static final int SHOWN = 3;

    private final Messages messages;
    private final Programme programme;
    private final SideWords sides;
    private final ReasonText reasons;
    private final Function<String, String> nameOf;

    /**
     * Makes a text maker.
     *
     * @param nameOf what to call a person, by identifier
     */
    public ExplanationText(Language language, Programme programme, Function<String, String> nameOf) {
        this.messages = Messages.of(language);
        this.programme = programme;
        this.sides = SideWords.of(language, programme.relationship());
        this.reasons = new ReasonText(language, programme, nameOf);
        this.nameOf = nameOf;
    }

    /** Who had the say in the matches of the programme (requirement 001-11). */
    public String mode() {
        String key = "mode." + programme.mode();
        String own = key + ".OWN";
        String mode = !sides.areUsual() && messages.has(own)
                ? messages.text(own, sides.name(Side.MENTEE))
                : messages.text(key);
        return messages.text("mode", mode);
    }

    /** Why two people were paired: one line a criterion, then one for each rule that could not tell. */
    public ImmutableList<String> lines(PairingExplanation explanation) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        explanation.breakdown().contributions().forEach(contribution -> lines.add(line(contribution)));
        explanation.trace().stream()
                .filter(finding -> finding.verdict() == Verdict.UNKNOWN)
                .forEach(finding -> lines.add(unknown(finding)));
        return lines.build();
    }

    /**
     * Why somebody has no partner: the reason, then whom each rule kept out and whom stated choices leave out, then who has
     * the places of the best of the others, and how many more there are. Where nothing was solved, the reason alone.
     */
    public ImmutableList<String> lines(UnmatchedExplanation explanation) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(headline(explanation));
        if (explanation.unmatched().reason() == UnmatchedReason.NOT_SOLVED) {
            return lines.build();
        }
        explanation.kept().forEach(kept -> lines.add(line(kept)));
        if (!explanation.notChosen().isEmpty()) {
            lines.add(messages.text("kept-out.not-chosen", people(explanation.notChosen())));
        }
        explanation.possible().stream()
                .sorted(Comparator.comparingLong(possible -> -possible.score()))
                .limit(SHOWN)
                .forEach(possible -> lines.add(line(possible)));
        int more = explanation.possible().size() - SHOWN;
        if (more > 0) {
            lines.add(messages.count("possible.more", more));
        }
        return lines.build();
    }

    private String line(Contribution contribution) {
        String line = messages.text(
                contribution.known() ? "criterion.known" : "criterion.neutral",
                contribution.criterion(),
                messages.number(contribution.points()),
                messages.number(contribution.most()));
        List<String> why = contribution.reasons().stream().map(reasons::text).toList();
        return why.isEmpty() ? line : messages.text("criterion.because", line, messages.semicolons(why));
    }

    private String unknown(Finding finding) {
        List<String> missing = finding.facts().stream()
                .filter(fact -> fact.value().isEmpty())
                .map(fact -> fact.person()
                        .map(id -> messages.text("fact-of", fact.name(), nameOf.apply(id)))
                        .orElse(fact.name()))
                .toList();
        return messages.text("rule-could-not-tell", finding.clause(), messages.commas(missing));
    }

    private String headline(UnmatchedExplanation explanation) {
        Side sought = switch (explanation.unmatched().side()) {
            case MENTOR -> Side.MENTEE;
            case MENTEE -> Side.MENTOR;
            case PEER -> Side.PEER;
        };
        int considered = explanation.considered();
        UnmatchedReason reason = explanation.unmatched().reason();
        if (reason == UnmatchedReason.NO_ALLOWED_PAIR && considered == 0) {
            return sides.none(sought);
        }
        String rest = switch (reason) {
            case NO_ALLOWED_PAIR -> keptOut(explanation);
            case PLACES_TAKEN -> sides.possible(sought, explanation.possible().size());
            default -> "";
        };
        return messages.text("unmatched." + reason, sides.considered(sought, considered), rest);
    }

    private String keptOut(UnmatchedExplanation explanation) {
        int referred = explanation.kept().stream()
                .filter(KeptOut::referred)
                .mapToInt(kept -> kept.people().size())
                .sum();
        boolean choices = !explanation.notChosen().isEmpty();
        if (referred == 0) {
            return messages.text(choices ? "kept-out.all-by-choices" : "kept-out.all");
        }
        return messages.text(choices ? "kept-out.referred-by-choices" : "kept-out.referred", messages.number(referred));
    }

    private String line(KeptOut kept) {
        return messages.text(
                kept.referred() ? "kept-out.left-by-rule" : "kept-out.by-rule", kept.clause(), people(kept.people()));
    }

    private String line(Possible possible) {
        return messages.count("possible.at", possible.score(), nameOf.apply(possible.person()), places(possible));
    }

    private String places(Possible possible) {
        int free = possible.capacity() - possible.pairedWith().size();
        if (possible.pairedWith().isEmpty()) {
            return free == 0 ? messages.text("places.none") : messages.count("places.all-free", free);
        }
        String partners = people(possible.pairedWith());
        return free == 0 ? messages.text("places.taken", partners) : messages.count("places.some-free", free, partners);
    }

    private String people(ImmutableList<String> ids) {
        return messages.commas(ids.stream().map(nameOf).collect(toImmutableList()));
    }
}
