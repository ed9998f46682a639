package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.whatif.Difference;
import dev.mentoring.matching.whatif.Difference.PersonMove;
import java.util.List;
import java.util.stream.Collectors;

/** What became of the pairs of an earlier result: which are kept, which ended, which are new, and who is newly without. */
final class ChangeSection {

    private final Outcome outcome;
    private final Words words;
    private final Difference difference;

    ChangeSection(Outcome outcome, MatchingResult earlier) {
        this.outcome = outcome;
        this.words = outcome.words();
        this.difference = outcome.hosts() == Side.PEER
                ? Difference.betweenPeers(earlier, outcome.result())
                : Difference.between(earlier, outcome.result());
    }

    Section section() {
        return new Section(
                "changes",
                words.text("changes.title"),
                lead(),
                ImmutableList.of(picture()),
                false,
                difference.people().isEmpty() ? Html.NONE : moves().html());
    }

    /** The section without the people. */
    Section countsAlone() {
        return Section.of("changes", words.text("changes.title"), lead(), ImmutableList.of(picture()));
    }

    private ImmutableList<String> lead() {
        long without = difference.people().stream()
                .filter(move -> move.after().isEmpty() && isHere(move))
                .count();
        long gone = difference.people().stream().filter(move -> !isHere(move)).count();
        ImmutableList.Builder<String> lead = ImmutableList.builder();
        lead.add(words.count("changes.without", without));
        if (gone > 0) {
            lead.add(words.count("changes.gone", gone));
        }
        return lead.build();
    }

    private boolean isHere(PersonMove move) {
        return outcome.has(move.side(), move.person());
    }

    private Picture picture() {
        long kept = difference.kept();
        long ended = difference.undone().size();
        long made = difference.made().size();
        Bars bars = new Bars(Bars.greatest(kept, ended, made));
        bars.add(words.text("changes.kept"), words.number(kept), kept);
        bars.add(words.text("changes.ended"), words.number(ended), ended);
        bars.add(words.text("changes.made"), words.number(made), made);
        return new Picture(
                "changes",
                words.text("changes.picture"),
                words.text("changes.shows", words.number(kept), words.number(ended), words.number(made)),
                ImmutableList.of(),
                Picture.Template.BARS,
                bars.values(),
                bars.rows(),
                new Table(
                        words.text("changes.picture"),
                        ImmutableList.of(Column.words(words.text("changes.what")), Column.numbers(words.text("pairs"))),
                        ImmutableList.of(
                                Table.row(words.text("changes.kept"), words.number(kept)),
                                Table.row(words.text("changes.ended"), words.number(ended)),
                                Table.row(words.text("changes.made"), words.number(made)))));
    }

    private Table moves() {
        return new Table(
                words.text("changes.people"),
                ImmutableList.of(
                        Column.words(words.text("person")),
                        Column.words(words.text("role")),
                        Column.words(words.text("changes.before")),
                        Column.words(words.text("changes.after"))),
                difference.people().stream()
                        .map(move -> ImmutableList.of(
                                Html.name(outcome.nameOf(move.person())),
                                Html.text(words.sided("side.one", move.side())),
                                names(move.before()),
                                isHere(move) ? names(move.after()) : Html.text(words.text("changes.not-here"))))
                        .collect(toImmutableList()));
    }

    private Html names(List<String> ids) {
        return ids.isEmpty()
                ? Html.text("–")
                : new Html(ids.stream()
                        .map(id -> Html.name(outcome.nameOf(id)).markup())
                        .collect(Collectors.joining(", ")));
    }
}
