package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Metrics;
import dev.mentoring.matching.problem.Side;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** At which rank people have their partners. */
final class RankSection {

    /** How many ranks have a column of their own; those beyond share one. */
    private static final int SHOWN = 9;

    private final Outcome outcome;
    private final Words words;

    RankSection(Outcome outcome) {
        this.outcome = outcome;
        this.words = outcome.words();
    }

    /** The section; none without pairs. */
    Optional<Section> section() {
        ImmutableList<Picture> pictures = outcome.sides().stream()
                .flatMap(side -> profile(side).map(counts -> picture(side, counts)).stream())
                .collect(toImmutableList());
        return pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        "ranks",
                        words.text("ranks.title"),
                        ImmutableList.of(words.text("ranks.lead."
                                + Ascii.toLowerCase(outcome.matching().source().name()))),
                        pictures));
    }

    private Optional<ImmutableLongArray> profile(Side side) {
        return Metrics.standard()
                .named(Ascii.toLowerCase(side.name()) + "-rank-profile")
                .measure(outcome.matching())
                .map(measure -> ((Measure.Profile) measure).counts());
    }

    private Picture picture(Side side, ImmutableLongArray counts) {
        boolean folded = counts.length() > SHOWN + 1;
        long[] shown = folded
                ? LongStream.concat(
                                counts.subArray(0, SHOWN).stream(),
                                LongStream.of(counts.subArray(SHOWN, counts.length()).stream()
                                        .sum()))
                        .toArray()
                : counts.toArray();
        String title = words.sided("ranks.picture", side);
        return new Picture(
                "ranks-" + Ascii.toLowerCase(side.name()),
                title,
                words.text(
                        "ranks.shows",
                        title,
                        words.number(counts.get(0)),
                        words.number(counts.stream().sum()),
                        words.number(counts.length())),
                ImmutableList.of(),
                Picture.Template.COLUMNS,
                ImmutableMap.of(
                        "most", Bars.greatest(shown),
                        "across", words.text("ranks.across"),
                        "labels",
                                IntStream.rangeClosed(1, shown.length)
                                        .mapToObj(rank -> folded && rank == shown.length ? rank + "+" : "" + rank)
                                        .collect(toImmutableList())),
                IntStream.range(0, shown.length)
                        .mapToObj(i -> ImmutableMap.<String, Object>of(
                                "at", i, "count", shown[i], "text", shown[i] == 0 ? "" : words.number(shown[i])))
                        .collect(toImmutableList()),
                table(title, counts));
    }

    private Table table(String title, ImmutableLongArray counts) {
        return new Table(
                title,
                ImmutableList.of(Column.words(words.text("ranks.across")), Column.numbers(words.text("pairs"))),
                IntStream.range(0, counts.length())
                        .filter(rank -> counts.get(rank) > 0)
                        .mapToObj(rank -> Table.row(words.number(rank + 1L), words.number(counts.get(rank))))
                        .collect(toImmutableList()));
    }
}
