package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.experiment.statistic.ParetoSet;
import dev.mentoring.matching.experiment.statistic.Series;
import dev.mentoring.matching.experiment.statistic.Statistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs contenders by their means of several goals, over the replications that all who are weighed have measured. */
final class TradeOffMaking {

    private final Design design;
    private final TrialTable trials;
    private final ReportWatch watch;

    TradeOffMaking(Design design, TrialTable trials, ReportWatch watch) {
        this.design = design;
        this.trials = trials;
        this.watch = watch;
    }

    ImmutableList<TradeOff> tradeOffs() {
        return design.analysis().goals().size() < 2
                ? ImmutableList.of()
                : Conditions.of(design).stream().map(this::tradeOff).collect(ImmutableList.toImmutableList());
    }

    private TradeOff tradeOff(Condition condition) {
        Map<String, List<Series>> goals = measured(condition);
        Set<Integer> common = common(goals);
        ImmutableMap.Builder<String, ImmutableList<BigDecimal>> figures = ImmutableMap.builder();
        ImmutableSortedSet.Builder<String> unmeasured = ImmutableSortedSet.orderedBy(Ids.ORDER);
        for (Variant contender : design.contenders()) {
            List<Series> own = goals.getOrDefault(contender.id(), List.of());
            if (own.isEmpty() || common.isEmpty()) {
                unmeasured.add(contender.id());
            } else {
                figures.put(contender.id(), means(own, common));
            }
        }
        return new TradeOff(condition, ParetoSet.of(figures.buildOrThrow()), unmeasured.build());
    }

    /** The series of the goals of each contender that has a value of each of them, in the order of the goals. */
    private Map<String, List<Series>> measured(Condition condition) {
        Map<String, List<Series>> goals = new LinkedHashMap<>();
        for (Variant contender : design.contenders()) {
            List<Series> own = design.analysis().goals().stream()
                    .map(goal -> trials.series(new Place(condition, contender.id()), goal.metric()))
                    .toList();
            if (own.stream().allMatch(series -> series.count() > 0)) {
                goals.put(contender.id(), own);
            }
        }
        return goals;
    }

    /** The replications in which all of them have a value of every goal. */
    private Set<Integer> common(Map<String, List<Series>> goals) {
        Set<Integer> common = new LinkedHashSet<>();
        for (int r = 0; r < design.replications(); r++) {
            common.add(r);
        }
        for (List<Series> own : goals.values()) {
            watch.ask();
            own.forEach(series -> common.retainAll(series.valueOfReplication().keySet()));
        }
        return common;
    }

    /** The mean of each goal, turned so that larger is better. */
    private ImmutableList<BigDecimal> means(List<Series> own, Set<Integer> replications) {
        List<BigDecimal> means = new ArrayList<>();
        for (int k = 0; k < own.size(); k++) {
            watch.ask();
            BigDecimal mean = Statistics.mean(own.get(k).within(replications)).orElseThrow();
            boolean most = design.analysis().goals().get(k).aim() == Goal.Aim.MOST;
            means.add(most ? mean : mean.negate());
        }
        return ImmutableList.copyOf(means);
    }
}
