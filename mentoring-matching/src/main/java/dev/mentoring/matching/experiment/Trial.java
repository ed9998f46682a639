package dev.mentoring.matching.experiment;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.metric.Measure;

/**
 * One contender on one question, once.
 *
 * @param key which trial
 * @param problem digest of the question that the strategy was asked
 * @param outcome what came of it
 */
public record Trial(TrialKey key, String problem, Outcome outcome) {

    /** Measure of every trial that has an outcome: 1 where the runs had a solution, else 0. */
    public static final String SOLVED = "solved";

    /** Measure of every trial that has an outcome: how many pairs were made on what was told that are none in truth. */
    public static final String LOST_PAIRS = "lost-pairs";

    /** What came of a trial. */
    public sealed interface Outcome {}

    /**
     * The strategy answered.
     *
     * @param status how its runs ended
     * @param measures values of the metrics of the design, of the schedule, and of the two measures named here; without those for
     *     which there was nothing to measure
     */
    public record Measured(Status status, ImmutableSortedMap<String, Measure> measures) implements Outcome {}

    /**
     * The strategy does not serve the question.
     *
     * @param code why
     */
    public record Refused(ProblemCode code) implements Outcome {}
}
