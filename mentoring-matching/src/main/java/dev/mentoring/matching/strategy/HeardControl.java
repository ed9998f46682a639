package dev.mentoring.matching.strategy;

import org.jspecify.annotations.Nullable;

/** The control of a run, with what the caller said through it: what a caller does is never a fault of the strategy. */
final class HeardControl implements RunControl.Progress {

    private final RunControl control;
    private volatile boolean stopped;
    private volatile @Nullable Throwable thrown;

    HeardControl(RunControl control) {
        this.control = control;
    }

    /** The control for the strategy to use. */
    RunControl forStrategy() {
        return new RunControl(this::isCancelled, this);
    }

    /** Whether the caller has asked the run to stop. */
    boolean hasStopped() {
        return stopped;
    }

    /** Whether it is the caller's own code that threw this. */
    boolean threw(Throwable what) {
        return thrown == what;
    }

    private boolean isCancelled() {
        try {
            boolean now = control.cancelled().getAsBoolean();
            if (now) {
                stopped = true;
            }
            return now;
        } catch (RuntimeException e) {
            thrown = e;
            throw e;
        }
    }

    @Override
    public void at(long done, long of) {
        try {
            control.progress().at(done, of);
        } catch (RuntimeException e) {
            thrown = e;
            throw e;
        }
    }

    @Override
    public void solvedBy(String engine, String reason) {
        try {
            control.progress().solvedBy(engine, reason);
        } catch (RuntimeException e) {
            thrown = e;
            throw e;
        }
    }
}
