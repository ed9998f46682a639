package dev.mentoring.matching.experiment;

import com.google.common.base.Throwables;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Threads that take blocks one after the other; the thread of the caller hears of each trial as it is finished, tells of progress and
 * asks whether to stop, several times in a tenth of a second.
 *
 * <p>When the run ends, however it does, no thread is left behind.
 */
final class Workers {

    private static final long PATIENCE_MILLIS = 20;

    private final int threads;
    private final RunControl control;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final long total;
    private long done;

    /** What a worker tells. */
    private sealed interface News {

        /** A trial that is finished. */
        record Finished(Trial trial) implements News {}

        /** A block of which nothing more will come. */
        record Ended() implements News {}

        /** Why there will be no more. */
        record Fault(Throwable thrown) implements News {}
    }

    /** How a block is run: gives each trial as soon as it is finished. */
    interface Task {
        void run(Block block, BooleanSupplier stop, Consumer<Trial> finished);
    }

    Workers(RunPlan plan, long done, long total) {
        threads = plan.threads();
        control = plan.control();
        this.done = done;
        this.total = total;
    }

    /**
     * Runs every block.
     *
     * @param take is given each trial, on the thread of the caller; those that were finished before a fault or a stop, too
     * @return false when the run was stopped
     */
    boolean run(List<Block> blocks, Task task, Consumer<Trial> take) {
        control.progress().at(done, total);
        List<Thread> crew = new ArrayList<>();
        try {
            for (int k = 0; k < Math.min(threads, blocks.size()); k++) {
                Thread worker = new Thread(() -> work(blocks, task), "mentoring-bench-" + k);
                worker.setDaemon(true);
                worker.start();
                crew.add(worker);
            }
            return hear(blocks.size(), take);
        } finally {
            stop.set(true);
            join(crew);
            takeUnheard(take);
        }
    }

    private void work(List<Block> blocks, Task task) {
        try {
            for (int k = next.getAndIncrement(); k < blocks.size() && !stop.get(); k = next.getAndIncrement()) {
                task.run(blocks.get(k), stop::get, trial -> news.add(new News.Finished(trial)));
                news.add(new News.Ended());
            }
        } catch (Throwable thrown) {
            news.add(new News.Fault(thrown));
        }
    }

    private boolean hear(int expected, Consumer<Trial> take) {
        // Nobody is asked whether to stop when all is done, though the last blocks have not told that they have ended.
        for (int ended = 0; ended < expected && done < total; ) {
            if (control.cancelled().getAsBoolean()) {
                return false;
            }
            Optional<News> heard = await();
            if (heard.isEmpty()) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
            } else if (heard.get() instanceof News.Fault fault) {
                rethrow(fault.thrown());
            } else if (heard.get() instanceof News.Finished finished) {
                take.accept(finished.trial());
                done++;
                control.progress().at(done, total);
            } else {
                ended++;
            }
        }
        return true;
    }

    private void takeUnheard(Consumer<Trial> take) {
        for (News unheard : news) {
            if (unheard instanceof News.Finished finished) {
                take.accept(finished.trial());
            }
        }
    }

    private Optional<News> await() {
        try {
            return Optional.ofNullable(news.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void rethrow(Throwable thrown) {
        Throwables.throwIfUnchecked(thrown);
        throw new IllegalStateException(thrown);
    }

    /** Waits for the workers, who stop as soon as the strategy heeds it; an interrupt meanwhile is kept for the caller. */
    private static void join(List<Thread> crew) {
        boolean interrupted = Thread.interrupted();
        for (Thread worker : crew) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
