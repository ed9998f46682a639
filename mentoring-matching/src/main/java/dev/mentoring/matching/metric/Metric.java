package dev.mentoring.matching.metric;

import java.util.Optional;
import java.util.function.Function;

/**
 * A measure of matchings.
 *
 * <p>The value depends on nothing but the matching: not on time, threads, locale or the order in which the problem was told, nor on
 * the identifiers of people. Metrics hold no state and are safe for use by several threads at once.
 */
public interface Metric {

    /** The stable name, in lower case with hyphens. */
    String name();

    /** What is measured, and in which unit, as one English sentence. */
    String description();

    /**
     * The value, in time linear in the allowed pairs unless the metric says otherwise; empty where there is nothing to measure: the
     * problem is of a kind that the metric does not speak of, or the value would be a mean, a share or a rank of nobody.
     */
    Optional<Measure> measure(Matching matching);

    /**
     * A metric that is one function.
     *
     * @param name stable name, in lower case with hyphens
     * @param description what is measured, as one English sentence
     * @param measure the value, as {@link #measure}
     */
    static Metric of(String name, String description, Function<Matching, Optional<Measure>> measure) {
        return new PlainMetric(name, description, measure);
    }
}
