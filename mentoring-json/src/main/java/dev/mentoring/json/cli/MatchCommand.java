package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.json.Examples;
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
    private Source source = new Source();

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

    @Option(names = "--json", description = "print the matching-result instead of the tables")
    private boolean json = false;

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
            ImmutableMap.Builder<String, Options.Value> settings = ImmutableMap.builder();
            changes.ifPresent(most -> settings.put(RematchTerms.CHANGES, new Options.Whole(most)));
            price.ifPresent(points -> settings.put(RematchTerms.PRICE, new Options.Whole(points)));
            return Options.of(settings.buildOrThrow());
        }
    }

    /** A bundled example, or files. */
    static final class Source {
        @Option(names = "--example", required = true, paramLabel = "NAME", description = "see `mentoring examples`")
        private String example = "";

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable SourceFiles files = null;

        Source() {}
    }

    /** The coordinator's own files. */
    static final class SourceFiles {
        @Option(names = "--programme", required = true, paramLabel = "FILE", description = "the programme, JSON")
        private String programme = "";

        @Option(
                names = "--participants",
                required = true,
                paramLabel = "FILE",
                description = "the applicants: JSON, NDJSON, or a form export in CSV")
        private String participants = "";

        @Option(
                names = "--cohort",
                paramLabel = "ID",
                description = "the cohort of a form export; default: the programme's latest")
        private Optional<String> cohort = Optional.empty();

        SourceFiles() {}
    }

    @Override
    public Integer call() {
        strategy.ifPresent(SolveCommand::requireKnown);
        Programme programme;
        Applicants applicants;
        SourceFiles files = source.files;
        Input input = new Input(streams);
        if (files != null) {
            programme = input.read(files.programme, Limits.standard(), MentoringJson::readProgramme);
            applicants = input.read(
                    files.participants,
                    Limits.standard(),
                    content -> Applicants.read(content, programme, files.cohort));
        } else {
            if (!Examples.names().contains(source.example)) {
                streams.say("There is no such example. `mentoring examples` lists what there is.");
                return ExitStatus.WRONG_USAGE;
            }
            programme = MentoringJson.readProgramme(Examples.programme(source.example));
            applicants = Applicants.read(Examples.applications(source.example), programme, Optional.empty());
        }
        ImmutableSet<MentoringPair> before = earlier == null ? ImmutableSet.of() : earlierPairs(input, earlier.result);
        Match match = match(programme, applicants, before);
        String document = MentoringJson.results().write(match.result());
        out.ifPresent(file -> Output.write(file, document));
        if (json) {
            streams.out().print(document);
            applicants.refusals().forEach(streams::say);
            WhyNoPairings.lines(match.round().problem(), match.result(), applicants::nameOf)
                    .forEach(streams::say);
            new MatchReport(match, applicants, before, streams).sayIdleRules();
        } else {
            new MatchReport(match, applicants, before, streams).print();
        }
        return ExitStatus.of(match.result().status());
    }

    /** The pairs of a result that is not checked: it names pairs, and nothing else of it counts. */
    private static ImmutableSet<MentoringPair> earlierPairs(Input input, String file) {
        return Matchmaker.pairsOf(input.read(file, Limits.standard(), MentoringJson::readResult));
    }

    private Match match(Programme programme, Applicants applicants, ImmutableSet<MentoringPair> before) {
        StrategyChoice choice = strategy.map(this::named).orElseGet(() -> ownChoice(programme));
        LocalDate date =
                on.orElseGet(() -> source.files != null ? applicants.lastApplication() : Examples.date(source.example));
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
