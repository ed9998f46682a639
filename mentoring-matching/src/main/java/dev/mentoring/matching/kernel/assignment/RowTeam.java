package dev.mentoring.matching.kernel.assignment;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Does work on all rows in equal parts, one in the calling thread and the others in threads of their own, which have ended
 * when it returns.
 *
 * <p>Only the calling thread asks the caller whether to stop. What any part throws is thrown on, once all have ended.
 */
final class RowTeam {

    private static final int MILLISECONDS_BETWEEN_POLLS = 20;

    private final int threads;
    private final BooleanSupplier cancelled;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;

    /** One part of the work. */
    interface Part {
        /**
         * Works on a range of rows, and ends early once it must stop.
         *
         * @param number of the part, from zero
         * @param from first row
         * @param to end of the rows
         * @param mustStop to be asked often
         */
        void run(int number, int from, int to, BooleanSupplier mustStop);
    }

    RowTeam(int threads, BooleanSupplier cancelled) {
        this.threads = threads;
        this.cancelled = cancelled;
    }

    int threads() {
        return threads;
    }

    /** Works on all rows; false when stopped. */
    boolean run(int rows, Part part) {
        Thread[] helper = new Thread[threads - 1];
        for (int t = 0; t < helper.length; t++) {
            int number = t + 1;
            helper[t] = new Thread(() -> guard(number, rows, part, () -> stopped), "assignment-" + number);
            helper[t].setDaemon(true);
        }
        guard(() -> {
            for (Thread one : helper) {
                one.start();
            }
        });
        guard(0, rows, part, this::poll);
        boolean interrupted = false;
        for (Thread one : helper) {
            interrupted |= await(one);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow();
        return !poll();
    }

    private void guard(int number, int rows, Part part, BooleanSupplier mustStop) {
        guard(() -> part.run(number, end(number - 1, rows), end(number, rows), mustStop));
    }

    private void guard(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error thrown) {
            failure.compareAndSet(null, thrown);
            stopped = true;
        }
    }

    private int end(int number, int rows) {
        return (int) ((long) rows * (number + 1) / threads);
    }

    private boolean poll() {
        if (!stopped && cancelled.getAsBoolean()) {
            stopped = true;
        }
        return stopped;
    }

    /** Waits for the end of a thread; whether the waiting one was interrupted. */
    private boolean await(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join(MILLISECONDS_BETWEEN_POLLS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            guard(this::poll);
        }
        return interrupted;
    }

    private void rethrow() {
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
