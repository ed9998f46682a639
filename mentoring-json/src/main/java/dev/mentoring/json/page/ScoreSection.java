package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.metric.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the scores of the pairs are spread, in whole bins of equal width. */
final class ScoreSection {

    /** How many bins there are at most. */
    private static final int MOST_BINS = 12;

    private static final long[] STEPS = {1, 2, 5};
    private static final long TEN = 10;

    private final Outcome outcome;
    private final Words words;

    ScoreSection(Outcome outcome) {
        this.outcome = outcome;
        this.words = outcome.words();
    }

    /**
     * Pairs with scores in a range.
     *
     * @param from the lowest score
     * @param to one point above the highest
     * @param count how many pairs
     */
    record Bin(long from, long to, long count) {}

    /** The section; none without pairs. */
    Optional<Section> section() {
        ImmutableList<Long> scores = outcome.scores();
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        long least = scores.get(0);
        long most = scores.get(scores.size() - 1);
        String title = words.text("scores.title");
        if (least == most) {
            return Optional.of(Section.of(
                    "scores", title, ImmutableList.of(words.count("scores.equal", least)), ImmutableList.of()));
        }
        Ratio mean = Ratio.of(outcome.result().totals().score(), scores.size());
        String lead = words.text(
                "scores.lead",
                words.number(least),
                words.number(most),
                words.rounded(mean),
                words.number(median(scores)));
        return Optional.of(Section.of(
                "scores",
                title,
                outcome.round().isPresent()
                        ? ImmutableList.of(lead, words.text("scores.what"))
                        : ImmutableList.of(lead),
                ImmutableList.of(picture(scores))));
    }

    /** Of an even count the lower of the two in the middle, which is a score that somebody has. */
    private static long median(List<Long> scores) {
        return scores.get((scores.size() - 1) / 2);
    }

    /** The bins from that of the lowest to that of the highest score. */
    static ImmutableList<Bin> bins(List<Long> scores) {
        long least = scores.get(0);
        long most = scores.get(scores.size() - 1);
        long width = width(least, most);
        List<Bin> bins = new ArrayList<>();
        for (long from = Math.floorDiv(least, width) * width; from <= most; from += width) {
            long start = from;
            bins.add(new Bin(
                    from,
                    from + width,
                    scores.stream()
                            .filter(score -> score >= start && score < start + width)
                            .count()));
        }
        return ImmutableList.copyOf(bins);
    }

    private static long width(long least, long most) {
        for (long power = 1; ; power *= TEN) {
            for (long step : STEPS) {
                long width = step * power;
                if (Math.floorDiv(most, width) - Math.floorDiv(least, width) < MOST_BINS) {
                    return width;
                }
            }
        }
    }

    private Picture picture(ImmutableList<Long> scores) {
        ImmutableList<Bin> bins = bins(scores);
        long most = bins.stream().mapToLong(Bin::count).max().orElse(1);
        Bin fullest =
                bins.stream().filter(bin -> bin.count() == most).findFirst().orElseThrow();
        ImmutableList<Long> edges = IntStream.rangeClosed(0, bins.size())
                .mapToObj(i -> i < bins.size()
                        ? bins.get(i).from()
                        : bins.get(bins.size() - 1).to())
                .collect(toImmutableList());
        return new Picture(
                "scores",
                words.text("scores.picture"),
                words.text(
                        "scores.shows",
                        words.number(bins.size()),
                        words.number(most),
                        words.number(fullest.from()),
                        words.number(fullest.to())),
                ImmutableList.of(),
                Picture.Template.HISTOGRAM,
                ImmutableMap.of(
                        "edges", edges,
                        "low", edges.get(0),
                        "high", edges.get(edges.size() - 1),
                        "most", most,
                        "across", words.text("scores.across")),
                bins.stream().map(this::row).collect(toImmutableList()),
                new Table(
                        words.text("scores.picture"),
                        ImmutableList.of(
                                Column.words(words.text("scores.across")), Column.numbers(words.text("pairs"))),
                        bins.stream()
                                .map(bin -> Table.row(
                                        words.text("scores.bin", words.number(bin.from()), words.number(bin.to())),
                                        words.number(bin.count())))
                                .collect(toImmutableList())));
    }

    private ImmutableMap<String, Object> row(Bin bin) {
        return ImmutableMap.of(
                "from", bin.from(),
                "to", bin.to(),
                "middle", (bin.from() + bin.to()) / 2.0,
                "count", bin.count(),
                "text", bin.count() == 0 ? "" : words.number(bin.count()));
    }
}
