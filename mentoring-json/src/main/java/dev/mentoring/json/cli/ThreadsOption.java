package dev.mentoring.json.cli;

import dev.mentoring.matching.experiment.RunPlan;
import picocli.CommandLine.Option;

/** How many questions of an experiment are worked on at once. */
final class ThreadsOption {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "how many questions are worked on at once, from 1 to 1024; default: as many as there are processors")
    private int threads = Math.min(RunPlan.MOST_THREADS, Runtime.getRuntime().availableProcessors());

    ThreadsOption() {}

    int count() {
        if (threads < 1 || threads > RunPlan.MOST_THREADS) {
            throw new UsageException("--threads takes a whole number from 1 to " + RunPlan.MOST_THREADS);
        }
        return threads;
    }
}
