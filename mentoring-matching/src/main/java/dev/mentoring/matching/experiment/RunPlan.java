package dev.mentoring.matching.experiment;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.strategy.RunControl;

/**
 * How a design is run; none of it changes the report.
 *
 * <p>Progress is that of the trials. The report, which takes as a rule less time, is made after the last of them and can be stopped as
 * they can, but is not told of, so that progress never falls and means one thing; who wants to hear of it takes two steps, {@link
 * Bench#trials} and {@link ExperimentReport#of(Design, com.google.common.collect.ImmutableList, RunControl)}, each with a control.
 *
 * @param threads how many questions, each as it is told, are worked on at once: 1 to {@link #MOST_THREADS}
 * @param log where finished trials are kept
 * @param control is told of progress, in trials, and can stop the run; asked on the thread of the caller
 */
public record RunPlan(int threads, TrialLog log, RunControl control) {

    /** The largest number of threads. */
    public static final int MOST_THREADS = 1_024;

    /**
     * Takes a plan.
     *
     * @throws InvalidModelException when the number of threads is outside its limits
     */
    public RunPlan {
        if (threads < 1 || threads > MOST_THREADS) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "threads", "threads are from 1 to " + MOST_THREADS);
        }
    }

    /** One thread, no log, nobody who watches. */
    public static RunPlan alone() {
        return new RunPlan(1, TrialLog.none(), RunControl.none());
    }

    /** The plan with another number of threads. */
    public RunPlan on(int otherThreads) {
        return new RunPlan(otherThreads, log, control);
    }

    /** The plan with another log. */
    public RunPlan keepingIn(TrialLog other) {
        return new RunPlan(threads, other, control);
    }

    /** The plan, watched by somebody else. */
    public RunPlan watchedBy(RunControl other) {
        return new RunPlan(threads, log, other);
    }
}
