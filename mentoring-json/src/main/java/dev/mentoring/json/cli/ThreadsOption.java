package dev.mentoring.json.cli;

import dev.mentoring.matching.experiment.RunPlan;
import picocli.CommandLine.Option;

/** How many trials of an experiment run at once. */
final class ThreadsOption {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many trials run at once; default: as many as there are processors")
    private int threads = Math.min(RunPlan.MOST_THREADS, Runtime.getRuntime().availableProcessors());

    ThreadsOption() {}

    int count() {
        return threads;
    }
}
