package dev.mentoring.matching.experiment;

import dev.mentoring.matching.experiment.statistic.PairedDifference;

/**
 * What one thing that the design tries has more than another, everything else being equal.
 *
 * @param metric name of the metric
 * @param factor what differs
 * @param one where the first series comes from
 * @param oneContender label of its contender
 * @param other where the second series comes from; the same condition where contenders are compared
 * @param otherContender label of its contender; the same where perturbations or schedules are compared
 * @param difference the first less the second, replication by replication; the chance allows for all contrasts of the same metric,
 *     factor and second series that have one
 */
public record Contrast(
        String metric,
        Factor factor,
        Condition one,
        String oneContender,
        Condition other,
        String otherContender,
        PairedDifference difference) {

    /** What a contrast varies. */
    public enum Factor {
        /** The contender, each but the baseline with each baseline. */
        CONTENDER,
        /** The perturbation, each but the first of the design with the first. */
        PERTURBATION,
        /** The schedule, each but the first of the design with the first. */
        SCHEDULE
    }
}
