package dev.mentoring.matching.benchmark;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts one process for one solver. {@code BENCH_LEMON} in the environment is the program of the solvers that begin with
 * {@code lemon-}, {@code BENCH_SCIPY} the Python that runs those that begin with {@code scipy-}; where they are missing, the solvers
 * are too.
 */
final class Programs {

    private final Path directory;
    private final int phaseSeconds;

    /**
     * Prepares to start processes.
     *
     * @param directory where their output goes
     * @param phaseSeconds seconds for each phase of {@link TimedCalls}
     */
    Programs(Path directory, int phaseSeconds) {
        this.directory = directory;
        this.phaseSeconds = phaseSeconds;
    }

    /**
     * How a solver is started; nothing when it is not installed.
     *
     * @throws IllegalArgumentException when there is no such solver
     */
    private Optional<ImmutableList<String>> program(String solver, String heap) {
        if (solver.startsWith("lemon-")) {
            return environment("BENCH_LEMON").map(ImmutableList::of);
        }
        if (solver.startsWith("scipy-")) {
            return environment("BENCH_SCIPY").map(python -> ImmutableList.of(python, "src/bench/peers/scipy_bench.py"));
        }
        Solvers.requireKnown(solver);
        return Optional.of(ImmutableList.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx" + heap,
                "-classpath",
                System.getProperty("java.class.path", ""),
                Measure.class.getName()));
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }

    /**
     * Whether a solver is installed.
     *
     * @throws IllegalArgumentException when there is no such solver
     */
    boolean has(String solver) {
        return program(solver, "1g").isPresent();
    }

    /** Measures a solver on an instance; a process that takes too long is ended. */
    Measurement run(Case one, int round, String solver, Path instance) throws IOException, InterruptedException {
        String name = one.instanceOf(round);
        File output = directory.resolve("last.out").toFile();
        File errors = directory.resolve("last.err").toFile();
        ImmutableList<String> command = ImmutableList.<String>builder()
                .addAll(program(solver, one.heap()).orElseThrow())
                .add(solver, instance.toString(), Integer.toString(phaseSeconds))
                .build();
        Process process = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(errors)
                .start();
        if (!process.waitFor(one.seconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return Measurement.late(name, solver, round, one.seconds());
        }
        List<String> printed = Files.readAllLines(output.toPath());
        if (process.exitValue() != 0 || printed.size() != 1) {
            return Measurement.broken(name, solver, round, reason(errors.toPath(), process.exitValue()));
        }
        return Measurement.of(name, solver, round, printed.get(0));
    }

    private static String reason(Path errors, int exit) throws IOException {
        try (var lines = Files.lines(errors)) {
            return lines.filter(line -> line.contains("Error") || line.contains("Exception"))
                    .map(String::strip)
                    .findFirst()
                    .orElse("exit " + exit);
        }
    }
}
