package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the runs ended, and which questions were refused. */
final class EndingSection {

    private final Study study;
    private final Words words;

    EndingSection(Study study) {
        this.study = study;
        this.words = study.words();
    }

    Section section() {
        long refused = refused(study);
        return Section.of(
                "endings",
                words.text("study.endings"),
                ImmutableList.of(
                        words.text("study.endings.lead"),
                        refused == 0 ? words.text("study.refused.none") : words.count("study.refused", refused)),
                statuses().html().and(refused == 0 ? Html.NONE : refusals().html()));
    }

    /** How many trials were refused. */
    static long refused(Study study) {
        return study.report().cells().stream().mapToLong(EndingSection::refused).sum();
    }

    private static long refused(Cell cell) {
        return cell.refused().values().stream().mapToLong(Integer::longValue).sum();
    }

    private Table statuses() {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        columns.add(Column.words(words.text("study.contender")), Column.numbers(words.text("study.trials")));
        Arrays.stream(Status.values()).forEach(status -> columns.add(Column.numbers(words.text("study." + status))));
        columns.add(Column.numbers(words.text("study.refused")));
        return new Table(
                words.text("study.endings.table"),
                columns.build(),
                study.contenders().stream().map(this::statuses).collect(toImmutableList()));
    }

    private ImmutableList<Html> statuses(String contender) {
        List<Cell> cells = study.report().cells().stream()
                .filter(cell -> cell.contender().equals(contender))
                .toList();
        ImmutableList.Builder<Html> row = ImmutableList.builder();
        row.add(Html.name(contender));
        row.add(number(cells.stream().mapToLong(Cell::trials).sum()));
        Arrays.stream(Status.values())
                .forEach(status -> row.add(number(cells.stream()
                        .mapToLong(cell -> cell.statuses().getOrDefault(status, 0))
                        .sum())));
        return row.add(number(cells.stream().mapToLong(EndingSection::refused).sum()))
                .build();
    }

    private Html number(long number) {
        return Html.text(words.number(number));
    }

    private Table refusals() {
        return new Table(
                words.text("study.refusals"),
                ImmutableList.of(
                        Column.words(words.text("study.contender")),
                        Column.words(words.text("study.condition.label")),
                        Column.words(words.text("study.code")),
                        Column.words(words.text("study.meaning")),
                        Column.numbers(words.text("study.times"))),
                study.contenders().stream()
                        .flatMap(contender -> study.conditions().stream()
                                .flatMap(condition -> study.cell(condition, contender).stream()))
                        .flatMap(this::refusals)
                        .collect(toImmutableList()));
    }

    private Stream<ImmutableList<Html>> refusals(Cell cell) {
        return cell.refused().entrySet().stream()
                .map(entry -> ImmutableList.of(
                        Html.name(cell.contender()),
                        Html.name(study.condition(cell.condition())),
                        Html.code(entry.getKey()),
                        Html.meaning(entry.getKey()),
                        number(entry.getValue())));
    }
}
