package dev.mentoring.matching.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Measures one solver of {@link Solvers} on one instance, in a process of its own, and prints one line of JSON. */
public final class Measure {

    private Measure() {}

    /**
     * Measures.
     *
     * @param arguments name of the solver, file of the instance, seconds for each phase of {@link TimedCalls}
     */
    public static void main(String[] arguments) throws IOException {
        // Nothing but the call may hold the instance, so that solvers with arrays of their own do not keep both.
        LongSupplier call = Solvers.prepare(arguments[0], Instance.read(Path.of(arguments[1])));
        long modelMegabytes = ProcessTimes.peakMegabytes();
        TimedCalls calls = new TimedCalls(call, Double.parseDouble(arguments[2]));
        System.out.printf(
                Locale.ROOT,
                "{\"cpu_ms\": %.3f, \"clock_ms\": %.3f, \"samples\": %d, \"first_cpu_ms\": %.3f, \"first_clock_ms\": %.3f,"
                        + " \"model_mb\": %d, \"peak_mb\": %d, \"objective\": %d}%n",
                calls.median(TimedCalls.Sample::processorMillis),
                calls.median(TimedCalls.Sample::clockMillis),
                calls.samples(),
                calls.first().processorMillis(),
                calls.first().clockMillis(),
                modelMegabytes,
                calls.peakMegabytes(),
                calls.objective());
    }
}
