package dev.mentoring.matching.experiment;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
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
 * Threads that take blocks one after the other; the thread of the caller hears what is finished, tells of progress and asks whether
 * to stop, several times in a tenth of a second.
 *
 * <p>When the run ends, however it does, no thread is left behind.
 */
final class Workers {

    private static final long PATIENCE_MILLIS = 20;

    private final int threads;
    private final RunControl control;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final long total;
    private long done;

    /** One finished block, or why there will be no more. */
    private record Finished(ImmutableList<Trial> trials, Optional<Throwable> thrown) {}

    /** How a block is run: gives what was finished when it was stopped. */
    interface Task {
        ImmutableList<Trial> run(Block block, BooleanSupplier stop);
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
     * @param take is given the trials of each, on the thread of the caller
     * @return false when the run was stopped
     */
    boolean run(List<Block> blocks, Task task, Consumer<ImmutableList<Trial>> take) {
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
            finished.forEach(unheard -> take.accept(unheard.trials()));
        }
    }

    private void work(List<Block> blocks, Task task) {
        try {
            for (int k = next.getAndIncrement(); k < blocks.size() && !stop.get(); k = next.getAndIncrement()) {
                finished.add(new Finished(task.run(blocks.get(k), stop::get), Optional.empty()));
            }
        } catch (Throwable thrown) {
            finished.add(new Finished(ImmutableList.of(), Optional.of(thrown)));
        }
    }

    private boolean hear(int expected, Consumer<ImmutableList<Trial>> take) {
        for (int heard = 0; heard < expected; ) {
            if (control.cancelled().getAsBoolean()) {
                return false;
            }
            Optional<Finished> news = await();
            if (news.isEmpty()) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                continue;
            }
            news.get().thrown().ifPresent(Workers::rethrow);
            ImmutableList<Trial> trials = news.get().trials();
            take.accept(trials);
            heard++;
            done += trials.size();
            control.progress().at(done, total);
        }
        return true;
    }

    private Optional<Finished> await() {
        try {
            return Optional.ofNullable(finished.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
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
