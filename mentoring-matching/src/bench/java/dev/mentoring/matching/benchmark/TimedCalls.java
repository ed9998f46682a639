package dev.mentoring.matching.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Calls one solver: a first call, then up to five samples to warm up, then up to seven that are timed, each of the two within a
 * number of seconds. A sample is as many calls as fill 200 ms, so that short calls are measured above the resolution of the
 * clocks. Where the first call takes more than eight seconds it is itself the figure.
 */
final class TimedCalls {

    private static final int WARM_UP_SAMPLES = 5;
    private static final int TIMED_SAMPLES = 7;
    private static final double SAMPLE_MILLIS = 200;
    private static final double SLOW_MILLIS = 8_000;

    private final LongSupplier call;
    private final double phaseMillis;
    private final long objective;
    private final Sample first;
    private final long peakMegabytes;
    private final List<Sample> timed = new ArrayList<>();

    /** What one call took, in milliseconds. */
    record Sample(double processorMillis, double clockMillis) {}

    /**
     * Makes the calls.
     *
     * @throws IOException when the system does not tell about the process what it should
     * @throws IllegalStateException when two calls do not find the same objective
     */
    TimedCalls(LongSupplier call, double phaseSeconds) throws IOException {
        this.call = call;
        phaseMillis = 1000 * phaseSeconds;
        ProcessTimes before = ProcessTimes.now();
        objective = call.getAsLong();
        ProcessTimes after = ProcessTimes.now();
        first = new Sample(after.processorMillisSince(before), after.clockMillisSince(before));
        peakMegabytes = ProcessTimes.peakMegabytes();
        if (!isSlow()) {
            phase(WARM_UP_SAMPLES);
            timed.addAll(phase(TIMED_SAMPLES));
        }
    }

    private boolean isSlow() {
        return first.processorMillis > SLOW_MILLIS;
    }

    private List<Sample> phase(int most) {
        List<Sample> samples = new ArrayList<>();
        ProcessTimes start = ProcessTimes.now();
        do {
            samples.add(sample());
        } while (samples.size() < most && ProcessTimes.now().clockMillisSince(start) < phaseMillis);
        return samples;
    }

    private Sample sample() {
        ProcessTimes start = ProcessTimes.now();
        ProcessTimes end;
        int calls = 0;
        do {
            long found = call.getAsLong();
            if (found != objective) {
                throw new IllegalStateException("one call finds " + objective + " and another " + found);
            }
            calls++;
            end = ProcessTimes.now();
        } while (end.clockMillisSince(start) < SAMPLE_MILLIS);
        return new Sample(end.processorMillisSince(start) / calls, end.clockMillisSince(start) / calls);
    }

    long objective() {
        return objective;
    }

    Sample first() {
        return first;
    }

    /** See {@link ProcessTimes#peakMegabytes}; after the first call, before garbage of later ones gathers. */
    long peakMegabytes() {
        return peakMegabytes;
    }

    /** How many samples were timed; none where the first call is the figure. */
    int samples() {
        return timed.size();
    }

    /** The median of one of the times over the timed samples, or that of the first call. */
    double median(ToDoubleFunction<Sample> time) {
        return timed.isEmpty()
                ? time.applyAsDouble(first)
                : timed.stream().mapToDouble(time).sorted().toArray()[timed.size() / 2];
    }
}
