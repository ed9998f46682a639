package dev.mentoring.matching.experiment.statistic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What nothing else beats: at least as good in every respect, and better in one.
 *
 * @param members those that nothing beats, in the order given
 * @param beatenBy for everything else one that beats it and is beaten by nothing itself: the first such, in the order given
 */
public record ParetoSet(ImmutableList<String> members, ImmutableMap<String, String> beatenBy) {

    /**
     * Compares by several figures.
     *
     * @param figures of each candidate the figures, in the same order for all; larger is better
     */
    public static ParetoSet of(Map<String, ImmutableList<BigDecimal>> figures) {
        ImmutableList<String> members = figures.keySet().stream()
                .filter(one -> figures.keySet().stream().noneMatch(other -> beats(other, one, figures)))
                .collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<String, String> beatenBy = ImmutableMap.builder();
        for (String one : figures.keySet()) {
            Optional<String> better = members.stream()
                    .filter(member -> beats(member, one, figures))
                    .findFirst();
            better.ifPresent(member -> beatenBy.put(one, member));
        }
        return new ParetoSet(members, beatenBy.buildOrThrow());
    }

    private static boolean beats(String better, String worse, Map<String, ImmutableList<BigDecimal>> figures) {
        return beats(figures.getOrDefault(better, ImmutableList.of()), figures.getOrDefault(worse, ImmutableList.of()));
    }

    private static boolean beats(List<BigDecimal> one, List<BigDecimal> other) {
        boolean better = false;
        for (int k = 0; k < one.size(); k++) {
            int order = one.get(k).compareTo(other.get(k));
            if (order < 0) {
                return false;
            }
            better |= order > 0;
        }
        return better;
    }
}
