package dev.mentoring.matching.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs every solver on every instance, each time in a process of its own, round by round: what slows the machine for a while
 * slows all of them. Lines of JSON go to {@code results.jsonl} and a {@link Table} to {@code table.md}, in the directory
 * {@code BENCH_DIR} of the environment, which also keeps the instances.
 *
 * <p>All solvers must find the same total score; the run fails where one does not.
 */
public final class Comparison {

    private final Settings settings;
    private final Path directory;
    private final Programs programs;
    private final Path results;
    private final List<Measurement> measurements = new ArrayList<>();
    private final Map<String, Measurement> firstByInstance = new HashMap<>();

    private Comparison(Settings settings, Path directory) {
        this.settings = settings;
        this.directory = directory;
        programs = new Programs(directory, settings.phaseSeconds());
        results = directory.resolve("results.jsonl");
    }

    /**
     * Measures and prints.
     *
     * @param arguments see {@link Settings}
     * @throws IllegalStateException when two solvers do not find the same total score, which ends the run, or when one
     *     ended with an error, which does not
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(System.getenv().getOrDefault("BENCH_DIR", "target/benchmarks/comparison"));
        Files.createDirectories(directory);
        Comparison comparison = new Comparison(Settings.of(arguments), directory);
        comparison.measure();
        String table = new Table(comparison.measurements).markdown();
        Files.writeString(directory.resolve("table.md"), table);
        System.out.println(table + "\n" + machine());
        if (comparison.measurements.stream().anyMatch(Measurement::isBroken)) {
            throw new IllegalStateException("a solver ended with an error");
        }
    }

    private static String machine() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
    }

    private void measure() throws IOException, InterruptedException {
        Files.writeString(results, "");
        settings.cases().stream()
                .flatMap(one -> one.solvers().stream())
                .distinct()
                .filter(solver -> settings.takesPart(solver) && !programs.has(solver))
                .forEach(missing -> System.out.println(missing + " is not installed and left out"));
        long start = System.nanoTime();
        int rounds = settings.cases().stream().mapToInt(Case::rounds).max().orElse(0);
        for (int round = 1; round <= Math.min(rounds, settings.rounds()); round++) {
            for (Case one : settings.cases()) {
                if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(settings.minutes())) {
                    System.out.println("time is up in round " + round + ", before " + one.instance());
                    return;
                }
                if (round <= one.rounds()) {
                    measure(one, round);
                }
            }
        }
    }

    private void measure(Case one, int round) throws IOException, InterruptedException {
        Path instance = instance(one.instanceOf(round));
        for (String solver : one.solvers()) {
            if (settings.takesPart(solver) && isReady(one, solver)) {
                Measurement measurement = programs.run(one, round, solver, instance);
                System.out.println(measurement.json());
                Files.writeString(results, measurement.json() + "\n", StandardOpenOption.APPEND);
                measurements.add(measurement);
                requireAgreement(measurement);
            }
        }
    }

    /** Whether a solver is installed, and has not failed on the instance in an earlier round. */
    private boolean isReady(Case one, String solver) {
        return programs.has(solver)
                && measurements.stream()
                        .noneMatch(earlier -> earlier.hasFailed()
                                && earlier.solver().equals(solver)
                                && earlier.kind().equals(one.instance()));
    }

    private void requireAgreement(Measurement measurement) {
        if (measurement.hasFailed()) {
            return;
        }
        Measurement first = firstByInstance.computeIfAbsent(measurement.text("instance"), unknown -> measurement);
        if (first.number("objective") != measurement.number("objective")) {
            throw new IllegalStateException("two solvers disagree: " + first.json() + " and " + measurement.json());
        }
    }

    /** The file of an instance, which is made whole or not at all. */
    private Path instance(String name) throws IOException {
        Path file = directory.resolve(name + ".bin");
        if (!Files.exists(file)) {
            Path part = directory.resolve("part");
            Instances.write(name, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
