package dev.mentoring.matching.problem;

import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;

/** Thrown when the caller stops a run before its problem is compiled, so that there is nothing that a result could answer. */
public final class RunCancelledException extends MentoringException {

    private static final long serialVersionUID = 1L;

    private RunCancelledException(Problems problems) {
        super(problems);
    }

    static RunCancelledException whileCompiling() {
        Problems problems = new Problems();
        problems.add(
                ProblemCode.RUN_CANCELLED,
                Location.inModel(""),
                "the run was cancelled while rules and scores were worked out");
        return new RunCancelledException(problems);
    }
}
