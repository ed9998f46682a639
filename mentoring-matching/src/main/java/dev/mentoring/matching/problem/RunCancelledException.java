package dev.mentoring.matching.problem;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;

/**
 * Thrown when the caller stops a run before its problem is compiled, or between the results that it asks for, so that there is nothing to
 * return.
 */
public final class RunCancelledException extends MentoringException {

    private static final long serialVersionUID = 1L;

    private RunCancelledException(Problems problems) {
        super(problems);
    }

    static RunCancelledException whileCompiling() {
        return before("rules and scores were worked out");
    }

    /**
     * A run that was cancelled before it came to an end.
     *
     * @param end what had not happened yet, as the end of an English sentence
     */
    public static RunCancelledException before(String end) {
        Problems problems = new Problems();
        problems.add(ProblemCode.RUN_CANCELLED, Location.inModel(""), "the run was cancelled before " + end);
        return new RunCancelledException(problems);
    }
}
