package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.Contrast.Factor;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.statistic.Summary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the first measures of each contender move from one perturbation, or schedule, to the next, everything else being equal. */
final class AcrossSection {

    /** How many measures have pictures: those that trade-offs show. */
    private static final int MOST_MEASURES = 2;

    private final Study study;
    private final Words words;
    private final Factor factor;
    private final String key;

    /**
     * Looks at what a factor does.
     *
     * @param factor the perturbation or the schedule
     */
    AcrossSection(Study study, Factor factor) {
        this.study = study;
        this.words = study.words();
        this.factor = factor;
        this.key = "study." + Ascii.toLowerCase(factor.name());
    }

    /** The section; none where there is nothing to compare. */
    Optional<Section> section() {
        ImmutableList<Picture> pictures = rows().stream()
                .flatMap(row -> IntStream.range(
                                0, Math.min(MOST_MEASURES, study.shown().size()))
                        .mapToObj(k -> picture(row, k)))
                .flatMap(Optional::stream)
                .collect(toImmutableList());
        return places().size() < 2 || pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        Ascii.toLowerCase(factor.name()),
                        words.text(key),
                        ImmutableList.of(words.text(key + ".lead", places().get(0))),
                        pictures,
                        true,
                        Html.NONE));
    }

    private ImmutableList<String> places() {
        return Study.labels(
                factor == Factor.PERTURBATION
                        ? study.design().perturbations()
                        : study.design().schedules());
    }

    /** Every combination of what is held, each as its conditions from place to place. */
    private ImmutableList<ImmutableList<Condition>> rows() {
        boolean told = factor == Factor.PERTURBATION;
        List<String> others =
                Study.labels(told ? study.design().schedules() : study.design().perturbations());
        return study.design().sources().stream()
                .map(Source::id)
                .flatMap(source -> others.stream()
                        .map(other -> places().stream()
                                .map(place -> told
                                        ? new Condition(source, place, other)
                                        : new Condition(source, other, place))
                                .collect(toImmutableList())))
                .collect(toImmutableList());
    }

    private String held(Condition condition) {
        String other = factor == Factor.PERTURBATION ? condition.schedule() : condition.perturbation();
        int others = factor == Factor.PERTURBATION
                ? study.design().schedules().size()
                : study.design().perturbations().size();
        return others == 1 ? condition.source() : condition.source() + words.text("tile.next") + other;
    }

    private Optional<Picture> picture(ImmutableList<Condition> row, int measure) {
        String metric = study.shown().get(measure);
        ImmutableList<String> lines = study.contenders().stream()
                .filter(each ->
                        row.stream().anyMatch(place -> mean(place, each, metric).isPresent()))
                .collect(toImmutableList());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.around(row.stream()
                .flatMap(place -> lines.stream().flatMap(each -> mean(place, each, metric).stream()))
                .toList());
        String title = words.text("study.of", study.metric(metric), held(row.get(0)));
        String baseline = study.design().baselines().get(0);
        return Optional.of(new Picture(
                Ascii.toLowerCase(factor.name()) + "-" + (rows().indexOf(row) + 1) + "-" + (measure + 1),
                title,
                words.text("study.shows.across", words.messages().list(places())),
                ImmutableList.of(baseline, words.text("study.the-others")),
                Picture.Template.SLOPES,
                ImmutableMap.<String, Object>builder()
                        .put("labels", lines.stream().map(Outcome::cut).collect(toImmutableList()))
                        .put("places", places().stream().map(Outcome::cut).collect(toImmutableList()))
                        .put("last", places().size() - 1)
                        .put("low", scale.low())
                        .put("high", scale.high())
                        .put("ticks", scale.ticks())
                        .put("texts", scale.texts(words))
                        .buildOrThrow(),
                IntStream.range(0, lines.size())
                        .boxed()
                        .sorted(Comparator.comparing(line -> lines.get(line).equals(baseline)))
                        .flatMap(line -> points(row, line, lines.get(line), metric, baseline))
                        .collect(toImmutableList()),
                table(title, row, lines, metric)));
    }

    private Stream<ImmutableMap<String, Object>> points(
            List<Condition> row, int line, String contender, String metric, String baseline) {
        return IntStream.range(0, row.size())
                .boxed()
                .flatMap(at -> mean(row.get(at), contender, metric).stream()
                        .map(mean -> ImmutableMap.<String, Object>of(
                                "at",
                                at,
                                "line",
                                line,
                                "mean",
                                mean,
                                "kind",
                                contender.equals(baseline) ? "one" : "two")));
    }

    private Optional<BigDecimal> mean(Condition condition, String contender, String metric) {
        return study.summary(condition, contender, metric).map(Summary::mean);
    }

    // ---- table

    private Table table(String title, ImmutableList<Condition> row, ImmutableList<String> lines, String metric) {
        Differences differences = new Differences(study);
        Precision precision = Precision.of(row.stream()
                .flatMap(place -> lines.stream().flatMap(each -> study.summary(place, each, metric).stream()))
                .toList());
        return new Table(
                title,
                ImmutableList.<Column>builder()
                        .add(Column.words(words.text("study.contender")))
                        .add(Column.words(words.text(key + ".label")))
                        .add(Column.numbers(words.text("study.mean")))
                        .addAll(differences.columns())
                        .build(),
                lines.stream()
                        .flatMap(contender -> IntStream.range(0, row.size())
                                .mapToObj(at -> ImmutableList.<Html>builder()
                                        .add(Html.name(contender))
                                        .add(Html.name(places().get(at)))
                                        .add(Html.text(mean(row.get(at), contender, metric)
                                                .map(mean -> precision.text(mean, words))
                                                .orElse("–")))
                                        .addAll(contrast(row.get(at), row.get(0), contender, metric)
                                                .map(contrast -> differences.cells(contrast.difference(), precision))
                                                .orElseGet(() -> Table.row("–", "–", "–", "–", "–", "–")))
                                        .build()))
                        .collect(toImmutableList()));
    }

    private Optional<Contrast> contrast(Condition one, Condition other, String contender, String metric) {
        return study.report().contrasts().stream()
                .filter(contrast -> contrast.factor() == factor
                        && contrast.one().equals(one)
                        && contrast.other().equals(other)
                        && contrast.oneContender().equals(contender)
                        && contrast.metric().equals(metric))
                .findFirst();
    }
}
