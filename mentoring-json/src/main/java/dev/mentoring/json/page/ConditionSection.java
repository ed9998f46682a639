package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.json.page.IntervalPicture.Line;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.statistic.Summary;
import java.util.Optional;
import java.util.stream.Stream;

/** How the contenders do under one condition: the means of the main measures, each beside what it has more than a baseline. */
final class ConditionSection {

    private final Study study;
    private final Words words;
    private final Condition condition;
    private final Differences differences;

    ConditionSection(Study study, Condition condition) {
        this.study = study;
        this.words = study.words();
        this.condition = condition;
        this.differences = new Differences(study);
    }

    Section section() {
        ImmutableList.Builder<Picture> pictures = ImmutableList.builder();
        String baseline = study.design().baselines().get(0);
        for (int k = 0; k < study.shown().size(); k++) {
            String metric = study.shown().get(k);
            String id = study.number(condition) + "-" + (k + 1);
            if (measured(metric).findAny().isPresent()) {
                pictures.add(means("means-" + id, metric));
            }
            differences("differences-" + id, metric, baseline).ifPresent(pictures::add);
        }
        return new Section(
                "condition-" + study.number(condition),
                study.conditions().size() == 1
                        ? words.text("study.compared")
                        : words.text("study.condition", study.condition(condition)),
                ImmutableList.of(words.text("study.condition.lead", study.confidence(), baseline)),
                pictures.build(),
                true,
                others().and(contrasts()));
    }

    private Stream<Summary> measured(String metric) {
        return study.contenders().stream().flatMap(contender -> study.summary(condition, contender, metric).stream());
    }

    /** What a table holds, told apart from that of the other conditions. */
    private String caption(String what) {
        return study.conditions().size() == 1 ? what : words.text("study.of", what, study.condition(condition));
    }

    // ---- means

    private Picture means(String id, String metric) {
        IntervalPicture picture = new IntervalPicture(
                id,
                study.metric(metric),
                study.contenders(),
                study.contenders().stream()
                        .flatMap(contender -> study.summary(condition, contender, metric).stream()
                                .map(summary -> new Line(contender, summary.mean(), summary.interval(), true)))
                        .collect(toImmutableList()),
                Optional.empty());
        Precision precision = picture.precision();
        Table table = new Table(
                caption(study.metric(metric)),
                ImmutableList.<Column>builder()
                        .add(Column.words(words.text("study.contender")))
                        .addAll(columns())
                        .build(),
                study.contenders().stream()
                        .map(contender -> ImmutableList.<Html>builder()
                                .add(Html.name(contender))
                                .addAll(cells(study.summary(condition, contender, metric), precision))
                                .build())
                        .collect(toImmutableList()));
        return picture.picture(table, words);
    }

    private ImmutableList<Column> columns() {
        return ImmutableList.of(
                Column.numbers(words.text("study.mean")),
                Column.numbers(words.text("study.interval", study.confidence())),
                Column.numbers(words.text("study.deviation")),
                Column.numbers(words.text("study.median")),
                Column.numbers(words.text("study.count")));
    }

    private ImmutableList<Html> cells(Optional<Summary> summary, Precision precision) {
        return summary.map(known -> Table.row(
                        precision.text(known.mean(), words),
                        precision.text(known.interval(), words),
                        precision.text(known.deviation(), words),
                        precision.text(known.median(), words),
                        words.number(known.count())))
                .orElseGet(() -> Table.row("–", "–", "–", "–", words.number(0)));
    }

    // ---- differences

    private Optional<Picture> differences(String id, String metric, String baseline) {
        ImmutableList<Contrast> contrasts = study.contrasts(condition, baseline)
                .filter(contrast -> contrast.metric().equals(metric))
                .collect(toImmutableList());
        if (contrasts.isEmpty()) {
            return Optional.empty();
        }
        IntervalPicture picture = new IntervalPicture(
                id,
                words.text("study.differences", baseline),
                study.contenders(),
                contrasts.stream()
                        .map(contrast -> new Line(
                                contrast.oneContender(),
                                contrast.difference().mean(),
                                contrast.difference().interval(),
                                Differences.sign(contrast.difference()).orElse(0) != 0))
                        .collect(toImmutableList()),
                Optional.of(baseline));
        Table table = new Table(
                caption(words.text("study.differences.of", study.metric(metric), baseline)),
                ImmutableList.<Column>builder()
                        .add(Column.words(words.text("study.contender")))
                        .addAll(differences.columns())
                        .build(),
                contrasts.stream()
                        .map(contrast -> ImmutableList.<Html>builder()
                                .add(Html.name(contrast.oneContender()))
                                .addAll(differences.cells(contrast.difference(), picture.precision()))
                                .build())
                        .collect(toImmutableList()));
        return Optional.of(picture.picture(table, words));
    }

    // ---- the rest, in tables alone

    private Html others() {
        ImmutableList<ImmutableList<Html>> rows =
                study.metrics().subList(study.shown().size(), study.metrics().size()).stream()
                        .flatMap(this::rows)
                        .collect(toImmutableList());
        return folded(
                words.text("study.others"),
                new Table(
                        caption(words.text("study.others")),
                        ImmutableList.<Column>builder()
                                .add(Column.words(words.text("study.measure")))
                                .add(Column.words(words.text("study.contender")))
                                .addAll(columns())
                                .build(),
                        rows));
    }

    private Stream<ImmutableList<Html>> rows(String metric) {
        Precision precision = Precision.of(measured(metric).toList());
        return study.contenders().stream()
                .filter(contender -> study.summary(condition, contender, metric).isPresent())
                .map(contender -> ImmutableList.<Html>builder()
                        .add(Html.name(study.metric(metric)))
                        .add(Html.name(contender))
                        .addAll(cells(study.summary(condition, contender, metric), precision))
                        .build());
    }

    /** Differences in the other measures, and from the other baselines. */
    private Html contrasts() {
        ImmutableList<String> baselines = study.design().baselines();
        ImmutableList<ImmutableList<Html>> rows = study.metrics().stream()
                .flatMap(metric -> baselines.stream()
                        .filter(baseline -> !study.shown().contains(metric) || !baseline.equals(baselines.get(0)))
                        .flatMap(baseline -> study.contrasts(condition, baseline)
                                .filter(contrast -> contrast.metric().equals(metric))))
                .map(contrast -> ImmutableList.<Html>builder()
                        .add(Html.name(study.metric(contrast.metric())))
                        .add(Html.name(contrast.oneContender()))
                        .add(Html.name(contrast.otherContender()))
                        .addAll(differences.cells(
                                contrast.difference(),
                                Precision.of(
                                        Stream.of(contrast.difference().interval()),
                                        ImmutableList.of(contrast.difference().mean()))))
                        .build())
                .collect(toImmutableList());
        return folded(
                words.text("study.other-differences"),
                new Table(
                        caption(words.text("study.other-differences")),
                        ImmutableList.<Column>builder()
                                .add(Column.words(words.text("study.measure")))
                                .add(Column.words(words.text("study.contender")))
                                .add(Column.words(words.text("study.baseline")))
                                .addAll(differences.columns())
                                .build(),
                        rows));
    }

    /** A long table that is printed only where it was opened. */
    private static Html folded(String title, Table table) {
        return table.rows().isEmpty()
                ? Html.NONE
                : Html.element(
                        "details",
                        ImmutableMap.of("class", "card"),
                        Html.element("summary", Html.text(title)),
                        Html.element("div", table.html()));
    }
}
