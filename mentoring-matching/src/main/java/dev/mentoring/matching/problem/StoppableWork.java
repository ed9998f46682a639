package dev.mentoring.matching.problem;

import java.util.function.BooleanSupplier;

/**
 * Long work that its caller can stop: it tells of every step, and the caller is asked at the first one and then every {@value
 * #STEPS_ASKED} steps, so that a step may take as long as a hundred thousandth of a second. Not for use by several threads at once.
 */
public final class StoppableWork {

    /** After so many steps the caller is asked again. */
    public static final int STEPS_ASKED = 1_024;

    private final String what;
    private final BooleanSupplier stop;
    private long left;

    private StoppableWork(String what, BooleanSupplier stop) {
        this.what = what;
        this.stop = stop;
    }

    /**
     * Starts work.
     *
     * @param what what is going on, in words that follow "while"
     * @param stop says true when the work is to stop
     */
    public static StoppableWork of(String what, BooleanSupplier stop) {
        return new StoppableWork(what, stop);
    }

    /** Work that nobody stops. */
    public static StoppableWork unstoppable() {
        return new StoppableWork("", () -> false);
    }

    /**
     * Tells of a step that takes no time to speak of.
     *
     * @throws RunCancelledException when the caller was asked and wants to stop
     */
    public void step() {
        steps(1);
    }

    /**
     * Tells of several steps at once.
     *
     * @throws RunCancelledException when the caller was asked and wants to stop
     */
    public void steps(int count) {
        left -= count;
        if (left < 0) {
            left = STEPS_ASKED - 1;
            ask();
        }
    }

    /**
     * Asks the caller, as before a step that may take long.
     *
     * @throws RunCancelledException when the caller wants to stop
     */
    public void ask() {
        if (stop.getAsBoolean()) {
            throw RunCancelledException.during(what);
        }
    }
}
