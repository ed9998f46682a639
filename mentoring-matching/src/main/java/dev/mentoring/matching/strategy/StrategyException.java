package dev.mentoring.matching.strategy;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a strategy cannot be used: nobody knows it, it does not serve the problem, or, where it is a user's own, it does what no
 * strategy may do. Names the strategy; tells of what it threw the class alone, and has it as its cause.
 */
public final class StrategyException extends MentoringException {

    private static final long serialVersionUID = 1L;

    private StrategyException(Problems problems, @Nullable Throwable cause) {
        super(problems, cause);
    }

    static StrategyException of(ProblemCode code, String path, String message, String... ids) {
        return of(code, path, message, null, ids);
    }

    static StrategyException of(
            ProblemCode code, String path, String message, @Nullable Throwable cause, String... ids) {
        Problems problems = new Problems();
        problems.add(code, Location.inModel(path), message, ids);
        return new StrategyException(problems, cause);
    }
}
