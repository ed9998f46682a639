package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.experiment.catalogue.Entry;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.problem.MatchingProblem;
import java.util.function.BooleanSupplier;

/**
 * When people come and when they are paired.
 *
 * <p>Depends on the question, the settings, the seed and the answers alone. Schedules hold no state and are safe for use by several
 * threads at once.
 */
public interface Schedule extends Entry {

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

    /** What the schedule measures beside the pairs, by name of the measure with an English sentence each, in the order of names. */
    ImmutableSortedMap<String, String> measures();

    /**
     * Lets people of whom the truth is told come, be paired and go; nobody stops it.
     *
     * @throws dev.mentoring.core.InvalidModelException as {@link #run(Perturbed, Options, long, Solver, BooleanSupplier)}
     */
    default Course run(MatchingProblem asked, Options settings, long seed, Solver solver) {
        return run(Perturbed.unchanged(asked), settings, seed, solver, () -> false);
    }

    /**
     * Lets people come, be paired and go.
     *
     * <p>What happens follows from what is told, as nobody there knows better; what is measured is what is so. A pair that is told and is
     * none in truth does not count as a pair, its people go without a partner as far as it goes, and whoever is not in the problem that judges
     * counts for nothing.
     *
     * @param question everybody who will come and who may be paired with whom: as it is told, and as it is judged
     * @param settings how fast, how patient; what is absent is as the schedule documents
     * @param seed any number; equal ones let equal people come equally, whatever the strategy
     * @param stop says true when the schedule is to end, with the status {@code CANCELLED}; asked at least once and then often,
     *     so that it should return at once
     * @throws dev.mentoring.core.InvalidModelException when a setting is not one that the schedule takes, the problem is of a
     *     kind that it cannot serve, or the scores of its pairs add up to more than exact arithmetic holds
     */
    Course run(Perturbed question, Options settings, long seed, Solver solver, BooleanSupplier stop);
}
