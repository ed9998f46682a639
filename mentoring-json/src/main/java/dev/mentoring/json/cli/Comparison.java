package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Options;
import dev.mentoring.core.Problem;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.metric.Matching;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Metrics;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Collection;
import java.util.TreeMap;

/**
 * One question, answered by several strategies and measured alike.
 *
 * @param problem the question
 * @param seed decides ties
 * @param judgedBy whose word counts for ranks
 * @param answers what came of those strategies that serve the question, by name
 * @param unserved why the others do not
 */
record Comparison(
        MatchingProblem problem,
        long seed,
        PreferenceSource judgedBy,
        ImmutableList<Answer> answers,
        ImmutableList<Unserved> unserved) {

    private static final long NANOS_OF_A_MILLISECOND = 1_000_000;

    /** The metrics, which name no pairs. */
    static final Metrics METRICS = Metrics.naming(0);

    /**
     * What one strategy came to.
     *
     * @param strategy its name
     * @param measures what could be measured, by name of the metric
     * @param milliseconds how long it took, which is not the same twice
     */
    record Answer(String strategy, Status status, ImmutableSortedMap<String, Measure> measures, long milliseconds) {}

    /**
     * Why a strategy gave no answer.
     *
     * @param strategy its name
     * @param why its refusal
     */
    record Unserved(String strategy, Problem why) {}

    /** Runs strategies one after the other, each with its settings as documented. */
    static Comparison of(
            MatchingProblem problem,
            Collection<String> strategies,
            long seed,
            PreferenceSource judgedBy,
            ProgressLine progress) {
        ImmutableList.Builder<Answer> answers = ImmutableList.builder();
        ImmutableList.Builder<Unserved> unserved = ImmutableList.builder();
        int done = 0;
        for (String strategy : strategies) {
            progress.at(done, strategies.size());
            try {
                answers.add(answer(problem, strategy, seed, judgedBy));
            } catch (MentoringException refusal) {
                unserved.add(new Unserved(strategy, refusal.problems().get(0)));
            }
            done++;
        }
        return new Comparison(problem, seed, judgedBy, answers.build(), unserved.build());
    }

    private static Answer answer(MatchingProblem problem, String strategy, long seed, PreferenceSource judgedBy) {
        long before = System.nanoTime();
        MatchingResult result = PairingStrategies.standard()
                .solve(problem, new StrategyUsed(strategy, seed, Options.none()), RunControl.none());
        long took = (System.nanoTime() - before) / NANOS_OF_A_MILLISECOND;
        Matching matching = Matching.of(problem, result.pairings(), judgedBy);
        TreeMap<String, Measure> measures = new TreeMap<>();
        METRICS.all()
                .forEach(metric -> metric.measure(matching).ifPresent(value -> measures.put(metric.name(), value)));
        return new Answer(strategy, result.status(), ImmutableSortedMap.copyOf(measures), took);
    }
}
