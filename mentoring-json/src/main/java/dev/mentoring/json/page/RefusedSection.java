package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.page.FunnelSection.Kept;
import dev.mentoring.json.page.Table.Column;
import java.util.List;
import java.util.Optional;

/** Which applications were refused, and why: those that could not be read, and those that the rules do not admit. */
final class RefusedSection {

    private final Words words;
    private final int read;
    private final Optional<ImmutableList<ImmutableList<Problem>>> refused;

    /**
     * Of a round.
     *
     * @param read how many applications are in the round
     * @param refused what is wrong with each application that was refused, where that is known
     */
    RefusedSection(Words words, int read, Optional<ImmutableList<ImmutableList<Problem>>> refused) {
        this.words = words;
        this.read = read;
        this.refused = refused;
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

    /** The section; none where nothing is known of refused applications and nobody was kept out. */
    Optional<Section> section(Multiset<Kept> kept) {
        return refused.isEmpty() && kept.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "refused",
                        words.text("refused.title"),
                        kept.isEmpty()
                                ? balance()
                                : ImmutableList.<String>builder()
                                        .addAll(balance())
                                        .add(words.text("refused.rules"))
                                        .build(),
                        unread().and(kept.isEmpty() ? Html.NONE : table(kept).html())));
    }

    /** The applications that could not be read alone; none where nothing is known of them. */
    Optional<Section> countsAlone() {
        return section(LinkedHashMultiset.create());
    }

    /** Those handed in are those that were read and those that were not. */
    private ImmutableList<String> balance() {
        return refused.stream()
                .map(all -> words.text(
                        "refused.balance",
                        words.number(read + all.size()),
                        words.number(read),
                        words.number(all.size())))
                .collect(toImmutableList());
    }

    /** An application with several things wrong counts once for each of them. */
    private Html unread() {
        Multiset<Reason> reasons = LinkedHashMultiset.create();
        refused.stream()
                .flatMap(List::stream)
                .forEach(
                        problems -> problems.stream().map(Reason::of).distinct().forEach(reasons::add));
        return reasons.isEmpty() ? Html.NONE : reasons(reasons).html();
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
