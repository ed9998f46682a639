package dev.mentoring.json.cli;

import dev.mentoring.json.Limits;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.json.internal.MeasureValues;
import dev.mentoring.matching.metric.Matching;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Metric;
import dev.mentoring.matching.metric.Metrics;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a result by every metric of the library. */
@Command(
        name = "measure",
        description = {
            "Measures a matching-result of a matching-problem by every metric, each on a line: coverage, ranks, blocking pairs, "
                    + "envy, how evenly scores and loads are spread.",
            "A metric for which there is nothing to measure has a hyphen; with --json it is left out."
        },
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(
            names = "--problem",
            required = true,
            paramLabel = "FILE",
            description = "the question; - is standard input")
    private String problem = "";

    @Option(names = "--result", required = true, paramLabel = "FILE", description = "the answer; - is standard input")
    private String result = "";

    @Option(
            names = "--names",
            paramLabel = "N",
            description = "how many blocking pairs are named at most; default ${DEFAULT-VALUE}")
    private int names = Metrics.NAMED_PAIRS;

    @Option(names = "--json", description = "one JSON object instead of lines")
    private boolean json = false;

    @Mixin
    private SizeOption size = new SizeOption();

    MeasureCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (names < 0) {
            throw new UsageException("--names takes a whole number from 0");
        }
        Limits limits = size.limits();
        Input input = new Input(streams);
        Matching matching = Matching.of(input.problem(problem, limits), input.result(result, limits));
        if (json) {
            streams.out().print(document(matching));
        } else {
            Metrics.naming(names).all().forEach(metric -> streams.line(line(metric, matching)));
        }
        return ExitStatus.DONE;
    }

    private static String line(Metric metric, Matching matching) {
        return metric.name() + ": "
                + metric.measure(matching).map(MeasureText::words).orElse("-");
    }

    private String document(Matching matching) {
        StringBuilder text = new StringBuilder();
        JsonText out = JsonText.inLines(text).object();
        for (Metric metric : Metrics.naming(names).all()) {
            Optional<Measure> measure = metric.measure(matching);
            measure.ifPresent(value -> MeasureValues.write(value, out.name(metric.name())));
        }
        out.end();
        return text.toString();
    }
}
