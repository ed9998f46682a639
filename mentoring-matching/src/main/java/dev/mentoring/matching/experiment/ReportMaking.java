package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import dev.mentoring.matching.experiment.statistic.ParetoSet;
import dev.mentoring.matching.experiment.statistic.Series;
import dev.mentoring.matching.experiment.statistic.Statistics;
import dev.mentoring.matching.experiment.statistic.Summary;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the report of a design of its trials. */
final class ReportMaking {

    private static final Series NOTHING = new Series(ImmutableSortedMap.of());

    private final Design design;
    private final Statistics statistics;
    private final Map<SeriesKey, Series> series = new LinkedHashMap<>();
    private final ImmutableSortedSet<String> metrics;
    private final CellMaking cells;

    ReportMaking(Design design, ImmutableList<Trial> trials) {
        this.design = design;
        statistics = Statistics.of(
                Draws.seedFor(design.seed(), "resampling"),
                design.analysis().resamples(),
                design.analysis().confidence());
        collect(trials).forEach((key, values) -> series.put(key, new Series(ImmutableSortedMap.copyOf(values))));
        TreeSet<String> names = new TreeSet<>(Ids.ORDER);
        series.keySet().forEach(key -> names.add(key.metric()));
        metrics = ImmutableSortedSet.copyOfSorted(names);
        cells = new CellMaking(trials);
    }

    private static Map<SeriesKey, Map<Integer, Ratio>> collect(ImmutableList<Trial> trials) {
        Map<SeriesKey, Map<Integer, Ratio>> values = new LinkedHashMap<>();
        for (Trial trial : trials) {
            if (trial.outcome() instanceof Trial.Measured measured) {
                TrialKey key = trial.key();
                measured.measures()
                        .forEach((metric, measure) -> measure.asRatio()
                                .ifPresent(value -> values.computeIfAbsent(
                                                new SeriesKey(key.condition(), key.contender(), metric),
                                                each -> new TreeMap<>())
                                        .put(key.replication(), value)));
            }
        }
        return values;
    }

    ExperimentReport report() {
        ImmutableList.Builder<Cell> made = ImmutableList.builder();
        for (Condition condition : conditions()) {
            for (Variant contender : design.contenders()) {
                made.add(cells.cell(condition, contender.id(), figures(condition, contender.id())));
            }
        }
        return new ExperimentReport(design, made.build(), contrasts(), tradeOffs());
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (Source source : design.sources()) {
            for (Variant told : design.perturbations()) {
                for (Variant time : design.schedules()) {
                    conditions.add(new Condition(source.id(), told.id(), time.id()));
                }
            }
        }
        return conditions;
    }

    private ImmutableSortedMap<String, Summary> figures(Condition condition, String contender) {
        ImmutableSortedMap.Builder<String, Summary> figures = ImmutableSortedMap.orderedBy(Ids.ORDER);
        for (String metric : metrics) {
            statistics
                    .summarise(series(new SeriesKey(condition, contender, metric)))
                    .ifPresent(summary -> figures.put(metric, summary));
        }
        return figures.buildOrThrow();
    }

    private Series series(SeriesKey key) {
        @Nullable Series known = series.get(key);
        return known == null ? NOTHING : known;
    }

    // ---- contrasts

    private ImmutableList<Contrast> contrasts() {
        ImmutableList.Builder<Contrast> all = ImmutableList.builder();
        for (Condition condition : conditions()) {
            for (String baseline : design.baselines()) {
                for (String metric : metrics) {
                    SeriesKey reference = new SeriesKey(condition, baseline, metric);
                    all.addAll(family(
                            Contrast.Factor.CONTENDER,
                            design.contenders().stream()
                                    .map(each -> reference.of(each.id()))
                                    .toList(),
                            reference));
                }
            }
        }
        all.addAll(acrossConditions(Contrast.Factor.PERTURBATION));
        all.addAll(acrossConditions(Contrast.Factor.SCHEDULE));
        return all.build();
    }

    /** The contrasts of every perturbation, or schedule, with the first of the design. */
    private ImmutableList<Contrast> acrossConditions(Contrast.Factor factor) {
        ImmutableList.Builder<Contrast> all = ImmutableList.builder();
        for (Condition condition : conditions()) {
            List<Condition> others = siblings(condition, factor);
            if (others.get(0).equals(condition)) {
                for (Variant contender : design.contenders()) {
                    for (String metric : metrics) {
                        SeriesKey reference = new SeriesKey(condition, contender.id(), metric);
                        all.addAll(family(
                                factor, others.stream().map(reference::under).toList(), reference));
                    }
                }
            }
        }
        return all.build();
    }

    private List<Condition> siblings(Condition condition, Contrast.Factor factor) {
        return factor == Contrast.Factor.PERTURBATION
                ? design.perturbations().stream()
                        .map(told -> new Condition(condition.source(), told.id(), condition.schedule()))
                        .toList()
                : design.schedules().stream()
                        .map(time -> new Condition(condition.source(), condition.perturbation(), time.id()))
                        .toList();
    }

    private List<Contrast> family(Contrast.Factor factor, List<SeriesKey> members, SeriesKey reference) {
        List<SeriesKey> compared = new ArrayList<>();
        List<PairedDifference> differences = new ArrayList<>();
        for (SeriesKey member : members) {
            Optional<PairedDifference> difference =
                    member.equals(reference) ? Optional.empty() : statistics.compare(series(member), series(reference));
            difference.ifPresent(found -> {
                compared.add(member);
                differences.add(found);
            });
        }
        ImmutableList<PairedDifference> adjusted = Statistics.allowingForMany(differences);
        List<Contrast> contrasts = new ArrayList<>();
        for (int k = 0; k < compared.size(); k++) {
            SeriesKey one = compared.get(k);
            contrasts.add(new Contrast(
                    one.metric(),
                    factor,
                    one.condition(),
                    one.contender(),
                    reference.condition(),
                    reference.contender(),
                    adjusted.get(k)));
        }
        return contrasts;
    }

    // ---- trade-offs

    private ImmutableList<TradeOff> tradeOffs() {
        return design.analysis().goals().size() < 2
                ? ImmutableList.of()
                : conditions().stream().map(this::tradeOff).collect(ImmutableList.toImmutableList());
    }

    private TradeOff tradeOff(Condition condition) {
        ImmutableMap.Builder<String, ImmutableList<BigDecimal>> figures = ImmutableMap.builder();
        ImmutableSortedSet.Builder<String> unmeasured = ImmutableSortedSet.orderedBy(Ids.ORDER);
        for (Variant contender : design.contenders()) {
            ImmutableList<BigDecimal> goals = design.analysis().goals().stream()
                    .flatMap(goal -> mean(goal, condition, contender.id()).stream())
                    .collect(ImmutableList.toImmutableList());
            if (goals.size() == design.analysis().goals().size()) {
                figures.put(contender.id(), goals);
            } else {
                unmeasured.add(contender.id());
            }
        }
        return new TradeOff(condition, ParetoSet.of(figures.buildOrThrow()), unmeasured.build());
    }

    /** The mean of a goal, turned so that larger is better. */
    private Optional<BigDecimal> mean(Goal goal, Condition condition, String contender) {
        return statistics
                .summarise(series(new SeriesKey(condition, contender, goal.metric())))
                .map(summary -> goal.aim() == Goal.Aim.MOST
                        ? summary.mean()
                        : summary.mean().negate());
    }
}
