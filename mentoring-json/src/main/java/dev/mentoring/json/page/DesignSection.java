package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.Goal;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.Variant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was combined with what, and what it was judged by. */
final class DesignSection {

    private final Study study;
    private final Words words;

    DesignSection(Study study) {
        this.study = study;
        this.words = study.words();
    }

    Section section() {
        Design design = study.design();
        List<Goal> goals = design.analysis().goals();
        String lead = words.text("study.design.lead");
        return Section.of(
                "design",
                words.text("study.design"),
                goals.isEmpty()
                        ? ImmutableList.of(lead)
                        : ImmutableList.of(
                                lead,
                                words.text(
                                        "study.goals",
                                        words.messages()
                                                .semicolons(goals.stream()
                                                        .map(study::goal)
                                                        .toList()))),
                table(design).html());
    }

    private Table table(Design design) {
        return new Table(
                words.text("study.design.table"),
                ImmutableList.of(
                        Column.words(words.text("study.label")),
                        Column.words(words.text("study.part")),
                        Column.words(words.text("study.what"))),
                Stream.of(
                                design.sources().stream().map(this::row),
                                rows("perturbation", design.perturbations()),
                                rows("schedule", design.schedules()),
                                rows("contender", design.contenders()))
                        .flatMap(rows -> rows)
                        .collect(toImmutableList()));
    }

    private ImmutableList<Html> row(Source source) {
        return source instanceof Source.Drawn drawn
                ? row("source", drawn.generator())
                : ImmutableList.of(
                        Html.name(source.id()),
                        Html.text(words.text("study.part.given")),
                        Html.name(((Source.Given) source).reference()));
    }

    private Stream<ImmutableList<Html>> rows(String part, List<Variant> variants) {
        return variants.stream().map(variant -> row(part, variant));
    }

    private ImmutableList<Html> row(String part, Variant variant) {
        return ImmutableList.of(
                Html.name(variant.id()),
                Html.text(words.text("study.part." + part)),
                Html.name(variant.name()).and(Html.text(settings(variant.options()))));
    }

    private static String settings(Options options) {
        return options.values().isEmpty()
                ? ""
                : ": "
                        + options.values().entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + text(entry.getValue()))
                                .collect(Collectors.joining(", "));
    }

    private static String text(Options.Value value) {
        return value instanceof Options.Whole whole
                ? Long.toString(whole.number())
                : value instanceof Options.Text text ? text.text() : String.join(" ", ((Options.Texts) value).texts());
    }
}
