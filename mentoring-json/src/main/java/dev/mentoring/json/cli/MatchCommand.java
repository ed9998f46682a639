package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.RematchTerms;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: pairs the applicants of a programme. */
@Command(
        name = "match",
        description = {
            "Pairs the applicants of a programme and says why.",
            "Prints who is paired with whom and why, who is left over and why, the rows that were refused, and "
                    + "whether the certificate of the result verified."
        },
        footer = {
            "",
            "Examples:",
            "  mentoring match --example nlls",
            "  mentoring match --programme programme.json --participants applications.csv",
            "  mentoring match --programme programme.json --participants now.csv --earlier result.json --changes 5"
        },
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private RoundSource source = new RoundSource();

    @Option(names = "--strategy", paramLabel = "S", description = "in place of the programme's own")
    private Optional<String> strategy = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "decides ties, together with the ids; default ${DEFAULT-VALUE}")
    private long seed = 0;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day for which rules are judged, such as 2026-11-21; default: the day of the last "
                    + "application, as no clock is asked")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "also write the matching-result to a file")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "also write pairs and the unmatched to a file, as a table in CSV with names")
    private Optional<Path> table = Optional.empty();

    @Mixin
    private TableOption cells = new TableOption();

    @Option(names = "--json", description = "print the matching-result instead of the tables")
    private boolean json = false;

    @Option(names = "--details", description = "tell of every pair what each criterion adds, instead of one line")
    private boolean details = false;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @ArgGroup(exclusive = false)
    private @Nullable Earlier earlier = null;

    MatchCommand(Streams streams) {
        this.streams = streams;
    }

    /** An earlier result, and the terms on which this one may depart from it. */
    static final class Earlier {
        @Option(
                names = "--earlier",
                required = true,
                paramLabel = "RESULT",
                description = "an earlier matching-result, whose pairs are kept where they can be; the strategy is "
                        + "rematch unless another is named")
        private String result = "";

        @Option(
                names = "--changes",
                paramLabel = "K",
                description = "how many pairs that could stay may be undone at most; default: as many as it takes")
        private Optional<Long> changes = Optional.empty();

        @Option(names = "--price", paramLabel = "POINTS", description = "what an undone pair costs; default 0")
        private Optional<Long> price = Optional.empty();

        Earlier() {}

        Options settings() {
            if (changes.orElse(0L) < 0 || price.orElse(0L) < 0) {
                throw new UsageException("--changes and --price take whole numbers from 0");
            }
            if (changes.isPresent() && price.isPresent()) {
                throw new UsageException("--changes and --price do not go together: give one of them");
            }
            ImmutableMap.Builder<String, Options.Value> settings = ImmutableMap.builder();
            changes.ifPresent(most -> settings.put(RematchTerms.CHANGES, new Options.Whole(most)));
            price.ifPresent(points -> settings.put(RematchTerms.PRICE, new Options.Whole(points)));
            return Options.of(settings.buildOrThrow());
        }
    }

    @Override
    public Integer call() {
        strategy.ifPresent(SolveCommand::requireKnown);
        out.ifPresent(Output::requireWritable);
        table.ifPresent(Output::requireWritable);
        Input input = new Input(streams);
        Programme programme = source.programme(input);
        Applicants applicants = source.applicants(programme, input);
        ImmutableSet<MentoringPair> before = earlier == null ? ImmutableSet.of() : earlierPairs(input, earlier.result);
        Match match = match(programme, applicants, before);
        String document = MentoringJson.results().write(match.result());
        out.ifPresent(file -> Output.write(file, document));
        table.ifPresent(file -> cells.write(file, MatchTable.of(match.result(), applicants)));
        if (json) {
            streams.out().print(document);
            applicants.refusals().forEach(streams::say);
            MatchReport report = new MatchReport(language.language(), match, applicants, before, streams);
            report.whyNone().forEach(streams::say);
            report.sayIdleRules();
        } else {
            new MatchReport(language.language(), match, applicants, before, streams).print(details);
        }
        return ExitStatus.of(match.result().status());
    }

    /** The pairs of a result that is not checked: it names pairs, and nothing else of it counts. */
    private static ImmutableSet<MentoringPair> earlierPairs(Input input, String file) {
        return Matchmaker.pairsOf(input.read(file, Limits.standard(), MentoringJson::readResult));
    }

    private Match match(Programme programme, Applicants applicants, ImmutableSet<MentoringPair> before) {
        StrategyChoice choice = strategy.map(this::named).orElseGet(() -> ownChoice(programme));
        LocalDate date = on.orElseGet(() -> source.date(applicants));
        ProgressLine progress = ProgressLine.forTerminal(streams);
        try {
            return Matchmaker.standard()
                    .rematch(programme, applicants.roster(), date, before, choice, seed, progress.control());
        } finally {
            progress.end();
        }
    }

    private StrategyChoice named(String name) {
        return earlier == null ? StrategyChoice.of(name) : new StrategyChoice(name, earlier.settings());
    }

    /** The programme's own strategy, or the one that keeps pairs of an earlier result. */
    private StrategyChoice ownChoice(Programme programme) {
        return earlier == null ? programme.strategy() : new StrategyChoice(Matchmaker.REMATCH, earlier.settings());
    }
}
