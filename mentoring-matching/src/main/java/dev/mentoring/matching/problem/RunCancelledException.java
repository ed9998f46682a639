package dev.mentoring.matching.problem;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;

/** Thrown when the caller stops a run that comes to no result of its own, which could say so. */
public final class RunCancelledException extends MentoringException {

    private static final long serialVersionUID = 1L;

    private RunCancelledException(Problems problems) {
        super(problems);
    }

    static RunCancelledException whileCompiling() {
        return during("rules and scores were worked out");
    }

    /**
     * Of a run that was stopped.
     *
     * @param work what was going on, in words that follow "while"
     */
    public static RunCancelledException during(String work) {
        Problems problems = new Problems();
        problems.add(ProblemCode.RUN_CANCELLED, Location.inModel(""), "the run was cancelled while " + work);
        return new RunCancelledException(problems);
    }
}
