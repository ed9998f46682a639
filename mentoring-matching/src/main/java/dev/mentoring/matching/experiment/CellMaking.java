package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.statistic.Summary;
import dev.mentoring.matching.metric.Measure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the trials of one contender under one condition. */
final class CellMaking {

    private CellMaking() {}

    static Cell cell(Place place, List<Trial> own, ImmutableSortedMap<String, Summary> figures, ReportWatch watch) {
        TreeMap<Status, Integer> statuses = new TreeMap<>();
        TreeMap<ProblemCode, Integer> refused = new TreeMap<>();
        TreeMap<String, long[]> profiles = new TreeMap<>();
        for (Trial trial : own) {
            watch.ask();
            if (trial.outcome() instanceof Trial.Measured measured) {
                statuses.merge(measured.status(), 1, Integer::sum);
                measured.measures().forEach((metric, measure) -> add(metric, measure, profiles));
            } else if (trial.outcome() instanceof Trial.Refused refusal) {
                refused.merge(refusal.code(), 1, Integer::sum);
            }
        }
        return Cell.builder()
                .condition(place.condition())
                .contender(place.contender())
                .trials(own.size())
                .statuses(ImmutableSortedMap.copyOf(statuses))
                .refused(ImmutableSortedMap.copyOf(refused))
                .figures(figures)
                .profiles(arrays(profiles))
                .build();
    }

    private static void add(String metric, Measure measure, Map<String, long[]> profiles) {
        if (measure instanceof Measure.Profile profile) {
            profiles.merge(metric, profile.counts().toArray(), CellMaking::sum);
        }
    }

    /** Adds the shorter one to the longer one; both are copies. */
    private static long[] sum(long[] some, long[] more) {
        long[] longer = some.length >= more.length ? some : more;
        long[] shorter = some.length >= more.length ? more : some;
        for (int r = 0; r < shorter.length; r++) {
            longer[r] += shorter[r];
        }
        return longer;
    }

    private static ImmutableSortedMap<String, ImmutableLongArray> arrays(Map<String, long[]> profiles) {
        TreeMap<String, ImmutableLongArray> arrays = new TreeMap<>();
        profiles.forEach((metric, counts) -> arrays.put(metric, ImmutableLongArray.copyOf(counts)));
        return ImmutableSortedMap.copyOf(arrays);
    }
}
