package dev.mentoring.json.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fuzzing as a process of its own, which the test starts with a small heap and small stacks.
 *
 * <p>Arguments: seed, number of the first document, number of documents, threads. One document alone is looked at again with
 * its number and a count of one. What was found is kept under {@code target/fuzz}.
 */
public final class FuzzingProcess {

    private static final Path FOUND = Path.of("target/fuzz");
    private static final int MOST_FOUND = 25;
    private static final long MOST_NANOS = 1_000_000_000;
    private static final int WARM_UP = 20_000;

    private final Fuzzing fuzzing;
    private final long end;
    private final AtomicLong next;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final AtomicLong passed = new AtomicLong();
    private final AtomicInteger found = new AtomicInteger();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private long slowest;
    private String slowestCase = "";

    /** What has gone through one door. */
    private static final class Tally {
        private long passed;
        private long accepted;
        private long nanos;
    }

    private FuzzingProcess(long seed, long first, long count) {
        this.fuzzing = new Fuzzing(seed, true);
        this.next = new AtomicLong(first);
        this.end = first + count;
    }

    /** Exits with 0 when nothing was found, else with 1. */
    public static void main(String[] arguments) throws InterruptedException {
        long seed = Long.parseLong(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        FuzzingProcess process = new FuzzingProcess(seed, first, count);
        Thread[] threads = new Thread[Integer.parseInt(arguments[3])];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(process::run, "fuzzing-" + i);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        process.report(seed);
        System.exit(process.found.get() == 0 && process.passed.get() == count ? 0 : 1);
    }

    private void run() {
        for (long number = next.getAndIncrement(); number < end && found.get() < MOST_FOUND; ) {
            one(fuzzing.document(number));
            number = next.getAndIncrement();
        }
    }

    /** Catches whatever is thrown, errors included: that nothing undocumented is thrown is what is to be shown. */
    @SuppressWarnings("CatchingUnchecked")
    private void one(Fuzzing.Case one) {
        try {
            Fuzzing.Outcome outcome = Fuzzing.pass(one);
            count(one, outcome);
        } catch (Throwable e) {
            keep(one, e);
        }
        passed.incrementAndGet();
    }

    private synchronized void count(Fuzzing.Case one, Fuzzing.Outcome outcome) {
        Tally tally = tallies.computeIfAbsent(one.door().name(), name -> new Tally());
        long nanos = outcome.nanos();
        tally.passed++;
        tally.accepted += outcome.accepted() ? 1 : 0;
        tally.nanos += nanos;
        if (passed.get() > WARM_UP && nanos > slowest) {
            slowest = nanos;
            slowestCase = one.toString();
            if (nanos > MOST_NANOS) {
                keep(one, new Finding("took " + nanos / 1_000_000 + " ms of processor time"));
            }
        }
    }

    private synchronized void keep(Fuzzing.Case one, Throwable thrown) {
        if (found.incrementAndGet() > MOST_FOUND) {
            return;
        }
        out.println("FOUND: " + one);
        thrown.printStackTrace(out);
        try {
            Files.createDirectories(FOUND);
            Files.write(
                    FOUND.resolve(one.door().name() + "-" + one.number()),
                    one.document().toArray());
        } catch (IOException e) {
            out.println("it could not be kept: " + e);
        }
    }

    private void report(long seed) {
        tallies.forEach((door, tally) -> out.println("fuzzing: " + door + " " + tally.passed + ", accepted "
                + tally.accepted + ", microseconds each " + tally.nanos / 1_000 / tally.passed));
        out.println("fuzzing: seed " + seed + ", " + passed + " documents, " + found + " findings");
        out.println("fuzzing: the slowest took " + slowest / 1_000 + " microseconds of processor time: " + slowestCase);
    }
}
