package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.experiment.statistic.Summary;
import org.immutables.value.Value;

/**
 * What one contender came to under one condition.
 *
 * @param condition the condition
 * @param contender label of the contender
 * @param trials how many trials there were: one for each replication
 * @param statuses how often the runs ended how; with those refused they are the trials
 * @param refused how often the strategy did not serve the question, by why
 * @param figures the values of each metric over the trials in short, by name of the metric; without those that measured nothing
 * @param profiles the ranks of each metric that counts them, added up over the trials, by name of the metric: at position {@code r} the
 *     count of rank {@code r + 1}
 */
@Value.Builder
public record Cell(
        Condition condition,
        String contender,
        int trials,
        ImmutableSortedMap<Status, Integer> statuses,
        ImmutableSortedMap<ProblemCode, Integer> refused,
        ImmutableSortedMap<String, Summary> figures,
        ImmutableSortedMap<String, ImmutableLongArray> profiles) {

    static CellBuilder builder() {
        return new CellBuilder();
    }
}
