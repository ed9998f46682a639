package dev.mentoring.matching.experiment;

import dev.mentoring.core.Ids;

/**
 * A figure that is to be large, or small: trade-offs are shown between goals.
 *
 * @param metric name of the metric, or of a measure of the schedule
 * @param aim which way is better
 */
public record Goal(String metric, Aim aim) {

    /** Which way is better. */
    public enum Aim {
        /** The larger, the better. */
        MOST,
        /** The smaller, the better. */
        LEAST
    }

    /**
     * Brings the name into normalisation form C.
     *
     * @throws dev.mentoring.core.InvalidModelException when it is no identifier
     */
    public Goal {
        metric = Ids.require(metric, "metric");
    }
}
