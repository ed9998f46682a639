package dev.mentoring.matching.strategy;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;

/** Thrown when a strategy cannot be used: nobody knows it, or it does not serve the problem. */
public final class StrategyException extends MentoringException {

    private static final long serialVersionUID = 1L;

    private StrategyException(Problems problems) {
        super(problems);
    }

    static StrategyException of(ProblemCode code, String path, String message, String... ids) {
        Problems problems = new Problems();
        problems.add(code, Location.inModel(path), message, ids);
        return new StrategyException(problems);
    }
}
