package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.matching.experiment.statistic.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A picture with a mark and its interval a row.
 *
 * @param id identifier of the picture
 * @param title what it is about
 * @param labels what the rows are called
 * @param lines what stands in them, at least one; a row of none has a text alone
 * @param baseline the label of the row with which the others are compared, so that zero has a line; empty where none is
 */
record IntervalPicture(
        String id, String title, ImmutableList<String> labels, ImmutableList<Line> lines, Optional<String> baseline) {

    private boolean aroundZero() {
        return baseline.isPresent();
    }

    /**
     * What stands in a row.
     *
     * @param label what the row is called
     * @param mean where the mark stands
     * @param interval what lies around it
     * @param full whether the mark is full rather than hollow
     */
    record Line(String label, BigDecimal mean, Optional<Interval> interval, boolean full) {

        private BigDecimal low() {
            return interval.map(Interval::low).orElse(mean).min(mean);
        }

        private BigDecimal high() {
            return interval.map(Interval::high).orElse(mean).max(mean);
        }
    }

    /** How many digits the figures of these lines have. */
    Precision precision() {
        return Precision.of(
                lines.stream().map(Line::interval),
                lines.stream().map(Line::mean).toList());
    }

    Picture picture(Table table, Words words) {
        List<BigDecimal> ends = Stream.concat(
                        aroundZero() ? Stream.of(BigDecimal.ZERO) : Stream.of(),
                        lines.stream().flatMap(line -> Stream.of(line.low(), line.high())))
                .toList();
        Scale scale = Scale.around(ends);
        return new Picture(
                id,
                title,
                shows(words),
                ImmutableList.of(),
                Picture.Template.INTERVALS,
                ImmutableMap.<String, Object>builder()
                        .put("labels", labels.stream().map(Outcome::cut).collect(toImmutableList()))
                        .put("ticks", scale.ticks())
                        .put("texts", scale.texts(words))
                        .put("low", scale.low())
                        .put("high", scale.high())
                        .put("zeros", aroundZero() ? ImmutableList.of(ImmutableMap.of("at", 0)) : ImmutableList.of())
                        .buildOrThrow(),
                rows(words),
                table);
    }

    private ImmutableList<ImmutableMap<String, Object>> rows(Words words) {
        Precision precision = precision();
        return IntStream.range(0, labels.size())
                .mapToObj(row -> lines.stream()
                        .filter(line -> line.label().equals(labels.get(row)))
                        .findFirst()
                        .map(line -> row(row, line, precision, words))
                        .orElseGet(() -> ImmutableMap.of("row", row, "kind", "none", "text", without(row, words))))
                .collect(toImmutableList());
    }

    /** What stands in place of a value. */
    private String without(int row, Words words) {
        return baseline.filter(labels.get(row)::equals)
                .map(each -> words.text("study.itself"))
                .orElse("–");
    }

    private ImmutableMap<String, Object> row(int row, Line line, Precision precision, Words words) {
        String text = precision.brief(line.mean(), words);
        return ImmutableMap.<String, Object>builder()
                .put("row", row)
                .put("mean", line.mean())
                .put("low", line.low())
                .put("high", line.high())
                .put("kind", line.full() ? "one" : "two")
                .put("text", aroundZero() && line.mean().signum() > 0 ? "+" + text : text)
                .buildOrThrow();
    }

    private String shows(Words words) {
        Precision precision = precision();
        Line most = lines.stream()
                .reduce((a, b) -> b.mean().compareTo(a.mean()) > 0 ? b : a)
                .orElseThrow();
        Line least = lines.stream()
                .reduce((a, b) -> b.mean().compareTo(a.mean()) < 0 ? b : a)
                .orElseThrow();
        return words.text(
                aroundZero() ? "study.shows.differences" : "study.shows.means",
                most.label(),
                precision.text(most.mean(), words),
                least.label(),
                precision.text(least.mean(), words));
    }
}
