package dev.mentoring.matching.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One call of one solver on one instance; its model is made and its answer compared with ours before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PairingBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Name of the instance, one of {@link Instances}. */
    @Param("d1-500-1e3")
    public String instance = "";

    /** Name of the solver, one of {@link Solvers}. */
    @Param("max-score")
    public String solver = "";

    private LongSupplier call = () -> 0;

    /**
     * Time that the measuring thread has spent on a processor, native code included and garbage collection left out: the
     * figure to compare on a machine that has other work. JMH sums both over the measured iterations.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class ProcessorTime {

        /** Nanoseconds. */
        public long nanos;
        /** Calls that took them. */
        public long calls;
    }

    /** Makes the solver's model, and refuses a solver that does not find what we find. */
    @Setup
    public void prepare() {
        call = Solvers.prepare(Solvers.named(solver), Instances.named(instance));
    }

    /** Solves the instance once. */
    @Benchmark
    public long solve(ProcessorTime time) {
        long before = THREADS.getCurrentThreadCpuTime();
        long objective = call.getAsLong();
        time.nanos += THREADS.getCurrentThreadCpuTime() - before;
        time.calls++;
        return objective;
    }
}
