package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.advice.RoundReadiness;
import dev.mentoring.matching.advice.Supply;
import dev.mentoring.matching.explain.text.RuleText;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.RuleCount;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many pairs each rule kept out, in the order in which the rules were asked. */
final class RuleSection {

    private static final ImmutableSet<String> COMPOSED = ImmutableSet.of("all-of", "any-of", "not");

    private final CompiledRound round;
    private final Words words;
    private final RuleText rules;

    RuleSection(CompiledRound round, Words words) {
        this.round = round;
        this.words = words;
        this.rules = new RuleText(words.language());
    }

    Section section(RoundReadiness readiness) {
        Supply supply = readiness.inAll();
        ImmutableList.Builder<String> lead = ImmutableList.builder();
        lead.add(words.text("rules.lead", words.number(supply.considered()), words.number(supply.possible())));
        if (supply.referred() > 0) {
            lead.add(words.count("rules.referred", supply.referred()));
        }
        if (supply.outsideChoices() > 0) {
            lead.add(words.count("rules.choices", supply.outsideChoices()));
        }
        return Section.of(
                "rules",
                words.text("rules.title"),
                lead.build(),
                decided().isEmpty() ? ImmutableList.of() : pictures());
    }

    /** The clauses that decided something. */
    private List<RuleCount> decided() {
        return round.ruleCounts().stream()
                .filter(count -> count.no() + count.unknown() > 0)
                .toList();
    }

    private ImmutableList<Picture> pictures() {
        List<RuleCount> decided = decided();
        boolean unclear = decided.stream().anyMatch(count -> count.unknown() > 0);
        Bars bars = new Bars(decided.stream()
                .mapToLong(count -> count.no() + count.unknown())
                .max()
                .orElse(1));
        decided.forEach(count -> bars.add(label(count), value(count), count.no(), count.unknown()));
        return ImmutableList.of(new Picture(
                "rules",
                words.text("rules.picture"),
                words.text(
                        "rules.shows",
                        decided.stream()
                                .map(count -> count.clause() + " " + value(count))
                                .collect(Collectors.joining(", "))),
                unclear ? ImmutableList.of(words.text("rules.no"), words.text("rules.unknown")) : ImmutableList.of(),
                Picture.Template.BARS,
                bars.values(),
                bars.rows(),
                table()));
    }

    /** What the rule asks, and the identifier of the clause; that alone where the library has no words. */
    private String label(RuleCount count) {
        return hasWords(count)
                ? words.text("rules.label", capital(rules.asks(count.rule())), count.clause())
                : count.clause();
    }

    /** What a condition of several parts asks is said better by the name that the programme gave it. */
    private boolean hasWords(RuleCount count) {
        return !COMPOSED.contains(count.rule()) && words.messages().has("rule." + count.rule());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String value(RuleCount count) {
        return count.unknown() == 0
                ? words.number(count.no())
                : words.count("rules.value", count.unknown(), words.number(count.no()));
    }

    private Table table() {
        return new Table(
                words.text("rules.table"),
                ImmutableList.of(
                        Column.words(words.text("rules.clause")),
                        Column.words(words.text("rules.asks")),
                        Column.numbers(words.text("rules.asked")),
                        Column.numbers(words.text("rules.no")),
                        Column.numbers(words.text("rules.unknown"))),
                round.ruleCounts().stream()
                        .map(count -> Table.row(
                                count.clause(),
                                rules.asks(count.rule()),
                                words.number(count.evaluated()),
                                words.number(count.no()),
                                words.number(count.unknown())))
                        .collect(toImmutableList()));
    }
}
