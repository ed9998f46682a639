package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.statistic.Statistics;
import dev.mentoring.matching.experiment.statistic.Summary;
import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.strategy.RunControl;

/** Makes the report of a design of its trials: sums them up, compares them, and weighs contenders by their goals. */
final class ReportMaking {

    private final Design design;
    private final RunControl control;
    private final TrialTable trials;

    /**
     * Takes trials.
     *
     * @throws RunCancelledException when the control says so
     */
    ReportMaking(Design design, ImmutableList<Trial> trials, RunControl control) {
        this.design = design;
        this.control = control;
        this.trials = new TrialTable(trials, () -> ReportWatch.ask(control));
    }

    ExperimentReport report() {
        ReportWatch watch =
                new ReportWatch(control, design.series() * trials.metrics().size());
        Statistics statistics = Statistics.of(
                        Draws.seedFor(design.seed(), "resampling"),
                        design.analysis().resamples(),
                        design.analysis().confidence())
                .watchedBy(watch::ask);
        return new ExperimentReport(
                design,
                cells(statistics, watch),
                new ContrastMaking(design, trials, statistics, watch).contrasts(),
                new TradeOffMaking(design, trials, watch).tradeOffs());
    }

    private ImmutableList<Cell> cells(Statistics statistics, ReportWatch watch) {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        for (Condition condition : Conditions.of(design)) {
            for (Variant contender : design.contenders()) {
                Place place = new Place(condition, contender.id());
                cells.add(CellMaking.cell(place, trials.trials(place), figures(place, statistics), watch));
                watch.tell(trials.metrics().size());
            }
        }
        return cells.build();
    }

    private ImmutableSortedMap<String, Summary> figures(Place place, Statistics statistics) {
        ImmutableSortedMap.Builder<String, Summary> figures = ImmutableSortedMap.orderedBy(Ids.ORDER);
        for (String metric : trials.metrics()) {
            statistics.summarise(trials.series(place, metric)).ifPresent(summary -> figures.put(metric, summary));
        }
        return figures.buildOrThrow();
    }
}
