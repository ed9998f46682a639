package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.Condition;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.Goal;
import dev.mentoring.matching.experiment.TradeOff;
import dev.mentoring.matching.experiment.statistic.Summary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Puts a report into tables that people read: of each condition the contenders, with the mean of each figure and its interval. */
final class ExperimentText {

    private static final String NOTHING = "-";
    private static final int DIGITS = 4;

    /** What is shown of a design that names neither metrics nor goals. */
    private static final ImmutableList<String> USUAL = ImmutableList.of(
            "pairs",
            "total-score",
            "mentee-coverage",
            "peer-coverage",
            "mentee-mean-rank",
            "peer-mean-rank",
            "blocking-pairs");

    private final ExperimentReport report;
    private final ImmutableListMultimap<Condition, Cell> cells;

    ExperimentText(ExperimentReport report) {
        this.report = report;
        this.cells = Multimaps.index(report.cells(), Cell::condition);
    }

    /** The tables, and what no other contender beats. */
    ImmutableList<String> lines() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        cells.asMap().forEach((condition, ofCondition) -> {
            lines.add(condition.source() + ", " + condition.perturbation() + ", " + condition.schedule());
            table(ImmutableList.copyOf(ofCondition)).lines().forEach(line -> lines.add("  " + line));
            report.tradeOffs().stream()
                    .filter(each -> each.condition().equals(condition))
                    .forEach(each -> lines.add("  " + unbeaten(each)));
            lines.add("");
        });
        lines.add("Means over the trials in which there was something to measure, with intervals of a confidence of "
                + BigDecimal.valueOf(report.design().analysis().confidence(), 1)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %.");
        return lines.build();
    }

    private static String unbeaten(TradeOff tradeOff) {
        return "beaten by none in all goals: "
                + String.join(", ", tradeOff.set().members());
    }

    private AlignedTable table(ImmutableList<Cell> rows) {
        ImmutableList<String> metrics = metrics().stream()
                .filter(metric -> rows.stream().anyMatch(cell -> cell.figures().containsKey(metric)))
                .collect(ImmutableList.toImmutableList());
        AlignedTable table = new AlignedTable(1);
        table.add(ImmutableList.<String>builder()
                .add("contender", "trials", "refused")
                .addAll(metrics)
                .build());
        for (Cell cell : rows) {
            ImmutableList.Builder<String> row = ImmutableList.builder();
            row.add(cell.contender(), Integer.toString(cell.trials()));
            row.add(Long.toString(
                    cell.refused().values().stream().mapToLong(count -> count).sum()));
            metrics.forEach(metric -> row.add(text(cell.figures().get(metric))));
            table.add(row.build());
        }
        return table;
    }

    private ImmutableList<String> metrics() {
        Design design = report.design();
        if (!design.metrics().isEmpty()) {
            return design.metrics();
        }
        return design.analysis().goals().isEmpty()
                ? USUAL
                : design.analysis().goals().stream().map(Goal::metric).collect(ImmutableList.toImmutableList());
    }

    private static String text(@Nullable Summary summary) {
        if (summary == null) {
            return NOTHING;
        }
        return summary.interval()
                .map(interval ->
                        text(summary.mean()) + " [" + text(interval.low()) + ", " + text(interval.high()) + "]")
                .orElseGet(() -> text(summary.mean()));
    }

    /** A figure to four digits that count, wherever the point is, or to the last one before the point. */
    static String text(BigDecimal figure) {
        boolean large = figure.precision() - figure.scale() >= DIGITS;
        BigDecimal rounded = large
                ? figure.setScale(0, RoundingMode.HALF_EVEN)
                : figure.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
