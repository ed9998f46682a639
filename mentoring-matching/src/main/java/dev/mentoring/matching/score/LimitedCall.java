package dev.mentoring.matching.score;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of scorers that must not take longer than a limit.
 *
 * <p>The scorers run on a daemon thread, so that one that never ends and ignores interrupts neither holds up the caller nor keeps
 * the virtual machine from ending. What the thread writes belongs to it alone until it is done; a caller who left never looks at it.
 */
final class LimitedCall<T> implements Asking, Runnable {

    private static final long NANOS_BETWEEN_POLLS = 20_000_000;

    private final Function<Asking, T> work;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean abandoned;
    private volatile @Nullable Asked asked;
    private @Nullable T result;
    private @Nullable RuntimeException failure;
    private @Nullable Error error;

    private LimitedCall(Function<Asking, T> work) {
        this.work = work;
    }

    /**
     * What the work gives, done with or without a limit.
     *
     * @param poll called on the thread of the caller now and then while there is a limit; throws to stop waiting
     * @throws ScorerException when the time is over; else what the work throws
     */
    static <T> T of(Optional<Duration> limit, Runnable poll, Function<Asking, T> work) {
        return limit.isEmpty() ? work.apply(UNHEARD) : new LimitedCall<>(work).await(limit.get(), poll);
    }

    private T await(Duration limit, Runnable poll) {
        Thread thread = new Thread(this, "mentoring-scorers");
        thread.setDaemon(true);
        thread.start();
        try {
            if (!isDone(TimeUnit.NANOSECONDS.convert(limit), poll)) {
                throw ScorerException.timedOut(Optional.ofNullable(asked), limit);
            }
        } finally {
            abandoned = true;
            if (done.getCount() > 0) {
                thread.interrupt();
            }
        }
        if (error != null) {
            throw error;
        }
        if (failure != null) {
            throw failure;
        }
        return requireNonNull(result);
    }

    /** Waits; an interrupt of the caller stops nothing by itself, is there for the poll to see, and is there afterwards. */
    private boolean isDone(long nanos, Runnable poll) {
        long start = System.nanoTime();
        boolean interrupted = false;
        try {
            while (true) {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                poll.run();
                interrupted = Thread.interrupted();
                long left = nanos - (System.nanoTime() - start);
                try {
                    if (done.await(Math.min(left, NANOS_BETWEEN_POLLS), TimeUnit.NANOSECONDS)) {
                        return true;
                    }
                    if (left <= 0) {
                        return false;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void next(Asked next) {
        if (abandoned) {
            throw new Abandoned();
        }
        asked = next;
    }

    @Override
    public void run() {
        try {
            result = work.apply(this);
        } catch (RuntimeException e) {
            failure = e;
        } catch (Error e) {
            error = e;
        } finally {
            done.countDown();
        }
    }

    /** Ends work for which nobody waits any more. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("nobody waits any more", null, false, false);
        }
    }
}
