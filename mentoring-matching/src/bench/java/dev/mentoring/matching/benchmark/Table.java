package dev.mentoring.matching.benchmark;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measurements as a table in Markdown: one row for each solver on each kind of instance, medians over its processes. */
public final class Table {

    private final StringBuilder text = new StringBuilder();

    Table(List<Measurement> measurements) {
        line(
                "instance",
                "solver",
                "CPU ms",
                "from – to",
                "clock ms",
                "peak MB",
                "to peer",
                "to kernel",
                "first ms",
                "to warm");
        line("---", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        Multimaps.index(measurements, Measurement::kind)
                .asMap()
                .forEach((instance, ofInstance) -> rows(instance, Multimaps.index(ofInstance, Measurement::solver)));
    }

    /**
     * Prints the table of a file of results.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) throws IOException {
        try (var lines = Files.lines(Path.of(arguments[0]))) {
            System.out.println(new Table(lines.map(Measurement::parse).toList()).markdown());
        }
    }

    String markdown() {
        return text.toString();
    }

    private void rows(String instance, ImmutableListMultimap<String, Measurement> bySolver) {
        ImmutableListMultimap<String, Measurement> answered =
                Multimaps.index(Collections2.filter(bySolver.values(), one -> !one.hasFailed()), Measurement::solver);
        double peer = answered.keySet().stream()
                .filter(solver -> !Solvers.isOurs(solver))
                .mapToDouble(solver -> median(answered.get(solver), "cpu_ms"))
                .min()
                .orElse(Double.NaN);
        double kernel = median(answered.get("kernel"), "cpu_ms");
        for (String solver : bySolver.keySet()) {
            List<Measurement> all = answered.get(solver);
            if (all.isEmpty()) {
                String why = bySolver.get(solver).get(0).text("fail");
                line(instance, solver, why, "", "", "", "", "", "", "");
            } else {
                row(instance, solver, all, peer, Solvers.isOurs(solver) ? kernel : Double.NaN);
            }
        }
    }

    private void row(String instance, String solver, List<Measurement> all, double peer, double kernel) {
        double cpu = median(all, "cpu_ms");
        double[] range = sorted(all, "cpu_ms");
        // Where the first call took so long that it is the figure, there is no warm one.
        double warm = sorted(all, "samples")[0] > 0 ? cpu : Double.NaN;
        double first = median(all, "first_cpu_ms");
        line(
                instance,
                solver,
                number(cpu),
                all.size() == 1 ? "" : number(range[0]) + " – " + number(range[range.length - 1]),
                number(median(all, "clock_ms")),
                String.format(Locale.ROOT, "%.0f", median(all, "peak_mb")),
                ratio(cpu, peer),
                ratio(cpu, kernel),
                number(first),
                ratio(first, warm));
    }

    private static double median(List<Measurement> measurements, String name) {
        double[] sorted = sorted(measurements, name);
        int count = sorted.length;
        return count == 0 ? Double.NaN : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    }

    private static double[] sorted(List<Measurement> measurements, String name) {
        double[] values =
                measurements.stream().mapToDouble(one -> one.number(name)).toArray();
        Arrays.sort(values);
        return values;
    }

    private static String ratio(double time, double other) {
        return Double.isNaN(other) ? "" : String.format(Locale.ROOT, "%.2f", time / other);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    private void line(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
