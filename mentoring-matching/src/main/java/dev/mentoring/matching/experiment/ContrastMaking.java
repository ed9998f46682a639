package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.statistic.PairedDifference;
import dev.mentoring.matching.experiment.statistic.Series;
import dev.mentoring.matching.experiment.statistic.Statistics;
import java.util.List;
import java.util.Optional;

/** Compares each contender with each baseline, and each perturbation and each schedule with the first of the design. */
final class ContrastMaking {

    private final Design design;
    private final TrialTable trials;
    private final Statistics statistics;
    private final ReportWatch watch;

    ContrastMaking(Design design, TrialTable trials, Statistics statistics, ReportWatch watch) {
        this.design = design;
        this.trials = trials;
        this.statistics = statistics;
        this.watch = watch;
    }

    ImmutableList<Contrast> contrasts() {
        ImmutableList.Builder<Contrast> all = ImmutableList.builder();
        for (Condition condition : Conditions.of(design)) {
            for (String baseline : design.baselines()) {
                Place reference = new Place(condition, baseline);
                all.addAll(families(
                        Contrast.Factor.CONTENDER,
                        design.contenders().stream()
                                .map(each -> reference.of(each.id()))
                                .toList(),
                        reference));
            }
        }
        for (Source source : design.sources()) {
            for (Variant time : design.schedules()) {
                all.addAll(acrossConditions(
                        Contrast.Factor.PERTURBATION,
                        design.perturbations().stream()
                                .map(told -> new Condition(source.id(), told.id(), time.id()))
                                .toList()));
            }
        }
        for (Source source : design.sources()) {
            for (Variant told : design.perturbations()) {
                all.addAll(acrossConditions(
                        Contrast.Factor.SCHEDULE,
                        design.schedules().stream()
                                .map(time -> new Condition(source.id(), told.id(), time.id()))
                                .toList()));
            }
        }
        return all.build();
    }

    /** The contrasts of each of some conditions with the first of them. */
    private ImmutableList<Contrast> acrossConditions(Contrast.Factor factor, List<Condition> conditions) {
        ImmutableList.Builder<Contrast> all = ImmutableList.builder();
        for (Variant contender : design.contenders()) {
            Place reference = new Place(conditions.get(0), contender.id());
            all.addAll(
                    families(factor, conditions.stream().map(reference::under).toList(), reference));
        }
        return all.build();
    }

    /** The contrasts of some places with one of them, metric by metric. */
    private ImmutableList<Contrast> families(Contrast.Factor factor, List<Place> places, Place reference) {
        List<Place> others =
                places.stream().filter(place -> !place.equals(reference)).toList();
        ImmutableList.Builder<Contrast> all = ImmutableList.builder();
        for (String metric : trials.metrics()) {
            all.addAll(family(metric, factor, others, reference));
        }
        return all.build();
    }

    private ImmutableList<Contrast> family(String metric, Contrast.Factor factor, List<Place> places, Place reference) {
        if (places.isEmpty()) {
            return ImmutableList.of();
        }
        List<Series> series =
                places.stream().map(place -> trials.series(place, metric)).toList();
        ImmutableList<Optional<PairedDifference>> differences =
                statistics.compareEach(series, trials.series(reference, metric));
        ImmutableList.Builder<Contrast> contrasts = ImmutableList.builder();
        for (int k = 0; k < places.size(); k++) {
            Place one = places.get(k);
            differences
                    .get(k)
                    .map(difference -> new Contrast(
                            metric,
                            factor,
                            one.condition(),
                            one.contender(),
                            reference.condition(),
                            reference.contender(),
                            difference))
                    .ifPresent(contrasts::add);
        }
        watch.tell(places.size());
        return contrasts.build();
    }
}
