package dev.mentoring.json.cli;

import dev.mentoring.matching.experiment.RunPlan;
import picocli.CommandLine.Option;

/** How many questions of an experiment are worked on at once. */
final class ThreadsOption {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many questions are worked on at once; default: as many as there are processors")
    private int threads = Math.min(RunPlan.MOST_THREADS, Runtime.getRuntime().availableProcessors());

    ThreadsOption() {}

    int count() {
        return threads;
    }
}
