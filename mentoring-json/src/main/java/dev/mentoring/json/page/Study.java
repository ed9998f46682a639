package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import dev.mentoring.core.Ids;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Contrast;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.Goal;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.Variant;
import dev.mentoring.matching.experiment.statistic.Summary;
import dev.mentoring.matching.explain.text.Language;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the sections of an experiment's page are made from: a report and the words of the page. */
final class Study {

    /** How many measures have pictures; tables have them all. */
    private static final int MOST_SHOWN = 4;

    /** What is shown first where the design names neither goals nor metrics. */
    private static final ImmutableList<String> USUAL = ImmutableList.of(
            "pairs",
            "total-score",
            "mentee-mean-rank",
            "blocking-pairs",
            "total-score-ever",
            "peer-mean-rank",
            "mentor-mean-rank");

    private final ExperimentReport report;
    private final Words words;
    private final ImmutableTable<Condition, String, Cell> cells;
    private final ImmutableList<Condition> conditions;
    private final ImmutableList<String> metrics;

    Study(ExperimentReport report, Language language) {
        this.report = report;
        this.words = Words.of(language, RelationshipType.mentoring());
        Table<Condition, String, Cell> found = HashBasedTable.create();
        report.cells().forEach(cell -> found.put(cell.condition(), cell.contender(), cell));
        this.cells = ImmutableTable.copyOf(found);
        this.conditions =
                conditions(report.design()).stream().filter(cells::containsRow).collect(toImmutableList());
        this.metrics = metrics(report);
    }

    private static List<Condition> conditions(Design design) {
        return design.sources().stream()
                .flatMap(source -> design.perturbations().stream()
                        .flatMap(told -> design.schedules().stream()
                                .map(time -> new Condition(source.id(), told.id(), time.id()))))
                .toList();
    }

    /** Goals first, then what the design names in its order, then what is usual, then the others by name. */
    private static ImmutableList<String> metrics(ExperimentReport report) {
        Set<String> measured = new TreeSet<>(Ids.ORDER);
        report.cells().forEach(cell -> measured.addAll(cell.figures().keySet()));
        LinkedHashSet<String> ordered = new LinkedHashSet<>();
        report.design().analysis().goals().stream().map(Goal::metric).forEach(ordered::add);
        ordered.addAll(report.design().metrics());
        ordered.addAll(USUAL);
        ordered.addAll(measured);
        return ordered.stream().filter(measured::contains).collect(toImmutableList());
    }

    ExperimentReport report() {
        return report;
    }

    Design design() {
        return report.design();
    }

    Words words() {
        return words;
    }

    /** The conditions of which there is something to tell, in the order of the design. */
    ImmutableList<Condition> conditions() {
        return conditions;
    }

    /** The labels of the contenders, in the order of the design. */
    ImmutableList<String> contenders() {
        return labels(design().contenders());
    }

    /** The labels of variants, in their order. */
    static ImmutableList<String> labels(List<Variant> variants) {
        return variants.stream().map(Variant::id).collect(toImmutableList());
    }

    /** The measures that have a value somewhere, the most important first. */
    ImmutableList<String> metrics() {
        return metrics;
    }

    /** The measures that have pictures. */
    ImmutableList<String> shown() {
        int goals = (int) design().analysis().goals().stream()
                .filter(goal -> metrics.contains(goal.metric()))
                .count();
        return metrics.subList(0, Math.min(metrics.size(), Math.max(goals, MOST_SHOWN)));
    }

    Optional<Cell> cell(Condition condition, String contender) {
        return Optional.ofNullable(cells.get(condition, contender));
    }

    Optional<Summary> summary(Condition condition, String contender, String metric) {
        return cell(condition, contender)
                .flatMap(cell -> Optional.ofNullable(cell.figures().get(metric)));
    }

    /** The contrasts of contenders with a baseline under a condition. */
    Stream<Contrast> contrasts(Condition condition, String baseline) {
        return report.contrasts().stream()
                .filter(contrast -> contrast.factor() == Contrast.Factor.CONTENDER
                        && contrast.one().equals(condition)
                        && contrast.otherContender().equals(baseline));
    }

    /** What a measure is called: in the words of the page, or by its own name. */
    String metric(String name) {
        String key = "metric." + name;
        return Words.texts(words.language()).containsKey(key) ? words.text(key) : name;
    }

    /** What a measure is called, and which way is better where it is a goal. */
    String goal(Goal goal) {
        return words.text("goal." + goal.aim(), metric(goal.metric()));
    }

    /** A condition by what tells it from the others. */
    String condition(Condition condition) {
        List<String> parts = Stream.of(
                        part(design().sources().stream().map(Source::id).toList(), condition.source()),
                        part(labels(design().perturbations()), condition.perturbation()),
                        part(labels(design().schedules()), condition.schedule()))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? condition.source() : String.join(words.text("tile.next"), parts);
    }

    private static Optional<String> part(List<String> all, String label) {
        return all.size() > 1 ? Optional.of(label) : Optional.empty();
    }

    /** The number of a condition, from 1, which goes into identifiers of the page. */
    int number(Condition condition) {
        return conditions.indexOf(condition) + 1;
    }

    /** The confidence of the intervals in per cent. */
    String confidence() {
        return Precision.full(BigDecimal.valueOf(design().analysis().confidence(), 1), words);
    }
}
