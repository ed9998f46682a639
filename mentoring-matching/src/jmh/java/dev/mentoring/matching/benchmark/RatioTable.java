package dev.mentoring.matching.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks instance by instance and prints a Markdown table: for each solver the processor time and the time on
 * the clock of one call, and the processor time as a multiple of that of our strategy with its check.
 *
 * <p>Takes JMH's own arguments. {@code -p instance=...} and {@code -p solver=...} choose instances and solvers; a solver is
 * left out where it does not serve an instance.
 */
public final class RatioTable {

    private static final ImmutableList<String> INSTANCES = ImmutableList.of(
            "d1-500-1e3",
            "d1-500-1e6",
            "d1-800-1e3",
            "d1-800-1e6",
            "d1-1000-1e3",
            "d1-1000-1e6",
            "x-mw-1000",
            "x-geo-1000",
            "d2-2000x800",
            "s1-2k",
            "s1-10k");

    private final CommandLineOptions options;
    private final StringBuilder table = new StringBuilder();

    private RatioTable(CommandLineOptions options) {
        this.options = options;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        System.out.println(new RatioTable(new CommandLineOptions(arguments)).measure());
    }

    private String measure() throws RunnerException {
        line("instance", "solver", "CPU ms", "clock ms", "ratio");
        line("---", "---", "--:", "--:", "--:");
        for (String instance : chosen("instance").orElse(INSTANCES)) {
            List<Row> rows = rows(instance);
            rows.forEach(row ->
                    line(instance, row.solver().name(), number(row.processorMillis()), row.clock(), ratio(row, rows)));
        }
        return table.toString();
    }

    private List<Row> rows(String instance) throws RunnerException {
        Instance known = Instances.named(instance);
        String[] solvers =
                chosen("solver")
                        .map(names -> names.stream().map(Solvers::named).toList())
                        .orElse(Solvers.all())
                        .stream()
                        .filter(solver -> solver.serves().test(known))
                        .map(Solver::name)
                        .toArray(String[]::new);
        if (solvers.length == 0) {
            return List.of();
        }
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(options)
                        .include(PairingBenchmark.class.getName())
                        .param("instance", instance)
                        .param("solver", solvers)
                        .shouldFailOnError(true)
                        .build())
                .run();
        List<Row> rows = new ArrayList<>();
        results.forEach(result -> rows.add(Row.of(result)));
        rows.sort(Comparator.comparing(row -> row.solver().objective()));
        return rows;
    }

    private Optional<List<String>> chosen(String parameter) {
        return Optional.ofNullable(options.getParameter(parameter).orElse(null)).map(ImmutableList::copyOf);
    }

    private static String ratio(Row row, List<Row> rows) {
        Solver reference = Solvers.reference(row.solver().objective());
        return rows.stream()
                .filter(other -> other.solver().equals(reference))
                .findFirst()
                .map(ours -> String.format(Locale.ROOT, "%.2f", row.processorMillis() / ours.processorMillis()))
                .orElse("");
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : millis < 100 ? "%.1f" : "%.0f", millis);
    }

    private void line(String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** What one solver took for one call, in milliseconds, on average. */
    private record Row(Solver solver, double processorMillis, double clockMillis, double clockError) {

        static Row of(RunResult result) {
            Result<?> clock = result.getPrimaryResult();
            return new Row(
                    Solvers.named(result.getParams().getParam("solver")),
                    counter(result, "nanos") / counter(result, "calls") / 1e6,
                    clock.getScore(),
                    clock.getScoreError());
        }

        /** The mean, and half the width of JMH's 99.9 % confidence interval where there are enough iterations for one. */
        String clock() {
            return number(clockMillis) + (Double.isNaN(clockError) ? "" : " ± " + number(clockError));
        }

        private static double counter(RunResult result, String name) {
            return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                    .getScore();
        }
    }
}
