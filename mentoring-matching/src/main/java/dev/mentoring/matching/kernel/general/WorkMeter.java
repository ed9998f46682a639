package dev.mentoring.matching.kernel.general;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Counts steps, asks now and then whether to stop, and tells how far the work is. */
final class WorkMeter {

    private static final int STEPS_BETWEEN_POLLS = 1 << 15;

    private final BooleanSupplier cancelled;
    private final LongConsumer progress;
    private long steps;
    private long nextPoll = STEPS_BETWEEN_POLLS;
    private boolean isCancelled;
    private long told;

    /**
     * Starts at no steps.
     *
     * @param cancelled asked often whether to stop
     * @param progress told how many vertices are done, never fewer than before
     */
    WorkMeter(BooleanSupplier cancelled, LongConsumer progress) {
        this.cancelled = cancelled;
        this.progress = progress;
    }

    long steps() {
        return steps;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    /** Counts steps made; true when the work must end. */
    boolean mustStop(long made) {
        steps += made;
        if (steps >= nextPoll) {
            nextPoll = steps + STEPS_BETWEEN_POLLS;
            isCancelled = isCancelled || cancelled.getAsBoolean();
        }
        return isCancelled;
    }

    /** Tells how many vertices are done, unless it was as many before. */
    void tell(long done) {
        if (done > told) {
            told = done;
            progress.accept(done);
        }
    }
}
