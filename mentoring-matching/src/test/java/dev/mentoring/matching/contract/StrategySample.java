package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.MatchingProblem;

/**
 * What a strategy is tried on.
 *
 * @param options its settings
 * @param problems the problems; those that the strategy does not serve must be refused
 */
public record StrategySample(Options options, ImmutableList<MatchingProblem> problems) {

    /**
     * Problems of both kinds without anybody, with one side only, without places, without any allowed pair, with one pair, with locks,
     * minimums that can and cannot be met, groups, negative and largest scores, strict choices, ties, several places and identifiers of
     * many scripts.
     */
    public static StrategySample standard() {
        return new StrategySample(Options.none(), SampleProblems.all());
    }

    /** This sample with settings. */
    public StrategySample withOptions(Options others) {
        return new StrategySample(others, problems);
    }

    /** This sample with one more problem. */
    public StrategySample and(MatchingProblem problem) {
        return new StrategySample(
                options,
                ImmutableList.<MatchingProblem>builder()
                        .addAll(problems)
                        .add(problem)
                        .build());
    }
}
