package dev.mentoring.matching.strategy;

import java.util.function.BooleanSupplier;

/**
 * How a caller watches and stops a run; both parts are called on the thread of the run, often, and should return at once.
 *
 * @param cancelled says true when the run is to stop; a deadline or an interrupt is one such reason
 * @param progress is told how far the run has come
 */
public record RunControl(BooleanSupplier cancelled, Progress progress) {

    private static final RunControl NONE = new RunControl(() -> false, (done, of) -> {});

    /** Hears how far a run has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Hears of progress.
         *
         * @param done units of work done, never falling within a run
         * @param of units of work in all
         */
        void at(long done, long of);

        /**
         * Hears which engine of a kernel solved the problem, and why it was chosen, both as stable names.
         *
         * <p>Worth knowing for those who measure; a result does not depend on it.
         */
        default void solvedBy(String engine, String reason) {}
    }

    /** A run that nobody watches or stops. */
    public static RunControl none() {
        return NONE;
    }

    /** A run that stops when asked to. */
    public static RunControl cancelledBy(BooleanSupplier cancelled) {
        return new RunControl(cancelled, NONE.progress());
    }
}
