package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.score.Contribution;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Explanations in English, for a coordinator.
 *
 * <p>Topics, attributes and rules are named as the programme labels them. People are named by the function given, which
 * shows a name where the caller has one and the identifier otherwise. Lines are plain text; whoever shows them escapes
 * control characters.
 */
public final class EnglishText {

    /** How many possible partners are named; the structured explanation holds them all. */
    private static final int SHOWN = 3;

    private final Programme programme;
    private final EnglishReasons reasons;
    private final Function<String, String> nameOf;

    /**
     * Makes a text maker.
     *
     * @param nameOf what to call a person, by identifier
     */
    public EnglishText(Programme programme, Function<String, String> nameOf) {
        this.programme = programme;
        this.reasons = new EnglishReasons(programme);
        this.nameOf = nameOf;
    }

    /** Who had the say in the matches of the programme (requirement 001-11). */
    public String mode() {
        return "Mode: "
                + switch (programme.mode()) {
                    case ASSIGNED -> "the programme assigns";
                    case ASSIGNED_WITH_ACCEPTANCE -> "the programme assigns, and both sides accept or decline";
                    case RANKED_CHOICE -> "people rank whom they would like";
                    case SHORTLIST -> "the programme offers each mentee a few mentors, and the mentee picks";
                };
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
            lines.add("outside the stated choices of one of the two: " + people(explanation.notChosen()));
        }
        explanation.possible().stream()
                .sorted(Comparator.comparingLong(possible -> -possible.score()))
                .limit(SHOWN)
                .forEach(possible -> lines.add(line(possible)));
        int more = explanation.possible().size() - SHOWN;
        if (more > 0) {
            lines.add("and " + more + " more possible at fewer or as many points");
        }
        return lines.build();
    }

    private String line(Contribution contribution) {
        String points = contribution.criterion() + " " + thousands(contribution.points()) + " of "
                + thousands(contribution.most());
        String why = contribution.reasons().stream().map(reasons::text).collect(Collectors.joining("; "));
        String neutral = contribution.known() ? "" : " (neutral: a value is missing)";
        return points + neutral + (why.isEmpty() ? "" : ": " + why);
    }

    private String unknown(Finding finding) {
        List<String> missing = finding.facts().stream()
                .filter(fact -> fact.value().isEmpty())
                .map(fact -> fact.name()
                        + fact.person().map(id -> " of " + nameOf.apply(id)).orElse(""))
                .toList();
        return "let in although the rule " + finding.clause() + " could not tell: " + String.join(", ", missing)
                + " not known";
    }

    private String headline(UnmatchedExplanation explanation) {
        String sought = switch (explanation.unmatched().side()) {
            case MENTOR -> "mentee";
            case MENTEE -> "mentor";
            case PEER -> "peer";
        };
        int considered = explanation.considered();
        String all = count(considered, sought) + " considered";
        return switch (explanation.unmatched().reason()) {
            case CAPACITY_ZERO -> "takes nobody: the number of places is zero";
            case NO_ALLOWED_PAIR -> considered == 0 ? "there is no " + sought : all + "; " + keptOut(explanation);
            case PLACES_TAKEN ->
                all + "; " + count(explanation.possible().size(), sought) + " possible, but all their places are taken";
            case GROUPS_FULL ->
                all + "; somebody possible has a free place, but the pair would take a quota above its maximum";
            case LOWERS_TOTAL -> all + "; somebody possible has a free place, but the pair would not raise the total";
            case UNSETTLES_PAIRINGS ->
                all + "; somebody possible is free, but the pair would put the stable pairings in doubt";
            case NOT_SOLVED -> "no result: the run was cancelled, or minimums and locks cannot be met";
        };
    }

    private static String keptOut(UnmatchedExplanation explanation) {
        int referred = explanation.kept().stream()
                .filter(KeptOut::referred)
                .mapToInt(kept -> kept.people().size())
                .sum();
        if (!explanation.notChosen().isEmpty()) {
            return referred == 0
                    ? "the rules and stated choices keep out every one"
                    : "the rules and stated choices allow none and leave " + referred + " to the coordinator";
        }
        return referred == 0
                ? "the rules keep out every one"
                : "the rules allow none and leave " + referred + " to the coordinator";
    }

    private String line(KeptOut kept) {
        String verb = kept.referred() ? "left to the coordinator by" : "kept out by";
        return verb + " the rule " + kept.clause() + ": " + people(kept.people());
    }

    private String line(Possible possible) {
        return "possible at " + thousands(possible.score()) + " points: " + nameOf.apply(possible.person()) + ", "
                + places(possible);
    }

    private String places(Possible possible) {
        int free = possible.capacity() - possible.pairedWith().size();
        if (possible.pairedWith().isEmpty()) {
            return free == 0 ? "takes nobody" : "has " + count(free, "place") + ", all free";
        }
        return "paired with " + people(possible.pairedWith())
                + (free == 0 ? "" : ", " + count(free, "place") + " free");
    }

    private String people(ImmutableList<String> ids) {
        return ids.stream().map(nameOf).collect(Collectors.joining(", "));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A whole number with commas between thousands, the same in every locale. */
    public static String thousands(long number) {
        String written = Long.toString(number);
        String digits = number < 0 ? written.substring(1) : written;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(digits.charAt(i));
        }
        return (number < 0 ? "-" : "") + out;
    }
}
