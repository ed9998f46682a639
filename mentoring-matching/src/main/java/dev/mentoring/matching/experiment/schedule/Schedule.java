package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.MatchingProblem;

/**
 * When people come and when they are paired.
 *
 * <p>Depends on the problem, the settings, the seed and the answers alone. Schedules hold no state and are safe for use by several
 * threads at once.
 */
public interface Schedule {

    /** How a strategy answers; the result of a run that was cancelled ends the schedule. */
    @FunctionalInterface
    interface Solver {

        /**
         * Pairs the people of a problem.
         *
         * @throws dev.mentoring.matching.strategy.StrategyException when the strategy does not serve the problem
         */
        MatchingResult solve(MatchingProblem problem);
    }

    /** The stable name, in lower case with hyphens. */
    String name();

    /** When people are paired, as one English sentence. */
    String description();

    /** What the schedule measures beside the pairs, by name of the measure with an English sentence each, in the order of names. */
    ImmutableSortedMap<String, String> measures();

    /**
     * Lets people come, be paired and go.
     *
     * @param asked everybody who will come, and who may be paired with whom
     * @param settings how fast, how patient; what is absent is as the schedule documents
     * @param seed any number; equal ones let equal people come equally, whatever the strategy
     * @throws dev.mentoring.core.InvalidModelException when a setting is not one that the schedule takes, or the problem is of a
     *     kind that it cannot serve
     */
    Course run(MatchingProblem asked, Options settings, long seed, Solver solver);
}
