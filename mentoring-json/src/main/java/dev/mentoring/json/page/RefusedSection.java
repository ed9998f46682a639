package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.page.FunnelSection.Kept;
import dev.mentoring.json.page.Table.Column;
import java.util.Optional;
import java.util.stream.Stream;

/** Which applications were refused, and why: those that could not be read, and those that the rules keep out or leave to the coordinator. */
final class RefusedSection {

    private final Words words;
    private final int read;
    private final ImmutableList<ImmutableList<Problem>> refused;

    /**
     * Of a round.
     *
     * @param read how many applications are in the round
     * @param refused what is wrong with each application that was refused, as far as that is known
     */
    RefusedSection(Words words, int read, Optional<ImmutableList<ImmutableList<Problem>>> refused) {
        this.words = words;
        this.read = read;
        this.refused = refused.orElse(ImmutableList.of());
    }

    /**
     * What is wrong with an application.
     *
     * @param code stable name
     * @param column where it stands in a table of applications; empty where it stands in none
     */
    private record Reason(ProblemCode code, String column) {

        static Reason of(Problem problem) {
            return new Reason(
                    problem.code(), problem.location() instanceof Location.InTable place ? place.column() : "");
        }
    }

    /** The section; none where nobody was refused as far as is known, kept out, or left to the coordinator. */
    Optional<Section> section(Multiset<Kept> kept) {
        return refused.isEmpty() && kept.isEmpty()
                ? Optional.empty()
                : Optional.of(section(
                        Stream.of(balance(), rules(kept))
                                .flatMap(Optional::stream)
                                .collect(toImmutableList()),
                        unread().and(kept.isEmpty() ? Html.NONE : titled(table(kept)))));
    }

    /** How many applications could not be read, not why: a column with a count of one would tell what somebody left out. */
    Optional<Section> countsAlone() {
        return balance().map(line -> section(ImmutableList.of(line), Html.NONE));
    }

    private Section section(ImmutableList<String> lead, Html rest) {
        return Section.of("refused", words.text("refused.title"), lead, rest);
    }

    /** Those handed in are those that were read and those that were not; none where all were read. */
    private Optional<String> balance() {
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        "refused.balance",
                        words.number(read + refused.size()),
                        words.number(read),
                        words.number(refused.size())));
    }

    private Optional<String> rules(Multiset<Kept> kept) {
        return kept.isEmpty() ? Optional.empty() : Optional.of(words.text("refused.rules"));
    }

    /** An application with several things wrong counts once for each of them. */
    private Html unread() {
        Multiset<Reason> reasons = LinkedHashMultiset.create();
        refused.forEach(problems -> problems.stream().map(Reason::of).distinct().forEach(reasons::add));
        return reasons.isEmpty() ? Html.NONE : titled(reasons(reasons));
    }

    /** A table below its title, which those who hear the page have from its caption. */
    private static Html titled(Table table) {
        return Html.element("p", ImmutableMap.of("class", "above", "aria-hidden", "true"), Html.text(table.caption()))
                .and(table.html());
    }

    private Table reasons(Multiset<Reason> reasons) {
        return new Table(
                words.text("refused.reasons"),
                ImmutableList.of(
                        Column.words(words.text("study.code")),
                        Column.words(words.text("study.meaning")),
                        Column.words(words.text("refused.column")),
                        Column.numbers(words.text("refused.applications"))),
                reasons.elementSet().stream()
                        .map(reason -> ImmutableList.of(
                                Html.code(reason.code()),
                                Html.meaning(reason.code()),
                                reason.column().isEmpty() ? Html.text("–") : Html.name(reason.column()),
                                Html.text(words.number(reasons.count(reason)))))
                        .collect(toImmutableList()));
    }

    private Table table(Multiset<Kept> kept) {
        return new Table(
                words.text("refused.kept"),
                ImmutableList.of(
                        Column.words(words.text("role")),
                        Column.words(words.text("rules.clause")),
                        Column.words(words.text("refused.decision")),
                        Column.numbers(words.text("people"))),
                kept.elementSet().stream()
                        .map(each -> Table.row(
                                words.sided("side.one", each.side()),
                                each.clause(),
                                words.text("refused." + each.decision()),
                                words.number(kept.count(each))))
                        .collect(toImmutableList()));
    }
}
