package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.experiment.statistic.Series;
import dev.mentoring.matching.metric.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The trials of a design by whose they are. Series are made when they are asked for, as trials hold the same values already. */
final class TrialTable {

    private final Runnable ask;
    private final Map<Place, List<Trial>> trialsOfPlace = new LinkedHashMap<>();
    private final Set<Place> sameQuestion = new HashSet<>();
    private final ImmutableSortedSet<String> metrics;

    /**
     * Takes trials.
     *
     * @param ask runs before each trial is looked at, and stops the work by throwing
     */
    TrialTable(ImmutableList<Trial> trials, Runnable ask) {
        this.ask = ask;
        Set<String> measured = new HashSet<>();
        for (Trial trial : trials) {
            ask.run();
            Place place = new Place(trial.key().condition(), trial.key().contender());
            trialsOfPlace.computeIfAbsent(place, each -> new ArrayList<>()).add(trial);
            if (trial.outcome() instanceof Trial.Measured outcome) {
                outcome.measures().forEach((metric, measure) -> {
                    if (measure.asRatio().isPresent()) {
                        measured.add(metric);
                    }
                });
            }
        }
        metrics = ImmutableSortedSet.copyOf(Ids.ORDER, measured);
        trialsOfPlace.forEach((place, own) -> {
            if (own.size() > 1 && own.stream().map(Trial::problem).distinct().count() == 1) {
                sameQuestion.add(place);
            }
        });
    }

    /** The names of everything that was measured as one number. */
    ImmutableSortedSet<String> metrics() {
        return metrics;
    }

    /** The trials of one contender under one condition, in the order given. */
    List<Trial> trials(Place place) {
        return trialsOfPlace.getOrDefault(place, List.of());
    }

    /** The values of a metric; without those of trials that measured nothing. */
    Series series(Place place, String metric) {
        ImmutableSortedMap.Builder<Integer, Ratio> values = ImmutableSortedMap.naturalOrder();
        for (Trial trial : trials(place)) {
            ask.run();
            if (trial.outcome() instanceof Trial.Measured outcome
                    && outcome.measures().containsKey(metric)) {
                Objects.requireNonNull(outcome.measures().get(metric))
                        .asRatio()
                        .ifPresent(value -> values.put(trial.key().replication(), value));
            }
        }
        return new Series(values.buildOrThrow(), sameQuestion.contains(place));
    }
}
