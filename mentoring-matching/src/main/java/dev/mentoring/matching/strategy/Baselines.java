package dev.mentoring.matching.strategy;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the baselines have in common: they take pairs one by one, and nothing makes them meet a minimum. */
final class Baselines {

    static final int WORK_BETWEEN_POLLS = 1 << 14;

    private Baselines() {}

    /** Whether anybody, or any group, has to have pairings. */
    static boolean hasMinimums(TwoSidedProblem problem) {
        Groups groups = problem.groups();
        return Stream.concat(problem.mentors().stream(), problem.mentees().stream())
                        .anyMatch(person -> person.minimum() > 0)
                || IntStream.range(0, groups.parts()).anyMatch(part -> groups.minimum(part) > 0);
    }

    /**
     * The problem, if the strategy serves it.
     *
     * @throws StrategyException when it does not
     * @throws InvalidModelException when the largest score times the number of pairs passes 2^61, so that totals, and bounds on
     *     them that are sums over pairs and people, might pass 64 bits
     */
    static TwoSidedProblem require(String name, MatchingProblem problem, Predicate<MatchingProblem> serves) {
        if (problem instanceof TwoSidedProblem twoSided && serves.test(problem)) {
            requireExact(twoSided);
            return twoSided;
        }
        throw StrategyException.of(
                ProblemCode.STRATEGY_UNSUITED,
                "strategy/name",
                name + " serves two-sided problems without minimums, within what its card says of places and groups");
    }

    private static void requireExact(TwoSidedProblem problem) {
        if (problem.largestScore() > 0 && problem.pairCount() > (1L << 61) / problem.largestScore()) {
            throw InvalidModelException.of(
                    ProblemCode.SCORE_OVERFLOW, "pairs", "the largest score times the number of pairs passes 2^61");
        }
    }
}
