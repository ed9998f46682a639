package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers one question by every strategy that serves it, and shows what each comes to. */
@Command(
        name = "compare",
        description = {
            "Answers one question by every strategy that serves it, once, and shows in one table what each comes to.",
            "Strategies run with their settings as documented. `mentoring experiment` compares on many questions."
        },
        footer = {"", "Example:", "  mentoring compare --example nlls"},
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private QuestionSource question = new QuestionSource();

    @Option(
            names = "--strategy",
            paramLabel = "S",
            description = "only this strategy; may be repeated; default: all of `mentoring strategies`")
    private List<String> strategies = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "decides ties, together with the ids; default ${DEFAULT-VALUE}")
    private long seed = 0;

    @Option(
            names = "--preferences",
            paramLabel = "P",
            description =
                    "whose word counts for ranks: choices, scores or choices-then-scores; default ${DEFAULT-VALUE}")
    private String preferences = PreferenceSource.CHOICES.text();

    @Option(names = "--json", description = "print one JSON object with every metric instead of the table")
    private boolean json = false;

    @Option(names = "--times", description = "with --json: tell how long each strategy took, too")
    private boolean times = false;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "also write every metric to a file, as a table in CSV")
    private Optional<Path> table = Optional.empty();

    @Mixin
    private TableOption cells = new TableOption();

    CompareCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (times && !json) {
            throw new UsageException("--times goes with --json; the table always tells them");
        }
        strategies.forEach(SolveCommand::requireKnown);
        PreferenceSource judgedBy = judge();
        table.ifPresent(Output::requireWritable);
        MatchingProblem problem = question.read(new Input(streams), streams);
        ComparisonText text = new ComparisonText(compare(problem, judgedBy));
        table.ifPresent(file -> cells.write(file, text.table()));
        if (json) {
            streams.out().print(text.document(times));
        } else {
            text.lines().forEach(streams::line);
        }
        return ExitStatus.DONE;
    }

    private Comparison compare(MatchingProblem problem, PreferenceSource judgedBy) {
        ProgressLine progress = ProgressLine.forTerminal(streams, "comparing");
        try {
            return Comparison.of(
                    problem,
                    strategies.isEmpty() ? PairingStrategies.standard().names() : ImmutableSet.copyOf(strategies),
                    seed,
                    judgedBy,
                    progress);
        } finally {
            progress.end();
        }
    }

    private PreferenceSource judge() {
        return Arrays.stream(PreferenceSource.values())
                .filter(known -> known.text().equals(preferences))
                .findFirst()
                .orElseThrow(() -> new UsageException("--preferences takes "
                        + Arrays.stream(PreferenceSource.values())
                                .map(PreferenceSource::text)
                                .collect(Collectors.joining(", "))));
    }
}
