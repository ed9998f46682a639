package dev.mentoring.matching.kernel.assignment;

import java.util.function.BooleanSupplier;

/** Counts steps, asks now and then whether to stop, and knows when too many were made. */
final class WorkMeter {

    private static final int STEPS_BETWEEN_POLLS = 1 << 15;

    private final BooleanSupplier cancelled;
    private final long budget;
    private long steps;
    private long nextPoll = STEPS_BETWEEN_POLLS;
    private boolean isCancelled;

    /**
     * Starts at no steps.
     *
     * @param budget how many steps may be made
     * @param cancelled asked often whether to stop
     */
    WorkMeter(long budget, BooleanSupplier cancelled) {
        this.budget = budget;
        this.cancelled = cancelled;
    }

    long steps() {
        return steps;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    boolean isSpent() {
        return steps > budget;
    }

    /** Counts steps made; true when the work must end. */
    boolean mustStop(long made) {
        steps += made;
        return steps >= nextPoll && poll();
    }

    /** Asks at once; true when the work must end. */
    boolean poll() {
        nextPoll = steps + STEPS_BETWEEN_POLLS;
        isCancelled = isCancelled || cancelled.getAsBoolean();
        return isCancelled || isSpent();
    }
}
