package dev.mentoring.json.cli;

import dev.mentoring.core.Options;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Solves matching problems that are given as documents. */
@Command(
        name = "solve",
        description = {
            "Reads a matching-problem and prints its matching-result, with a certificate.",
            "With --batch, reads one problem a line from standard input and writes one result a line, in order; "
                    + "a line that cannot be read gives {\"error\": ...} on its line, and the run goes on."
        },
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {

    /** The strategy unless another is named. */
    static final String USUAL = "max-score";

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Mixin
    private SizeOption size = new SizeOption();

    @Option(
            names = "--strategy",
            paramLabel = "S",
            description = "see `mentoring strategies`; default ${DEFAULT-VALUE}")
    private String strategy = USUAL;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "decides ties, together with the ids; default ${DEFAULT-VALUE}")
    private long seed = 0;

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "a setting of the strategy; may be repeated")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "FILE", description = "write the result to a file instead of standard output")
    private Optional<Path> out = Optional.empty();

    SolveCommand(Streams streams) {
        this.streams = streams;
    }

    /** One problem or many. */
    static final class Source {
        @Option(names = "--problem", paramLabel = "FILE", description = "a matching-problem; - is standard input")
        private String problem = "";

        @Option(names = "--batch", description = "one problem a line on standard input, one result a line out")
        private boolean batch = false;

        Source() {}
    }

    @Override
    public Integer call() {
        requireKnown(strategy);
        if (source.batch) {
            if (out.isPresent()) {
                throw new UsageException("--batch writes to standard output; --out goes with --problem");
            }
            new Batch(streams).run(this::solveLine);
            return ExitStatus.DONE;
        }
        out.ifPresent(Output::requireWritable);
        MatchingProblem problem = new Input(streams).problem(source.problem, size.limits());
        MatchingResult result = solve(problem);
        String document = MentoringJson.results().write(result);
        out.ifPresentOrElse(
                file -> Output.write(file, document), () -> streams.out().print(document));
        new WhyNoPairings(Language.EN, RelationshipType.mentoring(), id -> id)
                .lines(problem, result)
                .forEach(streams::say);
        return ExitStatus.of(result.status());
    }

    /** A strategy that does not exist is a slip on the command line, whatever the problems are. */
    static void requireKnown(String strategy) {
        UsageException.unlessMade(() -> PairingStrategies.standard().named(strategy));
    }

    private MatchingResult solve(MatchingProblem problem) {
        ProgressLine progress = ProgressLine.forTerminal(streams);
        try {
            return PairingStrategies.standard().solve(problem, how(), progress.control());
        } finally {
            progress.end();
        }
    }

    private String solveLine(byte[] line) {
        MatchingProblem problem = MentoringJson.problems().read(line);
        return MentoringJson.results().writeLine(PairingStrategies.standard().solve(problem, how(), RunControl.none()));
    }

    private StrategyUsed how() {
        return new StrategyUsed(strategy, seed, Options.parse(options));
    }
}
