package dev.mentoring.matching.experiment;

import dev.mentoring.matching.problem.RunCancelledException;
import dev.mentoring.matching.strategy.RunControl;

/** Tells how far a report has come, in series that are summed up or compared, and asks whether to stop. */
final class ReportWatch {

    private final RunControl control;
    private final long total;
    private long done;

    ReportWatch(RunControl control, long total) {
        this.control = control;
        this.total = total;
        control.progress().at(done, total);
    }

    /** Asks whether to go on, as {@link #ask(RunControl)}. */
    void ask() {
        ask(control);
    }

    /**
     * Asks whether to go on.
     *
     * @throws RunCancelledException when the control says no, or the thread is interrupted
     */
    static void ask(RunControl control) {
        if (control.cancelled().getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw RunCancelledException.during("the report was made");
        }
    }

    /** Tells that so many series more are done. */
    void tell(long series) {
        done += series;
        control.progress().at(done, total);
    }
}
