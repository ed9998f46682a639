package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.experiment.Bench;
import dev.mentoring.matching.experiment.Calibration;
import dev.mentoring.matching.experiment.RunPlan;
import dev.mentoring.matching.experiment.TrialLog;
import dev.mentoring.matching.experiment.statistic.Interval;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the bench against laws that are known exactly. */
@Command(
        name = "calibrate",
        description = {
            "Holds the bench of experiments against laws that are known exactly, as a balance against known weights.",
            "A law holds when the 99.9 per cent interval of what was measured contains it; a sound bench misses one reading in a "
                    + "thousand. Exit status 1 when one does not hold."
        },
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "how often each law is tried, 200 to 250,000; default ${DEFAULT-VALUE}")
    private int replications = 2_000;

    @Option(names = "--seed", paramLabel = "N", description = "where the chance comes from; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    CalibrateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (replications < Calibration.FEWEST || replications > Calibration.MOST) {
            throw new UsageException(
                    "--replications takes a whole number from " + Calibration.FEWEST + " to " + Calibration.MOST);
        }
        ImmutableList<Calibration.Reading> readings = readings(threads.count());
        AlignedTable table = new AlignedTable(1);
        table.add(ImmutableList.of("law", "expected", "measured", "from", "to", "holds"));
        readings.forEach(reading -> table.add(row(reading)));
        table.lines().forEach(streams::line);
        streams.line("");
        Calibration.laws().forEach(law -> streams.line(law.id() + ": " + law.sentence()));
        return readings.stream().allMatch(Calibration.Reading::holds) ? ExitStatus.DONE : ExitStatus.ANSWER_IS_NO;
    }

    private ImmutableList<Calibration.Reading> readings(int count) {
        try (TimeLeft left = TimeLeft.forTerminal(streams, true)) {
            RunPlan plan = new RunPlan(count, TrialLog.none(), left.control());
            return Calibration.read(Bench.standard().run(Calibration.design(seed, replications), plan));
        }
    }

    private static ImmutableList<String> row(Calibration.Reading reading) {
        Interval interval = reading.measured().interval().orElseThrow();
        return ImmutableList.of(
                reading.law().id(),
                reading.expected().toPlainString(),
                reading.measured().mean().toPlainString(),
                interval.low().toPlainString(),
                interval.high().toPlainString(),
                reading.holds() ? "yes" : "NO");
    }
}
