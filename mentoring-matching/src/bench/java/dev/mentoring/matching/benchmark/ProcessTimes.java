package dev.mentoring.matching.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a process has used at one moment.
 *
 * @param processorNanos processor time of all threads, those of the collector, the compiler and native code included; in steps
 *     of 10 ms on JDK 17
 * @param threadNanos processor time of the asking thread, exact
 * @param clockNanos time on the clock
 */
record ProcessTimes(long processorNanos, long threadNanos, long clockNanos) {

    private static final OperatingSystemMXBean PROCESS =
            Objects.requireNonNull(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class));

    static ProcessTimes now() {
        return new ProcessTimes(
                PROCESS.getProcessCpuTime(),
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
                System.nanoTime());
    }

    /** Milliseconds of processor time since an earlier moment; of two lower bounds the better one. */
    double processorMillisSince(ProcessTimes earlier) {
        return Math.max(processorNanos - earlier.processorNanos, threadNanos - earlier.threadNanos) / 1e6;
    }

    double clockMillisSince(ProcessTimes earlier) {
        return (clockNanos - earlier.clockNanos) / 1e6;
    }

    /** The most memory that this process has held so far, in megabytes of 2^20 octets; -1 where the system does not tell. */
    static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        }
    }
}
